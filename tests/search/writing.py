"""Documents to index, and the files of an index read back as the browser reads them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from newsroom.search.indexing import Index, index
from newsroom.search.model import Found
from newsroom.search.preparing import Pantry


def a_document(number: int = 1, text: str = "<p>Khối ký giao ước thi đua.</p>", **changes: Any) -> Found:
    told: dict[str, Any] = {
        "kind": "news",
        "title": f"Bài {number}",
        "url": f"tin-tuc/{number}/",
        "date": datetime(2019, 1, 1 + number % 28),
    }
    return Found(**{**told, "summary": "", "source": text, **changes})


def indexed(folder: Path, *documents: Found, abbreviations: dict[str, str] | None = None) -> Index:
    return index(documents, [], abbreviations or {}, Pantry(folder / "prepared.sqlite"))


def unpacked(made: Index, name: str) -> Any:
    return json.loads(gzip.decompress(made.files[name]))


def entries(made: Index, tree: str) -> dict[str, list[tuple[list[int], list[int]]]]:
    """Every key of a tree with its variants: their codes and places."""
    found: dict[str, list[tuple[list[int], list[int]]]] = {}
    for page in unpacked(made, made.root)[tree][1]:
        for shard in unpacked(made, page)[1]:
            found.update(_entries(gzip.decompress(made.files[shard]), 2 if tree == "p" else 1))
    return found


def _entries(data: bytes, width: int) -> Iterator[tuple[str, list[tuple[list[int], list[int]]]]]:
    at, key = 0, b""

    def number() -> int:
        nonlocal at
        value = shift = 0
        while True:
            byte, at = data[at], at + 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(data):
        shared, rest = number(), number()
        key, at = key[:shared] + data[at : at + rest], at + rest
        variants = []
        for _ in range(number()):
            codes, length, places, last = [number() for _ in range(width)], number(), [], 0
            end = at + length
            while at < end:
                last = (last & -2) + number()
                places.append(last)
            variants.append((codes, places))
        yield key.decode(), variants

"""Documents to index, and the files of an index read back as the browser reads them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from newsroom.search.indexing import index
from newsroom.search.model import Found
from newsroom.search.preparing import Pantry
from newsroom.search.writing import Files


def a_document(number: int = 1, text: str = "<p>Khối ký giao ước thi đua.</p>", **changes: Any) -> Found:
    told: dict[str, Any] = {
        "kind": "news",
        "title": f"Bài {number}",
        "url": f"tin-tuc/{number}/",
        "date": datetime(2019, 1, 1 + number % 28),
    }
    return Found(**{**told, "summary": "", "source": text, **changes})


@dataclass(frozen=True, slots=True)
class Made:
    """An index on disk: its root, how many documents had to be prepared anew, its folder."""

    root: str
    fresh: int
    folder: Path

    @property
    def files(self) -> dict[str, bytes]:
        return {file.relative_to(self.folder).with_suffix("").as_posix(): file.read_bytes() for file in self.folder.rglob("*.*")}


def indexed(folder: Path, *documents: Found, for_disk: bool = False, size: int = 10_000) -> Made:
    """The index of these documents; what was prepared is kept in the folder."""
    shelf = folder / "tim-kiem" / "chi-muc"
    made = index(documents, [], {}, Pantry(folder / "prepared.sqlite"), Files(shelf, for_disk), size=size)
    return Made(made.root, made.fresh, shelf)


def unpacked(made: Made, name: str) -> Any:
    return json.loads(gzip.decompress((made.folder / f"{name}.bin").read_bytes()))


def names(made: Made, tree: str) -> list[str]:
    """The shards of a tree, in their order."""
    return [name for page in unpacked(made, made.root)[tree][1] for name in unpacked(made, page)[1]]


def entries(made: Made, tree: str) -> dict[str, list[tuple[list[int], list[int]]]]:
    """Every key of a tree with its variants: their codes and places."""
    found: dict[str, list[tuple[list[int], list[int]]]] = {}
    for shard in names(made, tree):
        found.update(_entries(gzip.decompress((made.folder / f"{shard}.bin").read_bytes()), 2 if tree == "p" else 1))
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

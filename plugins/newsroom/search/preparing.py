"""Documents made ready for the index, each once: what it holds is kept under the hash of its content."""

from __future__ import annotations

import gzip
import json
import sqlite3
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from newsroom.search.blocks import blocks
from newsroom.search.model import KINDS, Found, Prepared
from newsroom.search.normalising import compounds, tokens

_RECIPE = "2"
"""To be raised when the same document is to be prepared in another way."""


def prepare(found: Found) -> Prepared:
    """The words of one document, and its excerpt file."""
    texts = [*([found.summary] if found.summary else []), *blocks(found.source)]
    lines = tuple(tuple(tokens(text.lower())) for text in texts)
    named = dict.fromkeys(name for text in (found.title, *texts) for name in compounds(text))
    told = {
        "t": found.title,
        "u": found.url,
        "d": found.date.date().isoformat() if found.date else "",
        "k": KINDS[found.kind],
        "s": found.units[0] if len(found.units) == 1 else found.section,
        "b": texts,
    }
    return Prepared(tuple(tokens(found.title.lower())), lines, tuple(named), packed(told))


def packed(told: object) -> bytes:
    """JSON as the browser will unpack it, the same bytes for the same content."""
    return gzip.compress(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode(), 6, mtime=0)


class Pantry:
    """Prepared documents kept in one file between builds; what a build did not ask for is thrown out at its end."""

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self._kept = sqlite3.connect(file, isolation_level=None, timeout=120)
        self._kept.executescript(
            "PRAGMA synchronous=OFF;CREATE TABLE IF NOT EXISTS prepared (name TEXT PRIMARY KEY, words TEXT, excerpt BLOB) WITHOUT ROWID;"
        )
        self.fresh = 0
        """How many documents had to be prepared anew."""

    def all(self, documents: Iterable[Found]) -> Iterator[Prepared]:
        """Each document prepared, in their order."""
        asked: list[tuple[str]] = []
        self._kept.execute("BEGIN IMMEDIATE")  # a second build of the same content waits its turn
        for found in documents:
            name = _name(found)
            asked.append((name,))
            row = self._kept.execute("SELECT words, excerpt FROM prepared WHERE name = ?", (name,)).fetchone()
            if row is None:
                self.fresh += 1
                made = prepare(found)
                self._kept.execute("INSERT INTO prepared VALUES (?, ?, ?)", (name, _written(made), made.excerpt))
                yield made
            else:
                yield _read(*row)
        self._kept.execute("CREATE TEMP TABLE asked (name TEXT PRIMARY KEY) WITHOUT ROWID")
        self._kept.executemany("INSERT OR IGNORE INTO asked VALUES (?)", asked)
        self._kept.execute("DELETE FROM prepared WHERE name NOT IN (SELECT name FROM asked)")
        self._kept.execute("COMMIT")
        self._kept.close()


def _name(found: Found) -> str:
    day = found.date.isoformat() if found.date else ""
    parts = (_RECIPE, found.kind, found.title, found.url, day, found.summary, found.section, *found.units, found.source)
    return sha256("\0".join(parts).encode()).hexdigest()[:32]


def _written(prepared: Prepared) -> str:
    return "\n".join(" ".join(line) for line in (prepared.title, prepared.compounds, *prepared.blocks))


def _read(text: str, excerpt: bytes) -> Prepared:
    title, named, *texts = (tuple(line.split(" ")) if line else () for line in text.split("\n"))
    return Prepared(title, tuple(texts), named, excerpt)

"""Documents made ready for the index, each once: what it holds is kept under the hash of its content."""

from __future__ import annotations

import gzip
import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path

from newsroom.search.blocks import blocks
from newsroom.search.model import KINDS, Found, Prepared
from newsroom.search.normalising import compounds, tokens

_RECIPE = "3"
"""To be raised when the same document is to be prepared in another way."""


def prepare(found: Found) -> Prepared:
    """The words of one document, and its excerpt file."""
    lines = [(text, line) for text in (found.summary, *blocks(found.source)) if (line := _line(text))]
    texts = [text for text, _ in lines]
    named = dict.fromkeys(name for text in (found.title, *texts) for name in compounds(text))
    told = {
        "t": found.title,
        "u": found.url,
        "d": found.date.date().isoformat() if found.date else "",
        "k": KINDS[found.kind],
        "s": found.units[0] if len(found.units) == 1 else found.section,
        "b": texts,
    }
    return Prepared(_line(found.title), tuple(line for _, line in lines), tuple(named), packed(told))


def packed(told: object) -> bytes:
    """JSON as the browser will unpack it, the same bytes for the same content."""
    return gzip.compress(_JSON.encode(told).encode(), 6, mtime=0)


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class Pantry:
    """Prepared documents kept in one file between builds; several processes may use it at once."""

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self.file = file
        with self._open() as kept:
            kept.execute("CREATE TABLE IF NOT EXISTS prepared (name TEXT PRIMARY KEY, words TEXT, excerpt BLOB)")

    def all(self, documents: Iterable[Found]) -> Iterator[tuple[str, bool, Prepared]]:
        """Each document prepared, with the name under which it is kept, and whether it had to be prepared anew, in their order."""
        fresh = []
        with self._open() as kept:
            for found in documents:
                name = _name(found)
                row = kept.execute("SELECT words, excerpt FROM prepared WHERE name = ?", (name,)).fetchone()
                prepared = _read(*row) if row else prepare(found)
                if not row:
                    fresh.append((name, _written(prepared), prepared.excerpt))
                yield name, not row, prepared
            kept.execute("BEGIN IMMEDIATE")
            kept.executemany("INSERT OR IGNORE INTO prepared VALUES (?, ?, ?)", fresh)
            kept.execute("COMMIT")

    def forget_all_but(self, names: Iterable[str]) -> None:
        """Throw out what is kept under other names."""
        with self._open() as kept:
            kept.execute("CREATE TEMP TABLE asked (name TEXT PRIMARY KEY) WITHOUT ROWID")
            kept.execute("BEGIN IMMEDIATE")
            kept.executemany("INSERT OR IGNORE INTO asked VALUES (?)", ((name,) for name in names))
            kept.execute("DELETE FROM prepared WHERE name NOT IN (SELECT name FROM asked)")
            kept.execute("COMMIT")

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self.file, isolation_level=None, timeout=120)) as kept:
            kept.execute("PRAGMA synchronous=OFF")
            yield kept


def _line(text: str) -> str:
    return " ".join(filter(None, map(_CHUNKS.__getitem__, text.split())))


class _Chunks(dict[str, str]):
    """The words in what stands between two spaces: the same few are met all the time."""

    def __missing__(self, chunk: str) -> str:
        if len(self) > _MOST:
            self.clear()
        self[chunk] = line = " ".join(tokens(chunk.lower()))
        return line


_MOST = 50_000
_CHUNKS = _Chunks()


def _name(found: Found) -> str:
    day = found.date.isoformat() if found.date else ""
    parts = (_RECIPE, found.kind, found.title, found.url, day, found.summary, found.section, *found.units, found.source)
    return sha256("\0".join(parts).encode()).hexdigest()[:32]


def _written(prepared: Prepared) -> str:
    return "\n".join((prepared.title, " ".join(prepared.compounds), *prepared.blocks))


def _read(text: str, excerpt: bytes) -> Prepared:
    title, named, *lines = text.split("\n")
    return Prepared(title, tuple(lines), tuple(named.split()), excerpt)

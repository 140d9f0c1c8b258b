"""Documents turned into postings and shards, some at a time and, where there are many, by several processes."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from newsroom.search.lexicon import compiled, lexicon
from newsroom.search.model import Found
from newsroom.search.postings import Postings
from newsroom.search.preparing import Pantry
from newsroom.search.runs import RANGES, SINGLE, Run, Variants, joined, written
from newsroom.search.shards import Shard, name_of, shards
from newsroom.search.varints import count
from newsroom.search.writing import Files

SIZE = 2000
"""Documents in a batch: the postings of one are held in memory by each process."""
EXCERPTS = 1000
"""Excerpt files in one folder."""
_PROCESSES = 4


@dataclass(frozen=True, slots=True)
class Shelved:
    """What became of documents, of which `fresh` had to be prepared anew: the shards of each tree, a name for all excerpts together."""

    fresh: int
    excerpts: str
    shards: Mapping[str, Sequence[Shard]]
    """Of syllables and compounds under «s», of pairs under «p»."""
    frequencies: Mapping[str, int]
    """How often each folded syllable was met."""


@dataclass(frozen=True, slots=True)
class _Batch:
    names: Sequence[str]
    excerpts: str
    fresh: int
    run: Run


def shelved(documents: Sequence[Found], pantry: Pantry, files: Files, size: int) -> Shelved:
    """Write the excerpts and the shards of these documents, which are in order, `size` in a batch."""
    starts = range(0, len(documents), size)
    with TemporaryDirectory(dir=pantry.file.parent) as shelter, _without_cycles(), _map(len(starts)) as each:
        read = partial(_read, pantry=pantry, files=files, shelter=Path(shelter))
        batches: list[_Batch] = list(each(read, starts, (documents[start : start + size] for start in starts)))
        pantry.forget_all_but(name for batch in batches for name in batch.names)
        runs = [batch.run for batch in batches]
        words = compiled((run.words() for run in runs), Path(shelter) / "words")
        single, *pairs = each(partial(_shards, runs, words, files), RANGES)
    excerpts = name_of("".join(batch.excerpts for batch in batches).encode())
    trees = {"s": single.shards, "p": [shard for part in pairs for shard in part.shards]}
    return Shelved(sum(batch.fresh for batch in batches), excerpts, trees, single.frequencies)


@contextmanager
def _without_cycles() -> Iterator[None]:
    """Millions of things are made here, none of them in a cycle: looking for cycles among them would take longer than making them."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@contextmanager
def _map(count: int) -> Iterator[Any]:
    """What maps a function over jobs: in this process where there are few; others start empty, lest they keep pages of ours alive."""
    if count < 2:
        yield map
        return
    with ProcessPoolExecutor(min(_PROCESSES, os.cpu_count() or 1), get_context("spawn"), gc.disable) as pool:
        yield pool.map


def _read(start: int, documents: Sequence[Found], pantry: Pantry, files: Files, shelter: Path) -> _Batch:
    postings = Postings(start)
    names, versions, anew = [], [], 0
    # All are prepared before the first is added: the postings are so large that a processor has room for nothing beside them.
    for number, (name, is_new, prepared) in enumerate([*pantry.all(documents)], start):
        files.put(f"{number // EXCERPTS}/{number}", prepared.excerpt)
        versions.append(name_of(prepared.excerpt))
        names.append(name)
        anew += is_new
        postings.add(prepared)
    return _Batch(names, "".join(versions), anew, written(postings, shelter / f"{start}"))


@dataclass(frozen=True, slots=True)
class _Part:
    shards: Sequence[Shard]
    frequencies: Mapping[str, int]


def _shards(runs: Sequence[Run], words: Path, files: Files, part: int) -> _Part:
    """The shards of one range of keys; how often each was met, where they are single words."""
    met: dict[str, int] = {}

    def entries() -> Iterator[tuple[str, Variants]]:
        for fold, variants in joined(runs, part, lexicon(words)):
            if part == SINGLE:
                met[fold] = sum(count(places) for _, places in variants)
            yield fold, variants

    return _Part(shards(entries(), files.put), met)

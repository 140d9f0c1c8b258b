"""Postings of more documents than memory holds: those of some on disk; then all of a range of keys, put together and in order."""

from __future__ import annotations

import marshal
from array import array
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsroom.search.lexicon import Lexicon
from newsroom.search.postings import SHIFT, Postings
from newsroom.search.varints import steps, varint

_BOUNDS = (
    *("b", "bu", "ca", "co", "cu", "da", "do", "du", "g", "gi", "go", "h", "ho", "k", "kho", "l", "lo", "m", "mo", "n", "ng", "ngo"),
    *("nh", "nhu", "no", "p", "q", "r", "s", "so", "t", "th", "tho", "to", "tr", "tro", "tu", "v", "vo", "x"),
)
"""The first words of the pairs of each range but the first two."""
SINGLE = 0
"""The range of words that stand alone."""
RANGES = range(len(_BOUNDS) + 2)
"""Ranges of keys, each of which memory can hold."""
_MASK = (1 << SHIFT) - 1

Variants = list[tuple[bytes, bytes]]
"""For each way to mark a folded key the codes of its words, and its places: the first, then the steps from each to the next."""


@dataclass(frozen=True, slots=True)
class Run:
    """The postings of a batch in a file: where the bytes of its words and of each range start, and how many they are."""

    file: Path
    sections: Mapping[int, tuple[int, int]]

    def words(self) -> list[tuple[str, int]]:
        """The fold and the code of each word, by the numbers that keys are made of."""
        words: list[tuple[str, int]] = self._section(_WORDS)
        return words

    def places(self, part: int) -> Iterator[tuple[int, int, int, bytes]]:
        """Of that range each key, its first and its last place without the title's bit, the steps from each place to the next."""
        keys, firsts, lasts, rests = self._section(part)
        return zip(array("Q", keys), array("I", firsts), array("I", lasts), rests, strict=True)

    def _section(self, name: int) -> Any:
        start, length = self.sections[name]
        with self.file.open("rb") as file:
            file.seek(start)
            return marshal.loads(file.read(length))  # noqa: S302  # written by this build


_WORDS = -1


def written(postings: Postings, file: Path) -> Run:
    """A run of these postings."""
    parts = [SINGLE, *(1 + bisect(_BOUNDS, fold) for fold, _ in postings.words[1:])]
    keys: list[list[int]] = [[] for _ in RANGES]
    for key in postings.places:
        keys[parts[key >> SHIFT]].append(key)
    sections = {}
    with file.open("wb") as out:
        told: Any
        for name, told in [(_WORDS, postings.words), *((part, _columns(postings, keys[part])) for part in RANGES)]:
            start = out.tell()
            sections[name] = start, out.write(marshal.dumps(told))
    return Run(file, sections)


def joined(runs: Iterable[Run], part: int, words: Lexicon) -> Iterator[tuple[str, Variants]]:
    """Of that range every key with its variants, in order; `runs` are of documents one after the other."""
    places = _together(runs, part, words)
    codes, bits = words.codes, words.bits
    mask, last, variants = (1 << bits) - 1, -1, Variants()
    for key in sorted(places):
        if key >> 2 * bits != last:
            if variants:
                yield words.text(last), variants
            last, variants = key >> 2 * bits, []
        told = codes[key & mask]
        variants.append((told if part == SINGLE else codes[key >> bits & mask] + told, places[key]))
    if variants:
        yield words.text(last), variants


def _together(runs: Iterable[Run], part: int, words: Lexicon) -> dict[int, bytes]:
    """The places of each key of the lexicon."""
    places: dict[int, bytes] = {}
    lasts: dict[int, int] = {}
    for run, numbers in zip(runs, words.numbers, strict=True):
        before, after = [words.before[number] for number in numbers], [words.after[number] for number in numbers]
        for local, first, last, rest in run.places(part):
            key = before[local >> SHIFT] | after[local & _MASK]
            if key in lasts:
                places[key] += varint(first - lasts[key]) + rest
            else:
                places[key] = varint(first) + rest
            lasts[key] = last
    return places


def _columns(postings: Postings, keys: Sequence[int]) -> tuple[array[int], array[int], array[int], list[bytes]]:
    places = [postings.places[key] for key in keys]
    rests = [steps(some) if len(some) > 1 else b"" for some in places]
    return array("Q", keys), array("I", [some[0] for some in places]), array("I", [some[-1] & -2 for some in places]), rests

"""Which documents hold which words: for every syllable, pair of neighbours and compound, where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from operator import or_

from newsroom.search.model import Prepared
from newsroom.search.normalising import word

Places = list[int]
"""Document numbers times two, rising; one more where the word stands in the title."""
SHIFT = 24
"""Bits of a word's number: a key is the number of a word, and above it that of the word before, or 0 for the word alone."""


class Postings:
    """The words of documents added one after the other, the oldest first, numbered from `count`."""

    def __init__(self, count: int = 0) -> None:
        self.count = count
        self.places: defaultdict[int, Places] = defaultdict(list)
        """For each key where it stands."""
        self._numbers = _Numbers()

    @property
    def words(self) -> list[tuple[str, int]]:
        """The fold and the code of each word, by number; 0 is none."""
        return self._numbers.words

    def add(self, prepared: Prepared) -> None:
        """Add a document."""
        here, there = self._keys([prepared.title]), self._keys(prepared.blocks)
        there.update(map(self._numbers.__getitem__, prepared.compounds))
        there -= here
        places = self.places
        for keys, place in ((here, self.count * 2 + 1), (there, self.count * 2)):
            for key in keys:
                places[key].append(place)
        self.count += 1

    def _keys(self, lines: Iterable[str]) -> set[int]:
        keys: set[int] = set()
        number, before = self._numbers.__getitem__, self._numbers.before.__getitem__
        for text in lines:
            line = list(map(number, text.split()))
            keys.update(line, map(or_, map(before, line), line[1:]))
        return keys


class _Numbers(dict[str, int]):
    """The number of the word that a token stands for, one for all its spellings."""

    def __init__(self) -> None:
        self.words = [("", 0)]
        self.before = [0]
        """What each word adds to the key of a pair that begins with it."""
        self._seen: dict[tuple[str, int], int] = {}

    def __missing__(self, token: str) -> int:
        normal = word(token)
        seen = (normal.fold, normal.code)
        if seen not in self._seen:
            self._seen[seen] = len(self.words)
            self.before.append(len(self.words) << SHIFT)
            self.words.append(seen)
        self[token] = self._seen[seen]
        return self[token]

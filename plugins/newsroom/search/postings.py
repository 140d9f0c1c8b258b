"""Which documents hold which words: for every syllable, pair of neighbours and compound, its toned variants and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from operator import itemgetter

from newsroom.search.model import Prepared
from newsroom.search.normalising import Word, word

Places = list[int]
"""Document numbers times two, rising; one more where the word stands in the title."""
Variants = list[tuple[tuple[int, ...], Places]]
"""For each way to mark a folded key the codes of its words, and the places."""
Entry = tuple[str, Variants]
"""A folded key with its variants."""

_SHIFT = 24
_MASK = (1 << _SHIFT) - 1


class Postings:
    """The words of documents added one after the other, each with the next number, the oldest first."""

    def __init__(self) -> None:
        self.count = 0
        self._words: list[Word] = []
        self._numbers: dict[str, int] = {}
        self._seen: dict[tuple[str, int], int] = {}
        self._single: dict[int, Places] = {}
        self._pairs: dict[int, Places] = {}
        self._compounds: dict[str, Places] = {}

    def add(self, prepared: Prepared) -> None:
        """Add a document."""
        body, in_title = self.count * 2, self.count * 2 + 1
        title, title_pairs = self._distinct([prepared.title])
        single, pairs = self._distinct(prepared.blocks)
        for postings, here, there in ((self._single, title, single), (self._pairs, title_pairs, pairs)):
            for keys, place in ((here, in_title), (there - here, body)):
                for key in keys:
                    if key in postings:
                        postings[key].append(place)
                    else:
                        postings[key] = [place]
        for name in prepared.compounds:
            self._compounds.setdefault(name, []).append(body)
        self.count += 1

    def syllables(self) -> Iterator[Entry]:
        """Single words and compounds, in the order of their folded keys."""
        words = [(self._words[number].fold, (self._words[number].code,), places) for number, places in self._single.items()]
        compounds = [(name, (0,), places) for name, places in self._compounds.items()]
        for fold, variants in groupby(sorted([*words, *compounds]), key=itemgetter(0)):
            yield fold, [(codes, places) for _, codes, places in variants]

    def pairs(self) -> Iterator[Entry]:
        """Pairs of neighbours, «thi dua», in the order of their folded keys."""
        folds, codes = [one.fold for one in self._words], [one.code for one in self._words]
        ranks = {fold: rank for rank, fold in enumerate(sorted(set(folds)))}
        rank = [ranks[fold] for fold in folds]

        def order(key: int) -> int:
            return rank[key >> _SHIFT] << _SHIFT | rank[key & _MASK]

        for _, group in groupby(sorted(self._pairs, key=order), key=order):
            keys = list(group)
            if len(keys) > 1:
                keys.sort(key=lambda key: (codes[key >> _SHIFT], codes[key & _MASK]))
            variants: Variants = [((codes[key >> _SHIFT], codes[key & _MASK]), self._pairs[key]) for key in keys]
            yield f"{folds[keys[0] >> _SHIFT]} {folds[keys[0] & _MASK]}", variants

    def frequencies(self) -> dict[str, int]:
        """How many documents hold each folded word."""
        counts: dict[str, int] = {}
        for number, places in self._single.items():
            fold = self._words[number].fold
            counts[fold] = counts.get(fold, 0) + len(places)
        return counts

    def _distinct(self, blocks: Iterable[tuple[str, ...]]) -> tuple[set[int], set[int]]:
        single: set[int] = set()
        pairs: set[int] = set()
        numbers, number_of = self._numbers, self._number
        for tokens in blocks:
            line = [numbers[token] if token in numbers else number_of(token) for token in tokens]
            single.update(line)
            pairs.update([(one << _SHIFT) | other for one, other in pairwise(line)])
        return single, pairs

    def _number(self, token: str) -> int:
        """The number of the word that a token stands for, one for all its spellings."""
        normal = word(token)
        seen = (normal.fold, normal.code)
        if seen not in self._seen:
            self._seen[seen] = len(self._words)
            self._words.append(normal)
        self._numbers[token] = self._seen[seen]
        return self._seen[seen]

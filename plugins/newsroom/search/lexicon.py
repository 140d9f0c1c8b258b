"""The words of all batches in the order of the index, and keys that sort as their words do."""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from newsroom.search.varints import varint


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A pair is the ranks of both folds, then the ranks of both codes: four fields in one number.

    `before` and `after` tell what a word adds as the first and as the second of a pair; `numbers` tells for each batch which words
    the numbers in its keys stand for.
    """

    folds: Sequence[str]
    codes: Sequence[bytes]
    before: Sequence[int]
    after: Sequence[int]
    numbers: Sequence[Sequence[int]]

    @property
    def bits(self) -> int:
        """Bits of the rank of a code."""
        return len(self.codes).bit_length()

    def text(self, ranks: int) -> str:
        """The words of a pair without their marks, or of a word alone."""
        wide = len(self.folds).bit_length()
        one, other = ranks >> wide, ranks & (1 << wide) - 1
        return f"{self.folds[one]} {self.folds[other]}" if one else self.folds[other]


def compiled(batches: Iterable[Iterable[tuple[str, int]]], file: Path) -> Path:
    """Put together the words of batches, by fold and code, of which the first of each is none; `file` keeps it for `lexicon`."""
    seen: dict[tuple[str, int], int] = {}
    numbers = [array("I", [seen.setdefault(word, len(seen)) for word in words]) for words in batches]
    told = [varint(code) for _, code in seen]
    folds, codes = sorted({fold for fold, _ in seen}), sorted(set(told))
    ranks, code_ranks = _ranks(folds), _ranks(codes)
    wide, bits = len(folds).bit_length(), len(codes).bit_length()
    after = [ranks[fold] << 2 * bits | code_ranks[code] for (fold, _), code in zip(seen, told, strict=True)]
    before = [ranks[fold] << 2 * bits + wide | code_ranks[code] << bits for (fold, _), code in zip(seen, told, strict=True)]
    file.write_bytes(marshal.dumps((folds, codes, before, after, numbers)))
    return file


@lru_cache(maxsize=1)
def lexicon(file: Path) -> Lexicon:
    """What was compiled there."""
    folds, codes, before, after, numbers = marshal.loads(file.read_bytes())  # noqa: S302  # written by this build
    return Lexicon(folds, codes, before, after, [array("I", told) for told in numbers])


def _ranks(column: Sequence[Any]) -> dict[Any, int]:
    return {one: rank for rank, one in enumerate(column)}

"""Whole numbers as bytes: seven bits in each, the lowest first, the high bit where more follow."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise


def varint(number: int) -> bytes:
    """A number of any size.

    >>> list(varint(300))
    [172, 2]
    """
    return _VARINTS[number] if number < _KNOWN else _LOWER[number & _KNOWN - 1] + varint(number >> 14)


def steps(places: Sequence[int]) -> bytes:
    """From each place to the next: the title's bit of a place is part of the step to it only.

    >>> list(steps([1, 2, 8]))
    [2, 6]
    """
    between = [place - (last & -2) for last, place in pairwise(places)]
    return b"".join(map(varint, between)) if between and max(between) > 0x7F else bytes(between)


def count(numbers: bytes) -> int:
    """How many numbers these bytes tell.

    >>> count(varint(300) + varint(3))
    2
    """
    return len(numbers.translate(None, _MORE))


_KNOWN = 1 << 14
_MORE = bytes(range(0x80, 0x100))
_LOWER = [bytes((number & 0x7F | 0x80, number >> 7 | 0x80)) for number in range(_KNOWN)]
_VARINTS = [bytes((number,)) if number < 0x80 else bytes((number & 0x7F | 0x80, number >> 7)) for number in range(_KNOWN)]

"""Postings cut into small files: sorted keys, delta varints, cuts that stay where they are when something elsewhere changes."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import pairwise
from zlib import crc32

from newsroom.search.preparing import packed
from newsroom.search.runs import Variants
from newsroom.search.varints import varint

SMALLEST, LARGEST = 3 * 1024, 6 * 1024
"""Bytes of a shard before compression: in between, it is cut at a key in 64; what is larger than the smallest alone stands alone."""
_CUT = 0x3F
_PAGE = 0x3F00
_END = b"\0"  # no key has it: every key differs from the one before at the latest there

Put = Callable[[str, bytes], object]
"""What keeps a file of the index under its name."""
Shard = tuple[str, str]
"""The first key of a shard, and the name of its file."""


def shards(entries: Iterable[tuple[str, Variants]], put: Put) -> list[Shard]:
    """The shards of these entries, which are in order."""
    made = []
    for first, data in _cut(entries):
        content = gzip.compress(data, 9, mtime=0)
        put(name_of(content), content)
        made.append((first, name_of(content)))
    return made


def tree(made: Sequence[Shard], put: Put) -> tuple[list[str], list[str]]:
    """The pages that lead to these shards, each a list of first keys and one of names; returned are the same of the pages."""
    starts = [at for at, (first, _) in enumerate(made) if not at or crc32(first.encode()) & _PAGE == 0]
    names = []
    for start, end in pairwise([*starts, len(made)]):
        content = packed(([first for first, _ in made[start:end]], [name for _, name in made[start:end]]))
        put(name_of(content), content)
        names.append(name_of(content))
    return [made[start][0] for start in starts], names


def name_of(content: bytes) -> str:
    """The name of a file that holds this."""
    return sha256(content).hexdigest()[:10]


def _cut(entries: Iterable[tuple[str, Variants]]) -> Iterator[tuple[str, bytes]]:
    """The first key and the bytes of each shard: every entry is the bytes shared with the key before, the rest, the variants."""
    data, first, last, alone = bytearray(), "", _END, False
    for fold, variants in entries:
        key, told = fold.encode(), _told(variants)
        full = len(data) >= LARGEST or (len(data) >= SMALLEST and crc32(key) & _CUT == 0)
        before, alone = alone, len(told) >= SMALLEST
        if data and (full or before or alone):
            yield first, bytes(data)
            data, last = bytearray(), _END
        if not data:
            first = fold
        shared = 0
        while last[shared] == key[shared]:
            shared += 1
        data += varint(shared) + varint(len(key) - shared) + key[shared:] + told
        last = key + _END
    if data:
        yield first, bytes(data)


def _told(variants: Variants) -> bytes:
    """How many there are, then for each its codes, the length of its places, and the places."""
    told = [varint(len(variants))]
    for codes, places in variants:
        told += codes, varint(len(places)), places
    return b"".join(told)

"""Postings cut into small files: sorted keys, delta varints, cuts that stay where they are when something elsewhere changes."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from zlib import crc32

from newsroom.search.postings import Entry, Variants
from newsroom.search.preparing import packed

SMALLEST, LARGEST = 8 * 1024, 16 * 1024
"""Bytes of a shard before compression; in between, it is cut at a key in 128."""
_CUT = 0x7F
_PAGE = 0x3F00


@dataclass(frozen=True, slots=True)
class Tree:
    """The files of one set of postings: `root` tells the first key and the name of each page, a page the same of its shards."""

    root: tuple[list[str], list[str]]
    files: dict[str, bytes]


def tree(entries: Iterable[Entry]) -> Tree:
    """Every file that holds these entries, by its name."""
    files: dict[str, bytes] = {}
    pages: tuple[list[str], list[str]] = ([], [])
    shards: tuple[list[str], list[str]] = ([], [])
    for first, data in _shards(entries):
        if shards[0] and crc32(first.encode()) & _PAGE == 0:
            _add(files, pages, shards)
            shards = ([], [])
        content = gzip.compress(data, 9, mtime=0)
        shards[0].append(first)
        shards[1].append(name_of(content))
        files[shards[1][-1]] = content
    if shards[0]:
        _add(files, pages, shards)
    return Tree(pages, files)


def name_of(content: bytes) -> str:
    """The name of a file that holds this."""
    return sha256(content).hexdigest()[:10]


def _add(files: dict[str, bytes], pages: tuple[list[str], list[str]], shards: tuple[list[str], list[str]]) -> None:
    content = packed(shards)
    pages[0].append(shards[0][0])
    pages[1].append(name_of(content))
    files[pages[1][-1]] = content


def _shards(entries: Iterable[Entry]) -> Iterator[tuple[str, bytes]]:
    """The first key and the bytes of each shard: every entry is the bytes shared with the key before, the rest, the variants."""
    data, first, last = bytearray(), "", b""
    for fold, variants in entries:
        if len(data) >= LARGEST or (len(data) >= SMALLEST and crc32(fold.encode()) & _CUT == 0):
            yield first, bytes(data)
            data, last = bytearray(), b""
        if not data:
            first = fold
        key = fold.encode()
        shared = _shared(last, key)
        _varint(data, shared)
        _varint(data, len(key) - shared)
        data += key[shared:]
        _variants(data, variants)
        last = key
    if data:
        yield first, bytes(data)


def _variants(data: bytearray, variants: Variants) -> None:
    """How many there are, then for each its codes, the length of its places, and the places: steps times two, one more for a title."""
    _varint(data, len(variants))
    for codes, places in variants:
        for code in codes:
            _varint(data, code)
        start, last = len(data) + 1, 0
        data.append(0)
        for place in places:
            step = place - (last & -2)
            last = place
            if step < 0x80:
                data.append(step)
            else:
                _varint(data, step)
        length = len(data) - start
        if length < 0x80:
            data[start - 1] = length
        else:
            prefix = bytearray()
            _varint(prefix, length)
            data[start - 1 : start] = prefix


def _shared(one: bytes, other: bytes) -> int:
    if one == other[: len(one)]:
        return len(one)
    return next((at for at, (here, there) in enumerate(zip(one, other, strict=False)) if here != there), len(other))


def _varint(data: bytearray, number: int) -> None:
    while number > 0x7F:
        data.append(number & 0x7F | 0x80)
        number >>= 7
    data.append(number)

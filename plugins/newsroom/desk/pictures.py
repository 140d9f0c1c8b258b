"""Metadata in published pictures, found by walking the files' own structure: nothing is decoded."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".avif", ".webp", ".gif"})
"""The suffixes of pictures that a site may hold."""

_JPEG_COMMENT = 0xFE
_JPEG_SCAN = 0xDA
_JPEG_MARKS = {b"Exif\0": "EXIF", b"http://ns.adobe.com/xap/": "XMP", b"http://ns.adobe.com/xmp/": "XMP", b"Photoshop 3.0": "IPTC"}
_PNG_CHUNKS = {b"eXIf": "EXIF", b"iTXt": "XMP", b"tEXt": "text", b"zTXt": "text"}
_WEBP_CHUNKS = {b"EXIF": "EXIF", b"XMP ": "XMP"}
_HEAD = 65536


def metadata_in(file: Path) -> str | None:
    """The name of a kind of metadata (`EXIF`, which holds the GPS, `XMP`, `IPTC`, `comment`, `text`) in a picture, or None."""
    data = file.read_bytes()
    if data.startswith(b"\xff\xd8"):
        return next(_in_jpeg(data), None)
    if data.startswith(b"\x89PNG"):
        return next((_PNG_CHUNKS[kind] for kind in _png_chunks(data) if kind in _PNG_CHUNKS), None)
    if data[8:12] == b"WEBP":
        return next((name for chunk, name in _WEBP_CHUNKS.items() if chunk in data), None)
    return next(_in_avif(data[:_HEAD]), None) if data[4:8] == b"ftyp" else None


def _in_jpeg(data: bytes) -> Iterator[str]:
    """Metadata of the segments before the first scan."""
    position = 2
    while position + 4 <= len(data) and data[position] == 0xFF and data[position + 1] != _JPEG_SCAN:
        length = int.from_bytes(data[position + 2 : position + 4], "big")
        body = data[position + 4 : position + 2 + length]
        if data[position + 1] == _JPEG_COMMENT:
            yield "comment"
        yield from (name for mark, name in _JPEG_MARKS.items() if body.startswith(mark))
        position += 2 + length


def _png_chunks(data: bytes) -> Iterator[bytes]:
    position = 8
    while position + 8 <= len(data):
        yield data[position + 4 : position + 8]
        position += 12 + int.from_bytes(data[position : position + 4], "big")


def _in_avif(head: bytes) -> Iterator[str]:
    """Metadata items that the `iinf` box announces: an item's type follows version, flags, id (longer in version 3) and protection."""
    start = head.find(b"infe")
    while start >= 0:
        at = start + (14 if head[start + 4 : start + 5] == b"\3" else 12)
        kind = head[at : at + 4]
        if kind == b"Exif":
            yield "EXIF"
        if kind == b"mime":
            yield "XMP"
        start = head.find(b"infe", start + 4)

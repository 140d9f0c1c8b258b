"""Originals as bytes: what they are, and how they look without anything but their picture. Nothing is decoded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from newsroom.vietnamese.folding import slugify

SUFFIXES: Final = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".heic": "HEIC", ".heif": "HEIC"}
"""Suffix of an original, in lower case → the format it must have inside."""

_SIGNATURES: Final = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG", "PNG"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP, Word"),
    (b"<", "HTML, SVG"),
)
_HEIC_BRANDS: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})

_START_OF_SCAN, _RESTARTS = 0xDA, 0xDD
_END_OF_IMAGE: Final = b"\xff\xd9"
# In the data of a scan 0xFF is followed by a stuffed zero, a restart or another 0xFF: anything else is the next marker.
_NEXT_MARKER: Final = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_RESTART: Final = re.compile(rb"\xff[\xd0-\xd7]")
_NOISE: Final = bytes(number * 89 % 251 for number in range(256))
_EXIF, _APP1, _COMMENT = b"Exif\0\0", 0xE1, 0xFE
# JFIF, the colour profile and Adobe's mark of how CMYK is meant: without them the picture would look otherwise.
_JPEG_KEPT: Final = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
_PNG_KEPT: Final = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"iCCP", b"sRGB", b"gAMA", b"cHRM"})


def signature(file: Path) -> str:
    """The format a file's first bytes announce, or the empty string."""
    with file.open("rb") as opened:
        start = opened.read(16)
    if start[4:8] == b"ftyp":
        return "HEIC" if start[8:12] in _HEIC_BRANDS else "AVIF" if start[8:12] in {b"avif", b"avis"} else "MP4"
    if start[8:12] == b"WEBP":
        return "WebP"
    return next((name for mark, name in _SIGNATURES if start.lstrip().startswith(mark)), "")


def plain_name(name: str) -> str:
    """The name that a photo should have: it goes through Windows, git and the web without harm.

    >>> plain_name("Lễ ký kết (1).JPG")
    'le-ky-ket-1.jpg'
    """
    path = PurePosixPath(name)
    suffix = path.suffix.lower()
    return f"{slugify(path.stem) or 'anh'}{'.jpg' if suffix == '.jpeg' else suffix}"


def scans(file: Path) -> int:
    """How many scans a JPEG has: progressive ones of cameras have about ten, those made to keep a computer busy have thousands."""
    return file.read_bytes().count(bytes((0xFF, _START_OF_SCAN)))


def with_noise(data: bytes) -> bytes:
    """A JPEG without its metadata, but with noise behind the data of its first scan.

    Where that data is whole, every decoder passes the noise over; where it ends too early, the noise is taken for the rest.
    """
    plain, restarts, noise = _bare_jpeg(data, 1), False, _NOISE
    for marker, start, end in _jpeg_segments(plain):
        restarts |= marker == _RESTARTS
        if marker == _START_OF_SCAN:
            count = len(_RESTART.findall(plain, start, end))
            noise += bytes((0xFF, 0xD0 + count % 8)) + _NOISE if restarts else b""  # the mark that would come next
            return plain[:end] + noise + plain[end:]
    return plain


def bare(data: bytes, orientation: int = 1) -> bytes:
    """A JPEG or PNG without its metadata, GPS among them, its picture untouched to the bit; other files as they are.

    Kept are the colour profile and, for a JPEG, its `orientation`; what follows the picture goes too (telephones put films there).
    """
    if data.startswith(b"\xff\xd8"):
        return _bare_jpeg(data, orientation)
    return _bare_png(data) if data.startswith(b"\x89PNG\r\n\x1a\n") else data


def _bare_jpeg(data: bytes, orientation: int) -> bytes:
    kept = [b"\xff\xd8", *([_upright_mark(orientation)] if orientation > 1 else [])]
    for marker, start, end in _jpeg_segments(data):
        segment = data[start:end]
        application = 0xE0 <= marker <= 0xEF
        if not (application or marker == _COMMENT) or (marker in _JPEG_KEPT and segment[4:].startswith(_JPEG_KEPT[marker])):
            kept.append(segment)
    return b"".join([*kept, _END_OF_IMAGE])


def _jpeg_segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Each segment up to the end of the first image: its marker, where it starts and ends; a scan holds its data."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at : at + 2] != _END_OF_IMAGE:
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if data[at + 1] == 0xFF:  # a filling byte
            at += 1
            continue
        if data[at + 1] == _START_OF_SCAN:
            following = _NEXT_MARKER.search(data, end)
            end = following.start() if following else len(data)
        yield data[at + 1], at, end
        at = end


def _upright_mark(orientation: int) -> bytes:
    """An EXIF segment that says nothing but how to hold the picture."""
    entry = b"\x01\x12\x00\x03\x00\x00\x00\x01" + orientation.to_bytes(2, "big") + b"\0\0"
    body = _EXIF + b"MM\0*\0\0\0\x08\0\x01" + entry + b"\0\0\0\0"
    return bytes((0xFF, _APP1)) + (len(body) + 2).to_bytes(2, "big") + body


def _bare_png(data: bytes) -> bytes:
    kept, at = [data[:8]], 8
    while at + 8 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        kind = data[at + 4 : at + 8]
        if kind in _PNG_KEPT:
            kept.append(data[at:end])
        if kind == b"IEND":
            break
        at = end
    return b"".join(kept)

"""Image files that mean harm, or were harmed: each maker writes one, and returns it."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageCms
from tests.photos.drawing import as_another_format, cut_short, drawn

Maker = Callable[[Path], Path]


def png(file: Path, width: int, height: int, *chunks: bytes) -> Path:
    """A PNG of nothing but what its header promises, and these chunks."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b""))
    return file


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def lying(file: Path, width: int, height: int, *, progressive: bool = False, **saving: int) -> Path:
    """A JPEG whose header promises another size than it holds."""
    raw = bytearray(drawn(file, progressive=progressive, **saving).read_bytes())
    at = raw.index(b"\xff\xc2" if progressive else b"\xff\xc0")
    raw[at + 5 : at + 9] = struct.pack(">HH", height, width)
    file.write_bytes(raw)
    return file


def of_many_scans(file: Path) -> Path:
    """A progressive JPEG that goes over its picture two thousand times."""
    raw = drawn(file, (3000, 2000), progressive=True).read_bytes()
    last = raw.rindex(b"\xff\xda")
    file.write_bytes(raw[:last] + raw[last:-2] * 2000 + raw[-2:])
    return file


def with_much_exif(file: Path) -> Path:
    """A JPEG with thirteen megabytes of EXIF."""
    raw = drawn(file).read_bytes()
    file.write_bytes(raw[:2] + (b"\xff\xe1\xff\xffExif\0\0MM\0*\0\0\0\x08" + b"\xff" * 65519) * 200 + raw[2:])
    return file


def whole(file: Path, mode: str, **saving: bytes) -> Path:
    """As large as a file may be that must be decoded whole, with something to see in it."""
    Image.linear_gradient("L").resize((5000, 5000)).convert(mode).save(file, compress_level=1, **saving)
    return file


FAULTS: dict[str, tuple[Maker, str]] = {
    "bomb.png": (lambda file: png(file, 60_000, 60_000), "bomb"),
    "small-bomb.png": (lambda file: png(file, 6_000, 6_000), "bomb"),
    "profile-bomb.png": (lambda file: png(file, 60, 60, chunk(b"iCCP", b"x\0\0" + zlib.compress(b"\0" * 100_000_000))), "unreadable"),
    "text-bomb.png": (lambda file: png(file, 60, 60, *[chunk(b"zTXt", b"x\0\0" + zlib.compress(b"\0" * 900_000))] * 100), "unreadable"),
    "lying.jpg": (lambda file: lying(file, 65_000, 65_000), "bomb"),
    "lying-in-steps.jpg": (lambda file: lying(file, 7_600, 7_600, progressive=True), "bomb"),
    "scans.jpg": (of_many_scans, "unreadable"),
    "cut.jpg": (cut_short, "truncated"),
    "cut.png": (cut_short, "truncated"),
    "lying-a-little.jpg": (lambda file: lying(file, 7_600, 7_600), "truncated"),
    "lying-in-small-steps.jpg": (lambda file: lying(file, 4_900, 4_900, progressive=True), "truncated"),
    "taller.jpg": (lambda file: lying(file, 1_200, 900), "truncated"),
    "taller-with-restarts.jpg": (lambda file: lying(file, 1_200, 900, restart_marker_blocks=7), "truncated"),
    "cut-and-closed.jpg": (lambda file: (file.write_bytes(cut_short(file).read_bytes() + b"\xff\xd9"), file)[1], "truncated"),
    "named-wrongly.jpg": (lambda file: as_another_format(file, "PNG"), "mislabelled"),
    "moving.jpg": (lambda file: as_another_format(file, "GIF"), "mislabelled"),
    "line.png": (lambda file: drawn(file, (26, 1)), "shape"),
    "page.jpg": (lambda file: (file.write_text("<html>"), file)[1], "mislabelled"),
    "nothing.jpg": (lambda file: (file.write_bytes(b""), file)[1], "empty"),
    "heavy.jpg": (lambda file: (file.write_bytes(b"\xff\xd8\xff" + bytes(100_000_000)), file)[1], "heavy"),
}
"""Files that are refused: how they are made, and what is wrong with them."""

SOUND: dict[str, Maker] = {
    "restarts.jpg": lambda file: drawn(file, restart_marker_blocks=7),
    "in-steps.jpg": lambda file: drawn(file, progressive=True, subsampling=0),
    "uneven.jpg": lambda file: drawn(file, (1_203, 805)),
    "small.jpg": lambda file: drawn(file, (33, 17)),
    "half-a-byte-short.jpg": lambda file: (file.write_bytes(drawn(file).read_bytes()[:-3] + b"\xff\xd9"), file)[1],
    "cmyk.jpg": lambda file: drawn(file, mode="CMYK"),
    "exif.jpg": with_much_exif,
    "profile.jpg": lambda file: drawn(file, icc_profile=b"no profile" * 5000),
    "panorama.jpg": lambda file: drawn(file, (24_000, 1_200)),
    "tower.jpg": lambda file: drawn(file, (1_200, 24_000)),
    "point.png": lambda file: drawn(file, (1, 1)),
    "palette.png": lambda file: drawn(file, mode="P", transparency=0),
    "sixteen.png": lambda file: whole(file, "I;16"),
    "clear.png": lambda file: whole(file, "RGBA"),
    "grey-clear.png": lambda file: whole(file, "LA"),
    "large.png": lambda file: whole(file, "RGB"),
    "profiled.png": lambda file: whole(file, "RGBA", icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()),
    "camera.jpg": lambda file: drawn(file, (7_700, 7_700)),
}
"""Files that look like trouble, and work."""

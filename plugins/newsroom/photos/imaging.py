"""Image files measured, judged and turned into derivatives: the only module that knows Pillow.

Nothing of an original but its pixels reaches a derivative: colours become sRGB, the orientation is applied, metadata is dropped.
"""

from __future__ import annotations

import io
import os
import struct
import tempfile
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

import PIL
from PIL import Image, ImageCms

WIDTHS: Final = (320, 640, 960, 1440, 1920)
"""Widths of derivatives, in pixels."""
FORMATS: Final = {"avif": "AVIF", "jpg": "JPEG"}
"""Suffix of a derivative → Pillow's name of its format."""
SUFFIXES: Final = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG"}
"""Suffix of an original, in lower case → the format it must have inside."""
LARGEST: Final = 60_000_000
"""Pixels an original may have; more is taken for a decompression bomb."""

_SAVING: Final[Mapping[str, Mapping[str, int | bool]]] = {
    "avif": {"quality": 55, "speed": 9, "max_threads": 1},  # one thread: more would make the bytes depend on the machine
    "jpg": {"quality": 70, "progressive": True, "optimize": True},
}
RECIPE: Final = f"pillow {PIL.__version__}; {WIDTHS}; {_SAVING}"
"""Everything but the original that decides a derivative's bytes: part of every derivative's name."""

FaultKind = Literal["empty", "unreadable", "mislabelled", "truncated", "bomb"]

# What Pillow raises on damaged files: its own errors are OSError, SyntaxError and ValueError, the others come from its parsers.
_DAMAGE = (OSError, SyntaxError, ValueError, EOFError, struct.error, IndexError, KeyError, OverflowError)
_ORIENTATION: Final = 0x0112
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SIDEWAYS: Final = frozenset({5, 6, 7, 8})
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

Image.MAX_IMAGE_PIXELS = LARGEST


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a file is no usable photo; `facts` say more (`actual` format, `size`)."""

    kind: FaultKind
    facts: Mapping[str, str] = field(default_factory=dict)


class BadImageError(ValueError):
    """A file that is no usable photo."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height in pixels, as a reader sees the picture."""

    width: int
    height: int

    def at(self, width: int) -> Size:
        """The same shape at another width."""
        return Size(width, max(1, round(self.height * width / self.width)))


def widths(original: int) -> tuple[int, ...]:
    """The widths in which a photo `original` pixels wide is published, rising, never upscaled.

    A photo smaller than every step keeps its own width; so does one whose own width gains a fifth or more over the last step.

    >>> widths(1200), widths(1000), widths(200)
    ((320, 640, 960, 1200), (320, 640, 960), (200,))
    """
    steps = tuple(width for width in WIDTHS if width <= original)
    own = min(original, WIDTHS[-1])
    return steps if steps and own * 5 < steps[-1] * 6 else (*steps, own)


def measure(file: Path) -> Size:
    """The size of the photo in `file` after orientation, read from its header alone. Raises BadImageError."""
    with _opened(file) as image:
        return _size(image)


def verify(file: Path) -> Size:
    """The size of the photo in `file`, all of it decoded, JPEG at an eighth. Raises BadImageError."""
    with _opened(file) as image:
        size = _size(image)
        image.draft(None, (1, 1))
        image.load()
        return size


def encode(file: Path, targets: Mapping[tuple[int, str], Path]) -> None:
    """The derivatives of the photo in `file`: `targets` maps (width, suffix) to the file to write.

    Each is complete or not there at all. Raises BadImageError.
    """
    falling = sorted({width for width, _ in targets}, reverse=True)
    with _opened(file) as opened:
        original = _size(opened)
        picture = _pixels(opened, falling[0])
    for width in falling:
        size = original.at(width)
        if (size.width, size.height) != picture.size:
            picture = picture.resize((size.width, size.height), Image.Resampling.LANCZOS)
        for suffix in FORMATS:
            if (target := targets.get((width, suffix))) is not None:
                _write(picture, suffix, target)


@contextmanager
def _opened(file: Path) -> Iterator[Image.Image]:
    """The image in `file`, not decoded yet; whatever proves wrong with it inside the block is raised as BadImageError."""
    if file.stat().st_size == 0:
        raise BadImageError(Fault("empty"))
    actual = _signature(file)
    if actual != SUFFIXES.get(file.suffix.lower()):
        raise BadImageError(Fault("mislabelled", {"actual": actual}) if actual else Fault("unreadable"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what Pillow thinks of an EXIF block is of no use to an editor
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(file, formats=("JPEG", "PNG")) as image:
                yield image
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
            raise BadImageError(Fault("bomb", {"limit": str(LARGEST // 1_000_000)})) from error
        except BadImageError:
            raise
        except _DAMAGE as error:
            raise BadImageError(Fault("truncated" if "truncated" in str(error) else "unreadable")) from error


def _signature(file: Path) -> str:
    """The format a file's first bytes announce, or the empty string."""
    with file.open("rb") as opened:
        start = opened.read(16)
    if start[4:8] == b"ftyp":
        return {b"avif": "AVIF", b"heic": "HEIC", b"mif1": "HEIC"}.get(start[8:12], "MP4")
    if start[8:12] == b"WEBP":
        return "WebP"
    return next((name for signature, name in _SIGNATURES if start.lstrip().startswith(signature)), "")


def _orientation(image: Image.Image) -> int:
    try:
        found = image.getexif().get(_ORIENTATION, 1)
    except (*_DAMAGE, TypeError):
        return 1  # metadata that cannot be read turns nothing; the pixels may be sound
    return found if isinstance(found, int) else 1


def _size(image: Image.Image) -> Size:
    width, height = image.size
    return Size(height, width) if _orientation(image) in _SIDEWAYS else Size(width, height)


def _pixels(image: Image.Image, width: int) -> Image.Image:
    """The picture upright, in sRGB, without metadata, at least `width` wide where it ever was."""
    orientation = _orientation(image)
    wanted = _size(image).at(width)
    image.draft(None, (wanted.height, wanted.width) if orientation in _SIDEWAYS else (wanted.width, wanted.height))
    image.load()
    profile = image.info.get("icc_profile")
    flat = _flat(image)
    # ImageOps.exif_transpose would also write the EXIF block anew, which fails on blocks that cameras left broken.
    if orientation in _TURNS:
        flat = flat.transpose(_TURNS[orientation])
    flat = _srgb(flat, profile) if profile else flat
    upright = flat if flat.mode == "RGB" else flat.convert("RGB")
    upright.info.clear()  # the encoders copy comments and profiles from here
    return upright


def _flat(image: Image.Image) -> Image.Image:
    """The image in eight bits a channel, transparency laid on white; RGB, L or CMYK, so that its colour profile still fits."""
    if image.mode.startswith("I"):
        return image.point(lambda value: value * (1 / 257)).convert("L")
    if image.mode in {"P", "RGBA", "LA", "PA"} or "transparency" in image.info:
        above = image.convert("RGBA")
        below = Image.new("RGBA", above.size, "white")
        return Image.alpha_composite(below, above).convert("RGB")
    return image if image.mode in {"RGB", "L", "CMYK"} else image.convert("RGB")


def _srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """The image in sRGB; a profile that is broken or made for another kind of image is passed over."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, *_DAMAGE):
        return image
    return converted if converted is not None else image


def _write(picture: Image.Image, suffix: str, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=f".{suffix}")
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as opened:
            picture.save(opened, FORMATS[suffix], **_SAVING[suffix])
        unfinished.chmod(0o644)  # a temporary file is its owner's alone; the web server reads this one
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)

"""Image files opened, or refused with the reason: the door that every original comes through."""

from __future__ import annotations

import struct
import warnings
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Final, Literal

from PIL import Image

from newsroom.photos.originals import SUFFIXES, scans, signature

LARGEST: Final = 60_000_000
"""Pixels an original may have that is decoded at the size it is needed in: a plain JPEG. More is taken for a decompression bomb."""
LARGEST_WHOLE: Final = 25_000_000
"""Pixels an original may have that must be decoded whole (PNG, HEIC, progressive JPEG): more would take over 300 MB of memory."""
HEAVIEST: Final = 100_000_000
"""Bytes an original may have."""
LONGEST: Final = 25
"""How many times longer one side may be than the other."""

_SCANS: Final = 100  # a progressive JPEG of a camera has about ten; thousands keep a computer busy for minutes

FaultKind = Literal["empty", "unreadable", "mislabelled", "truncated", "bomb", "heavy", "shape", "heic"]

DAMAGE: Final = (OSError, SyntaxError, ValueError, EOFError, struct.error, zlib.error, IndexError, KeyError, TypeError, OverflowError)
"""What Pillow raises on damaged files: its own errors are OSError, SyntaxError and ValueError, the others come from its parsers."""

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


@contextmanager
def opened(file: Path) -> Iterator[Image.Image]:
    """The image in `file`, not decoded yet; whatever proves wrong with it inside the block is raised as BadImageError."""
    actual = _judged(file)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what Pillow thinks of an EXIF block is of no use to an editor
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(file, formats=_readers(actual)) as image:
                _refuse_excess(image, file)
                yield image
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
            raise _bomb(LARGEST) from error
        except BadImageError:
            raise
        except DAMAGE as error:
            raise BadImageError(Fault("truncated" if "truncated" in str(error) else "unreadable")) from error


def _judged(file: Path) -> str:
    """The format of the file by its first bytes, where that is the one its name promises."""
    weight = file.stat().st_size
    if weight == 0:
        raise BadImageError(Fault("empty"))
    if weight > HEAVIEST:
        raise BadImageError(Fault("heavy", {"limit": str(HEAVIEST // 1_000_000)}))
    actual = signature(file)
    if actual != SUFFIXES.get(file.suffix.lower()):
        raise BadImageError(Fault("mislabelled", {"actual": actual}) if actual else Fault("unreadable"))
    return actual


def _readers(actual: str) -> tuple[str, ...]:
    """Pillow's names of the formats to try; HEIC is read where the library for it is installed."""
    if actual != "HEIC":
        return ("JPEG", "PNG")
    try:
        import_module("pillow_heif").register_heif_opener(thumbnails=False)
    except ImportError as error:
        raise BadImageError(Fault("heic")) from error
    return ("HEIF",)


def _refuse_excess(image: Image.Image, file: Path) -> None:
    """Raise BadImageError for a header that promises more than can be decoded in a second and 300 MB."""
    width, height = image.size
    progressive = "progressive" in image.info
    whole = progressive or image.format not in {"JPEG", "MPO"}
    if whole and width * height > LARGEST_WHOLE:
        raise _bomb(LARGEST_WHOLE)
    if max(width, height) > LONGEST * min(width, height):
        raise BadImageError(Fault("shape", {"limit": str(LONGEST)}))
    if progressive and scans(file) > _SCANS:
        raise BadImageError(Fault("unreadable"))


def _bomb(limit: int) -> BadImageError:
    return BadImageError(Fault("bomb", {"limit": str(limit // 1_000_000)}))

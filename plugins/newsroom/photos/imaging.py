"""Photos measured, looked at, and turned into derivatives.

Nothing of an original but its pixels reaches a derivative: colours become sRGB, the orientation is applied, metadata is dropped.
"""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import PIL
from PIL import Image, ImageChops, ImageCms

from newsroom.photos.opening import DAMAGE, BadImageError, Fault, opened
from newsroom.photos.originals import with_noise

WIDTHS: Final = (320, 640, 960, 1440, 1920)
"""Widths of derivatives, in pixels."""
FORMATS: Final = {"avif": "AVIF", "jpg": "JPEG"}
"""Suffix of a derivative → Pillow's name of its format."""
_ROOM: Final = 8_000_000  # pixels of a derivative: what is taller than wide is published in fewer widths
_GLANCE: Final = 32
_END: Final = 4  # pixels of a JPEG decoded small: its last block, and one more
_SAVING: Final[Mapping[str, Mapping[str, int | bool]]] = {
    "avif": {"quality": 55, "speed": 9, "max_threads": 1},  # one thread: more would make the bytes depend on the machine
    "jpg": {"quality": 70, "progressive": True, "optimize": True},
}
RECIPE: Final = f"pillow {PIL.__version__}; {WIDTHS}; {_SAVING}"
"""Everything but the original that decides a derivative's bytes: part of every derivative's name."""

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


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height in pixels, as a reader sees the picture."""

    width: int
    height: int

    @property
    def pixels(self) -> int:
        """Width times height."""
        return self.width * self.height

    def at(self, width: int) -> Size:
        """The same shape at another width."""
        return Size(width, max(1, round(self.height * width / self.width)))


def widths(original: Size) -> tuple[int, ...]:
    """The widths in which a photo is published, rising, never upscaled.

    A photo smaller than every step keeps its own width; so does one whose own width gains a fifth or more over the last step.

    >>> widths(Size(1200, 800)), widths(Size(1000, 800)), widths(Size(200, 80))
    ((320, 640, 960, 1200), (320, 640, 960), (200,))
    """
    room = tuple(width for width in WIDTHS if original.at(width).pixels <= _ROOM) or WIDTHS[:1]
    steps = tuple(width for width in room if width <= original.width)
    own = min(original.width, room[-1])
    return steps if steps and own * 5 < steps[-1] * 6 else (*steps, own)


@dataclass(frozen=True, slots=True)
class Look:
    """What a glance at a whole photo tells: its size, and the colour that most of it has (`#rrggbb`)."""

    size: Size
    colour: str


def measure(file: Path) -> Size:
    """The size of the photo in `file` after orientation, read from its header alone. Raises BadImageError."""
    with opened(file) as image:
        return _size(image)


def look(file: Path) -> Look:
    """The photo in `file` at a glance, all of it decoded, JPEG at an eighth. Raises BadImageError."""
    with opened(file) as image:
        size = _size(image)
        picture = _pixels(image, _GLANCE)
        if image.format in {"JPEG", "MPO"} and _ends_flat(image) and _is_cut(image, file):
            raise BadImageError(Fault("truncated"))
        return Look(size, _dominant(picture))


def encode(file: Path, targets: Mapping[tuple[int, str], Path]) -> None:
    """The derivatives of the photo in `file`: `targets` maps (width, suffix) to the file to write.

    Each is complete or not there at all. Raises BadImageError.
    """
    falling = sorted({width for width, _ in targets}, reverse=True)
    with opened(file) as image:
        original = _size(image)
        picture = _pixels(image, falling[0])
    for width in falling:
        size = original.at(width)
        if (size.width, size.height) != picture.size:
            picture = picture.resize((size.width, size.height), Image.Resampling.LANCZOS)
        for suffix in FORMATS:
            if (target := targets.get((width, suffix))) is not None:
                _write(picture, suffix, target)


def orientation_of(image: Image.Image) -> int:
    """How the camera was held, as EXIF numbers it: 1 to 8, 1 for upright and for what cannot be read."""
    try:
        found = image.getexif().get(_ORIENTATION, 1)
    except DAMAGE:
        return 1  # metadata that cannot be read turns nothing; the pixels may be sound
    return found if isinstance(found, int) and 1 <= found <= 8 else 1


def _ends_flat(image: Image.Image) -> bool:
    """Whether the last pixels are all the same, as those are that a decoder puts where a JPEG holds none."""
    last = image.crop((max(image.width - _END, 0), image.height - 1, image.width, image.height))
    return all(low == high for low, high in (channel.getextrema() for channel in last.split()))


def _is_cut(image: Image.Image, file: Path) -> bool:
    """Whether noise behind the data of a JPEG, which is already decoded in `image`, shows: then data was wanting there.

    A decoder passes over what is wanting where the file has an end mark, and Pillow with it. Some cameras leave out the last bits.
    """
    with Image.open(io.BytesIO(with_noise(file.read_bytes())), formats=("JPEG",)) as noisy:
        times = max(round(noisy.width / image.width), 1)
        noisy.draft(None, (max(noisy.width // times, 1), max(noisy.height // times, 1)))
        try:
            noisy.load()
        except DAMAGE:
            return False
        box = ImageChops.difference(image, noisy).getbbox(alpha_only=False) if noisy.size == image.size else None
    return box is not None and (box[0] < image.width - _END or box[1] < image.height - _END)


def _size(image: Image.Image) -> Size:
    width, height = image.size
    return Size(height, width) if orientation_of(image) in _SIDEWAYS else Size(width, height)


def _pixels(image: Image.Image, width: int) -> Image.Image:
    """The picture upright, in sRGB, without metadata, at least `width` wide where it ever was."""
    orientation = orientation_of(image)
    wanted = _size(image).at(width)
    image.draft(None, (wanted.height, wanted.width) if orientation in _SIDEWAYS else (wanted.width, wanted.height))
    image.load()
    profile = image.info.get("icc_profile")
    flat = _flat(image)
    if (times := flat.width // (wanted.height if orientation in _SIDEWAYS else wanted.width)) > 1:
        flat = flat.reduce(times)  # what `draft` does for a JPEG: a large PNG is not carried along whole
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
        above = image if image.mode in {"RGBA", "LA"} else image.convert("RGBA")
        below = Image.new("RGB", above.size, "white")
        below.paste(above, mask=above)
        return below
    return image if image.mode in {"RGB", "L", "CMYK"} else image.convert("RGB")


def _dominant(picture: Image.Image) -> str:
    """The most frequent of the few colours that a picture can be told in."""
    few = picture.resize((_GLANCE, _GLANCE), Image.Resampling.BOX).quantize(5)
    red, green, blue = (few.getpalette() or [])[_most_frequent(few) * 3 :][:3]
    return f"#{red:02x}{green:02x}{blue:02x}"


def _most_frequent(image: Image.Image) -> int:
    counts = image.histogram()
    return counts.index(max(counts))


def _srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """The image in sRGB; a profile that is broken or made for another kind of image is passed over."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, *DAMAGE):
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

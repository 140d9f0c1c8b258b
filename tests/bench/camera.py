"""Photos of 12 megapixels as a camera makes them, from a seeded generator: light, shapes with edges, texture, a little sensor noise.

A photo's detail falls with its scale; noise alone would be nothing like it, and no encoder can make it small.
"""

from __future__ import annotations

import random
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter

SIZE = (4000, 3000)
_OCTAVES = ((6, 46), (24, 28), (96, 15), (384, 8), (1536, 5))
"""Grains across the picture, and how far they push its light: halved contrast for four times the detail, as in real scenes."""


def photograph(file: Path, seed: int, size: tuple[int, int] = SIZE) -> None:
    """Write a JPEG of camera quality, with an EXIF block that says when and where."""
    dice = random.Random(seed)  # noqa: S311  # a seeded generator is the point
    scene = _scene(dice, size)
    for grains, contrast in _OCTAVES:
        scene = _lit(scene, _grain(dice, grains, contrast, size))
    file.parent.mkdir(parents=True, exist_ok=True)
    scene.filter(ImageFilter.GaussianBlur(0.8)).save(file, "JPEG", quality=92, subsampling="4:2:2", exif=_exif(seed))


def _scene(dice: random.Random, size: tuple[int, int]) -> Image.Image:
    """A sky of slowly changing colour, and some hundred things before it."""
    width, height = size
    scene = Image.frombytes("RGB", (4, 3), dice.randbytes(36)).resize(size, Image.Resampling.BICUBIC)
    pen = ImageDraw.Draw(scene)
    for number in range(120):
        reach = width // (6 + number // 2)
        x, y = dice.randrange(width), dice.randrange(height)
        tint = tuple(dice.randrange(20, 236) for _ in range(3))
        box = (x, y, x + dice.randrange(20, reach + 21), y + dice.randrange(20, reach + 21))
        dice.choice((pen.rectangle, pen.ellipse))(box, fill=tint)
    return scene


def _grain(dice: random.Random, grains: int, contrast: int, size: tuple[int, int]) -> Image.Image:
    """Light and shade of one scale, around the middle grey."""
    small = (grains, grains * size[1] // size[0])
    texture = Image.frombytes("L", small, dice.randbytes(small[0] * small[1]))
    return texture.point(lambda value: 128 + (value - 128) * contrast // 128).resize(size, Image.Resampling.BICUBIC)


def _lit(scene: Image.Image, light: Image.Image) -> Image.Image:
    return ImageChops.add(scene, Image.merge("RGB", (light,) * 3), scale=1, offset=-128)


def _exif(seed: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = (1, 6, 8)[seed % 8 if seed % 8 < 3 else 0]
    exif.get_ifd(0x8769)[0x9003] = f"2019:03:{seed % 28 + 1:02} 08:30:00"
    exif.get_ifd(0x8825).update({1: "N", 2: (21.0, 1.0, 30.0), 3: "E", 4: (105.0, 49.0, 12.0)})
    return exif.tobytes()

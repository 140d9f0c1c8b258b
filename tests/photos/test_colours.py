"""Colours of cameras and printers, as sRGB: patches whose values are known."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from PIL import Image, ImageCms
from tests.photos.drawing import BLUE, RED, drawn

from newsroom.photos.imaging import encode, look

# Primaries as a profile holds them: XYZ, adapted to the white of paper (D50).
ADOBE_RGB = ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457))
DISPLAY_P3 = ((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407))


def profile(primaries: tuple[tuple[float, float, float], ...], gamma: float | None = None) -> bytes:
    """An RGB profile with these primaries; with sRGB's curve where no gamma is given."""
    raw = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    for at in range(132, 132 + 12 * struct.unpack(">I", raw[128:132])[0], 12):
        tag, (start,) = bytes(raw[at : at + 4]), struct.unpack(">I", raw[at + 4 : at + 8])
        if tag in (b"rXYZ", b"gXYZ", b"bXYZ"):
            raw[start + 8 : start + 20] = struct.pack(">3i", *(round(part * 65536) for part in primaries[b"rgb".index(tag[:1])]))
        if tag == b"rTRC" and gamma:  # the three curves are one
            raw[start : start + 16] = b"para\0\0\0\0\0\0\0\0" + struct.pack(">i", round(gamma * 65536))
    return bytes(raw)


def shown(file: Path) -> tuple[int, ...]:
    target = file.parent / "out.jpg"
    encode(file, {(320, "jpg"): target})
    with Image.open(target) as image:
        found = image.getpixel((160, 100))
    assert isinstance(found, tuple)
    return found


@pytest.mark.parametrize(
    ("primaries", "gamma", "patch", "srgb"),
    [
        (ADOBE_RGB, 563 / 256, (219, 0, 0), (255, 0, 0)),
        (ADOBE_RGB, 563 / 256, (144, 255, 60), (0, 255, 0)),
        (DISPLAY_P3, None, (234, 51, 35), (255, 0, 0)),
        (DISPLAY_P3, None, (117, 251, 76), (0, 255, 0)),
    ],
)
def test_a_known_patch_becomes_the_same_colour_in_srgb(
    tmp_path: Path, primaries: tuple[tuple[float, float, float], ...], gamma: float | None, patch: tuple[int, ...], srgb: tuple[int, ...]
) -> None:
    Image.new("RGB", (320, 200), patch).save(tmp_path / "a.png", icc_profile=profile(primaries, gamma))

    assert all(abs(found - wanted) <= 4 for found, wanted in zip(shown(tmp_path / "a.png"), srgb, strict=True))


def test_without_its_profile_the_patch_would_be_another_colour(tmp_path: Path) -> None:
    Image.new("RGB", (320, 200), (234, 51, 35)).save(tmp_path / "a.png")

    assert shown(tmp_path / "a.png")[1] > 40


def test_the_colour_that_most_of_a_photo_has_is_told(tmp_path: Path) -> None:
    found = look(drawn(tmp_path / "a.png")).colour

    assert len(found) == 7
    assert all(abs(int(found[at : at + 2], 16) - part) < 8 for at, part in zip((1, 3, 5), BLUE, strict=True))


def test_it_is_the_same_for_the_same_photo_in_another_size(tmp_path: Path) -> None:
    for size in ((4, 4), (1200, 800)):
        Image.new("RGB", size, RED).save(tmp_path / f"{size[0]}.png")

    assert look(tmp_path / "4.png").colour == look(tmp_path / "1200.png").colour == "#c81e14"

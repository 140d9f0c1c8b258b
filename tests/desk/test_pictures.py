"""Hidden metadata in pictures, found without decoding them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from newsroom.desk.pictures import metadata_in

GPS = 0x8825


def picture(folder: Path, name: str, **saving: object) -> Path:
    file = folder / name
    Image.new("RGB", (16, 12), "teal").save(file, **saving)  # type: ignore[arg-type]  # Pillow's options differ by format
    return file


def exif() -> Image.Exif:
    block = Image.Exif()
    block[0x010F] = "Máy ảnh cơ quan"
    block.get_ifd(GPS)[1] = "N"
    return block


@pytest.mark.parametrize("suffix", ["jpg", "avif", "webp", "png"])
def test_a_camera_block_is_found(tmp_path: Path, suffix: str) -> None:
    assert metadata_in(picture(tmp_path, f"a.{suffix}", exif=exif())) == "EXIF"


@pytest.mark.parametrize("suffix", ["jpg", "avif", "webp"])
def test_an_xmp_packet_is_found(tmp_path: Path, suffix: str) -> None:
    packet = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'></x:xmpmeta>"

    assert metadata_in(picture(tmp_path, f"a.{suffix}", xmp=packet)) == "XMP"


def test_a_jpeg_comment_is_found(tmp_path: Path) -> None:
    assert metadata_in(picture(tmp_path, "a.jpg", comment=b"Chup tai nha rieng")) == "comment"


@pytest.mark.parametrize("suffix", ["jpg", "avif", "webp", "png", "gif"])
def test_a_clean_picture_holds_nothing(tmp_path: Path, suffix: str) -> None:
    assert metadata_in(picture(tmp_path, f"a.{suffix}")) is None


def test_a_file_that_is_no_picture_holds_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"not a picture")

    assert metadata_in(tmp_path / "a.jpg") is None

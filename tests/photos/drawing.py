"""Image files for the tests, drawn on the spot: red top left, blue elsewhere, so that a turn is seen."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image, ImageCms, PngImagePlugin

RED, BLUE = (200, 30, 20), (20, 40, 160)


def picture(size: tuple[int, int] = (1200, 800)) -> Image.Image:
    image = Image.new("RGB", size, BLUE)
    image.paste(RED, (0, 0, max(1, size[0] // 2), max(1, size[1] // 2)))
    return image


def drawn(file: Path, size: tuple[int, int] = (1200, 800), mode: str = "RGB", **saving: Any) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    image = picture(size)
    image = image if mode == "RGB" else image.convert(mode)
    image.save(file, {".jpg": "JPEG", ".png": "PNG"}[file.suffix], **saving)
    return file


def from_a_camera(file: Path, orientation: int = 6) -> Path:
    """A photo that says where, with what and by whom it was taken, and lies on its side."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Camera 4711"
    exif.get_ifd(0x8825).update({1: "N", 2: (21.0, 1.0, 30.0), 3: "E", 4: (105.0, 49.0, 12.0)})
    exif.get_ifd(0x8769)[0xA431] = "SERIAL-1234"
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"></rdf:RDF></x:xmpmeta>'
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return drawn(file, exif=exif.tobytes(), xmp=xmp, comment=b"a secret comment", icc_profile=profile)


def a_talkative_png(file: Path) -> Path:
    """A PNG whose text chunks and EXIF block say more than its pixels."""
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", "a secret comment")
    text.add_itxt("XML:com.adobe.xmp", "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (21.0, 1.0, 30.0)})
    return drawn(file, pnginfo=text, exif=exif.tobytes())


def cut_short(file: Path) -> Path:
    """The first half of a photo."""
    whole = drawn(file).read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    return file


def as_another_format(file: Path, pillow_format: str) -> Path:
    """A file whose name promises something else than it holds."""
    buffer = BytesIO()
    picture((60, 40)).save(buffer, pillow_format)
    file.write_bytes(buffer.getvalue())
    return file

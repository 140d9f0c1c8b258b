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
    xmp = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="Nha Trang"/>'
        b"</rdf:RDF></x:xmpmeta>"
    )
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return drawn(file, exif=exif.tobytes(), xmp=xmp, comment=b"a secret comment", icc_profile=profile)


def of_an_agency(file: Path, records: dict[int, str], **saving: Any) -> Path:
    """A photo with an IPTC block: records of its second part by their numbers, in UTF-8."""
    data = b"".join(b"\x1c\x02" + bytes((number,)) + len(raw).to_bytes(2, "big") + raw for number, raw in _raw(records))
    block = b"8BIM\x04\x04\0\0" + len(data).to_bytes(4, "big") + data + b"\0" * (len(data) % 2)
    segment = b"Photoshop 3.0\0" + block
    plain = drawn(file, **saving).read_bytes()
    file.write_bytes(plain[:2] + b"\xff\xed" + (len(segment) + 2).to_bytes(2, "big") + segment + plain[2:])
    return file


def with_exif(file: Path, **words: bytes) -> Path:
    """A photo with EXIF texts: `description`, `artist`, `taken`."""
    exif = Image.Exif()
    numbers = {"description": 0x010E, "artist": 0x013B}
    for name in numbers.keys() & words.keys():
        exif[numbers[name]] = words[name]
    if "taken" in words:
        exif.get_ifd(0x8769)[0x9003] = words["taken"]
    return drawn(file, exif=exif.tobytes())


def _raw(records: dict[int, str]) -> list[tuple[int, bytes]]:
    return [(number, text.encode()) for number, text in records.items()]


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

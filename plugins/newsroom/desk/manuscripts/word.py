"""A Word file (.docx) as blocks: read by mammoth, which keeps what styles mean and drops how they look."""

from __future__ import annotations

import io
import xml.parsers.expat
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from newsroom.desk.manuscripts.blocks import Picture, Reading
from newsroom.desk.manuscripts.html_blocks import HtmlBlocks
from newsroom.desk.manuscripts.tree import tree_of

_LARGEST = 300 * 1024 * 1024
"""Bytes that a Word file may unpack to; beyond them it is no manuscript."""
_SUFFIXES = {"image/jpeg": ".jpg", "image/png": ".png", "image/x-png": ".png", "image/webp": ".webp", "image/avif": ".avif"}
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p > strong:fresh
p[style-name='Tiêu đề'] => h1:fresh
p[style-name='Quote'] => blockquote:fresh
p[style-name='Intense Quote'] => blockquote:fresh
u => em
"""


class UnreadableError(ValueError):
    """The file is not what its name says; `reason` tells it in Vietnamese."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


def read_word(file: Path) -> Reading:
    """The blocks of a .docx file. Raises UnreadableError."""
    pictures: list[Picture] = []

    def keep(image: Any) -> dict[str, str]:
        with image.open() as stream:
            pictures.append(Picture(stream.read(), _SUFFIXES.get(image.content_type, ""), image.alt_text or "", image.content_type))
        return {"src": f"picture:{len(pictures) - 1}"}

    import mammoth  # here, for only who reads a Word file should wait for it

    data = _bytes(file)
    try:
        answer = mammoth.convert_to_html(io.BytesIO(data), convert_image=mammoth.images.img_element(keep), style_map=_STYLES)
    except (
        KeyError,
        ValueError,
        OSError,
        zipfile.BadZipFile,
        xml.parsers.expat.ExpatError,
        ElementTree.ParseError,
        AttributeError,
    ) as error:
        raise UnreadableError("tệp Word hỏng") from error
    walk = HtmlBlocks(lambda source, alt: pictures[int(source.removeprefix("picture:"))])
    blocks = tuple(walk.of(tree_of(answer.value)))
    return Reading(blocks, date=_created(data), notes=tuple(dict.fromkeys(walk.notes)))


def _bytes(file: Path) -> bytes:
    if file.suffix.lower() == ".doc":
        raise UnreadableError("tệp .doc đời cũ: mở bằng Word, lưu lại thành .docx")
    try:
        data = file.read_bytes()
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if sum(part.file_size for part in package.infolist()) > _LARGEST:
                raise UnreadableError("tệp bung ra quá lớn")
            if "word/document.xml" not in package.namelist():
                raise UnreadableError("không phải tệp Word (.docx)")
    except (OSError, zipfile.BadZipFile) as error:
        raise UnreadableError("không phải tệp Word (.docx)") from error
    return data


def _created(data: bytes) -> str:
    """The day on which Word says the file was made, `YYYY-MM-DD`, or nothing."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if "docProps/core.xml" not in package.namelist():
            return ""
        text = package.read("docProps/core.xml").decode("utf-8", "replace")
    _, _, after = text.partition("<dcterms:created")
    _, _, value = after.partition(">")
    return value[:10]

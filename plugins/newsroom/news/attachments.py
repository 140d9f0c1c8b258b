"""Documents to download: which may be published, where, and how they are shown."""

from __future__ import annotations

import shutil
import zipfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from newsroom.news.model import Enclosure
from newsroom.vietnamese.folding import slugify
from newsroom.vietnamese.numbers import size_text

FOLDER = "tep/van-ban"
HOME = "documents"

# No archives (a reader cannot see what is inside), no formats of old that carry macros, nothing a browser would run.
_SIGNATURES = {
    ".pdf": b"%PDF-",
    ".docx": b"PK\x03\x04",
    ".xlsx": b"PK\x03\x04",
    ".pptx": b"PK\x03\x04",
    ".odt": b"PK\x03\x04",
    ".ods": b"PK\x03\x04",
    ".odp": b"PK\x03\x04",
}
_MACRO_FOLDERS = ("basic/", "scripts/")

TYPES = ", ".join(suffix[1:] for suffix in _SIGNATURES)
"""The types that may be published, for a message."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A published document; `url` is relative to the site's root, `size_text` «1,2 MB», `kind` «PDF»."""

    title: str
    number: str | None
    date: date | None
    url: str
    size_text: str
    kind: str
    file: Path


def published(enclosure: Enclosure, content: Path) -> Attachment:
    """The document as a page shows it; its file must have no fault."""
    file = content / _bare(enclosure.file)
    size, kind = size_text(file.stat().st_size), file.suffix[1:].upper()
    return Attachment(enclosure.title, enclosure.number, enclosure.date, download_address(enclosure.file), size, kind, file)


def download_address(word: str) -> str:
    """Where the file `word` (from the content root) is published, relative to the site's root, in plain ASCII.

    >>> download_address("documents/2019/Kế hoạch 12.PDF")
    'tep/van-ban/2019/ke-hoach-12.pdf'
    """
    path = PurePosixPath(_bare(word))
    folders = path.parts[1:-1] if path.parts[0] == HOME else path.parts[:-1]
    return "/".join([FOLDER, *map(slugify, folders), slugify(path.stem) + path.suffix.lower()])


def fault(word: str, content: Path) -> str | None:
    """The code of what forbids publishing the file `word` (from the content root), or None."""
    file = content / _bare(word)
    if not file.resolve().is_relative_to(content.resolve()):
        return "news.attachment-outside"
    if not file.is_file():
        return "news.attachment-missing"
    if (signature := _SIGNATURES.get(file.suffix.lower())) is None:
        return "news.attachment-type"
    with file.open("rb") as stream:
        if stream.read(len(signature)) != signature:
            return "news.attachment-content"
    return None if file.suffix.lower() == ".pdf" else _archive_fault(file)


def copy(attachment: Attachment, output: Path) -> None:
    """Publish the document's file, without its time stamps."""
    target = output / attachment.url
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(attachment.file, target)


def _archive_fault(file: Path) -> str | None:
    """Office files are archives: a broken one, or one with macros inside, is not published."""
    try:
        with zipfile.ZipFile(file) as archive:
            names = [name.lower() for name in archive.namelist()]
    except zipfile.BadZipFile:
        return "news.attachment-content"
    macros = any(name.endswith("vbaproject.bin") or name.startswith(_MACRO_FOLDERS) for name in names)
    return "news.attachment-macro" if macros else None


def _bare(word: str) -> str:
    return word.removeprefix("/")

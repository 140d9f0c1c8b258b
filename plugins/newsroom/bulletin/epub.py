"""An issue as an EPUB 3, the same bytes from the same chapters on every machine: so nothing in the zip is compressed."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path, PurePosixPath
from urllib.parse import urldefrag
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from newsroom.bulletin.chapters import Chapter, ChapterGroup
from newsroom.bulletin.quoting import lowered
from newsroom.bulletin.xhtml import xhtml

RECIPE = 1
"""To be raised whenever the same chapters make another book."""
LIMIT = 4_700_000
"""Bytes that all pictures of a book may take, so that it can be mailed (5 MB)."""
WIDTHS = (960, 640, 320)
"""The widths in pixels that pictures may have: the first at which all of them keep to the limit."""

_MOMENT = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can hold: no clock is asked
_UNIX, _READABLE = 3, 0o644 << 16
_CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_META = """<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">visual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">alternativeText</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Có mục lục, đầu đề theo cấp; mọi ảnh có lời tả.</meta>
"""


@dataclass(frozen=True, slots=True)
class Book:
    """What is bound: `address` is the whole address of the issue's page, `site` that of the site, `prefix` its folder on the host."""

    title: str
    address: str
    site: str
    prefix: str
    publisher: str
    changed: date
    cover: str
    """A drawing (SVG)."""
    style: str
    groups: tuple[ChapterGroup, ...]

    @property
    def key(self) -> str:
        """Sixteen hexadecimal digits that stand for all of it."""
        parts = (self.title, self.address, self.prefix, self.publisher, str(self.changed), self.cover, self.style)
        chapters = (f"{group.title}\0{one.id}\0{one.title}\0{one.url}\0{one.html}" for group in self.groups for one in group.chapters)
        return sha256("\0".join((str(RECIPE), *parts, *chapters)).encode()).hexdigest()[:16]


def bound(book: Book, files: Mapping[str, Path]) -> bytes:
    """The EPUB; `files` are the published derivatives of photos by their addresses without the prefix."""
    inside = {f"{book.prefix}/{one.url}": f"{one.id}.xhtml" for group in book.groups for one in group.chapters if one.url}
    for width in WIDTHS:
        pictures = _Pictures(book.prefix, files, width)
        texts = {f"{one.id}.xhtml": _chapter(book, group, one, inside, pictures) for group in book.groups for one in group.chapters}
        if pictures.size <= LIMIT:
            break
    entries = {
        "META-INF/container.xml": _CONTAINER.encode(),
        "book/package.opf": _package(book, texts, pictures.placed).encode(),
        "book/nav.xhtml": _page("Mục lục", _contents(book)).encode(),
        "book/cover.xhtml": _page(book.title, f'<p class="cover"><img src="cover.svg" alt={quoteattr(book.title)}/></p>').encode(),
        "book/cover.svg": book.cover.encode(),
        "book/style.css": book.style.encode(),
        **{f"book/{name}": text.encode() for name, text in texts.items()},
        **{f"book/{place}": file.read_bytes() for place, file in pictures.placed.items()},
    }
    return _zipped({"mimetype": b"application/epub+zip", **entries})


class _Pictures:
    """The pictures of a book, none wider than `width`; what comes when the limit is reached stays out."""

    def __init__(self, prefix: str, files: Mapping[str, Path], width: int) -> None:
        self.size = 0
        self.placed: dict[str, Path] = {}
        self._prefix = prefix
        self._files = files
        self._width = width

    def place(self, candidates: Sequence[tuple[int, str]]) -> str | None:
        """Where a picture stands in the book, from the widths and addresses it is to be had in, rising."""
        fitting = [address for width, address in candidates if width <= self._width] or [address for _, address in candidates[:1]]
        file = self._files.get(fitting[-1].removeprefix(self._prefix)) if fitting else None
        if file is None:
            return None
        place = f"pictures/{file.name}"
        if place not in self.placed:
            self.size += file.stat().st_size
            if self.size > LIMIT and self._width == WIDTHS[-1]:
                return None
            self.placed[place] = file
        return place

    def is_one(self, address: str) -> bool:
        """Whether an address is that of a picture."""
        return address.removeprefix(self._prefix) in self._files


def _chapter(book: Book, group: ChapterGroup, chapter: Chapter, inside: Mapping[str, str], pictures: _Pictures) -> str:
    """A chapter as a page of its own; `inside` maps addresses to the chapters of the book that they stand for."""

    def link(href: str) -> str | None:
        address, anchor = urldefrag(href)
        if not address:
            return f"#{anchor.replace(':', '-')}" if anchor and f'id="{anchor}"' in chapter.html else None
        if pictures.is_one(address):
            return None
        if href.startswith(f"{book.prefix}/"):
            return inside.get(address) or f"{book.site}{href.removeprefix(book.prefix)}"
        return href

    # Each chapter stands alone: the heading that is the third in the page is the first here.
    body = xhtml(lowered(chapter.html, -2), pictures.place, link)
    return _page(chapter.title, f'<p class="part">{escape(group.title)}</p>\n{body}')


def _page(title: str, body: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="vi" xml:lang="vi">\n'
        f'<head><title>{escape(title)}</title><link rel="stylesheet" href="style.css"/></head>\n<body>\n{body}\n</body>\n</html>\n'
    )


def _contents(book: Book) -> str:
    def items(group: ChapterGroup) -> str:
        return "".join(f'<li><a href="{one.id}.xhtml">{escape(one.title)}</a></li>\n' for one in group.chapters)

    groups = (f"<li><span>{escape(group.title)}</span>\n<ol>\n{items(group)}</ol></li>\n" for group in book.groups)
    return f'<nav epub:type="toc" id="toc"><h1>Mục lục</h1>\n<ol>\n{"".join(groups)}</ol></nav>'


def _package(book: Book, texts: Mapping[str, str], pictures: Mapping[str, Path]) -> str:
    title, address, publisher = escape(book.title), escape(book.address), escape(book.publisher)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="vi">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f'<dc:identifier id="id">{address}</dc:identifier>\n<dc:title>{title}</dc:title>\n<dc:language>vi</dc:language>\n'
        f"<dc:creator>{publisher}</dc:creator>\n<dc:publisher>{publisher}</dc:publisher>\n"
        f"<dc:date>{book.changed}</dc:date>\n<dc:source>{address}</dc:source>\n"
        f'<meta property="dcterms:modified">{book.changed}T00:00:00Z</meta>\n{_META}</metadata>\n'
        f"<manifest>\n{''.join(_manifest(texts, pictures))}</manifest>\n"
        f'<spine>\n<itemref idref="cover"/>\n<itemref idref="nav"/>\n{"".join(_spine(texts))}</spine>\n</package>\n'
    )


def _manifest(texts: Mapping[str, str], pictures: Mapping[str, Path]) -> Iterator[str]:
    page = "application/xhtml+xml"
    yield f'<item id="nav" href="nav.xhtml" media-type="{page}" properties="nav"/>\n'
    yield f'<item id="cover" href="cover.xhtml" media-type="{page}"/>\n'
    yield '<item id="cover-drawing" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>\n'
    yield '<item id="style" href="style.css" media-type="text/css"/>\n'
    for place, name in enumerate(texts, start=1):
        yield f'<item id="chapter-{place}" href="{name}" media-type="{page}"/>\n'
    for picture in pictures:
        yield f'<item id="picture-{PurePosixPath(picture).stem}" href="{picture}" media-type="image/jpeg"/>\n'


def _spine(texts: Mapping[str, str]) -> Iterator[str]:
    for place in range(1, len(texts) + 1):
        yield f'<itemref idref="chapter-{place}"/>\n'


def _zipped(entries: Mapping[str, bytes]) -> bytes:
    """A zip of these files, in their order: a reader asks for the kind of file at its very beginning."""
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_STORED) as archive:
        for name, content in entries.items():
            entry = ZipInfo(name, _MOMENT)
            entry.create_system, entry.external_attr = _UNIX, _READABLE
            archive.writestr(entry, content)
    return target.getvalue()

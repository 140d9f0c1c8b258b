"""Checks that every document passes, whatever its kind."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import Position, Problem, nearest
from newsroom.publishing.markup import document_link, find_links, is_safe_address
from newsroom.publishing.raw_html import unsafe_tags, without_code

_YEAR_LIST = re.compile(r"(?P<indent> {0,3})(?P<year>(?:19|20)\d\d)\. ")
_PELICAN_LINK = re.compile(r"[{|]filename[|}](?P<path>[^#?]*)")
_PLACEHOLDER = re.compile(r"[{|](?!filename\b)\w+[|}]")


def check_document(document: Document, content: Path) -> Iterator[Problem]:
    """Everything wrong with a document that does not depend on what kind it is."""
    if document.nfd:
        yield Problem("document.nfd", Position(document.path), severity="warning")
    yield from _raw_html(document)
    yield from _year_lists(document)
    yield from _links(document, content)


def _raw_html(document: Document) -> Iterator[Problem]:
    for tag, line, column in unsafe_tags(document.body):
        position = Position(document.path, document.body_line + line - 1, column)
        yield Problem("markup.raw-html", position, {"word": tag if len(tag) <= 40 else f"{tag[:40]}…"})


def _year_lists(document: Document) -> Iterator[Problem]:
    lines = without_code(document.body).split("\n")
    for number, line in enumerate(lines):
        starts_block = number == 0 or not lines[number - 1].strip()
        if starts_block and (match := _YEAR_LIST.match(line)):
            position = Position(document.path, document.body_line + number, match.start("year") + 1)
            yield Problem("markup.year-list", position, {"word": match["year"]})


def _links(document: Document, content: Path) -> Iterator[Problem]:
    for target, position in find_links(document.body, document.path, document.body_line):
        if not is_safe_address(target):
            yield Problem("links.scheme", position, {"word": target})
            continue
        if _PLACEHOLDER.match(target):
            yield Problem("links.placeholder", position, {"word": target})
            continue
        match = _PELICAN_LINK.match(document_link(target, document.path))
        if match is None:
            continue
        folder = posixpath.dirname(document.path).partition("/")[2]
        path = match["path"].lstrip("/") if match["path"].startswith("/") else posixpath.normpath(posixpath.join(folder, match["path"]))
        if not (_has_page(path) and (content / path).is_file()):
            paths = (file.relative_to(content).as_posix() for file in sorted(content.rglob("*.md")))
            names = {posixpath.basename(one): one for one in paths if _has_page(one)}
            meant = nearest(posixpath.basename(path), names)
            yield Problem("links.missing-document", position, {"word": target, **({"nearest": names[meant]} if meant else {})})


def _has_page(path: str) -> bool:
    """Whether the document at `path` has a page to lead to: captions and editors' guides have none."""
    name = posixpath.basename(path)
    return name != "README.md" and (name == "index.md" or not path.startswith("photos/"))

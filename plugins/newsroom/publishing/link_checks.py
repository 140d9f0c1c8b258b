"""Links in bodies: schemes that run nothing, documents that are there, headings that are there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from newsroom.foundation.documents import Document
from newsroom.foundation.library import Library
from newsroom.foundation.problems import ContentError, Position, Problem, misspelt, nearest
from newsroom.publishing.markup import anchors, document_link, find_links, is_safe_address
from newsroom.publishing.references import Reference

_PELICAN_LINK = re.compile(r"[{|]filename[|}](?P<path>[^#?]*)(?:\?[^#]*)?(?:#(?P<anchor>.*))?")
_PLACEHOLDER = re.compile(r"[{|](?!filename\b)\w+[|}]")


def check_links(document: Document, library: Library) -> Iterator[Problem]:
    """Everything wrong with the links of a body."""
    if "](" not in document.body and "]:" not in document.body:
        return
    for target, position in find_links(document.body, document.path, document.body_line):
        if not is_safe_address(target):
            yield Problem("links.scheme", position, {"word": target})
        elif _PLACEHOLDER.match(target):
            yield Problem("links.placeholder", position, {"word": target})
        elif target.startswith("#"):
            yield from _anchor(target[1:], document, position)
        elif match := _PELICAN_LINK.fullmatch(document_link(target, document.path)):
            yield from _document(match, target, position, document, library)


def addresses(document: Document) -> Iterator[Reference]:
    """The addresses from the host's root that the links of a body lead to; whether a page stands there, the desk knows."""
    if "](/" not in document.body and "](<" not in document.body and "]:" not in document.body:
        return
    for target, position in find_links(document.body, document.path, document.body_line):
        if target.startswith("/") and not target.startswith("//"):
            yield Reference("address", target, position)


def _document(match: re.Match[str], target: str, position: Position, document: Document, library: Library) -> Iterator[Problem]:
    path = _from_root(match["path"], posixpath.dirname(document.path).partition("/")[2])
    file = library.content / path
    if not (_has_page(path) and file.is_file()):
        paths = (one.relative_to(library.content).as_posix() for one in library.files())
        names = {posixpath.basename(one): one for one in paths if _has_page(one)}
        meant = nearest(posixpath.basename(path), names)
        yield Problem("links.missing-document", position, {"word": target, **({"nearest": names[meant]} if meant else {})})
    elif match["anchor"]:
        try:
            yield from _anchor(match["anchor"], library.document(file), position)
        except ContentError:
            return  # told of where that document is read


def _anchor(word: str, document: Document, position: Position) -> Iterator[Problem]:
    """A heading or note that the document does not have."""
    known = anchors(document)
    if unquote(word) not in known:
        yield misspelt("links.missing-anchor", position, word, [one for one in known if ":" not in one], file=document.path)


def _from_root(path: str, folder: str) -> str:
    return path.lstrip("/") if path.startswith("/") else posixpath.normpath(posixpath.join(folder, path))


def _has_page(path: str) -> bool:
    """Whether the document at `path` has a page to lead to: captions and editors' guides have none."""
    name = posixpath.basename(path)
    return name != "README.md" and (name == "index.md" or not path.startswith("photos/"))

"""Gates of publishing: what a written site must not hold, whatever wrote it."""

from __future__ import annotations

import posixpath
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias
from urllib.parse import unquote, urlsplit

from newsroom.desk.pictures import SUFFIXES, metadata_in
from newsroom.desk.scanning import Page, scan_page, scan_stylesheet
from newsroom.foundation.documents import Document
from newsroom.foundation.problems import Position, Problem, misspelt

_MANY = 500
MEDIA = "tep"
"""The folder of derivatives and attachments: a file in it that no page names must be somebody's secret."""


Place: TypeAlias = tuple[str, str]
"""Where an address leads: a file, relative to the site's root, and an anchor in it, or no anchor (empty)."""


@dataclass(frozen=True, slots=True)
class Site:
    """A written site: `shown` is its folder as the publisher knows it; `prefix` and `address` are its place on its host."""

    output: Path
    shown: str
    prefix: str
    address: str


def inspect(site: Site, content: Path, documents: Sequence[Document], unpublished: Sequence[Document]) -> list[Problem]:
    """Everything in a written site that must not go out; of its `documents`, the `unpublished` are drafts or dated later."""
    files = sorted(path.relative_to(site.output).as_posix() for path in site.output.rglob("*") if path.is_file())
    pages = _scanned(site, [path for path in files if path.endswith(".html")])
    problems = [problem for page in pages for problem in page.problems]
    for path in files:
        if path.endswith(".css"):
            problems += scan_stylesheet(site.output / path, f"{site.shown}/{path}")
    places = _places(site, pages)
    problems += _links(site, pages, frozenset(files), places)
    problems += _unnamed_media(site, files, {place[0] for _, _, place in places.values() if place})
    problems += _pictures(site, content, files)
    problems += _drafts(pages, documents, unpublished)
    return _gathered(problems)


def _gathered(problems: Iterable[Problem]) -> list[Problem]:
    """One problem in the place of equal ones on many pages (a fault of the theme is on all): at the first, with their number."""
    equal: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        key = problem.facts["word"] if "word" in problem.facts else str(problem.position)
        equal.setdefault((problem.code, key), []).append(problem)
    alike = (sorted(group, key=lambda problem: problem.order) for group in equal.values())
    return [replace(first, facts={**first.facts, "times": str(1 + len(others))}) for first, *others in alike]


def _scanned(site: Site, paths: Sequence[str]) -> list[Page]:
    """The pages, read in several processes where there are many."""
    arguments = ([site.output / path for path in paths], paths, [f"{site.shown}/{path}" for path in paths])
    if len(paths) < _MANY:
        return list(map(scan_page, *arguments))
    with ProcessPoolExecutor() as pool:
        return list(pool.map(scan_page, *arguments, chunksize=64))


def _key(address: str, page: Page) -> str:
    """What a place is remembered by: an address that means the same in every page stands for itself."""
    return address if address.startswith(("/", "http")) else f"{page.path}\0{address}"


def _places(site: Site, pages: Iterable[Page]) -> dict[str, tuple[str, Page, Place | None]]:
    """Every address of every page once, with the first page that names it and where it leads."""
    places: dict[str, tuple[str, Page, Place | None]] = {}
    for page in pages:
        for address in page.names:
            if (key := _key(address, page)) not in places:
                places[key] = (address, page, _place(site, address, page.path))
    return places


def _links(
    site: Site, pages: Iterable[Page], files: frozenset[str], places: Mapping[str, tuple[str, Page, Place | None]]
) -> Iterator[Problem]:
    """A problem for each address inside the site that leads to no page, or to no anchor of its page."""
    anchors = {page.path: page.anchors for page in pages}
    judged = ((key, _wrong(site, *named, files, anchors)) for key, named in places.items())
    faults = {key: fault for key, fault in judged if fault}
    for page in pages if faults else ():
        for address, (line, column) in page.names.items():
            if fault := faults.get(_key(address, page)):
                yield replace(fault, position=Position(f"{site.shown}/{page.path}", line, column + 1))


def _wrong(
    site: Site, address: str, page: Page, place: Place | None, files: frozenset[str], anchors: Mapping[str, set[str]]
) -> Problem | None:
    """What is wrong with an address, whatever page it stands in."""
    if place is None:
        meant = _place(replace(site, prefix=""), address, page.path) if site.prefix and address.startswith("/") else None
        facts = {"word": address, "prefix": site.prefix}
        return Problem("output.no-prefix", Position(""), facts) if meant and meant[0] in files else None
    path, anchor = place
    if path not in files:
        return Problem("output.dead-link", Position(""), {"word": address})
    if anchor and anchor not in anchors.get(path, {anchor}):
        return misspelt("output.dead-anchor", Position(""), anchor, anchors[path], address=address)
    return None


def _place(site: Site, address: str, page: str) -> Place | None:
    """The file, relative to the site's root, and the anchor that an address in `page` means; None where it leaves the site."""
    if site.address and _is_under(address, site.address):
        address = address[len(site.address) :] or "/"
    elif site.prefix and address.startswith("/"):
        if not _is_under(address, site.prefix):
            return None
        address = address[len(site.prefix) :] or "/"
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    if not path:
        return page, unquote(parts.fragment)
    whole = path.lstrip("/") if path.startswith("/") else posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    if path.endswith("/") or whole in {"", "."}:
        whole = posixpath.normpath(posixpath.join(whole, "index.html"))
    return whole, unquote(parts.fragment)


def _is_under(address: str, root: str) -> bool:
    return address.startswith(root) and address[len(root) : len(root) + 1] in {"", "/", "#", "?"}


def _unnamed_media(site: Site, files: Iterable[str], named: Container[str]) -> Iterator[Problem]:
    """A problem for each derivative or attachment that neither a page nor a feed names."""
    unnamed = [path for path in files if path.startswith(f"{MEDIA}/") and path not in named]
    feeds = [(site.output / path).read_text(encoding="utf-8") for path in files if unnamed and path.endswith(".xml")]
    for path in unnamed:
        if not any(path in feed for feed in feeds):
            yield Problem("output.unnamed-file", Position(f"{site.shown}/{path}"))


def _pictures(site: Site, content: Path, files: Iterable[str]) -> Iterator[Problem]:
    """A problem for each picture that holds metadata or is an editor's original."""
    originals = _by_size(content)
    for path in files:
        if posixpath.splitext(path)[1].lower() not in SUFFIXES:
            continue
        file, position = site.output / path, Position(f"{site.shown}/{path}")
        if kind := metadata_in(file):
            yield Problem("output.metadata", position, {"word": kind})
        for original in originals.get(file.stat().st_size, ()):
            if original.read_bytes() == file.read_bytes():
                yield Problem("output.original", position, {"word": original.relative_to(content.parent).as_posix()})


def _by_size(content: Path) -> Mapping[int, list[Path]]:
    sizes: dict[int, list[Path]] = {}
    for file in sorted(content.rglob("*")):
        if file.suffix.lower() in SUFFIXES and file.is_file():
            sizes.setdefault(file.stat().st_size, []).append(file)
    return sizes


def _drafts(pages: Iterable[Page], documents: Iterable[Document], unpublished: Sequence[Document]) -> Iterator[Problem]:
    """A problem for each unpublished document whose title heads a page; a title it shares with a published one proves nothing."""
    secret = {document.path for document in unpublished}
    public = {_title(document) for document in documents if document.path not in secret}
    by_title = {page.title: page.path for page in pages if page.title}
    for document in unpublished:
        title = _title(document)
        if title not in public and (path := by_title.get(title)):
            yield Problem("output.draft", document.front.at("title"), {"page": path})


def _title(document: Document) -> str:
    """The title as a page's heading would show it, spaces made plain."""
    front = document.front.value
    return " ".join(str(front.get("title", "")).split()) if isinstance(front, dict) else ""

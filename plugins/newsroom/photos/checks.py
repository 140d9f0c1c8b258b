"""Everything that can be wrong with photos, their captions, albums, and the places that name a photo."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from newsroom.foundation.documents import Document, load_document
from newsroom.foundation.library import Library
from newsroom.foundation.problems import ContentError, Position, Problem, nearest
from newsroom.photos.gallery_checks import check_galleries
from newsroom.photos.grammar import find_images
from newsroom.photos.loading import (
    ALBUM,
    ALBUM_WORDS,
    CAPTION_WORDS,
    FOLDER,
    PhotoLibrary,
    caption_path,
    load_album,
    load_caption,
    problem_of,
)
from newsroom.photos.markup import leads_somewhere
from newsroom.photos.memory import CACHE, INDEX, Memory
from newsroom.photos.model import Album, Caption
from newsroom.photos.opening import BadImageError
from newsroom.photos.originals import SUFFIXES, plain_name
from newsroom.publishing.markup import find_links
from newsroom.publishing.paths import folder_of
from newsroom.publishing.references import Reference, named
from newsroom.publishing.registers import Registers

_README = "README.md"
_NAME = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")
_LITTER = frozenset({"thumbs.db", "desktop.ini", _README.lower()})


@dataclass(slots=True)
class Reading:
    """The captions and albums of a site as far as they can be read, by their paths from the content root, and what cannot be."""

    captions: dict[str, tuple[Document, Caption]] = field(default_factory=dict)
    albums: dict[str, Album] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    """What they name that other features or the registers own."""


def check(content: Path, registers: Registers, references: Iterable[Reference] = (), documents: Library | None = None) -> Iterator[Problem]:
    """Every problem of photos in `content`; of the `references` of other features, those to photos are judged.

    Images in the bodies of all documents are found here; a feature that yields them too does no harm.
    """
    documents = documents or Library(content)
    library = PhotoLibrary(content, shows=lambda draft, day: not draft, memory=Memory(content, content.parent / CACHE / INDEX))
    reading = read(content, documents)
    yield from reading.problems
    if documents.asks_in(FOLDER):
        yield from check_files(library, documents)
        library.memory.save()
        yield from check_captions(reading, library)
        yield from check_albums(reading, library)
        yield from check_addresses(reading, library)
    yield from registers.check(reading.references)
    yield from check_galleries(documents, library)
    yield from check_references((*references, *body_references(documents)), library)


def read(content: Path, documents: Library | None = None) -> Reading:
    """All captions and albums in `content`, where the run asks about any of them."""
    reading = Reading()
    documents = documents or Library(content)
    for file in documents.files(FOLDER) if documents.asks_in(FOLDER) else ():
        path = file.relative_to(content).as_posix()
        try:
            document = documents.document(file)
            if file.name == ALBUM:
                reading.references += named(document.front, ALBUM_WORDS)
                reading.albums[path] = load_album(document, content)
            else:
                reading.references += named(document.front, CAPTION_WORDS)
                reading.captions[path] = (document, load_caption(document))
        except ContentError as error:
            reading.problems += error.problems
    return reading


def check_files(library: PhotoLibrary, documents: Library | None = None) -> Iterator[Problem]:
    """Files that are no usable photos, or lie among photos without being any; only those that the run asks about."""
    documents = documents or Library(library.content)
    for path in library.paths:
        if not documents.asks(library.shown(path)):
            continue
        name = PurePosixPath(path).name
        if _NAME.fullmatch(name) is None:
            yield Problem("photos.name", Position(library.shown(path)), {"word": name, "name": plain_name(name)}, severity="warning")
        if PurePosixPath(path).stem == PurePosixPath(ALBUM).stem:
            yield Problem("photos.reserved-name", Position(library.shown(path)), {"word": PurePosixPath(path).name})
        try:
            library.memory.of(path)
        except BadImageError as error:
            yield problem_of(error.fault, library.shown(path))
    for file in sorted((library.content / FOLDER).rglob("*")):
        known = file.suffix.lower() in {".md", *SUFFIXES} or file.name.startswith(".") or file.name.lower() in _LITTER
        if file.is_file() and not known:
            position = Position(library.shown(file.relative_to(library.content).as_posix()))
            yield Problem("photos.unsupported", position, {"word": file.name, "suffix": file.suffix.lower()})


def check_captions(reading: Reading, library: PhotoLibrary) -> Iterator[Problem]:
    """Captions without a photo, without a description, or with a link that leads nowhere."""
    captioned = {caption_path(path) for path in library.paths}
    for path, (document, caption) in reading.captions.items():
        if path not in captioned:
            meant = nearest(path, captioned - reading.captions.keys())
            yield Problem("photos.caption-without-photo", Position(document.path), {"nearest": _of_photo(meant, library)} if meant else {})
        if not caption.describes:
            yield Problem("photos.missing-alt", _place_of_alt(document))
        for target, position in find_links(document.body, document.path, document.body_line):
            if not leads_somewhere(target):
                yield Problem("photos.caption-link", position, {"word": target})


def check_albums(reading: Reading, library: PhotoLibrary) -> Iterator[Problem]:
    """Albums without photos, and photos of albums without a caption file."""
    for path, album in reading.albums.items():
        if not album.photos and not album.draft:
            yield Problem("photos.empty-album", Position(library.shown(path)))
        for photo in album.photos:
            if not library.captioned(photo):
                facts = {"word": PurePosixPath(photo).name, "caption": library.shown(caption_path(photo))}
                yield Problem("photos.undescribed", Position(library.shown(photo)), facts)


def check_addresses(reading: Reading, library: PhotoLibrary) -> Iterator[Problem]:
    """Albums that would be written to one address."""
    first: dict[str, Album] = {}
    for album in reading.albums.values():
        if (taken := first.setdefault(album.url, album)) is not album:
            yield Problem("photos.same-address", Position(library.shown(album.path)), {"first": library.shown(taken.path)})


def check_references(references: Iterable[Reference], library: PhotoLibrary) -> Iterator[Problem]:
    """References to a photo that is missing, elsewhere on the net, in a draft album, or described by nobody."""
    for reference in dict.fromkeys(reference for reference in references if reference.kind == "photo"):
        problem = library.problem(reference)
        if problem is None or (problem.code == "photos.undescribed" and _told_at_the_caption(reference, library)):
            continue
        if problem.code != "photos.draft-album" or not _is_draft(reference.position.path, library):
            yield problem


def body_references(documents: Library) -> Iterator[Reference]:
    """The photos that the bodies of the documents name; a document that cannot be read is told of by the feature it belongs to."""
    for file in documents.chosen():
        try:
            document = documents.document(file)
        except ContentError:
            continue
        yield from (image.reference for image in find_images(document.body, document.body_line, document.path))


def _place_of_alt(document: Document) -> Position:
    front = document.front.value
    return document.front.at("alt") if isinstance(front, dict) and "alt" in front else Position(document.path)


def _told_at_the_caption(reference: Reference, library: PhotoLibrary) -> bool:
    """A photo whose caption file lacks a description is told of there, once, and not at every place that shows it."""
    path = library.find(reference.word, folder_of(reference.position.path))
    return path is not None and library.captioned(path)


def _is_draft(shown: str, library: PhotoLibrary) -> bool:
    """Whether a document is a draft: it may show photos of a draft album, as neither is published."""
    front = load_document(library.content.parent / shown, shown).front.value
    return isinstance(front, dict) and front.get("draft") not in {None, "", "false", "no", "không"}


def _of_photo(caption: str, library: PhotoLibrary) -> str:
    return next(PurePosixPath(path).name for path in library.paths if caption_path(path) == caption)

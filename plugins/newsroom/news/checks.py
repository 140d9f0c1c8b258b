"""What must be true of the news before they are published; the desk calls `check`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from newsroom.foundation.documents import Document
from newsroom.foundation.library import Library
from newsroom.foundation.problems import ContentError, Position, Problem
from newsroom.news.attachments import download_address
from newsroom.news.loading import NEWS, added_words, load, own_problems, owned_references, references, register_file, slug_of
from newsroom.news.model import NewsFront, address
from newsroom.publishing.references import Reference
from newsroom.publishing.registers import Registers
from newsroom.vietnamese.folding import slugify


@dataclass(frozen=True, slots=True)
class Piece:
    """A document of news whose front matter was read."""

    document: Document
    front: NewsFront


def check(content: Path, registers: Registers, library: Library | None = None) -> tuple[list[Problem], list[Reference]]:
    """Every problem of the documents in `content/news`, and the references that their owners must check."""
    library = library or Library(content)
    problems: list[Problem] = []
    found: list[Reference] = []
    pieces: list[Piece] = []
    for file in library.chosen(NEWS.folder):
        try:
            document = library.document(file)
            found += owned_references(document, registers)
            pieces.append(Piece(document, load(document)))
        except ContentError as error:
            problems += error.problems
    for piece in pieces:
        problems += own_problems(piece.document, piece.front, registers, content)
    problems += same_address(pieces)
    problems += same_download(pieces, content)
    problems += added_names(pieces, registers)
    return problems, found


def same_address(pieces: Iterable[Piece]) -> Iterator[Problem]:
    """Two articles that would be written to one page: the second is told, with the place of the first."""
    first: dict[str, Position] = {}
    for piece in pieces:
        page = address(piece.front.date, slug_of(piece.document, piece.front))
        front = piece.document.front
        position = front.at("slug") if piece.front.slug else Position(piece.document.path)
        if (taken := first.setdefault(page, position)) is not position:
            yield Problem("news.same-address", position, {"word": page, "first": str(taken)})


def same_download(pieces: Iterable[Piece], content: Path) -> Iterator[Problem]:
    """Two files that would be published at one address; one file in two articles is fine."""
    first: dict[str, tuple[Path, Position]] = {}
    for reference in _named(pieces, "attachment"):
        file, page = (content / reference.word.removeprefix("/")).resolve(), download_address(reference.word)
        taken, position = first.setdefault(page, (file, reference.position))
        if taken != file:
            facts = {"word": reference.word, "first": str(position), "address": page}
            yield Problem("news.attachment-same-address", reference.position, facts)


def added_names(pieces: Iterable[Piece], registers: Registers) -> Iterator[Problem]:
    """Names in classic Pelican documents that no register knows: told once each; two with one slug cannot both stand."""
    first: dict[tuple[str, str], Reference] = {}
    for piece in pieces:
        for reference in added_words(piece.document, references(piece.document), registers):
            slug, file = slugify(reference.word), register_file(reference)
            taken = first.setdefault((reference.kind, slug), reference)
            if not slug or registers.holds(reference.kind, slug):
                continue  # told of with the document's own problems
            if taken is reference:
                yield Problem("news.added-word", reference.position, {"word": reference.word, "slug": slug, "file": file}, "warning")
            elif taken.word.casefold() != reference.word.casefold():
                facts = {"word": reference.word, "other": taken.word, "first": str(taken.position), "file": file}
                yield Problem("news.same-slug", reference.position, facts)


def _named(pieces: Iterable[Piece], kind: str) -> Iterator[Reference]:
    for piece in pieces:
        yield from (one for one in references(piece.document) if one.kind == kind)

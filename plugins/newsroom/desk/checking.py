"""Every check of every feature in one run: the desk carries the references of each to the one that knows what they name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ValidationError

from newsroom.desk.address_checks import AddressChecks
from newsroom.desk.addresses import addresses
from newsroom.desk.reporting import ordered
from newsroom.foundation.documents import Document
from newsroom.foundation.library import Library
from newsroom.foundation.problems import ContentError, Problem
from newsroom.news import checks as news
from newsroom.photos import checks as photos
from newsroom.profiles import checks as profiles
from newsroom.publishing import link_checks as links
from newsroom.publishing.checks import check_document
from newsroom.publishing.fields import Flag, Moment
from newsroom.publishing.pages import check_pages
from newsroom.publishing.references import Reference
from newsroom.publishing.registers import Registers, read_registers
from newsroom.publishing.spelling import check_spelling, check_words, vocabulary
from newsroom.search import checks as search
from newsroom.syndication import checks as syndication
from newsroom.targets import checks as targets

_DATA = frozenset({".yaml", ".yml", ".csv"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the checks found: the problems in the order they are told, the documents that could be read, how many files there are."""

    problems: tuple[Problem, ...]
    documents: tuple[Document, ...]
    files: int

    def with_problems(self, found: Iterable[Problem]) -> Verdict:
        """The same with further problems."""
        return Verdict(tuple(ordered((*self.problems, *found))), self.documents, self.files)

    def unpublished(self, today: date) -> tuple[Document, ...]:
        """The documents that a site of that day must not show: drafts and those dated later."""
        return tuple(document for document in self.documents if not _is_published(document, today))


def check(content: Path, only: Sequence[str] = (), prefix: str | None = None) -> Verdict:
    """Everything wrong with the content and the figures in `content`, found in one run, whatever else is broken.

    With `only`, files and folders as editors know them, just their problems; other articles are then hardly read at all. `prefix`
    is the site's folder on its host (`SITEURL`), where the settings are at hand.
    """
    library = Library(content, only)
    reading = read_registers(content)
    registers, problems = reading.registers, list(reading.problems)
    documents, unread = _documents(library)
    known = vocabulary(content, registers)
    references: list[Reference] = []
    for found, named in (news.check(content, registers, library), profiles.check(content, library), targets.check(content, library)):
        problems += found
        references += named
    for document in documents:
        problems += [*check_document(document, library), *check_spelling(document, known)]
        references += links.addresses(document)
    problems += [*check_pages(documents), *check_words(content)]
    references += photos.read(content, library).references
    problems += [*unread, *registers.check(references)]
    problems += photos.check(content, registers, references, library)
    problems += profiles.check_references(content, references, library)
    problems += targets.check_references(content, references)
    problems += AddressChecks(library, reading, prefix).problems(references)
    problems += search.check(content)
    problems += syndication.check(content, documents, lambda: addresses(library, registers))
    unanswered = {f"registers.unknown-{kind}" for kind in Registers.OWNED if not reading.can_answer(kind)}
    problems = [problem for problem in problems if problem.code not in unanswered]  # what no register could be asked is not unknown
    asked = (problem for problem in problems if library.asks(problem.position.path))
    return Verdict(tuple(ordered(asked)), documents, len(library.chosen()) + _sheets(content, library))


class _Standing(BaseModel):
    """What every kind of document says of its being published."""

    draft: Flag = False
    date: Moment | None = None


def _is_published(document: Document, today: date) -> bool:
    try:
        standing = _Standing.model_validate(document.front.value)
    except ValidationError:
        return True  # a front matter that cannot be read is a problem, told by the checks
    return not standing.draft and (standing.date is None or standing.date.date() <= today)


def _documents(library: Library) -> tuple[tuple[Document, ...], list[Problem]]:
    """The documents that the run asks about, captions too; and what is wrong with those that cannot be read."""
    documents: list[Document] = []
    problems: list[Problem] = []
    for file in library.chosen():
        try:
            documents.append(library.document(file))
        except ContentError as error:
            problems += error.problems
    return tuple(documents), problems


def _sheets(content: Path, library: Library) -> int:
    """How many data files the run asks about."""
    return sum(1 for file in (content / "data").rglob("*") if file.suffix in _DATA and library.asks(library.shown(file)))

"""Every check of every feature in one run: the desk carries the references of each to the one that knows what they name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ValidationError

from newsroom.desk.reporting import ordered
from newsroom.foundation.documents import Document, load_document
from newsroom.foundation.problems import ContentError, Problem
from newsroom.news import checks as news
from newsroom.photos import checks as photos
from newsroom.profiles import checks as profiles
from newsroom.publishing.checks import check_document
from newsroom.publishing.fields import Flag, Moment
from newsroom.publishing.newsroom import shown_path
from newsroom.publishing.pages import check_pages
from newsroom.publishing.references import Reference
from newsroom.publishing.registers import Registers, read_registers
from newsroom.targets import checks as targets

_GUIDE = "README.md"
_DATA = frozenset({".yaml", ".yml", ".csv"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the checks found: the problems in the order they are told, the documents that could be read, how many files there are."""

    problems: tuple[Problem, ...]
    documents: tuple[Document, ...]
    files: int

    def within(self, paths: Iterable[str]) -> Verdict:
        """The same with only the problems of these files and folders; all of them where none is named."""
        wanted = tuple(paths)
        if not wanted:
            return self
        kept = (one for one in self.problems if any((one.position.path + "/").startswith(f"{path}/") for path in wanted))
        return Verdict(tuple(kept), self.documents, self.files)

    def with_problems(self, found: Iterable[Problem]) -> Verdict:
        """The same with further problems."""
        return Verdict(tuple(ordered((*self.problems, *found))), self.documents, self.files)

    def unpublished(self, today: date) -> tuple[Document, ...]:
        """The documents that a site of that day must not show: drafts and those dated later."""
        return tuple(document for document in self.documents if not _is_published(document, today))


def check(content: Path) -> Verdict:
    """Everything wrong with the content and the figures in `content`, found in one run, whatever else is broken."""
    reading = read_registers(content)
    registers, problems = reading.registers, list(reading.problems)
    documents, unread = _documents(content)
    references: list[Reference] = []
    for found, named in (news.check(content, registers), profiles.check(content), targets.check(content)):
        problems += found
        references += named
    for document in documents:
        problems += check_document(document, content)
    problems += check_pages(documents)
    references += photos.read(content).references
    problems += [*unread, *registers.check(references)]
    problems += photos.check(content, registers, references)
    problems += profiles.check_references(content, references)
    problems += targets.check_references(content, references)
    unanswered = {f"registers.unknown-{kind}" for kind in Registers.OWNED if not reading.can_answer(kind)}
    problems = [problem for problem in problems if problem.code not in unanswered]  # what no register could be asked is not unknown
    return Verdict(tuple(ordered(problems)), documents, _count(content))


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


def _documents(content: Path) -> tuple[tuple[Document, ...], list[Problem]]:
    """All documents of `content`, captions too but no guides for editors; and what is wrong with those that cannot be read."""
    documents: list[Document] = []
    problems: list[Problem] = []
    for file in sorted(content.rglob("*.md")):
        if file.name == _GUIDE:
            continue
        try:
            documents.append(load_document(file, shown_path(file, content)))
        except ContentError as error:
            problems += error.problems
    return tuple(documents), problems


def _count(content: Path) -> int:
    return sum(1 for file in content.rglob("*") if file.name != _GUIDE and (file.suffix == ".md" or file.suffix in _DATA))

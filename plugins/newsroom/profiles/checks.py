"""Checks of profiles, and of the words elsewhere that name one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from newsroom.foundation.documents import Document
from newsroom.foundation.library import Library
from newsroom.foundation.problems import ContentError, Position, Problem, misspelt
from newsroom.foundation.schema import validate
from newsroom.profiles.loading import PROFILES, load_profile, profile_slug, references
from newsroom.profiles.schema import ProfileFront
from newsroom.publishing.references import Reference

_DECISION = re.compile(r"(?:quyết định )?số \d+[a-z]?/(?:\d{4}/)?QĐ-[^\W\d_][\w-]*", re.IGNORECASE)


def check(content: Path, library: Library | None = None) -> tuple[list[Problem], list[Reference]]:
    """Everything wrong with the profiles themselves, and the words in them that others own; nothing where none is asked about."""
    library = library or Library(content)
    problems: list[Problem] = []
    found: list[Reference] = []
    taken: dict[str, Position] = {}
    for file in library.files(PROFILES.folder) if library.asks_in(PROFILES.folder) else ():
        try:
            document = library.document(file)
            found += references(document)
            front = load_profile(document)
        except ContentError as error:
            problems += error.problems
            continue
        problems += [*_decisions(document, front), *_slug_taken(document, front, taken)]
    return problems, found


def check_references(content: Path, named: Iterable[Reference], library: Library | None = None) -> Iterator[Problem]:
    """A problem for each reference to a profile that is not there; references of other kinds are passed over."""
    profiles = [reference for reference in named if reference.kind == "profile"]
    slugs = profile_slugs(library or Library(content)) if profiles else ()
    for reference in profiles:
        if reference.word not in slugs:
            yield misspelt("profiles.unknown", reference.position, reference.word, slugs)


def profile_slugs(library: Library) -> tuple[str, ...]:
    """The slugs of all profiles, drafts too; a file that cannot be read counts by its name, for it is told of elsewhere."""
    return tuple(_slug_in(file, library) for file in library.files(PROFILES.folder))


def _slug_in(file: Path, library: Library) -> str:
    try:
        document = library.document(file)
        return profile_slug(document, validate(ProfileFront, document.front))
    except ContentError:
        return file.stem


def _decisions(document: Document, front: ProfileFront) -> Iterator[Problem]:
    for index, award in enumerate(front.awards):
        if award.decision and _DECISION.fullmatch(award.decision) is None:
            position = document.front.at("awards", index, "decision")
            yield Problem("profiles.decision-form", position, {"word": award.decision}, severity="warning")


def _slug_taken(document: Document, front: ProfileFront, taken: dict[str, Position]) -> Iterator[Problem]:
    slug = profile_slug(document, front)
    position = document.front.at("slug") if front.slug else Position(document.path)
    if (first := taken.setdefault(slug, position)) != position:
        yield Problem("profiles.slug-taken", position, {"word": slug, "first": str(first)})

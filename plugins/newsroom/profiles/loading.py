"""Profiles read from `content/profiles/`: one schema, the words it refers to, and the attributes of the site's object."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import ContentError, Problem
from newsroom.foundation.schema import validate
from newsroom.profiles.model import Award, profile_url
from newsroom.profiles.schema import AwardFront, ProfileFront
from newsroom.publishing.newsroom import Kind, Newsroom
from newsroom.publishing.paths import folder_of, from_root
from newsroom.publishing.references import Reference, ReferenceKind, named
from newsroom.publishing.registers import E, Register, Registers, Title
from newsroom.vietnamese.folding import slugify

_WORDS: dict[str, ReferenceKind] = {
    "unit": "unit",
    "person": "person",
    "campaign": "campaign",
    "portrait": "photo",
    "authors": "person",
    "tags": "tag",
    "gallery": "photo",
    "awards.*.title": "title",
}
_OWN = ("title", "name", "kind", "date", "field", "summary", "quote", "figures", "habits", "illustrative")


def load_profile(document: Document) -> ProfileFront:
    """The front matter of a profile. Raises ContentError with everything wrong in it."""
    front = validate(ProfileFront, document.front)
    if problems := list(_targets_of_no_campaign(document, front)):
        raise ContentError(problems)
    return front


def profile_slug(document: Document, front: ProfileFront) -> str:
    """The last part of a profile's address: its own `slug`, or the file's name."""
    return front.slug or slugify(PurePosixPath(document.path).stem)


def references(document: Document) -> Iterator[Reference]:
    """Every word of the front matter that names something another register or feature owns, even where the rest is wrong."""
    yield from named(document.front, _WORDS)
    campaign = next((one.word for one in named(document.front, {"campaign": "campaign"})), None)
    for one in named(document.front, {"targets": "target"}):
        if campaign or "/" in one.word:  # the target of no campaign is a problem of its own
            yield replace(one, word=_target(one.word, campaign))


def profile_metadata(document: Document, newsroom: Newsroom) -> dict[str, Any]:
    """The attributes of a Profile, as its template sees them. Raises ContentError."""
    front = load_profile(document)
    status, mark = newsroom.status(front.draft, front.date.date())
    if status == "skip":
        return {"status": status}
    if wrong := list(newsroom.registers.check(references(document))):
        raise ContentError(wrong)
    slug = profile_slug(document, front)
    own = {key: getattr(front, key) for key in _OWN}
    modified = {"modified": front.modified} if front.modified else {}  # Pelican takes a None for a date
    return {
        **own,
        **modified,
        **_found(front, newsroom.registers),
        **_paths(document, front, newsroom.content),
        "slug": slug,
        "url": profile_url(slug),
        "save_as": f"{profile_url(slug)}index.html",
        "status": status,
        "mark": mark,
    }


PROFILES = Kind("profiles", profile_metadata)


def _found(front: ProfileFront, registers: Registers) -> dict[str, Any]:
    """What the words of the front matter name; they have been checked."""
    return {
        "unit": _entry(registers.units, front.unit),
        "byline": tuple(_entry(registers.people, word) for word in front.authors),
        "topics": tuple(_entry(registers.tags, word) for word in front.tags),
        "person": _entry(registers.people, front.person) if front.person else None,
        "awards": tuple(sorted((_award(award, registers.titles) for award in front.awards), key=lambda award: award.order)),
        "campaign_id": front.campaign,
        "targets": _targets(front),
    }


def _paths(document: Document, front: ProfileFront, content: Path) -> dict[str, Any]:
    """Photos by their paths from the content root, as `photos()` is asked for them."""
    folder = folder_of(document.path)
    portrait, *gallery = (from_root(word, folder, content) for word in (front.portrait, *front.gallery))
    return {"portrait": portrait, "gallery": tuple(gallery)}


def _award(front: AwardFront, titles: Register[Title]) -> Award:
    day = front.date if isinstance(front.date, date) else None
    year = front.date.year if isinstance(front.date, date) else front.date
    return Award(_entry(titles, front.title), year, day, front.decision, front.issuer, front.note, front.pending)


def _targets(front: ProfileFront) -> tuple[str, ...]:
    """The targets as `campaign/id`; a bare id belongs to the profile's own campaign."""
    return tuple(_target(word, front.campaign) for word in front.targets)


def _target(word: str, campaign: str | None) -> str:
    return word if "/" in word or not campaign else f"{campaign}/{word}"


def _targets_of_no_campaign(document: Document, front: ProfileFront) -> Iterator[Problem]:
    for index, word in enumerate(_targets(front)):
        if "/" not in word:
            yield Problem("profiles.target-campaign", document.front.at("targets", index), {"word": word})


def _entry(register: Register[E], word: str) -> E:
    entry = register.find(word)
    assert entry is not None, word
    return entry

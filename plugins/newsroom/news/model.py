"""What a piece of news says about itself, and what lists of news need to know of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Any, Protocol

from pydantic import BeforeValidator

from newsroom.foundation.schema import Schema, invalid
from newsroom.publishing.aliases import Aliases
from newsroom.publishing.fields import Day, Flag, Moment, Slug, Text, Words
from newsroom.publishing.registers import Person, Section, Series, Tag, Unit

_ADDRESS = re.compile(r"https?://[^\s\"<>]+")


def _address(given: Any) -> Any:
    if isinstance(given, str) and _ADDRESS.fullmatch(given.strip()) is None:
        raise invalid("news.source-address", word=given)
    return given.strip() if isinstance(given, str) else given


def _source(given: Any) -> Any:
    return {"title": given} if isinstance(given, str) else given


def _one_or_many(given: Any) -> Any:
    return [given] if isinstance(given, str | dict) else given


class Source(Schema):
    """Where a fact was taken from; with an `http` address, or on paper."""

    title: Text
    url: Annotated[str, BeforeValidator(_address)] | None = None


class Enclosure(Schema):
    """A document to download, as the front matter names it: `file` from the content root."""

    file: Text
    title: Text
    number: Text | None = None
    date: Day | None = None


class Correction(Schema):
    """What was corrected after publication, and when."""

    date: Day
    text: Text


class NewsFront(Schema):
    """The front matter of `content/news/<year>/<slug>.md`."""

    title: Text
    date: Moment
    modified: Moment | None = None
    section: Text
    unit: Text | None = None
    units: Words = ()
    authors: Words = ()
    tags: Words = ()
    series: Text | None = None
    summary: Text
    photo: Text | None = None
    photo_caption: Text | None = None
    sources: Annotated[tuple[Annotated[Source, BeforeValidator(_source)], ...], BeforeValidator(_one_or_many)] = ()
    attachments: Annotated[tuple[Enclosure, ...], BeforeValidator(_one_or_many)] = ()
    corrections: Annotated[tuple[Correction, ...], BeforeValidator(_one_or_many)] = ()
    campaign: Text | None = None
    profiles: Words = ()
    people: Words = ()
    slug: Slug | None = None
    draft: Flag = False
    featured: Flag = False
    illustrative: Flag = False
    aliases: Aliases = ()


class Story(Protocol):
    """An article as lists see it: Pelican's own object, read only."""

    @property
    def title(self) -> str:
        """The headline, plain text."""

    @property
    def slug(self) -> str:
        """The last word of its address."""

    @property
    def url(self) -> str:
        """Its page, relative to the site's root."""

    @property
    def date(self) -> datetime:
        """When it was published."""

    @property
    def featured(self) -> bool:
        """Whether an editor wants it to lead."""

    @property
    def section(self) -> Section:
        """The section it is filed in."""

    @property
    def units(self) -> Sequence[Unit]:
        """The units it is about."""

    @property
    def topics(self) -> Sequence[Tag]:
        """Its tags."""

    @property
    def series(self) -> Series | None:
        """The series it is a part of."""

    @property
    def byline(self) -> Sequence[Person]:
        """Those who wrote it."""

    @property
    def people(self) -> Sequence[Person]:
        """Those it mentions."""

    @property
    def campaign_id(self) -> str | None:
        """The campaign it belongs to."""

    @property
    def profile_slugs(self) -> Sequence[str]:
        """The profiles it mentions."""


def address(day: date, slug: str) -> str:
    """The page of an article, relative to the site's root.

    >>> address(date(2019, 3, 21), "ky-giao-uoc")
    'tin-tuc/2019/03/ky-giao-uoc/'
    """
    return f"tin-tuc/{day:%Y}/{day:%m}/{slug}/"


def newest_first(story: Story) -> tuple[datetime, str]:
    """A sort key, to be used with `reverse=True`: the newest first, at one time by slug."""
    return (story.date, story.slug)

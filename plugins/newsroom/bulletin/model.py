"""A month, and the issue of the bulletin that gathers it: what it holds, in the order in which it is read."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from newsroom.publishing.registers import Person

FOLDER = "ban-tin"
"""The address of all issues, from the site's root."""


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of the calendar; `month` from 1 to 12."""

    year: int
    month: int

    @property
    def last_day(self) -> date:
        """Its last day."""
        return date(self.year, self.month, calendar.monthrange(self.year, self.month)[1])

    @property
    def first_day(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def word(self) -> str:
        """Its number as dates write it: «02», «3»."""
        return f"{self.month:02d}" if self.month <= 2 else str(self.month)

    @property
    def number(self) -> str:
        """The number of its issue: «3/2019»."""
        return f"{self.word}/{self.year}"

    @property
    def url(self) -> str:
        """The page of its issue, relative to the site's root."""
        return f"{FOLDER}/{self.year}/{self.month:02d}/"

    @property
    def news_url(self) -> str:
        """The list of its news, relative to the site's root."""
        return f"tin-tuc/{self.year}/{self.month:02d}/"

    @property
    def epub_url(self) -> str:
        """Its issue as an EPUB, beside the page."""
        return f"{self.url}ban-tin-{self.year}-{self.month:02d}.epub"


@dataclass(frozen=True, slots=True)
class Part:
    """Documents under one heading."""

    title: str
    documents: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Writer:
    """Who wrote, and how many of the issue's pieces."""

    person: Person
    unit: str
    count: int


@dataclass(frozen=True, slots=True)
class Issue:
    """One month's bulletin; `sections` hold the news but for the `lead`, oldest first, in the order of the register."""

    month: Month
    lead: Any
    sections: tuple[Part, ...]
    profiles: tuple[Any, ...] = ()
    albums: tuple[Any, ...] = ()
    writers: tuple[Writer, ...] = ()
    campaign: Any = None
    """The campaign whose slogan the cover bears, where one was running."""

    @property
    def count(self) -> int:
        """How many pieces of news it holds."""
        return 1 + sum(len(part.documents) for part in self.sections)

    @property
    def documents(self) -> tuple[Any, ...]:
        """All it holds: news, then profiles, then albums."""
        return (self.lead, *(one for part in self.sections for one in part.documents), *self.profiles, *self.albums)

    @property
    def changed(self) -> date:
        """The day of the newest thing it holds."""
        days: list[date] = [(getattr(one, "modified", None) or one.date).date() for one in self.documents]
        return max(days)


class PinnedTargets(Protocol):
    """Who can say how campaigns stood on a day."""

    def known_on(self, day: date) -> Iterable[Any]:
        """The tables of the campaigns that were running on a day, of what had been reported by then."""

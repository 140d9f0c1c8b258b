"""What a profile holds beyond its text: titles and awards, in the order of the years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from newsroom.publishing.registers import Title

ProfileKind = Literal["person", "collective"]

FOLDER = "guong-sang"
"""The address of all profiles, from the site's root."""


@dataclass(frozen=True, slots=True)
class Award:
    """A title or award; `pending` says that it is awaited and not yet given, `day` is None where only the year is known."""

    title: Title
    year: int
    day: date | None = None
    decision: str | None = None
    issuer: str | None = None
    note: str | None = None
    pending: bool = False

    @property
    def order(self) -> tuple[bool, int, date]:
        """What is given comes by its date, a bare year before the days of that year; what is awaited comes last."""
        return (self.pending, self.year, self.day or date(self.year, 1, 1))


def profile_url(slug: str) -> str:
    """The page of one profile, relative to the site's root."""
    return f"{FOLDER}/{slug}/"

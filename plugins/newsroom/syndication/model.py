"""What a page tells of itself, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeAlias

from markupsafe import Markup

Thing: TypeAlias = Mapping[str, Any]
"""A thing in the words of schema.org, its keys in the order in which they are written."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of drawn pictures, `#rrggbb`, as the theme's tokens name them."""

    paper: str
    ink: str
    red: str
    ochre: str
    teal: str
    on_field: str


@dataclass(frozen=True, slots=True)
class Card:
    """What is written on a page's picture: the kind of page on the pennant, the title, a line below."""

    kind: str
    title: str
    line: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where the site stands, and whose it is; `address` is the whole address of its root, without a final slash."""

    address: str
    name: str
    organisation: str

    def url(self, page: str) -> str:
        """The whole address of a page."""
        return f"{self.address}/{page}"

    def file(self, address: str) -> str:
        """The whole address of a file whose address starts with the site's folder on its host."""
        host = "/".join(self.address.split("/", 3)[:3])
        return host + address


@dataclass(frozen=True, slots=True)
class Subject:
    """What a page is about, whatever feature it belongs to; `trail` are the places above it, from the site's root."""

    card: Card
    kind: str = "website"
    published: datetime | None = None
    modified: datetime | None = None
    changed: date | None = None
    things: tuple[Thing, ...] = ()
    trail: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What stands in a page's head for machines; addresses are whole, `picture` is None where none is drawn."""

    subject: Subject
    url: str
    title: str
    summary: str
    picture: str | None
    data: Markup = field(default_factory=Markup)

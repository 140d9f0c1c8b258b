"""Photos, their captions and albums, as values."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from newsroom.publishing.references import Reference

DERIVATIVES = "tep/anh"
"""The folder of all derivatives, from the site's root."""
DERIVATIVE = re.compile(rf"/{DERIVATIVES}/(?P<name>(?P<key>[0-9a-f]{{16}})-(?P<width>\d+)\.(?P<suffix>avif|jpg))\b")
"""The address of a derivative, as pages hold it."""

_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Caption:
    """What is said of a photo; `text` is Markdown (emphasis and links), `people` are words of the register of people."""

    alt: str = ""
    text: str = ""
    credit: str = ""
    date: date | None = None
    place: str = ""
    people: tuple[str, ...] = ()
    focal: str = ""
    decorative: bool = False
    illustration: bool = False
    source: str = ""
    references: tuple[Reference, ...] = field(default=(), repr=False)

    @property
    def describes(self) -> bool:
        """Whether someone who does not see the photo is told what it shows, or that it shows nothing of note."""
        return bool(self.alt) or self.decorative


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo that is published: size in pixels after orientation, `widths` of its derivatives, rising."""

    path: str
    """From the content root: `photos/2019/hoi-thao/nhay-bao-bo.jpg`."""
    file: Path
    key: str
    """Sixteen hexadecimal digits that stand for the file's content and the recipe of its derivatives."""
    width: int
    height: int
    widths: tuple[int, ...]
    caption: Caption
    colour: str = ""
    """The colour that most of it has, `#rrggbb`; empty where it cannot be decoded."""

    def derivative(self, width: int, suffix: str) -> str:
        """The file name of one derivative: it tells the content's hash and the width, never the original's name."""
        return f"{self.key}-{width}.{suffix}"


@dataclass(frozen=True, slots=True)
class Album:
    """An album; `photos` and `cover` are paths from the content root, in the order in which they are shown."""

    path: str
    slug: str
    title: str
    date: datetime
    summary: str
    photos: tuple[str, ...]
    cover: str | None
    place: str = ""
    quote: str = ""
    authors: tuple[str, ...] = ()
    unit: str | None = None
    campaign: str | None = None
    tags: tuple[str, ...] = ()
    download: bool = False
    """Whether readers may take all its photos home in one zip file."""
    draft: bool = False

    @property
    def url(self) -> str:
        """Its page, relative to the site's root."""
        return f"anh/{self.date.year}/{self.slug}/"


def by_name(path: str) -> tuple[tuple[int, str], ...]:
    """A sort key that puts `2.jpg` before `10.jpg`."""
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in _DIGITS.split(path))

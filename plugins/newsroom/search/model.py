"""What can be found: a document, its words ready for the index."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

KINDS = {"news": "Tin", "profile": "Gương sáng", "album": "Album", "target": "Chỉ tiêu", "page": "Trang", "file": "Văn bản"}
"""The kinds of documents, by the word readers see."""


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that a search may find; `source` is its text: HTML, whose blocks are parted when they are needed.

    `url` is relative to the site's root; `section` and `units` are names as readers see them.
    """

    kind: str
    title: str
    url: str
    date: datetime | None
    summary: str
    source: str
    section: str = ""
    units: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[Any, ...]:
        """For another process its text as bytes: a text handed over would keep its bytes beside it for as long as it lives."""
        told = self.kind, self.title, self.url, self.date, self.summary
        return _handed_over, (*told, self.source.encode(), self.section, self.units)


def _handed_over(kind: str, title: str, url: str, day: datetime | None, summary: str, source: bytes, *rest: Any) -> Found:
    return Found(kind, title, url, day, summary, source.decode(), *rest)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document's words, lower case, a space between: of its title and of each block; its compounds; the excerpt file a browser reads."""

    title: str
    blocks: tuple[str, ...]
    compounds: tuple[str, ...]
    excerpt: bytes

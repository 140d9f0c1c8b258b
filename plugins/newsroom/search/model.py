"""What can be found: a document, its words ready for the index."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

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


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document's words: the tokens of its title and of each block, lower case, its compounds, and the excerpt file a browser reads."""

    title: tuple[str, ...]
    blocks: tuple[tuple[str, ...], ...]
    compounds: tuple[str, ...]
    excerpt: bytes

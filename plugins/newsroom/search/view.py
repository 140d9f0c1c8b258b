"""What the search page shows before anyone asks, and to a browser without scripts: the numbers of documents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Paper:
    """A numbered document that news offer for download."""

    number: str
    title: str
    url: str


def papers(articles: Iterable[Any]) -> list[Paper]:
    """The numbered documents of published news, each once, in the order of their numbers."""
    found = {
        file.url: Paper(file.number or "", file.title, file.url)
        for article in articles
        if getattr(article, "mark", None) is None
        for file in article.attachments
    }
    return sorted(found.values(), key=lambda paper: (not paper.number, paper.number, paper.title))

"""Adapter: the issues of the bulletin, once all generators have read what they publish."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pelican import signals

from newsroom.bulletin.gathering import issued
from newsroom.bulletin.issuing import issue_pages
from newsroom.publishing.generator import PageGenerator
from newsroom.publishing.newsroom import newsroom_of
from newsroom.publishing.written import WrittenPage


class BulletinGenerator(PageGenerator):
    """Writes a page and an EPUB for each month that has news, and the list of all."""

    def pages(self) -> Iterable[WrittenPage]:
        """What `announce` found."""
        return issue_pages(self.context["issues"], self.settings, Path(self.output_path))


def announce(generators: list[Any]) -> None:
    """Tell every page which months have an issue, by the addresses of the lists of their news."""
    for one in (one for one in generators if isinstance(one, BulletinGenerator)):
        one.context.update(issued(one.context, newsroom_of(one.settings).registers))


def generators(pelican: Any) -> type[PageGenerator] | None:
    """What Pelican runs beside its own generators; none where the theme has no page for it."""
    return BulletinGenerator.where_themed(pelican, "bulletin")


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
    signals.all_generators_finalized.connect(announce)

"""Adapter: the index and the search page, once all generators have read what they publish."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals

from newsroom.publishing.generator import PageGenerator
from newsroom.publishing.written import WrittenPage
from newsroom.search.page import search_page
from newsroom.search.writing import ADDRESS


class SearchGenerator(PageGenerator):
    """Writes the index, and the page that asks it."""

    def pages(self) -> list[WrittenPage]:
        """The page."""
        return [search_page(self.settings, self.context, Path(self.output_path))]


def prepare(pelican: Any) -> None:
    """Tell every page where the search is."""
    pelican.settings["JINJA_GLOBALS"]["search_url"] = f"{pelican.settings['SITEURL']}/{ADDRESS}"


def generators(pelican: Any) -> type[PageGenerator] | None:
    """What Pelican runs beside its own generators; none where the theme has no page for it."""
    return SearchGenerator.where_themed(pelican, "search")


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(prepare)
    signals.get_generators.connect(generators)

"""Adapter: what pages tell machines, old addresses, and what lies beside pages for machines, in Pelican's hands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pelican import signals

from newsroom.publishing.generator import PageGenerator
from newsroom.publishing.written import WrittenPage
from newsroom.syndication.announcing import template_globals
from newsroom.syndication.pages import unlisted_pages
from newsroom.syndication.writing import write_beside


class SyndicationGenerator(PageGenerator):
    """Writes the pages at old addresses, and the one for readers without a network."""

    def pages(self) -> Iterator[WrittenPage]:
        """Those pages."""
        return unlisted_pages(self.settings, self.context, Path(self.output_path))


def prepare(pelican: Any) -> type[PageGenerator] | None:
    """Give templates `about`, and Pelican what it runs beside its own generators; none where the theme has no pages for it."""
    pelican.settings["JINJA_GLOBALS"].update(template_globals(pelican.settings))
    return SyndicationGenerator.where_themed(pelican, "moved")


def publish(pelican: Any) -> None:
    """Write what no page is, once all pages are written."""
    write_beside(pelican.settings, Path(pelican.settings["OUTPUT_PATH"]))


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(prepare)
    signals.finalized.connect(publish)

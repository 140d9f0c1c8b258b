"""Adapter: the index and the search page, once all generators have read what they publish."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from newsroom.publishing.newsroom import newsroom_of
from newsroom.search.abbreviations import load_abbreviations
from newsroom.search.gathering import gathered, names
from newsroom.search.indexing import index
from newsroom.search.preparing import Pantry
from newsroom.search.view import papers
from newsroom.search.writing import ADDRESS, FOLDER, Files


class SearchGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes the index, and the page that asks it."""

    def generate_output(self, writer: Any) -> None:
        """Index what the context holds. Raises ContentError for a broken table of abbreviations."""
        settings, newsroom = self.settings, newsroom_of(self.settings)
        pantry = Pantry(Path(settings["PATH"]).parent / settings.get("SEARCH_CACHE", ".cache/search") / "prepared.sqlite")
        for_disk = bool(settings.get("FOR_DISK"))
        files = Files(Path(self.output_path) / FOLDER, for_disk)
        made = index(gathered(self.context), names(newsroom.registers, self.context), load_abbreviations(newsroom.content), pantry, files)
        shown = {"search_root": made.root, "search_index": FOLDER, "search_for_disk": for_disk, "papers": papers(self.context["articles"])}
        writer.write_file(f"{ADDRESS}index.html", self.get_template("search"), self.context, url=ADDRESS, **shown)


def prepare(pelican: Any) -> None:
    """Tell every page where the search is."""
    settings = pelican.settings
    settings["JINJA_GLOBALS"]["search_url"] = f"{settings['SITEURL']}/{ADDRESS}"


def generators(pelican: Any) -> type[SearchGenerator] | None:
    """What Pelican runs beside its own generators; none where the theme has no page for it."""
    return SearchGenerator if (Path(pelican.settings["THEME"]) / "templates" / "search.html").exists() else None


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(prepare)
    signals.get_generators.connect(generators)

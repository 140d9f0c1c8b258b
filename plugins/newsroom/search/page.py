"""The page that asks the index, which is written with it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from newsroom.publishing.newsroom import newsroom_of
from newsroom.publishing.written import WrittenPage
from newsroom.search.abbreviations import load_abbreviations
from newsroom.search.gathering import gathered, names
from newsroom.search.indexing import index
from newsroom.search.preparing import Pantry
from newsroom.search.view import papers
from newsroom.search.writing import ADDRESS, FOLDER, Files


def search_page(settings: dict[str, Any], context: Mapping[str, Any], output: Path) -> WrittenPage:
    """The page; what the context holds is indexed into `output`. Raises ContentError for a broken table of abbreviations."""
    newsroom = newsroom_of(settings)
    pantry = Pantry(Path(settings["PATH"]).parent / settings.get("SEARCH_CACHE", ".cache/search") / "prepared.sqlite")
    for_disk = bool(settings.get("FOR_DISK"))
    files = Files(output / FOLDER, for_disk)
    made = index(gathered(context), names(newsroom.registers, context), load_abbreviations(newsroom.content), pantry, files)
    shown = {"search_root": made.root, "search_index": FOLDER, "search_for_disk": for_disk, "papers": papers(context["articles"])}
    return WrittenPage("search", ADDRESS, shown)

"""What templates are given to say of a page to machines, and of the site to a browser."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from newsroom.publishing.filters import filters
from newsroom.publishing.newsroom import newsroom_of
from newsroom.publishing.tidings import tidings_of
from newsroom.syndication.cards import CardBox
from newsroom.syndication.drawing import Look
from newsroom.syndication.manifest import NAME
from newsroom.syndication.model import Place
from newsroom.syndication.telling import Telling
from newsroom.syndication.tokens import colours, papers


def template_globals(settings: dict[str, Any]) -> Mapping[str, Any]:
    """`about`, `browser_colours` and `manifest`; the pictures that `about` asks for gather in the setting CARDS."""
    place = Place(settings["SITE_ADDRESS"].rstrip("/"), settings["SITENAME"], settings["ORGANISATION"])
    static = Path(settings["THEME"]) / "static"
    finished = not settings.get("PREVIEW")
    cards = settings["CARDS"] = _cards(settings, static) if finished else None
    keep_together = filters(settings.get("COMPOUNDS", ()))["keep_together"]
    telling = Telling(place, newsroom_of(settings).today, tidings_of(settings), cards, keep_together)
    # A preview has no manifest, and where there is none the pages' script keeps nothing: no draft would ever be seen again.
    is_program = finished and not settings.get("FOR_DISK") and (static / "icons" / "favicon.svg").is_file()
    manifest = f"{settings['SITEURL']}/{NAME}" if is_program else None
    return {"about": telling.about, "browser_colours": papers(static), "manifest": manifest}


def _cards(settings: Mapping[str, Any], static: Path) -> CardBox | None:
    """The pictures of pages; none for a theme that has not the colours and faces they are drawn with."""
    drawn = colours(static)
    look = Look(static / "fonts", drawn, tuple(settings["BANNER"]), settings["SITESUBTITLE"]) if drawn else None
    if look is None or not look.face(800).is_file():
        return None
    return CardBox(look, Path(settings["PATH"]).parent / settings.get("CARD_CACHE", ".cache/cards"))

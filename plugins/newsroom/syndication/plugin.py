"""Adapter: what pages tell machines, old addresses, and what lies beside pages for machines, in Pelican's hands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from newsroom.publishing.filters import filters
from newsroom.publishing.newsroom import newsroom_of
from newsroom.publishing.tidings import tidings_of
from newsroom.syndication import offline
from newsroom.syndication.cards import CardBox
from newsroom.syndication.drawing import Look
from newsroom.syndication.leading import Leading, leading
from newsroom.syndication.manifest import NAME
from newsroom.syndication.model import Place
from newsroom.syndication.telling import Telling
from newsroom.syndication.tokens import colours, papers
from newsroom.syndication.writing import write_beside


class SyndicationGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes the pages at old addresses, and the one for readers without a network."""

    def generate_output(self, writer: Any) -> None:
        """Write them. Raises ContentError for an old address that a page has."""
        settings, context = self.settings, self.context
        newest = context["articles"][: offline.ARTICLES]
        settings["KEPT_ARTICLES"] = [article.url for article in newest]
        writer.write_file(f"{offline.ADDRESS}index.html", self.get_template("offline"), context, url=offline.ADDRESS, kept=newest)
        documents = [one for kind in ("articles", "profiles", "albums", "pages") for one in context.get(kind, ())]
        led: Leading = leading(newsroom_of(settings).content, documents, Path(self.output_path))
        for old in led.pages(settings["SITEURL"], settings["SITE_ADDRESS"]):
            writer.write_file(old.save_as, self.get_template("moved"), context, url=old.save_as, old=old)
        settings["LEADING"] = led


def prepare(pelican: Any) -> None:
    """Give templates `about`, and what browsers ask for around a page."""
    settings = pelican.settings
    place = Place(settings["SITE_ADDRESS"].rstrip("/"), settings["SITENAME"], settings["ORGANISATION"])
    static = Path(settings["THEME"]) / "static"
    finished = not settings.get("PREVIEW")
    cards = settings["CARDS"] = _cards(settings, static) if finished else None
    telling = Telling(
        place, newsroom_of(settings).today, tidings_of(settings), cards, filters(settings.get("COMPOUNDS", ()))["keep_together"]
    )
    # A preview has no manifest, and where there is none the pages' script keeps nothing: no draft would ever be seen again.
    is_program = finished and not settings.get("FOR_DISK") and (static / "icons" / "favicon.svg").is_file()
    manifest = f"{settings['SITEURL']}/{NAME}" if is_program else None
    settings["JINJA_GLOBALS"].update(about=telling.about, browser_colours=papers(static), manifest=manifest)


def generators(pelican: Any) -> type[SyndicationGenerator] | None:
    """What Pelican runs beside its own generators; none where the theme has no pages for it."""
    return SyndicationGenerator if (Path(pelican.settings["THEME"]) / "templates" / "moved.html").exists() else None


def publish(pelican: Any) -> None:
    """Write what no page is, once all pages are written."""
    write_beside(pelican.settings, Path(pelican.settings["OUTPUT_PATH"]))


def _cards(settings: dict[str, Any], static: Path) -> CardBox | None:
    """The pictures of pages; none for a theme that has not the colours and faces they are drawn with."""
    drawn = colours(static)
    look = Look(static / "fonts", drawn, tuple(settings["BANNER"]), settings["SITESUBTITLE"]) if drawn else None
    if look is None or not look.face(800).is_file():
        return None
    return CardBox(look, Path(settings["PATH"]).parent / settings.get("CARD_CACHE", ".cache/cards"))


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(prepare)
    signals.get_generators.connect(generators)
    signals.finalized.connect(publish)

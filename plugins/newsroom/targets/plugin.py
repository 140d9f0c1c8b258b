"""Adapter: campaigns in every page's context, their pages and figures, and tables inside documents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pelican import signals

from newsroom.publishing.generator import PageGenerator
from newsroom.publishing.newsroom import newsroom_of
from newsroom.publishing.stock import tell_what_is_read
from newsroom.publishing.written import WrittenPage
from newsroom.targets.pages.campaigns import CampaignPages
from newsroom.targets.quoting.markup import TargetsMarkup


class CampaignsGenerator(PageGenerator):
    """Writes the campaigns' pages, and their figures for machines, once all articles are read."""

    def pages(self) -> Iterator[WrittenPage]:
        """Every page, and the figures behind them."""
        made: CampaignPages = self.settings["CAMPAIGN_PAGES"]
        newsroom = newsroom_of(self.settings)
        yield from made.pages(self.context, lambda article: newsroom.shown(Path(article.source_path)))
        made.write_figures(self.output_path, self.settings.get("SITE_ADDRESS", ""))


def prepare(pelican: Any) -> None:
    """Read the campaigns, and teach Markdown to show them, Pelican's own reader too. Raises ContentError."""
    settings, newsroom = pelican.settings, newsroom_of(pelican.settings)
    settings["CAMPAIGN_PAGES"] = made = CampaignPages.of(newsroom, settings.get("CAMPAIGN"))
    newsroom.components.fall_back_on(Path(__file__).parent / "templates")
    newsroom.markdown_extensions.append(TargetsMarkup(made.problems, made.table, made.figure))
    own = TargetsMarkup(made.problems, made.table, made.figure, newsroom.read_document)
    settings["MARKDOWN"].setdefault("extensions", []).append(own)
    settings["JINJA_GLOBALS"]["target"] = made.target


def add_context(generator: Any) -> None:
    """Give every page `campaign`, `campaigns` and `latest_reports`."""
    generator.context.update(generator.settings["CAMPAIGN_PAGES"].context)


def generators(pelican: Any) -> type[PageGenerator] | None:
    """The generator Pelican runs beside its own; none where the theme has no pages for campaigns."""
    return CampaignsGenerator.where_themed(pelican, "campaign")


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(prepare)
    signals.generator_init.connect(add_context)
    signals.get_generators.connect(generators)
    signals.readers_init.connect(tell_what_is_read)

"""Adapter: campaigns in every page's context, their pages and figures, and tables inside documents."""

from __future__ import annotations

from typing import Any

from pelican import signals
from pelican.generators import Generator

from newsroom.publishing.newsroom import newsroom_of
from newsroom.targets.loading import load_campaigns
from newsroom.targets.markup import TargetsMarkup
from newsroom.targets.pages import CampaignPages
from newsroom.targets.quotation import Quoting


class CampaignsGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes the campaigns' pages, once all articles are read."""

    def generate_output(self, writer: Any) -> None:
        """Write every page, and the figures for machines."""
        pages: CampaignPages = self.settings["CAMPAIGN_PAGES"]
        for page in pages.pages(self.context.get("articles", ())):
            writer.write_file(page.save_as, self.get_template(page.template), self.context, url=page.url, **page.shown)
        pages.write_figures(self.output_path)


def prepare(pelican: Any) -> None:
    """Read the campaigns, and teach Markdown to show them. Raises ContentError."""
    settings, newsroom = pelican.settings, newsroom_of(pelican.settings)
    quoting = Quoting(load_campaigns(newsroom.content, newsroom.registers.units), newsroom.registers.units, newsroom.today)
    settings["CAMPAIGN_PAGES"] = pages = CampaignPages(quoting, newsroom.components.render, settings["SITEURL"], settings.get("CAMPAIGN"))
    newsroom.markdown_extensions.append(TargetsMarkup(pages.problems, pages.table, pages.figure))
    settings["JINJA_GLOBALS"]["target"] = pages.target


def add_context(generator: Any) -> None:
    """Give every page `campaign`, `campaigns` and `latest_reports`."""
    generator.context.update(generator.settings["CAMPAIGN_PAGES"].context)


def generators(pelican: Any) -> type[CampaignsGenerator]:
    """The generator Pelican runs beside its own."""
    del pelican
    return CampaignsGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(prepare)
    signals.generator_init.connect(add_context)
    signals.get_generators.connect(generators)

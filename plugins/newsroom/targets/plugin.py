"""Adapter: campaigns in every page's context, their pages and figures, and tables inside documents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from newsroom.publishing.newsroom import newsroom_of
from newsroom.publishing.stock import tell_what_is_read
from newsroom.targets.files.loading import load_campaigns
from newsroom.targets.pages.campaigns import CampaignPages
from newsroom.targets.quoting.markup import TargetsMarkup
from newsroom.targets.quoting.quotation import Quoting

TEMPLATES = Path(__file__).parent / "templates"
"""Components for a theme that has none of these."""


class CampaignsGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes the campaigns' pages, once all articles are read."""

    def generate_output(self, writer: Any) -> None:
        """Write every page, and the figures for machines."""
        pages: CampaignPages = self.settings["CAMPAIGN_PAGES"]
        newsroom = newsroom_of(self.settings)
        for page in pages.pages(self.context, lambda article: newsroom.shown(Path(article.source_path))):
            writer.write_file(page.save_as, self.get_template(page.template), self.context, url=page.url, **page.shown)
        pages.write_figures(self.output_path, self.settings.get("SITE_ADDRESS", ""))


def prepare(pelican: Any) -> None:
    """Read the campaigns, and teach Markdown to show them. Raises ContentError."""
    settings, newsroom = pelican.settings, newsroom_of(pelican.settings)
    quoting = Quoting(load_campaigns(newsroom.content, newsroom.registers.units), newsroom.registers.units, newsroom.today)
    settings["CAMPAIGN_PAGES"] = pages = CampaignPages(quoting, newsroom.components.render, settings.get("CAMPAIGN"))
    newsroom.components.fall_back_on(TEMPLATES)
    newsroom.markdown_extensions.append(TargetsMarkup(pages.problems, pages.table, pages.figure))
    own = TargetsMarkup(pages.problems, pages.table, pages.figure, newsroom.read_document)
    settings["MARKDOWN"].setdefault("extensions", []).append(own)
    settings["JINJA_GLOBALS"]["target"] = pages.target


def add_context(generator: Any) -> None:
    """Give every page `campaign`, `campaigns` and `latest_reports`."""
    generator.context.update(generator.settings["CAMPAIGN_PAGES"].context)


def generators(pelican: Any) -> type[CampaignsGenerator] | None:
    """The generator Pelican runs beside its own; none where the theme has no pages for campaigns."""
    themed = (Path(pelican.settings["THEME"]) / "templates" / "campaign.html").exists()
    return CampaignsGenerator if themed else None


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(prepare)
    signals.generator_init.connect(add_context)
    signals.get_generators.connect(generators)
    signals.readers_init.connect(tell_what_is_read)

"""Adapter: the kind of document, the order of articles, the lists, feeds and downloads, in Pelican's hands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals

from newsroom.news.edition import arrange, copy_attachments, write_feeds, write_json_feed, write_listings
from newsroom.news.loading import NEWS
from newsroom.publishing.newsroom import newsroom_of


def prepare(pelican: Any) -> None:
    """Tell the reader how news is read."""
    newsroom_of(pelican.settings).kinds["news"] = NEWS


def order(generator: Any) -> None:
    """Arrange the articles; Pelican's own tag, category and author pages, quadratic loops, are left nothing to do."""
    generator.tags, generator.categories, generator.authors = {}, [], []
    generator.news = arrange(generator.articles, newsroom_of(generator.settings).registers, generator.settings.get("CAMPAIGN"))
    generator.dates = generator.articles
    generator.context.update(generator.news.context, dates=generator.articles)


def write(generator: Any, writer: Any) -> None:
    """Write what news consist of besides the articles themselves."""
    write_listings(generator.news, writer, generator.get_template("listing"), generator.context)
    write_feeds(generator.news, writer, generator.context)
    write_json_feed(generator.news, Path(generator.output_path), generator.context)
    copy_attachments(generator.news, Path(generator.output_path))


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(prepare)
    signals.article_generator_finalized.connect(order)
    signals.article_writer_finalized.connect(write)

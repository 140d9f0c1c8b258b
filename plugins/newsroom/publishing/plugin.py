"""Adapter: the reader, the filters and globals of templates, the assets and the sitemap, in Pelican's hands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals

from newsroom.publishing.build import begin, finish
from newsroom.publishing.reader import NewsroomReader


def prepare(pelican: Any) -> None:
    """Lay the ground before the first generator is made."""
    begin(pelican.settings)


def read_documents(readers: Any) -> None:
    """Put our reader in the place of Pelican's for Markdown."""
    readers.reader_classes["md"] = NewsroomReader


def copy_nothing(generator: Any) -> None:
    """Keep the files that a `{static}` link names out of the output: originals of photos, drafts, registers."""
    generator.staticfiles.clear()


def write_the_rest(pelican: Any) -> None:
    """Write what is no page, once all pages are written."""
    finish(pelican.settings, Path(pelican.settings["OUTPUT_PATH"]))


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(prepare)
    signals.readers_init.connect(read_documents)
    signals.static_generator_finalized.connect(copy_nothing)
    signals.finalized.connect(write_the_rest)

"""Adapter: the reader, the filters and globals of templates, the assets and the sitemap, in Pelican's hands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals

from newsroom.publishing.assets import Assets
from newsroom.publishing.collecting import collect_seldom
from newsroom.publishing.filters import filters
from newsroom.publishing.newsroom import newsroom_of
from newsroom.publishing.pages import PAGES
from newsroom.publishing.reader import NewsroomReader
from newsroom.publishing.sitemap import sitemap


def prepare(pelican: Any) -> None:
    """Give templates and components their filters and globals before the first generator is made."""
    collect_seldom()
    settings = pelican.settings
    assets = settings["ASSETS"] = Assets(Path(settings["THEME"]) / "static")

    def asset(name: str) -> str | None:
        path = assets.path(name)
        return path and f"{settings['SITEURL']}/{path}"

    settings["JINJA_FILTERS"].update(filters(settings.get("COMPOUNDS", ())))
    newsroom = newsroom_of(settings)
    newsroom.kinds["pages"] = PAGES
    settings["JINJA_GLOBALS"].update(asset=asset, SITEURL=settings["SITEURL"], registers=newsroom.registers)


def read_documents(readers: Any) -> None:
    """Put our reader in the place of Pelican's for Markdown."""
    readers.reader_classes["md"] = NewsroomReader


def copy_nothing(generator: Any) -> None:
    """Keep the files that a `{static}` link names out of the output: originals of photos, drafts, registers."""
    generator.staticfiles.clear()


def write_the_rest(pelican: Any) -> None:
    """Write what is no page: assets and the sitemap."""
    output = Path(pelican.settings["OUTPUT_PATH"])
    pelican.settings["ASSETS"].write(output)
    (output / "sitemap.xml").write_text(sitemap(output, pelican.settings["SITE_ADDRESS"]), encoding="utf-8")


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(prepare)
    signals.readers_init.connect(read_documents)
    signals.static_generator_finalized.connect(copy_nothing)
    signals.finalized.connect(write_the_rest)

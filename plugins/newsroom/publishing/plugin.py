"""Adapter: the reader, the filters and globals of templates, the assets and the sitemap, in Pelican's hands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals

from newsroom.publishing.assets import Assets
from newsroom.publishing.collecting import collect_seldom
from newsroom.publishing.disk import move_to_disk
from newsroom.publishing.filters import filters
from newsroom.publishing.newsroom import newsroom_of
from newsroom.publishing.pages import PAGES
from newsroom.publishing.reader import NewsroomReader
from newsroom.publishing.sitemap import sitemap
from newsroom.publishing.tidings import tidings_of
from newsroom.publishing.type_markup import TypeMarkup


def prepare(pelican: Any) -> None:
    """Give templates and components their filters and globals before the first generator is made."""
    collect_seldom()
    settings = pelican.settings
    assets = settings["ASSETS"] = Assets(Path(settings["THEME"]) / "static")

    def asset(name: str) -> str | None:
        path = assets.path(name)
        return path and f"{settings['SITEURL']}/{path}"

    made = filters(settings.get("COMPOUNDS", ()))
    settings["JINJA_FILTERS"].update(made)
    newsroom = newsroom_of(settings)
    newsroom.markdown_extensions.append(TypeMarkup(made["keep_together"]))
    newsroom.kinds["pages"] = PAGES
    settings["JINJA_GLOBALS"].update(asset=asset, SITEURL=settings["SITEURL"], registers=newsroom.registers)


def read_documents(readers: Any) -> None:
    """Put our reader in the place of Pelican's for Markdown."""
    readers.reader_classes["md"] = NewsroomReader


def copy_nothing(generator: Any) -> None:
    """Keep the files that a `{static}` link names out of the output: originals of photos, drafts, registers."""
    generator.staticfiles.clear()


def write_the_rest(pelican: Any) -> None:
    """Write what is no page: assets and the sitemap; at the very end turn pages to those that open from a disk."""
    settings = pelican.settings
    output = Path(settings["OUTPUT_PATH"])
    settings["ASSETS"].write(output)
    (output / "sitemap.xml").write_text(sitemap(output, settings["SITE_ADDRESS"], tidings_of(settings)), encoding="utf-8")
    if settings.get("FOR_DISK"):
        move_to_disk(output, settings["SITEURL"])


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(prepare)
    signals.readers_init.connect(read_documents)
    signals.static_generator_finalized.connect(copy_nothing)
    signals.finalized.connect(write_the_rest)

"""What a build begins and ends with: what all templates and documents may ask for, and what is written besides the pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from newsroom.publishing.assets import Assets
from newsroom.publishing.collecting import collect_seldom
from newsroom.publishing.disk import move_to_disk
from newsroom.publishing.filters import filters
from newsroom.publishing.newsroom import newsroom_of
from newsroom.publishing.pages import PAGES
from newsroom.publishing.sitemap import sitemap
from newsroom.publishing.tidings import tidings_of
from newsroom.publishing.type_markup import TypeMarkup


def begin(settings: dict[str, Any]) -> None:
    """Give templates and components their filters and globals, and the reader the kind of standing pages."""
    collect_seldom()
    assets = settings["ASSETS"] = Assets(Path(settings["THEME"]) / "static")

    def asset(name: str) -> str | None:
        path = assets.path(name)
        return path and f"{settings['SITEURL']}/{path}"

    made = filters(settings.get("COMPOUNDS", ()))
    settings["JINJA_FILTERS"].update(made)
    newsroom = newsroom_of(settings)
    newsroom.markdown_extensions.append(TypeMarkup(made["keep_together"]))
    newsroom.kinds[PAGES.folder] = PAGES
    settings["JINJA_GLOBALS"].update(asset=asset, SITEURL=settings["SITEURL"], registers=newsroom.registers)


def finish(settings: dict[str, Any], output: Path) -> None:
    """Write assets and the sitemap; at the very end turn pages to those that open from a disk, where that is asked for."""
    settings["ASSETS"].write(output)
    (output / "sitemap.xml").write_text(sitemap(output, settings["SITE_ADDRESS"], tidings_of(settings)), encoding="utf-8")
    if settings.get("FOR_DISK"):
        move_to_disk(output, settings["SITEURL"])

"""What is written beside the pages: pictures, icons, the manifest, robots.txt, tables for servers, the service worker."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from newsroom.syndication import offline
from newsroom.syndication.icons import icon
from newsroom.syndication.manifest import FOLDER, MASKABLE, NAME, SIZES, icon_name, manifest
from newsroom.syndication.robots import robots
from newsroom.syndication.tokens import colours

_SAFE = 0.56
"""The part of a maskable icon that no mask takes away: a circle of four fifths holds a square of this width."""


def write_beside(settings: dict[str, Any], output: Path) -> None:
    """Write all of it; of a preview, which nobody links to and no browser should keep, only robots.txt."""
    root, address = settings["SITEURL"], settings["SITE_ADDRESS"].rstrip("/")
    (output / "robots.txt").write_text(robots(welcome=bool(settings.get("ROBOTS")), site_address=address), encoding="utf-8")
    if led := settings.get("LEADING"):
        led.write_tables(output, root)
    if cards := settings["CARDS"]:
        cards.publish(output)
    if settings["JINJA_GLOBALS"]["manifest"]:
        _write_program(settings, output, root)


def _write_program(settings: dict[str, Any], output: Path, root: str) -> None:
    """What makes the site a program on a phone, readable without a network."""
    static = Path(settings["THEME"]) / "static"
    drawn, favicon = colours(static), static / "icons" / "favicon.svg"
    paper = drawn.paper if drawn else "#ffffff"
    told = manifest(settings["SITENAME"], settings["BANNER"][0], settings["SITESUBTITLE"], root, paper)
    (output / NAME).write_text(told, encoding="utf-8")
    _write_icons(favicon, output / FOLDER, paper)
    articles = settings.get("KEPT_ARTICLES")
    if articles is not None:
        text = offline.worker(offline.kept(output, root, articles), root)
        (output / offline.WORKER).write_text(text, encoding="utf-8")


def _write_icons(favicon: Path, folder: Path, paper: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        (folder / icon_name(size)).write_bytes(icon(favicon, size))
    (folder / MASKABLE).write_bytes(icon(favicon, 512, paper, _SAFE))

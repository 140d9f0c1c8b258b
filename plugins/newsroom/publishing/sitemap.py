"""The sitemap: every page that was written, in the order of its address, with the day it last changed."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

from newsroom.publishing.tidings import Tidings

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


def sitemap(output: Path, site_address: str, tidings: Tidings | None = None) -> str:
    """The sitemap of the pages in `output`; `site_address` is the absolute address of its root, without a final slash."""
    told = tidings or Tidings()
    folders = sorted(page.parent.relative_to(output).as_posix() for page in output.rglob("index.html"))
    pages = ["" if folder == "." else f"{folder}/" for folder in folders]
    return _HEAD + "".join(_entry(site_address, page, told) for page in pages if page not in told.hidden) + "</urlset>\n"


def _entry(site_address: str, page: str, told: Tidings) -> str:
    day = told.changed.get(page)
    changed = f"<lastmod>{day:%Y-%m-%d}</lastmod>" if day else ""
    return f"<url><loc>{escape(f'{site_address}/{page}')}</loc>{changed}</url>\n"

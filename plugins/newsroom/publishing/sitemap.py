"""The sitemap: every page that was written, in the order of its address."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


def sitemap(output: Path, site_address: str) -> str:
    """The sitemap of the pages in `output`; `site_address` is the absolute address of its root, without a final slash."""
    folders = sorted(page.parent.relative_to(output).as_posix() for page in output.rglob("index.html"))
    addresses = [f"{site_address}/" if folder == "." else f"{site_address}/{folder}/" for folder in folders]
    return _HEAD + "".join(f"<url><loc>{escape(address)}</loc></url>\n" for address in addresses) + "</urlset>\n"

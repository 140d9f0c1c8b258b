"""The pages at old addresses: one of their own for each, which leads to the page that took its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsroom.foundation.problems import ContentError, Problem
from newsroom.publishing.aliases import file_of
from newsroom.syndication.redirects import Redirect, for_caddy, for_nginx, load_table, resolved

FOLDER = "may-chu"
"""The folder of the tables for web servers; they travel with a release, for they belong to its pages."""


@dataclass(frozen=True, slots=True)
class OldPage:
    """A page at an old address: its file, where it leads (`url` as a link, `canonical` whole), and whether that is on this site."""

    save_as: str
    url: str
    canonical: str


@dataclass(frozen=True, slots=True)
class Leading:
    """Old addresses and what they lead to, from the site's root or elsewhere."""

    leads: Mapping[str, str]

    def pages(self, prefix: str, site_address: str) -> Iterator[OldPage]:
        """A page for each; `prefix` is the site's folder on its host, `site_address` the whole address of its root."""
        for old, new in self.leads.items():
            inside = new.startswith("/")
            yield OldPage(file_of(old), f"{prefix}{new}" if inside else new, f"{site_address}{new}" if inside else new)

    def write_tables(self, output: Path, prefix: str) -> None:
        """Write the same for servers that answer with a redirect themselves; nothing where no address is old."""
        if self.leads:
            folder = output / FOLDER
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "redirects.nginx.map").write_text(for_nginx(self.leads, prefix), encoding="utf-8")
            (folder / "redirects.caddy").write_text(for_caddy(self.leads, prefix), encoding="utf-8")


def leading(content: Path, documents: Iterable[Any], output: Path) -> Leading:
    """All redirects of the site whose pages lie in `output`. Raises ContentError where one would take the place of a page."""
    claimed = [
        Redirect(old, f"/{one.url}", place, own=True)
        for one in documents
        if getattr(one, "mark", None) is None
        for old, place in getattr(one, "aliases", ())
    ]
    redirects = (*claimed, *load_table(content))
    taken = [one for one in redirects if (output / file_of(one.old)).exists()]
    if taken:
        raise ContentError(Problem("redirects.taken", one.position, {"word": one.old, "first": file_of(one.old)}) for one in taken)
    return Leading(resolved(redirects))

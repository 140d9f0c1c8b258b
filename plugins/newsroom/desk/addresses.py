"""The addresses of a site's pages, as far as the content alone tells them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import PurePosixPath

from newsroom.foundation.documents import Document
from newsroom.foundation.library import Library
from newsroom.foundation.problems import ContentError
from newsroom.foundation.schema import validate
from newsroom.news.loading import NEWS, load, slug_of
from newsroom.news.model import address
from newsroom.photos.loading import ALBUM, FOLDER
from newsroom.photos.schema import AlbumFront
from newsroom.profiles.loading import PROFILES, load_profile, profile_slug
from newsroom.profiles.model import profile_url
from newsroom.publishing.pages import PAGES, PageFront, page_slug
from newsroom.publishing.registers import Registers
from newsroom.vietnamese.folding import slugify

BUILT = ("", "anh/", "guong-sang/", "luu-tru/", "ngoai-tuyen/", "phong-trao/", "tim-kiem/", "tin-tuc/")
"""Addresses of pages that every site has."""


def addresses(library: Library, registers: Registers) -> dict[str, str]:
    """Addresses of pages from the site's root → what an editor knows them by; what cannot be read is left to other checks."""
    found = dict.fromkeys(BUILT, "trang do máy dựng")
    for kind, register in (
        ("sections", registers.sections),
        ("units", registers.units),
        ("tags", registers.tags),
        ("people", registers.people),
    ):
        found.update((entry.url, f"content/data/{kind}.yaml") for entry in register)
    for folder, address_of in KINDS.items():
        for file in library.files(folder):
            if folder != FOLDER or file.name == ALBUM:
                with suppress(ContentError):
                    document = library.document(file)
                    found[address_of(document)] = document.path
    return found


def _news(document: Document) -> str:
    front = load(document)
    return address(front.date, slug_of(document, front))


def _profile(document: Document) -> str:
    return profile_url(profile_slug(document, load_profile(document)))


def _album(document: Document) -> str:
    front = validate(AlbumFront, document.front)
    return f"anh/{front.date.year}/{front.slug or slugify(PurePosixPath(document.path).parent.name)}/"


def _page(document: Document) -> str:
    return f"{page_slug(document, validate(PageFront, document.front))}/"


KINDS: Mapping[str, Callable[[Document], str]] = {NEWS.folder: _news, PROFILES.folder: _profile, FOLDER: _album, PAGES.folder: _page}
"""The address that a document of each folder of the content has; raises ContentError where it cannot be read."""

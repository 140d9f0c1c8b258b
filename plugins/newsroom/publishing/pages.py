"""Standing pages: «Giới thiệu» and its like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import ContentError, Problem
from newsroom.foundation.schema import Schema, validate
from newsroom.publishing.aliases import Aliases
from newsroom.publishing.fields import Flag, Slug, Text
from newsroom.publishing.newsroom import Kind, Newsroom
from newsroom.vietnamese.folding import slugify

TAKEN = frozenset(
    {
        "anh",
        "ban-tin",
        "chuyen-muc",
        "don-vi",
        "du-lieu",
        "guong-sang",
        "loat-bai",
        "luu-tru",
        "may-chu",
        "ngoai-tuyen",
        "nguoi",
        "phong-trao",
        "tep",
        "the",
        "theme",
        "tim-kiem",
        "tin-tuc",
    }
)
"""The first words of addresses that the site's own lists and files have."""


class PageFront(Schema):
    """The front matter of a page."""

    title: Text
    summary: Text | None = None
    slug: Slug | None = None
    draft: Flag = False
    aliases: Aliases = ()


def page_metadata(document: Document, newsroom: Newsroom) -> dict[str, Any]:
    """Attributes of Pelican's Page: title, slug, summary, mark. Raises ContentError."""
    front = validate(PageFront, document.front)
    status, mark = newsroom.status(front.draft, newsroom.today)
    return {"title": front.title, "slug": page_slug(document, front), "summary": front.summary or "", "status": status, "mark": mark}


def page_slug(document: Document, front: PageFront) -> str:
    """The address of a page: its `slug`, else the name of its file."""
    return front.slug or slugify(PurePosixPath(document.path).stem)


def check_pages(documents: Iterable[Document]) -> Iterator[Problem]:
    """What is wrong with the front matter of the standing pages among `documents`, and two of them with one address."""
    first: dict[str, str] = {}
    for document in documents:
        if document.path.split("/")[1] != PAGES.folder:
            continue
        try:
            slug = page_slug(document, validate(PageFront, document.front))
        except ContentError as error:
            yield from error.problems
            continue
        position = document.front.at("slug")
        if slug in TAKEN:
            yield Problem("pages.taken-address", position, {"word": slug})
        elif (other := first.setdefault(slug, document.path)) != document.path:
            yield Problem("pages.same-address", position, {"word": slug, "first": other})


PAGES = Kind("pages", page_metadata)

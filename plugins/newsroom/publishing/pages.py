"""Standing pages: «Giới thiệu» and its like."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from newsroom.foundation.documents import Document
from newsroom.foundation.schema import Schema, validate
from newsroom.publishing.fields import Flag, Slug, Text
from newsroom.publishing.newsroom import Kind, Newsroom
from newsroom.vietnamese.folding import slugify


class PageFront(Schema):
    """The front matter of a page."""

    title: Text
    summary: Text | None = None
    slug: Slug | None = None
    draft: Flag = False


def page_metadata(document: Document, newsroom: Newsroom) -> dict[str, Any]:
    """Attributes of Pelican's Page: title, slug, summary, mark. Raises ContentError."""
    front = validate(PageFront, document.front)
    status, mark = newsroom.status(front.draft, newsroom.today)
    slug = front.slug or slugify(PurePosixPath(document.path).stem)
    return {"title": front.title, "slug": slug, "summary": front.summary or "", "status": status, "mark": mark}


PAGES = Kind("pages", page_metadata)

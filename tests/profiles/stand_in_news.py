"""The least a news feature must give for profiles to be tied to it: a Pelican plugin for the build of test_build."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from pelican import signals

from newsroom.foundation.documents import Document
from newsroom.publishing.newsroom import Kind, Newsroom, newsroom_of
from newsroom.vietnamese.dates import parse_moment


def metadata(document: Document, newsroom: Newsroom) -> dict[str, Any]:
    front = document.front.value
    assert isinstance(front, dict)
    assert newsroom.today
    slug = PurePosixPath(document.path).stem
    return {
        "title": slug,
        "slug": slug,
        "date": parse_moment(str(front["date"])),
        "profile_slugs": front["profiles"],
        "status": "published",
    }


def install(pelican: Any) -> None:
    newsroom_of(pelican.settings).kinds["news"] = Kind("news", metadata)


def register() -> None:
    signals.initialized.connect(install)

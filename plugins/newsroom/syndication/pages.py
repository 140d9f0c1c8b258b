"""Pages that no list names: at every old address, and the one for readers without a network."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newsroom.publishing.newsroom import newsroom_of
from newsroom.publishing.written import WrittenPage
from newsroom.syndication import offline
from newsroom.syndication.leading import leading

_DOCUMENTS = ("articles", "profiles", "albums", "pages")


def unlisted_pages(settings: dict[str, Any], context: Mapping[str, Any], output: Path) -> Iterator[WrittenPage]:
    """The pages; what is written beside them finds in the settings what they tell.

    Raises ContentError for an old address that a page has.
    """
    newest = context["articles"][: offline.ARTICLES]
    settings["KEPT_ARTICLES"] = [article.url for article in newest]
    yield WrittenPage("offline", offline.ADDRESS, {"kept": newest})
    documents = [one for kind in _DOCUMENTS for one in context.get(kind, ())]
    led = settings["LEADING"] = leading(newsroom_of(settings).content, documents, output)
    for old in led.pages(settings["SITEURL"], settings["SITE_ADDRESS"]):
        yield WrittenPage("moved", old.save_as, {"old": old})

"""The newest articles as a JSON Feed (version 1.1): the entries of the Atom feed, for programs that read JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from html import unescape
from typing import Any

from newsroom.news.feeds import Entry

NAME = "feed.json"


def json_feed(entries: Iterable[Entry], site: str, title: str, description: str) -> str:
    """The feed of `entries`; `site` is the whole address of the site's root, without a final slash."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": f"{site}/",
        "feed_url": f"{site}/{NAME}",
        "description": description,
        "language": "vi",
        "items": [_item(entry) for entry in entries],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _item(entry: Entry) -> dict[str, Any]:
    changed = {"date_modified": entry.modified.isoformat()} if entry.modified != entry.date else {}
    return {
        "id": entry.url,
        "url": entry.url,
        "title": unescape(entry.title),
        "summary": unescape(entry.summary),
        "content_html": entry.content,
        "date_published": entry.date.isoformat(),
        **changed,
        "authors": [{"name": entry.author}],
        "tags": [entry.category, *entry.tags],
    }

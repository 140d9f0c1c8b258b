"""The issues made: each a page and a book, and the list of all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from newsroom.bulletin.chapters import ChapterGroup, Press
from newsroom.bulletin.epub import Book
from newsroom.bulletin.model import FOLDER, Issue
from newsroom.bulletin.shelf import CACHE, Shelf
from newsroom.bulletin.view import IssueView, Shown, by_year, title_of
from newsroom.publishing.newsroom import newsroom_of
from newsroom.publishing.written import WrittenPage
from newsroom.vietnamese.numbers import size_text


def issue_pages(found: Sequence[Issue], settings: dict[str, Any], output: Path) -> Iterator[WrittenPage]:
    """A page for each issue, whose book is written into `output` with it; the list comes last. They are `found` newest first."""
    press = Press(newsroom_of(settings).components.render, settings["SITE_ADDRESS"], settings.get("CAMPAIGN_PAGES"))
    cache = Path(settings["PATH"]).parent / settings.get("BULLETIN_CACHE", CACHE)
    shelf = Shelf(cache, settings.get("PHOTO_FILES", lambda html: {}))
    shown = []
    for place, issue in enumerate(found):
        groups, month = tuple(press.groups(issue)), issue.month
        size = size_text(shelf.put(_book(issue, groups, settings), output / month.epub_url))
        older, newer = (found[at].month if 0 <= at < len(found) else None for at in (place + 1, place - 1))
        view = IssueView(issue, groups, title_of(month), size, older, newer)
        yield WrittenPage("bulletin", month.url, {"bulletin": view})
        shown.append(Shown(month, issue.count, issue.lead.title, size))
    shelf.forget()
    yield WrittenPage("bulletins", f"{FOLDER}/", {"years": by_year(shown)})


def _book(issue: Issue, groups: tuple[ChapterGroup, ...], settings: dict[str, Any]) -> Book:
    render = newsroom_of(settings).components.render
    return Book(
        title=f"{settings['SITENAME']}, số {issue.month.number}",
        address=f"{settings['SITE_ADDRESS']}/{issue.month.url}",
        site=settings["SITE_ADDRESS"],
        prefix=settings["SITEURL"],
        publisher=settings["ORGANISATION"],
        changed=issue.changed,
        cover=render("bulletin_cover_drawing", issue, settings["SITENAME"]).strip(),
        style=settings["ASSETS"].bundles.get("epub.css", b"").decode(),
        groups=groups,
    )

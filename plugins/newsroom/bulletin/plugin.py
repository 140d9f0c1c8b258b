"""Adapter: the issues of the bulletin, once all generators have read what they publish."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from newsroom.bulletin.chapters import ChapterGroup, Press
from newsroom.bulletin.epub import Book
from newsroom.bulletin.gathering import issues
from newsroom.bulletin.model import FOLDER, Issue
from newsroom.bulletin.shelf import CACHE, Shelf
from newsroom.bulletin.view import IssueView, Shown, by_year, title_of
from newsroom.publishing.newsroom import newsroom_of
from newsroom.vietnamese.numbers import size_text


class BulletinGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes a page and an EPUB for each month that has news, and the list of all."""

    def generate_output(self, writer: Any) -> None:
        """Write what `announce` found."""
        settings, found = self.settings, self.context["issues"]
        press = Press(newsroom_of(settings).components.render, settings["SITE_ADDRESS"], settings.get("CAMPAIGN_PAGES"))
        cache = Path(settings["PATH"]).parent / settings.get("BULLETIN_CACHE", CACHE)
        shelf = Shelf(cache, settings.get("PHOTO_FILES", lambda html: {}))
        shown = []
        for place, issue in enumerate(found):
            groups, month = tuple(press.groups(issue)), issue.month
            size = size_text(shelf.put(self._book(issue, groups), Path(self.output_path) / month.epub_url))
            older, newer = (found[at].month if 0 <= at < len(found) else None for at in (place + 1, place - 1))
            self._write(writer, "bulletin", month.url, bulletin=IssueView(issue, groups, title_of(month), size, older, newer))
            shown.append(Shown(month, issue.count, issue.lead.title, size))
        shelf.forget()
        self._write(writer, "bulletins", f"{FOLDER}/", years=by_year(shown))

    def _book(self, issue: Issue, groups: tuple[ChapterGroup, ...]) -> Book:
        settings = self.settings
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

    def _write(self, writer: Any, template: str, url: str, **shown: Any) -> None:
        writer.write_file(f"{url}index.html", self.get_template(template), self.context, url=url, **shown)


def announce(generators: list[Any]) -> None:
    """Tell every page which months have an issue, by the addresses of the lists of their news."""
    for generator in generators:
        if isinstance(generator, BulletinGenerator):
            found = issues(generator.context, newsroom_of(generator.settings).registers)
            generator.context.update(issues=found, bulletins={issue.month.news_url: issue.month for issue in found})


def generators(pelican: Any) -> type[BulletinGenerator] | None:
    """What Pelican runs beside its own generators; none where the theme has no page for it."""
    return BulletinGenerator if (Path(pelican.settings["THEME"]) / "templates" / "bulletin.html").exists() else None


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
    signals.all_generators_finalized.connect(announce)

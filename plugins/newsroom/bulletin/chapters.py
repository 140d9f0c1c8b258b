"""An issue as HTML, chapter by chapter, from components given as an argument; the page and the EPUB show the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from newsroom.bulletin.model import Issue, PinnedTargets
from newsroom.bulletin.quoting import quoted

MOST_PHOTOS = 6
"""How many photos of one album are shown."""

Render = Callable[..., str]


@dataclass(frozen=True, slots=True)
class Chapter:
    """One piece of an issue; `id` is its anchor, `url` its own page on the site, where it has one."""

    id: str
    title: str
    html: Markup
    url: str = ""


@dataclass(frozen=True, slots=True)
class ChapterGroup:
    """The chapters under one heading, whose anchor is `id`."""

    id: str
    title: str
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class Press:
    """What sets chapters: the theme's components, the whole address of the site, who knows the targets, the build's day."""

    render: Render
    site_address: str
    targets: PinnedTargets | None = None

    def groups(self, issue: Issue) -> list[ChapterGroup]:
        """Everything in an issue, in its order; headings nothing stands under are left out."""
        parts = [
            ("Tin chính", self._documents("bulletin_story", "tin", [issue.lead])),
            *((part.title, self._documents("bulletin_story", "tin", part.documents)) for part in issue.sections),
            ("Gương sáng trong tháng", self._documents("bulletin_profile", "guong", issue.profiles)),
            ("Chỉ tiêu thi đua", tuple(self._tables(issue))),
            ("Ảnh trong tháng", tuple(self._albums(issue))),
            ("Người làm số này", self._writers(issue)),
        ]
        filled = ((title, chapters) for title, chapters in parts if chapters)
        return [ChapterGroup(f"phan-{place}", title, chapters) for place, (title, chapters) in enumerate(filled, start=1)]

    def _documents(self, component: str, kind: str, documents: Sequence[Any]) -> tuple[Chapter, ...]:
        return tuple(self._document(component, f"{kind}-{one.slug}", one) for one in documents)

    def _document(self, component: str, anchor: str, document: Any, **more: Any) -> Chapter:
        # Safe: the content was made by the one Markdown reader of the site.
        content = Markup(quoted(document.content, f"{anchor}-"))  # noqa: S704
        html = self.render(component, document, anchor, content, f"{self.site_address}/{document.url}", **more)
        return Chapter(anchor, document.title, Markup(html.strip()), document.url)  # noqa: S704  # a component of the theme

    def _tables(self, issue: Issue) -> Iterator[Chapter]:
        for table in self.targets.known_on(issue.month.last_day) if self.targets else ():
            anchor = f"chi-tieu-{table.url.rstrip('/').rpartition('/')[2]}"
            html = self.render("bulletin_targets", table, anchor)
            yield Chapter(anchor, table.caption, Markup(html.strip()))  # noqa: S704  # a component of the theme

    def _albums(self, issue: Issue) -> Iterator[Chapter]:
        for album in issue.albums:
            yield self._document("bulletin_album", f"anh-{album.slug}", album, shown=best_photos(album))

    def _writers(self, issue: Issue) -> tuple[Chapter, ...]:
        if not issue.writers:
            return ()
        html = self.render("bulletin_writers", issue.writers)
        return (Chapter("nguoi-viet", "Người viết", Markup(html.strip())),)  # noqa: S704  # a component of the theme


def best_photos(album: Any) -> tuple[Any, ...]:
    """The photos of an album that a bulletin shows: its cover first, then those with a caption, in the album's order."""
    cover = [photo for photo in album.photos if photo is album.cover]
    others = [photo for photo in album.photos if photo is not album.cover]
    told = sorted(others, key=lambda photo: not photo.caption)[: MOST_PHOTOS - len(cover)]
    return (*cover, *(photo for photo in others if photo in told))

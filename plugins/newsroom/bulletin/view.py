"""The pages of the bulletin: an issue with its chapters, and the list of all issues."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from newsroom.bulletin.chapters import ChapterGroup
from newsroom.bulletin.model import Issue, Month


@dataclass(frozen=True, slots=True)
class IssueView:
    """An issue as its page shows it; `epub_size` is «1,2 MB», `older` and `newer` the issues beside it."""

    issue: Issue
    groups: tuple[ChapterGroup, ...]
    title: str
    epub_size: str
    older: Month | None = None
    newer: Month | None = None

    @property
    def html(self) -> str:
        """All its chapters, for a page to see what it must load for them."""
        return "".join(chapter.html for group in self.groups for chapter in group.chapters)


@dataclass(frozen=True, slots=True)
class Shown:
    """An issue as the list of all shows it."""

    month: Month
    count: int
    headline: str
    epub_size: str


@dataclass(frozen=True, slots=True)
class ShownYear:
    """The issues of one year, the newest first."""

    year: int
    issues: tuple[Shown, ...]


def title_of(month: Month) -> str:
    """«Bản tin tháng 3 năm 2019»."""
    return f"Bản tin tháng {month.word} năm {month.year}"


def by_year(shown: Iterable[Shown]) -> list[ShownYear]:
    """Issues that come newest first, year by year."""
    return [ShownYear(year, tuple(group)) for year, group in groupby(shown, key=lambda one: one.month.year)]

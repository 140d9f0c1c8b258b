"""What one build stands on: its day, its kinds, what it shows."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.publishing.writing import a_document, written

from newsroom.foundation.documents import Document
from newsroom.publishing.newsroom import Kind, Newsroom, build_day, newsroom_of, shown_path

NEWS = {
    "news/a.md": "---\ndate: 2019-03-21 08:30\n---\n",
    "news/b.md": "---\ntitle: x\ndate: '05/10/2019'\n---\n",
    "news/c.md": "Date: xưa\n",
}


@pytest.fixture(autouse=True)
def no_date_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def committed(folder: Path, day: str) -> None:
    mail = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b.vn", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b.vn"}
    dates = {"GIT_AUTHOR_DATE": f"{day}T12:00:00", "GIT_COMMITTER_DATE": f"{day}T12:00:00", "GIT_CONFIG_GLOBAL": os.devnull}
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "a"]):
        subprocess.run(["git", "-C", str(folder), *command], check=True, env={**os.environ, **mail, **dates})


class TestBuildDay:
    def test_the_day_given_goes_before_all_others(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1577836800")

        assert build_day(tmp_path, "2019-06-30") == build_day(tmp_path, date(2019, 6, 30)) == date(2019, 6, 30)

    def test_then_the_day_of_a_reproducible_build(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        written(tmp_path, NEWS)
        committed(tmp_path, "2019-11-11")
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1577836800")

        assert build_day(tmp_path) == date(2020, 1, 1)

    def test_then_the_day_of_the_newest_commit(self, tmp_path: Path) -> None:
        written(tmp_path, NEWS)
        committed(tmp_path, "2019-11-11")

        assert build_day(tmp_path) == date(2019, 11, 11)

    def test_then_the_day_of_the_newest_document_that_can_be_read(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

        assert build_day(written(tmp_path, NEWS)) == date(2019, 10, 5)


class TestStatus:
    @pytest.mark.parametrize(
        ("draft", "day", "published", "previewed"),
        [
            (False, date(2019, 6, 30), ("published", None), ("published", None)),
            (True, date(2019, 1, 1), ("skip", "draft"), ("published", "draft")),
            (False, date(2019, 7, 1), ("skip", "future"), ("published", "future")),
        ],
    )
    def test_drafts_and_the_future_are_shown_by_the_preview_alone(
        self, tmp_path: Path, draft: bool, day: date, published: tuple[str, str | None], previewed: tuple[str, str | None]
    ) -> None:
        room = newsroom_of(settings(tmp_path, TODAY="2019-06-30"))
        preview = newsroom_of(settings(tmp_path, TODAY="2019-06-30", PREVIEW=True))

        assert (room.status(draft, day), preview.status(draft, day)) == (published, previewed)


class TestKinds:
    def test_a_document_is_what_its_folder_says_and_news_elsewhere(self, tmp_path: Path) -> None:
        room = newsroom_of(settings(tmp_path))
        room.kinds = {folder: Kind(folder, nothing) for folder in ("news", "pages")}

        paths = ["content/pages/a.md", "content/news/2019/a.md", "content/tin-cu/a.md", "content/a.md"]

        assert [room.kind_of(a_document("", path)).folder for path in paths] == ["pages", "news", "news", "news"]

    def test_a_site_without_the_news_feature_can_still_have_pages(self, tmp_path: Path) -> None:
        room = newsroom_of(settings(tmp_path))
        room.kinds = {"pages": Kind("pages", nothing)}

        assert room.kind_of(a_document("", "content/pages/a.md")).folder == "pages"


def test_one_build_has_one_newsroom(tmp_path: Path) -> None:
    given = settings(tmp_path)

    assert newsroom_of(given) is newsroom_of(given) is not newsroom_of(settings(tmp_path))


def test_a_path_is_shown_from_the_project_with_forward_slashes(tmp_path: Path) -> None:
    content = tmp_path / "content"

    assert shown_path(content / "news" / "2019" / "a.md", content) == "content/news/2019/a.md"


def settings(folder: Path, **more: Any) -> dict[str, Any]:
    return {"PATH": str(folder / "content"), "THEME": str(folder / "theme"), "TODAY": "2019-06-30", **more}


def nothing(document: Document, newsroom: Newsroom) -> dict[str, Any]:
    facts: Mapping[str, Any] = {"document": document, "newsroom": newsroom}
    return dict(facts)

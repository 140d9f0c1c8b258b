"""The preview in Chromium: what is saved is on screen by itself, and what is wrong is told in the page, with its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.gates.screens import Visit

from newsroom.desk.preview import Preview, served
from newsroom.desk.project import load_project


@pytest.fixture
def preview(project: Path) -> Iterator[Preview]:
    with served(load_project(project / "pelicanconf.py"), 0) as preview:
        preview.rebuild()
        yield preview


@pytest.fixture
def article(preview: Preview, browser: Browser) -> Iterator[Page]:
    """The page of an article, open; what the browser complains of fails the test."""
    page = browser.new_page()
    visit = Visit(page)
    page.goto(f"{preview.address}tin-tuc/2019/03/ky-ket/")
    yield page
    page.close()
    assert visit.complaints == []


@pytest.mark.browser
def test_what_is_saved_is_on_screen_by_itself(preview: Preview, article: Page, project: Path) -> None:
    file = project / "content" / "news" / "2019" / "ky-ket.md"
    file.write_text(file.read_text(encoding="utf-8").replace("Một về người", "Một là về người"), encoding="utf-8")

    preview.rebuild()

    expect(article.get_by_text("Một là về người, một về tập thể.")).to_be_visible()


@pytest.mark.browser
def test_what_is_wrong_is_told_in_the_page_until_it_is_mended(preview: Preview, article: Page, project: Path) -> None:
    panel = article.get_by_role("status", name="Xem trước")
    file = project / "content" / "news" / "2019" / "ky-ket.md"
    sound = file.read_text(encoding="utf-8")
    file.write_text(sound.replace("21/03/2019 08:30", "32/03/2019"), encoding="utf-8")

    preview.rebuild()
    expect(panel).to_contain_text("content/news/2019/ky-ket.md:3:7 Không có ngày giờ «32/03/2019» trên lịch.")
    expect(article.get_by_role("heading", name="Hai đơn vị ký giao ước thi đua")).to_be_visible()
    file.write_text(sound, encoding="utf-8")
    preview.rebuild()

    expect(panel).to_be_hidden()

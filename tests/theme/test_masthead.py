from __future__ import annotations

from datetime import datetime
from typing import Any

from bs4 import BeautifulSoup
from tests.theme.drawing import component, words

MENU = ({"name": "Trang chủ", "path": ""}, {"name": "Tin tức", "path": "tin-tuc/"}, {"name": "Ảnh", "path": "anh/"})


def masthead(place: str, edition: Any = None) -> BeautifulSoup:
    return component("masthead", ("Thi đua", "Năm 2019"), "Bản tin của Khối", MENU, place, edition)


def current(drawn: BeautifulSoup) -> list[tuple[str, str]]:
    return [(words(link), link["aria-current"]) for link in drawn.select("[aria-current]")]


def test_the_banner_leads_home_and_the_edition_has_its_day() -> None:
    drawn = masthead("", datetime(2019, 10, 18, 8, 0))

    assert drawn.select_one(".masthead-banner")["href"] == "/thi-dua/"
    assert words(drawn.time) == "Thứ Sáu, 18/10/2019"


def test_the_menu_marks_the_page_itself() -> None:
    assert current(masthead("")) == [("Trang chủ", "page")]
    assert current(masthead("tin-tuc/")) == [("Tin tức", "page")]


def test_the_menu_marks_the_folder_a_page_lies_in() -> None:
    assert current(masthead("tin-tuc/2019/03/ky-giao-uoc/")) == [("Tin tức", "true")]


def test_a_site_without_news_has_no_day() -> None:
    assert masthead("").time is None

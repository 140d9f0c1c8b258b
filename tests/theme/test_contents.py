from __future__ import annotations

from types import SimpleNamespace

from bs4 import BeautifulSoup
from tests.theme.drawing import component, page, words
from tests.theme.newsprint import an_article

FOUR = [SimpleNamespace(id=f"muc-{number}", title=f"Mục {number} & <b>") for number in range(4)]


def drawn(headings: int, minutes: int) -> BeautifulSoup:
    return page("article.html", article=an_article(headings=FOUR[:headings], reading_minutes=minutes))


def test_it_leads_to_every_heading_in_the_margin_and_in_a_fold() -> None:
    contents = component("contents", FOUR)

    assert [link["href"] for link in contents.select("details a")] == [f"#muc-{number}" for number in range(4)]
    assert words(contents.select_one("div li")) == "Mục 0 & <b>"
    assert contents.nav["aria-label"] == "Trong bài"


def test_only_long_articles_have_it() -> None:
    assert drawn(4, 3).select(".contents")
    assert drawn(3, 7).select(".contents")
    assert not drawn(3, 6).select(".contents")
    assert not drawn(2, 20).select(".contents")

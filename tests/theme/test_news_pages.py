from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from bs4 import BeautifulSoup
from tests.theme.drawing import a_campaign, page, words
from tests.theme.newsprint import an_article

NOTHING: dict[str, Any] = dict.fromkeys(("lead", "exemplar", "strip_album")) | dict.fromkeys(
    ("stories", "headlines", "unit_news", "strip", "latest_reports"), ()
)


def article(**changes: Any) -> BeautifulSoup:
    return page("article.html", article=an_article(**changes), output_file="tin-tuc/2019/03/ky-giao-uoc/index.html")


def test_a_title_is_escaped_in_the_head_and_on_the_page() -> None:
    drawn = article(title='<b>"A" & B</b>')

    assert drawn.title.string == '<b>"A" & B</b> · Bản tin'
    assert drawn.h1.string == '<b>"A" & B</b>'


def test_a_page_knows_its_own_address_without_the_file_name() -> None:
    assert article().find("link", rel="canonical")["href"] == "http://thidua.noibo/tin-tuc/2019/03/ky-giao-uoc/"


def test_nothing_stands_inline_and_readers_can_skip_to_the_content() -> None:
    drawn = article()

    assert not drawn.select("[style], style, script:not([src])")
    assert drawn.select_one("a.skip-link")["href"] == f"#{drawn.main['id']}"


def test_targets_stand_beside_the_picture_of_news_of_the_present_campaign() -> None:
    shown = page("article.html", article=an_article(campaign_id="2019", photo="a.png"), campaign=a_campaign())
    other = page("article.html", article=an_article(campaign_id="2018", photo="a.png"), campaign=a_campaign())

    assert shown.select_one(".article-lead .target-box")
    assert other.select_one(".article-lead")
    assert not other.select(".target-box")


def test_only_a_text_that_quotes_targets_loads_the_sheet_of_targets() -> None:
    def sheets(drawn: BeautifulSoup) -> list[str]:
        return [link["href"].rpartition("/")[2] for link in drawn("link", rel="stylesheet")]

    assert sheets(article()) == ["site.css"]
    tabled = article(content='<div class="targets"><div class="target-table"></div></div>')
    assert sheets(tabled) == ["site.css", "tables.css", "tables_print.css"]
    assert sheets(article(content='<div class="targets"><ul class="target-cards"></ul></div>')) == ["site.css", "cards.css"]
    assert sheets(page("index.html", **NOTHING)) == ["site.css", "pages.css"]


def test_a_title_of_more_than_ninety_letters_is_set_smaller() -> None:
    assert "class" not in article(title="Ký giao ước " * 7).h1.attrs
    assert article(title="Ký giao ước " * 8).h1["class"] == ["long"]


def test_an_article_with_nothing_but_text_has_no_empty_parts() -> None:
    assert not article().select(".article-lead, .article-end, .article-related, .prev-next")


def test_a_home_page_without_any_news_still_has_its_heading() -> None:
    drawn = page("index.html", **NOTHING)

    assert words(drawn.h1) == "Bản tin"
    assert not drawn.select(".story, .campaign-band, .section-heading, .exemplar")


def test_a_lead_is_followed_by_four_stories_and_headlines() -> None:
    news = {"lead": an_article("Tin chính"), "stories": [an_article("Tin hai")], "headlines": [an_article("Tin ba")]}

    drawn = page("index.html", **{**NOTHING, **news})

    assert [words(title) for title in drawn.select("h2, h3, .headline")][:3] == ["Tin chính", "Tin ba", "Tin hai"]


def test_a_list_counts_its_news_and_offers_its_feed() -> None:
    listing = SimpleNamespace(kind="tag", title="Chi bộ", lead="", url="the/chi-bo/", feed_url="the/chi-bo/atom.xml", count=1, siblings=())

    drawn = page(
        "listing.html", listing=listing, articles_page=SimpleNamespace(object_list=[an_article()], number=1), articles_paginator=None
    )

    assert "01 tin" in words(drawn.header.find_next("header"))
    assert drawn.find("link", title="Chi bộ")["href"] == "/thi-dua/the/chi-bo/atom.xml"
    assert len(drawn.select(".listing-row")) == 1


def test_the_page_for_a_wrong_address_offers_the_five_newest() -> None:
    drawn = page("not_found.html", articles=[an_article(f"Tin {number}") for number in range(6)])

    assert len(drawn.select(".headline")) == 5
    assert drawn.find("meta", attrs={"name": "robots"})["content"] == "noindex"


def test_it_leads_to_the_main_entrances_too() -> None:
    drawn = page("not_found.html", articles=[], MENU=({"name": "Gương sáng", "path": "guong-sang/", "key": "guong-sang"},))

    assert words(drawn.select_one('main a[href="/thi-dua/guong-sang/"]')) == "Gương sáng"


def test_an_article_with_little_related_offers_the_newest_but_never_itself() -> None:
    like, newest = an_article("Giống"), an_article("Mới")
    own = an_article("Bài này", related=[like])

    drawn = page("article.html", article=own, articles=[own, like, newest])

    assert [words(title) for title in drawn.select(".article-related h2")] == ["Tin liên quan", "Tin mới"]
    assert [words(title) for title in drawn.select(".article-related h3")] == ["Giống", "Mới"]


def test_an_article_with_enough_related_offers_nothing_else() -> None:
    drawn = page("article.html", article=an_article(related=[an_article(str(number)) for number in range(3)]), articles=[an_article("Mới")])

    assert [words(title) for title in drawn.select(".article-related h2")] == ["Tin liên quan"]

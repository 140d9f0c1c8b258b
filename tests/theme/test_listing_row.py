from __future__ import annotations

from tests.theme.drawing import a_photo, component, words
from tests.theme.newsprint import a_unit, an_article


def test_a_row_has_day_kicker_headline_and_summary() -> None:
    drawn = component("listing_row", an_article(), a_photo())

    texts = [words(part) for part in drawn.select("time, .kicker, h2, .lede")]
    assert texts == ["Thứ Năm, 21/03/2019", "Báo Thanh tra", "Năm đơn vị ký giao ước", "Bốn chỉ tiêu trong một trang giấy."]
    assert drawn.img


def test_news_of_several_units_are_named_by_their_section() -> None:
    drawn = component("listing_row", an_article(units=(a_unit(), a_unit("Tạp chí", "tap-chi"))))

    assert words(drawn.select_one(".kicker")) == "Phong trào"


def test_the_summary_stands_below_both_headline_and_picture() -> None:
    drawn = component("listing_row", an_article(), a_photo())

    assert [part.name for part in drawn.article.find_all(recursive=False)] == ["p", "div", "picture", "p"]


def test_a_list_may_give_the_red_word_or_leave_it_out() -> None:
    assert words(component("listing_row", an_article(), kicker="Đoàn thể").select_one(".kicker")) == "Đoàn thể"
    assert not component("listing_row", an_article(), kicker="").select(".kicker")

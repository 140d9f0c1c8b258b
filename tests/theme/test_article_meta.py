from __future__ import annotations

from datetime import date, datetime
from types import SimpleNamespace

from tests.theme.drawing import component, words
from tests.theme.newsprint import an_article


def test_it_says_where_when_by_whom_and_how_long() -> None:
    drawn = component("article_meta", an_article(), "http://thidua.noibo/a/")

    assert words(drawn) == "Báo Thanh tra Thứ Năm, 21/03/2019 08:30 · H.T 4 phút đọc"
    assert drawn.time["datetime"] == "2019-03-21T08:30"
    assert [link["href"] for link in drawn("a")] == ["/thi-dua/don-vi/bao/", "/thi-dua/nguoi/ht/"]


def test_units_stand_in_one_line_of_names_that_do_not_break() -> None:
    units = [SimpleNamespace(name=name, url="don-vi/") for name in ("Báo Thanh tra", "Trung tâm Thông tin")]

    drawn = component("article_meta", an_article(units=units), "")

    assert drawn.select_one(".kicker").get_text().split(" ") == ["Báo\xa0Thanh\xa0tra,", "Trung\xa0tâm\xa0Thông\xa0tin"]


def test_a_later_change_and_an_illustration_are_told() -> None:
    drawn = component("article_meta", an_article(modified=datetime(2019, 3, 22, 9, 15), illustrative=True), "")

    assert "Cập nhật Thứ Sáu, 22/03/2019 09:15" in words(drawn)
    assert "Nội dung minh họa" in words(drawn)


def test_a_corrected_article_says_so_at_the_top_and_leads_to_what_was_wrong() -> None:
    corrections = [SimpleNamespace(date=date(2019, 3, day), text="Sửa.") for day in (22, 25)]

    drawn = component("article_meta", an_article(corrections=corrections), "")

    assert words(drawn.find("a", href="#dinh-chinh")) == "Đã đính chính ngày 25/03/2019"


def test_a_part_of_a_series_says_which() -> None:
    part = an_article(series=SimpleNamespace(name="Một trang giấy"), part=2, parts=[an_article()] * 3)

    assert words(component("article_meta", part, "").find("a", href="#loat-bai")) == "Kỳ 2/3 của loạt bài “Một trang giấy”"


def test_the_address_to_copy_and_print_is_whole() -> None:
    assert component("article_meta", an_article(), "http://thidua.noibo/a/").select_one(".tools")["data-url"] == "http://thidua.noibo/a/"

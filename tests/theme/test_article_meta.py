from __future__ import annotations

from datetime import datetime

from tests.theme.drawing import component, words
from tests.theme.newsprint import an_article


def test_it_says_where_when_by_whom_and_how_long() -> None:
    drawn = component("article_meta", an_article())

    assert words(drawn) == "Báo Thanh tra Thứ Năm, 21/03/2019 08:30 · H.T 4 phút đọc"
    assert drawn.time["datetime"] == "2019-03-21T08:30"
    assert [link["href"] for link in drawn("a")] == ["/thi-dua/don-vi/bao/", "/thi-dua/nguoi/ht/"]


def test_a_later_change_and_an_illustration_are_told() -> None:
    drawn = component("article_meta", an_article(modified=datetime(2019, 3, 22, 9, 15), illustrative=True))

    assert "Cập nhật Thứ Sáu, 22/03/2019 09:15" in words(drawn)
    assert "Nội dung minh họa" in words(drawn)

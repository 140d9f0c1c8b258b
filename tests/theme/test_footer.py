from __future__ import annotations

from types import SimpleNamespace

from tests.theme.drawing import a_campaign, component, words
from tests.theme.newsprint import a_unit


def test_it_leads_to_the_units_and_to_how_the_site_works() -> None:
    pages = [SimpleNamespace(slug="gioi-thieu", url="gioi-thieu/", title="Giới thiệu")]

    drawn = component("footer", "Bản tin của Khối", "Số liệu minh họa.", [a_unit()], pages, a_campaign())

    assert words(drawn.select_one(".display")) == "Đoàn kết, kỷ cương"
    assert [link["href"] for link in drawn("a")][:3] == ["/thi-dua/don-vi/bao/", "/thi-dua/gioi-thieu/", "/thi-dua/luu-tru/"]
    assert "Số liệu minh họa." in words(drawn)


def test_its_landmarks_are_named() -> None:
    drawn = component("footer", "Bản tin", "", [], [])

    assert [words(drawn.find(id=nav["aria-labelledby"])) for nav in drawn("nav")] == ["Các đơn vị", "Về trang này"]

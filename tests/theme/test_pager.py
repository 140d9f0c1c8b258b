from __future__ import annotations

from tests.theme.drawing import component, words


def url(number: int) -> str:
    return f"tin-tuc/trang/{number}/"


def test_a_page_in_the_middle_leads_both_ways() -> None:
    drawn = component("pager", 2, 3, url)

    assert [(link["rel"], link["href"]) for link in drawn("a")] == [
        (["prev"], "/thi-dua/tin-tuc/trang/1/"),
        (["next"], "/thi-dua/tin-tuc/trang/3/"),
    ]
    assert words(drawn.p) == "Trang 2/3"


def test_the_first_page_leads_on_only_and_the_last_back_only() -> None:
    assert [link["rel"] for link in component("pager", 1, 2, url)("a")] == [["next"]]
    assert [link["rel"] for link in component("pager", 2, 2, url)("a")] == [["prev"]]

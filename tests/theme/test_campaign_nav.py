from __future__ import annotations

from tests.theme.drawing import a_campaign, component, words


def test_the_present_page_is_marked() -> None:
    drawn = component("campaign_nav", a_campaign(), "bao-cao/")

    assert [words(link) for link in drawn.select("[aria-current]")] == ["Ai đã báo cáo"]
    assert drawn.a
    assert drawn.a["href"] == "/thi-dua/phong-trao/2019/"


def test_a_page_below_marks_none() -> None:
    assert not component("campaign_nav", a_campaign(), None).select("[aria-current]")

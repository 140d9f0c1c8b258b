from __future__ import annotations

from tests.theme.drawing import a_campaign, component, words


def test_a_head_says_where_it_stands_and_of_which_day_its_figures_are() -> None:
    drawn = component("campaign_head", a_campaign(illustrative=True), "Ma trận", "ma-tran/", "Một câu.")

    assert words(drawn.h1) == "Ma trận"
    assert [words(link) for link in drawn.select(".breadcrumb a")] == ["Phong trào", "Phong trào thi đua năm 2019"]
    assert "Số liệu minh họa, chốt đến ngày 30/09/2019." in words(drawn)

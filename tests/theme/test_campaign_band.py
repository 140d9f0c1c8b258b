from __future__ import annotations

from tests.theme.drawing import a_campaign, a_row, component, words


def test_the_slogan_takes_a_line_a_clause() -> None:
    lines = component("campaign_band", a_campaign()).select(".slogan")

    assert [words(line) for line in lines] == ["Đoàn kết,", "kỷ cương"]


def test_days_left_are_counted_with_a_bar_of_the_year() -> None:
    drawn = component("campaign_band", a_campaign())

    assert words(drawn.select_one(".campaign-band-days .big-number")) == "74"
    assert drawn.select_one(".campaign-band-days svg")["viewbox"] == "0 0 365 10"


def test_a_finished_year_says_so_and_counts_nothing() -> None:
    drawn = component("campaign_band", a_campaign(finished=True, days_left=0))

    assert words(drawn.select_one(".campaign-band-days .display")) == "Năm thi đua đã khép lại"
    assert not drawn.select(".campaign-band-days .big-number")


def test_the_last_day_is_named_and_not_counted() -> None:
    assert "ngày cuối" in words(component("campaign_band", a_campaign(days_left=0)).select_one(".campaign-band-days"))


def test_four_targets_stand_for_all_and_the_link_tells_how_many_there_are() -> None:
    drawn = component("campaign_band", a_campaign(rows=[a_row()] * 6))

    assert len(drawn.select(".target-card")) == 4
    assert words(drawn.a) == "Xem cả 06 chỉ tiêu"
    assert drawn.a["href"] == "/thi-dua/phong-trao/2019/"


def test_a_campaign_without_targets_says_so() -> None:
    assert "chưa được công bố" in words(component("campaign_band", a_campaign(rows=[])))


def test_illustrative_figures_say_so() -> None:
    assert "Số liệu minh họa, chốt ngày" in words(component("campaign_band", a_campaign(illustrative=True)))


def test_a_long_slogan_runs_on() -> None:
    drawn = component("campaign_band", a_campaign(slogan="Siết chặt kỷ cương, nâng cao hiệu quả, về đích trước hạn, không để ai ở lại"))

    assert drawn.select(".campaign-band-long")
    assert not component("campaign_band", a_campaign()).select(".campaign-band-long")

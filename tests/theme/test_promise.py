from __future__ import annotations

from datetime import date

from tests.theme.drawing import a_missing_row, a_row, component, words


def test_promise_result_and_verdict_stand_side_by_side() -> None:
    drawn = component("promise", a_row(level_prefix="trên", level_number="30"), date(2019, 9, 30))

    assert [words(number) for number in drawn.select(".big-number")] == ["Trên 30%", "98,6%"]
    assert words(drawn.select_one(".status")) == "Đang thực hiện"
    assert "211/214 người; hoàn thành 98,6%" in words(drawn)


def test_a_missing_figure_is_a_dash_and_says_so() -> None:
    drawn = component("promise", a_missing_row(), date(2019, 9, 30))

    assert words(drawn.select_one(".promise-result .big-number")) == "— chưa có số liệu"
    assert not drawn.select("svg.bar")


def test_a_level_to_be_reached_or_passed_is_told_in_full() -> None:
    assert "từ 95% trở lên" in words(component("promise", a_row(level_number="95", level_text="từ 95% trở lên"), date(2019, 9, 30)))

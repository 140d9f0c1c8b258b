from __future__ import annotations

from datetime import date
from types import SimpleNamespace

from tests.theme.drawing import a_missing_row, a_row, component, words

CUT_OFF = date(2019, 9, 30)


def test_a_report_says_day_unit_target_result_and_status() -> None:
    row = a_row(unit_name="Báo Thanh tra", received=date(2019, 10, 15))

    drawn = component("latest_reports", [row], CUT_OFF, True)

    cells = [words(cell) for cell in drawn.tbody.tr.find_all(["td", "th"])]
    assert cells == ["15/10", "Báo Thanh tra", "Hoàn thành tốt", "98,6% chỉ tiêu 100%", "98,6%", "Đang thực hiện"]
    assert words(drawn.caption).startswith("Số liệu minh họa, chốt ngày 30/09/2019.")


def test_columns_and_rows_have_headings() -> None:
    drawn = component("latest_reports", [a_row(unit_name="Báo Thanh tra", received=CUT_OFF)], CUT_OFF)

    assert {head["scope"] for head in drawn.thead("th")} == {"col"}
    assert drawn.tbody.th["scope"] == "row"


def test_a_missing_figure_is_a_dash_with_hidden_words() -> None:
    drawn = component("latest_reports", [a_missing_row(unit_name="Báo Thanh tra", received=CUT_OFF)], CUT_OFF)

    assert "chưa có số liệu" in words(drawn.tbody)
    assert not drawn.select(".bar")


def test_a_result_without_a_level_names_none_and_ticks_are_told_of_only_where_they_stand() -> None:
    bar = SimpleNamespace(value="98", tick=None, overflow=False)
    row = a_row(unit_name="Báo Thanh tra", received=CUT_OFF, level_text="—", bar=bar)

    told = words(component("latest_reports", [row], CUT_OFF))

    assert "chỉ tiêu —" not in told
    assert "Vạch đứng" not in told

from __future__ import annotations

from tests.theme.drawing import a_missing_row, a_row, component, words


def test_each_line_has_its_level_result_completion_and_verdict() -> None:
    drawn = component("unit_results", [("Báo", "a/", a_row(note="còn thiếu 03 người"))], "Đơn vị", "Chú thích")

    assert [words(cell) for cell in drawn.select("tbody th, tbody td")] == [
        "Báo",
        "100%",
        "98,6% 211/214 người",
        "98,6%",
        "Đang thực hiện",
        "còn thiếu 03 người",
    ]
    assert drawn.select("svg.bar")


def test_a_missing_figure_is_a_dash_and_has_no_bar() -> None:
    drawn = component("unit_results", [("Báo", "a/", a_missing_row())], "Đơn vị", "Chú thích")

    assert "— chưa có số liệu" in [words(cell) for cell in drawn.select("td")]
    assert not drawn.select("svg.bar")

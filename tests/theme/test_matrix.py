from __future__ import annotations

from types import SimpleNamespace

from tests.theme.drawing import a_matrix_row, a_status, component, words


def test_units_stand_in_rows_and_targets_in_columns() -> None:
    drawn = component("matrix", [a_matrix_row("Báo", 3), a_matrix_row("Trường", 3)])

    assert [words(head) for head in drawn.select("thead th[scope=col]")] == ["Đơn vị", "Chỉ tiêu 1", "Chỉ tiêu 2", "Chỉ tiêu 3"]
    assert [words(head) for head in drawn.select("tbody th[scope=row]")] == ["Báo", "Trường"]


def test_many_targets_turn_the_table() -> None:
    drawn = component("matrix", [a_matrix_row("Báo", 40), a_matrix_row("Trường", 40)])

    assert [words(head) for head in drawn.select("thead th")] == ["Chỉ tiêu", "Báo", "Trường"]
    assert len(drawn.select("tbody tr")) == 40


def test_a_cell_says_figure_and_status() -> None:
    cell = component("matrix", [a_matrix_row("Báo", 1)]).td

    assert words(cell) == "98,6% – Đang thực hiện"
    assert cell["data-label"] == "Chỉ tiêu 1"
    assert cell.svg


def test_a_narrow_cell_breaks_between_figure_and_unit_and_never_inside_the_unit() -> None:
    row = a_matrix_row("Toàn khối", 1)
    row.cells[0] = SimpleNamespace(value_text="05/05\u00a0đơn vị", status=a_status("achieved", "Đạt"), short_name="Chỉ tiêu", url="")

    assert component("matrix", [row]).td.get_text().startswith("05/05 đơn\u00a0vị")


def test_a_cell_without_a_figure_shows_a_dash_and_says_its_status() -> None:
    row = a_matrix_row("Báo", 1)
    row.cells[0] = SimpleNamespace(value_text="—", status=a_status("missing", "Chưa có báo cáo"), short_name="Chỉ tiêu", url="")

    cell = component("matrix", [row]).td

    assert cell.select_one("span[aria-hidden]").text == "—"
    assert words(cell.select_one(".visually-hidden")) == "– Chưa có báo cáo"


def test_no_units_or_no_targets_draw_nothing() -> None:
    assert not component("matrix", []).select("table")
    assert not component("matrix", [a_matrix_row("Báo", 0)]).select("table")

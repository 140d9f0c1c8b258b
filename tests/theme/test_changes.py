from __future__ import annotations

from types import SimpleNamespace

from tests.theme.drawing import a_row, a_status, component, words


def told(unrounded: bool) -> SimpleNamespace:
    change = SimpleNamespace(text="giảm 0,5 điểm %", unrounded=unrounded)
    row = SimpleNamespace(row=a_row(), before="99,1%", change=change, turned=a_status("achieved", "Đạt"))
    return SimpleNamespace(since="Quý I", now="6 tháng", rows=(row,), unchanged=2, unrounded=unrounded)


def test_a_change_shows_both_figures_the_way_and_the_turn() -> None:
    drawn = component("changes", told(unrounded=False), "tính trên số chưa làm tròn")

    assert [words(cell) for cell in drawn.select("tbody th, tbody td")] == [
        "1. Hoàn thành tốt",
        "99,1%",
        "98,6%",
        "giảm 0,5 điểm %",
        "Đạt thành Đang thực hiện",
    ]
    assert words(drawn.caption) == "6 tháng so với Quý I. 02 chỉ tiêu không đổi."


def test_the_footnote_stands_only_where_it_is_needed() -> None:
    assert "(*) tính trên số chưa làm tròn" in words(component("changes", told(unrounded=True), "tính trên số chưa làm tròn"))
    assert "(*)" not in words(component("changes", told(unrounded=False), "tính trên số chưa làm tròn"))

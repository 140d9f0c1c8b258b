from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.targets.writing import UNITS, campaign

from newsroom.targets.board.changes import Change, Changes, changes_of
from newsroom.targets.board.course import stages_of

RATIO = 'kind: ratio\noperator: ">"\nlevel: "30"\nof: người\naccumulate: stock\nscope: [a]'
COUNT = 'kind: count\nlevel: "25"\nunit: tập thể\naccumulate: sum\nscope: [a]'


def changes(folder: Path, keys: str, *rows: str, cut_off: str = "2026-06-30") -> Changes | None:
    found = campaign(folder, keys, rows, cut_off)
    return changes_of(stages_of(found, UNITS, date(2026, 9, 1)))


def test_a_share_changes_by_points_from_exact_values_with_a_footnote_where_the_shown_ones_subtract_differently(tmp_path: Path) -> None:
    told = changes(tmp_path, RATIO, "a;q1;;57;187;;05/04/2026;;;", "a;h1;;56;187;;05/07/2026;;;")

    assert told is not None
    (only,) = told.rows
    assert (only.before, only.row.value_short, only.change) == ("30,5%", "29,9%", Change("giảm 0,5\u00a0điểm %", True))
    assert told.unrounded


def test_no_footnote_where_the_shown_figures_subtract_right(tmp_path: Path) -> None:
    told = changes(tmp_path, RATIO, "a;q1;;20;100;;05/04/2026;;;", "a;h1;;31;100;;05/07/2026;;;")

    assert told is not None
    assert told.rows[0].change == Change("tăng 11,0\u00a0điểm %", False)
    assert not told.unrounded


def test_a_count_changes_by_things_and_says_which_status_it_left(tmp_path: Path) -> None:
    told = changes(tmp_path, COUNT, "a;q1;20;;;;05/04/2026;;;", "a;h1;7;;;;05/07/2026;;;")

    assert told is not None
    (only,) = told.rows
    assert only.change == Change("tăng 07\u00a0tập thể")
    assert only.turned is not None
    assert (only.turned.label, only.row.status.label) == ("Đang thực hiện", "Vượt")


def test_what_came_after_nothing_is_no_change_from_zero(tmp_path: Path) -> None:
    told = changes(tmp_path, COUNT.replace("sum", "running"), "a;h1;7;;;;05/07/2026;;;")

    assert told is not None
    assert (told.rows[0].before, told.rows[0].change) == ("—", None)


def test_targets_that_stayed_are_only_counted(tmp_path: Path) -> None:
    told = changes(tmp_path, COUNT, "a;q1;20;;;;05/04/2026;;;", "a;h1;0;;;;05/07/2026;;;")

    assert told is not None
    assert (told.rows, told.unchanged, told.since, told.now) == ((), 1, "Quý I", "6 tháng")


def test_the_first_period_has_nothing_before_it(tmp_path: Path) -> None:
    assert changes(tmp_path, COUNT, "a;q1;20;;;;05/04/2026;;;", cut_off="2026-03-31") is None

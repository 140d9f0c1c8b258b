from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.targets.writing import UNITS, written

from newsroom.targets.files.loading import load_campaigns
from newsroom.targets.pages.receipts import Receipts, rate, receipts_of

TARGETS = (
    'id: s\nwording: Tổng\nshort_name: Tổng\nkind: count\nlevel: "25"\nunit: cuộc\naccumulate: sum\nscope: [a, b]',
    'id: k\nwording: Kỷ luật\nshort_name: Kỷ luật\nkind: count\noperator: "<="\nlevel: "0"\nunit: người\naccumulate: running\n'
    "scope: [a, b]",
)
ON_TIME = ("s;a;q1;2;;;;05/04/2026;;;", "k;a;q1;0;;;;05/04/2026;;;")


def receipts(folder: Path, *rows: str, today: date = date(2026, 9, 1), cut_off: str = "2026-03-31") -> dict[str, Receipts]:
    found = load_campaigns(written(folder, TARGETS, rows, cut_off), UNITS).find("2026")
    assert found is not None
    return {row.unit: row for row in receipts_of(found, UNITS, today)}


def test_what_came_by_its_day_is_on_time(tmp_path: Path) -> None:
    cell = receipts(tmp_path, *ON_TIME)["a"].cells[0]

    assert (cell.state, cell.expected, cell.reported, cell.received, cell.late) == ("on_time", 2, 2, date(2026, 4, 5), 0)


def test_a_correction_of_a_timely_row_is_not_late(tmp_path: Path) -> None:
    cell = receipts(tmp_path, *ON_TIME, "s;a;q1;3;;;;01/08/2026;;05/04/2026;Nhầm")["a"].cells[0]

    assert (cell.state, cell.completed) == ("on_time", date(2026, 4, 5))


def test_what_came_later_counts_its_days_and_counts_in_full(tmp_path: Path) -> None:
    row = receipts(tmp_path, ON_TIME[0], "k;a;q1;0;;;;22/04/2026;;;")["a"]

    assert (row.cells[0].state, row.cells[0].received, row.cells[0].completed, row.cells[0].late) == (
        "late",
        date(2026, 4, 5),
        date(2026, 4, 22),
        12,
    )
    assert (row.reported_text, row.on_time_text) == ("02/02 (100%)", "01/02 (50,0%)")


def test_what_is_wanting_is_named_and_owed(tmp_path: Path) -> None:
    row = receipts(tmp_path, ON_TIME[0])["a"]

    assert (row.cells[0].state, row.cells[0].wanting) == ("partial", ("Kỷ luật",))
    assert row.owing is row.cells[0]


def test_nothing_at_all_is_waited_for_until_its_day_and_missing_after_it(tmp_path: Path) -> None:
    states = [receipts(tmp_path, today=date(2026, 4, day))["b"].cells[0].state for day in (10, 11)]

    assert states == ["waiting", "missing"]


def test_a_period_that_is_waited_for_lowers_no_rate(tmp_path: Path) -> None:
    assert receipts(tmp_path, today=date(2026, 4, 10))["b"].reported_text == ""


def test_periods_after_the_cut_off_are_due_next_and_not_owed(tmp_path: Path) -> None:
    row = receipts(tmp_path, *ON_TIME)["a"]

    assert [cell.state for cell in row.cells[1:]] == ["coming"] * 3
    assert [cell.period.id for cell in row.due] == ["h1", "m9", "year"]
    assert row.owing is None


def test_a_unit_outside_every_target_has_nothing_to_report(tmp_path: Path) -> None:
    assert {cell.state for cell in receipts(tmp_path, *ON_TIME)["e"].cells} == {"none"}


def test_a_rate_keeps_its_counts() -> None:
    assert (rate(19, 20), rate(0, 0)) == ("19/20 (95,0%)", "")

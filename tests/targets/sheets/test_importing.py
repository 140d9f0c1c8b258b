from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from tests.targets.writing import UNITS, campaign

from newsroom.targets.files.loading import unit_ids
from newsroom.targets.files.report_file import HEADERS
from newsroom.targets.model import Campaign
from newsroom.targets.sheets.entry_sheet import COLUMNS, HEADER_ROW, entry_sheet
from newsroom.targets.sheets.importing import Difference, difference, lines_to_append

COUNT = 'kind: count\nlevel: "25"\nunit: tập thể\naccumulate: sum\nscope: [a, b]'
SENT = ["a;q1;3;;;;05/04/2026;chính thức;;"]
HEAD = ("Mã chỉ tiêu", "Đơn vị", "Kỳ", "Giá trị", "Ngày nhận", "Thay cho", "Lý do")
DAY = date(2026, 4, 8)


def compared(
    folder: Path, found: Campaign, *rows: tuple[Any, ...], head: tuple[str, ...] = HEAD, received: date | None = None
) -> Difference:
    book = Workbook()
    for row in (head, *rows):
        book.active.append(row)
    book.save(folder / "a.xlsx")
    return difference(folder / "a.xlsx", found, unit_ids(UNITS), received)


def told(seen: Difference) -> list[tuple[str, str]]:
    return [(str(problem.position).removeprefix("a.xlsx: Sheet!"), problem.code) for problem in seen.problems]


@pytest.fixture
def ledger(tmp_path: Path) -> Campaign:
    return campaign(tmp_path, COUNT, SENT)


class TestADifference:
    def test_tells_new_rows_from_known_ones(self, tmp_path: Path, ledger: Campaign) -> None:
        seen = compared(tmp_path, ledger, ("t", "Báo Anh", "q1", 3, DAY), ("t", "b", "Quý I", 4, DAY))

        assert ([one.report.unit for one in seen.added], [one.report.unit for one in seen.known], seen.problems) == (["b"], ["a"], ())

    def test_refuses_a_changed_figure_that_does_not_say_what_it_replaces(self, tmp_path: Path, ledger: Campaign) -> None:
        assert told(compared(tmp_path, ledger, ("t", "a", "q1", 4, DAY))) == [("D2", "targets.silent-change")]

    def test_takes_a_correction_with_its_reason_once(self, tmp_path: Path) -> None:
        row = ("t", "a", "q1", 4, DAY, "05/04/2026", "Nhầm")
        first = compared(tmp_path, campaign(tmp_path, COUNT, SENT), row)
        again = compared(tmp_path, campaign(tmp_path, COUNT, [*SENT, "a;q1;4;;;;08/04/2026;;05/04/2026;Nhầm"]), row)

        assert (len(first.added), first.problems, len(again.added), len(again.known)) == (1, (), 0, 1)

    def test_wants_a_reason_for_a_correction(self, tmp_path: Path, ledger: Campaign) -> None:
        assert told(compared(tmp_path, ledger, ("t", "a", "q1", 4, DAY, "05/04/2026"))) == [("D2", "targets.correction-reason")]

    def test_finds_every_error_of_five_hundred_rows_in_one_run(self, tmp_path: Path, ledger: Campaign) -> None:
        wrong = [("tt", "b", "q9", "30.5", "31/02/2026")] * 500

        seen = compared(tmp_path, ledger, *wrong)

        assert told(seen)[:3] == [("A2", "targets.unknown-id"), ("C2", "targets.unknown-period"), ("E2", "field.date-impossible")]
        assert len(seen.problems) == 1500

    def test_finds_a_row_that_stands_twice_in_the_sheet(self, tmp_path: Path, ledger: Campaign) -> None:
        assert told(compared(tmp_path, ledger, *[("t", "b", "q1", 4, DAY)] * 2)) == [("D3", "targets.duplicate-row")]

    def test_adds_names_to_a_list_but_does_not_change_it_in_silence(self, tmp_path: Path) -> None:
        found = campaign(tmp_path, "kind: roster\nunit: đơn vị\naccumulate: stock", ["toàn khối;q1;;;;a|b;05/04/2026;;;"])
        head = ("Mã chỉ tiêu", "Đơn vị", "Kỳ", "Danh sách", "Ngày nhận")

        assert told(compared(tmp_path, found, ("t", "toàn khối", "q1", "b|c", DAY), head=head)) == [("D2", "targets.silent-change")]
        assert told(compared(tmp_path, found, ("t", "toàn khối", "q1", "c|d", DAY), head=head)) == []

    def test_says_when_there_is_nothing_to_read(self, tmp_path: Path, ledger: Campaign) -> None:
        assert told(compared(tmp_path, ledger, head=("Họ tên",))) == [("A1", "targets.empty-workbook")]

    def test_refuses_a_header_it_does_not_know(self, tmp_path: Path, ledger: Campaign) -> None:
        assert told(compared(tmp_path, ledger, head=(*HEAD, "Kết qủa"))) == [("H1", "targets.unknown-header")]


def test_a_template_filled_in_is_read_back(tmp_path: Path, ledger: Campaign) -> None:
    book = load_workbook(io.BytesIO(entry_sheet(ledger, ledger.period("h1"), UNITS)))
    book.active.cell(HEADER_ROW + 2, COLUMNS.index("Giá trị") + 1).value = 7
    book.save(tmp_path / "q2.xlsx")

    seen = difference(tmp_path / "q2.xlsx", ledger, unit_ids(UNITS), date(2026, 7, 9))

    assert seen.problems == ()
    assert lines_to_append(seen.added, HEADERS, ";") == "t;b;h1;7;;;;09/07/2026;chính thức;;;;\n"

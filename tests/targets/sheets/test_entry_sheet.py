from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.targets.writing import UNITS, campaign, written

from newsroom.targets.files.loading import load_campaigns
from newsroom.targets.model import Campaign
from newsroom.targets.rules.owed import owed
from newsroom.targets.sheets.entry_sheet import COLUMNS, HEADER_ROW, entry_sheet

COUNT = 'kind: count\nlevel: "25"\nunit: tập thể\naccumulate: sum\nscope: [a, b]'
DEED = "kind: yes_no\nscope: [a, b]\ndeadline: 2026-05-31"
RATIO = 'kind: ratio\nlevel: "30"\nof: người\nscope: [a]'


def sheet_of(found: Campaign, period: str, unit: str | None = None) -> Any:
    return load_workbook(io.BytesIO(entry_sheet(found, found.period(period), UNITS, unit))).active


def cell(sheet: Any, row: int, name: str) -> Any:
    return sheet.cell(HEADER_ROW + row, COLUMNS.index(name) + 1)


class TestOwed:
    @pytest.mark.parametrize(
        ("target", "rows", "period", "units"),
        [
            (COUNT, [], "q1", ["a", "b"]),
            (RATIO, [], "h1", []),
            (RATIO, [], "year", ["a"]),
            (DEED, ["a;q1;12/02/2026;;;;01/04/2026;;;"], "h1", ["b"]),
            (DEED, ["a;q1;chưa;;;;01/04/2026;;;"], "h1", ["a", "b"]),
            ("kind: roster\nunit: đơn vị", [], "q1", ["toàn khối"]),
            (COUNT, ["toàn khối;q1;3;;;;01/04/2026;;;"], "h1", ["toàn khối"]),
            (COUNT + "\nfirst_due: 2026-06-30", [], "q1", []),
        ],
    )
    def test_is_what_is_measured_and_not_yet_done(
        self, tmp_path: Path, target: str, rows: list[str], period: str, units: list[str]
    ) -> None:
        found = campaign(tmp_path, target, rows)

        assert [one.unit for one in owed(found, found.period(period))] == units

    def test_are_ratings_in_the_place_of_the_ratios_made_of_them(self, tmp_path: Path) -> None:
        target = f"id: t\nno: '1'\nwording: X\n{RATIO}\nnumerator: [xs]\ndenominator: [xs, tot]"
        content = written(tmp_path, [target], [], extra="ratings: [{id: xs, name: Xuất sắc}, {id: tot, name: Tốt}]\n")

        found = load_campaigns(content, UNITS).all[0]

        assert {one.target.id for one in owed(found, found.period("year"))} == {"xs", "tot"}


class TestASheet:
    def test_has_a_row_a_target_owed_with_its_identity_locked(self, tmp_path: Path) -> None:
        sheet = sheet_of(campaign(tmp_path, COUNT), "q1")

        assert [cell(sheet, 1, name).value for name in ("Mã chỉ tiêu", "Đơn vị", "Kỳ")] == ["t", "Báo Anh", "Quý I"]
        assert [name for name in COLUMNS[:10] if not cell(sheet, 1, name).protection.locked] == ["Giá trị"]
        assert (sheet.max_row, sheet.protection.sheet) == (HEADER_ROW + 2, True)

    def test_of_one_unit_holds_its_rows_alone(self, tmp_path: Path) -> None:
        sheet = sheet_of(campaign(tmp_path, COUNT), "q1", "b")

        assert (cell(sheet, 1, "Đơn vị").value, sheet.max_row) == ("Ban Bình", HEADER_ROW + 1)

    def test_says_what_counts_and_what_was_already_sent(self, tmp_path: Path) -> None:
        advice = cell(sheet_of(campaign(tmp_path, COUNT, ["a;q1;3;;;;05/04/2026;;;"]), "q1"), 1, "Cách điền").value

        assert "phần của riêng kỳ này" in advice
        assert "Đã có báo cáo nhận ngày 05/04/2026" in advice

    def test_of_a_share_of_people_asks_for_both_counts(self, tmp_path: Path) -> None:
        sheet = sheet_of(campaign(tmp_path, RATIO), "year")

        assert "Mẫu số theo biên chế đã biết: 62" in cell(sheet, 1, "Cách điền").value
        assert {rule.type for rule in sheet.data_validations.dataValidation} == {"list", "date", "custom"}

    def test_has_the_same_bytes_twice(self, tmp_path: Path) -> None:
        found = campaign(tmp_path, COUNT)

        assert entry_sheet(found, found.period("q1"), UNITS) == entry_sheet(found, found.period("q1"), UNITS)

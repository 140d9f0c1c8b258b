from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from newsroom.foundation.problems import ContentError, Position
from newsroom.targets.files.workbook import CellPosition, read_workbook, workbook_bytes

DAY = date(2026, 3, 1)


def saved(folder: Path, *rows: tuple[Any, ...], formats: dict[str, str] | None = None) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for place, number_format in (formats or {}).items():
        book.active[place].number_format = number_format
    (file := folder / "a.xlsx").write_bytes(workbook_bytes(book, DAY))
    return file


class TestAWorkbookIsRead:
    @pytest.mark.parametrize(
        ("value", "text"),
        [(30.5, "30,5"), (1234567, "1234567"), (0.1 + 0.2, "0,3"), (date(2026, 7, 5), "05/07/2026"), (" 30.5 ", "30.5"), (0, "0")],
    )
    def test_with_numbers_as_numbers_and_dates_as_dates(self, tmp_path: Path, value: Any, text: str) -> None:
        (sheet,) = read_workbook(saved(tmp_path, (value,))).sheets

        assert sheet.rows[0][0].text == text

    def test_with_percentages_as_they_are_shown(self, tmp_path: Path) -> None:
        (sheet,) = read_workbook(saved(tmp_path, (0.305,), formats={"A1": "0.0%"})).sheets

        assert sheet.rows[0][0].text == "30,5"

    def test_with_the_place_of_every_cell(self, tmp_path: Path) -> None:
        (sheet,) = read_workbook(saved(tmp_path, (None,), (None, "x"))).sheets

        assert str(sheet.rows[0][1].position) == "a.xlsx: Sheet!B2"

    def test_but_no_hidden_sheet_of_it(self, tmp_path: Path) -> None:
        book = Workbook()
        book.create_sheet("Ẩn").sheet_state = "hidden"
        (file := tmp_path / "a.xlsx").write_bytes(workbook_bytes(book, DAY))

        assert [sheet.name for sheet in read_workbook(file).sheets] == ["Sheet"]

    def test_and_a_formula_nobody_worked_out_is_no_empty_cell(self, tmp_path: Path) -> None:
        reading = read_workbook(saved(tmp_path, ("=1+1",)))

        assert [(problem.code, str(problem.position)) for problem in reading.problems] == [("targets.cell-formula", "a.xlsx: Sheet!A1")]

    @pytest.mark.parametrize("data", [b"", b"PK\x03\x04 broken", "chữ".encode()])
    def test_but_what_is_none_is_refused(self, tmp_path: Path, data: bytes) -> None:
        (file := tmp_path / "a.xlsx").write_bytes(data)

        with pytest.raises(ContentError, match=r"targets\.no-workbook"):
            read_workbook(file)


def test_a_workbook_has_the_same_bytes_whenever_it_is_made() -> None:
    one, two = Workbook(), Workbook()
    two.properties.created = two.properties.created.replace(year=1999)

    assert workbook_bytes(one, DAY) == workbook_bytes(two, DAY)


def test_a_workbook_names_no_author(tmp_path: Path) -> None:
    with zipfile.ZipFile(saved(tmp_path, ("x",))) as packed:
        assert b"creator" not in packed.read("docProps/core.xml")


def test_places_are_told_by_sheet_and_stand_in_order_with_lines_of_text() -> None:
    places = [CellPosition("b", 1, 1, "B"), CellPosition("b", 9, 1, "A"), Position("a", 5)]

    assert sorted(places) == [places[2], places[1], places[0]]


def test_a_sheet_coloured_to_its_last_row_is_read_in_no_time(tmp_path: Path) -> None:
    file = saved(tmp_path, ("x",), formats={"A1048576": "0.0%"})

    (sheet,) = read_workbook(file).sheets

    assert len(sheet.rows) == 1

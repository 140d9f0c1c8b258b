"""Excel workbooks: written with the same bytes for the same sheets, read as cells of strict Vietnamese text with their places."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from newsroom.foundation.problems import ContentError, Position, Problem
from newsroom.targets.files.report_text import typed
from newsroom.targets.files.sheet import Cell, Row
from newsroom.vietnamese.dates import numeric_date

EXACT = 15
"""The digits that Excel keeps of a number; what lies beyond them is the trace of binary arithmetic."""
_MOMENT = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


@dataclass(frozen=True, slots=True)
class CellPosition(Position):
    """A place in a workbook, shown as people find it: «q2.xlsx: Báo cáo!D7»."""

    sheet: str = ""

    def __str__(self) -> str:
        return f"{self.path}: {self.sheet}!{get_column_letter(self.column)}{self.line}"

    def __lt__(self, other: Position) -> bool:
        return _order(self) < _order(other)

    def __gt__(self, other: Position) -> bool:
        return _order(self) > _order(other)


@dataclass(frozen=True, slots=True)
class SheetCells:
    """A visible sheet: its name and its rows that hold anything."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """The visible sheets of a workbook, and the cells in it that hold no value anybody can read."""

    sheets: tuple[SheetCells, ...]
    problems: tuple[Problem, ...]


def workbook_bytes(book: Workbook, day: date) -> bytes:
    """The file of a workbook; `day` is its date of making, so that nothing in it comes from the clock. It names no author."""
    book.properties.creator = None
    raw, fixed = io.BytesIO(), io.BytesIO()
    book.save(raw)
    stamp = rb"\g<1>" + f"{day.isoformat()}T00:00:00Z".encode()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            data = source.read(name)
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 0, 0
            target.writestr(entry, _MODIFIED.sub(stamp, data) if name == "docProps/core.xml" else data)
    return fixed.getvalue()


def read_workbook(file: Path) -> Reading:
    """Every visible sheet of the workbook in `file`. Raises ContentError for a file that is no workbook."""
    try:
        values, formulas = load_workbook(file, data_only=True), load_workbook(file)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, OSError) as error:
        raise ContentError([Problem("targets.no-workbook", Position(file.name), {"word": file.name})]) from error
    sheets: list[SheetCells] = []
    problems: list[Problem] = []
    for sheet in values.worksheets:
        if sheet.sheet_state == "visible":
            written = formulas[sheet.title]
            problems += _unreadable(sheet, written, file.name)
            sheets.append(SheetCells(sheet.title, tuple(_rows(sheet, file.name))))
    return Reading(tuple(sheets), tuple(problems))


def _order(place: Position) -> tuple[str, str, int, int]:
    return (place.path, place.sheet if isinstance(place, CellPosition) else "", place.line, place.column)


def _last_row(sheet: Any) -> int:
    """The last row that holds anything: people colour sheets down to row 1.048.576."""
    return max((cell.row for cell in sheet._cells.values() if cell.value is not None), default=0)


def _rows(sheet: Any, path: str) -> Iterator[Row]:
    for row in sheet.iter_rows(max_row=_last_row(sheet)):
        cells = tuple(Cell(_text(cell), CellPosition(path, cell.row, cell.column, sheet.title)) for cell in row)
        if any(cell.text for cell in cells):
            yield cells


def _unreadable(sheet: Any, written: Any, path: str) -> Iterator[Problem]:
    """A formula that no program has worked out, or that came to an error: such a cell must not pass for an empty one."""
    last = _last_row(written)
    for row, source in zip(sheet.iter_rows(max_row=last), written.iter_rows(max_row=last), strict=True):
        for cell, formula in zip(row, source, strict=True):
            broken = cell.data_type == "e"
            if broken or (formula.data_type == "f" and cell.value is None):
                word = str(cell.value if broken else formula.value)
                yield Problem("targets.cell-formula", CellPosition(path, cell.row, cell.column, sheet.title), {"word": word})


def _text(cell: Any) -> str:
    """What a cell holds, as an editor would have typed it: a number with a decimal comma, a date as dd/mm/yyyy."""
    value = cell.value
    match value:
        case None:
            return ""
        case bool():
            return "đúng" if value else "sai"
        case datetime():
            return numeric_date(value.date())
        case date():
            return numeric_date(value)
        case int() | float() | Decimal():
            return stored(value, percent="%" in (cell.number_format or ""))
        case _:
            return " ".join(str(value).split()) if "\n" not in str(value) else str(value).strip()


def stored(value: float | Decimal, *, percent: bool = False) -> str:
    """A number that Excel stores, in strict Vietnamese; one shown as a percentage is stored as its hundredth.

    >>> stored(30.5), stored(0.305, percent=True), stored(1234567.0)
    ('30,5', '30,5', '1234567')
    """
    return typed(Decimal(f"{value:.{EXACT}g}") * (100 if percent else 1))


def widths(sheet: Any, columns: Sequence[int]) -> None:
    """Set the widths of the first columns, in characters."""
    for index, width in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width

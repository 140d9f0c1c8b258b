"""A campaign's figures as an Excel workbook: real numbers, shown with as many decimals as the page shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Context, Decimal
from fractions import Fraction
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font

from newsroom.targets.board.rows import Row
from newsroom.targets.board.view import Board
from newsroom.targets.downloads.exports import HEADERS, numbers_of, plain
from newsroom.targets.figures import Share, Span
from newsroom.targets.files.workbook import EXACT, widths, workbook_bytes
from newsroom.targets.rules.outcome import Outcome
from newsroom.vietnamese.dates import numeric_date

SHARE = "Tỷ lệ"
COLUMNS = (*HEADERS[:10], SHARE, *HEADERS[10:])
"""The columns of the CSV file, and the share as a number of its own."""
_WIDTHS = (6, 16, 50, 24, 12, 18, 24, 10, 10, 12, 10, 12, 20, 14, 40, 12, 12)
_PERCENT = re.compile(r"-?[\d.]+(?:,(?P<decimals>\d+))?%")
_MOST_DECIMALS = 10

Value = str | int | Decimal | None
Shown = tuple[Value, str]
"""A value and its number format; an empty format is Excel's own."""


def as_workbook(seen: Board) -> bytes:
    """The board as a workbook, a row a target and a unit; the same bytes for the same board."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Chỉ tiêu")
    sheet.freeze_panes = "D2"
    widths(sheet, _WIDTHS)
    sheet.append([_cell(sheet, (name, ""), head=True) for name in COLUMNS])
    for row, outcome in zip(seen.rows, seen.outcomes, strict=True):
        reported = (row.reported_units, row.expected_units)
        _append(sheet, seen, (row.no, row.id, row.wording, "Toàn khối"), row, outcome.whole, reported)
        for part, unit in zip(row.units, outcome.units, strict=True):
            _append(sheet, seen, (row.no, row.id, row.wording, part.name), part, unit.outcome, (None, None))
    _about(book.create_sheet("Thông tin"), seen)
    return workbook_bytes(book, seen.viewpoint.cut_off)


def _append(
    sheet: Any, seen: Board, identity: tuple[str, ...], row: Row, outcome: Outcome, reported: tuple[int | None, int | None]
) -> None:
    numbers: list[Shown] = [(number, _amount_format(number)) for number in numbers_of(outcome)]
    note = "; ".join([*row.remarks, *(["Số liệu minh họa"] if seen.campaign.illustrative else [])])
    words = [*identity, row.unit_text, plain(row.level_text), plain(row.value_text)]
    judged = [row.status.label, plain(" ".join(row.flags)), plain(note)]
    cells: list[Shown] = [
        *((word, "") for word in words),
        *numbers,
        _share(row, outcome),
        _completion(row, outcome),
        *((word, "") for word in judged),
        *((count, "") for count in reported),
    ]
    sheet.append([_cell(sheet, shown) for shown in cells])


def _share(row: Row, outcome: Outcome) -> Shown:
    """The exact share, shown with the decimals that keep it on its own side of the level; nothing while units are missing."""
    figure = outcome.figure
    if isinstance(figure, Span) or not isinstance(figure, Share) or not figure.denominator:
        return None, ""
    return exact_number(figure.percent / 100), percent_format(row.value_short)


def _completion(row: Row, outcome: Outcome) -> Shown:
    """The exact completion; in words where a number would seem to say that the level is reached."""
    text = plain(row.completion_text)
    if outcome.completion is None or (outcome.completion >= 1 and not outcome.reached):
        return text, ""
    return exact_number(outcome.completion), percent_format(text)


def percent_format(text: str) -> str:
    """The number format that shows a percentage as a text does: «29,96%» has two decimals; «gần 30%» all that help.

    >>> percent_format("29,96%")
    '0.00%'
    """
    match = _PERCENT.fullmatch(plain(text))
    places = len(match["decimals"] or "") if match else _MOST_DECIMALS
    return "0" + ("." + "0" * places if places else "") + "%"


def exact_number(value: Fraction) -> Decimal:
    """A fraction with all the digits that Excel keeps."""
    return Context(prec=EXACT).divide(Decimal(value.numerator), Decimal(value.denominator))


def _amount_format(number: Decimal | None) -> str:
    if number is None:
        return ""
    exponent = number.as_tuple().exponent
    places = max(-exponent, 0) if isinstance(exponent, int) else 0
    return "#,##0" + ("." + "0" * places if places else "")


def _cell(sheet: Any, shown: Shown, *, head: bool = False) -> Any:
    cell = WriteOnlyCell(sheet, value=shown[0])
    if shown[1]:
        cell.number_format = shown[1]
    if isinstance(shown[0], str) and shown[0].startswith("="):
        cell.data_type = "s"  # words, whatever they begin with, are no formula
    if head:
        cell.font, cell.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="center")
    return cell


def _about(sheet: Any, seen: Board) -> None:
    """What the figures are, for whoever finds the file alone."""
    campaign = seen.campaign
    widths(sheet, (22, 90))
    facts: Sequence[tuple[str, str]] = (
        ("Phong trào", campaign.name),
        ("Khối", campaign.bloc),
        ("Số liệu chốt đến", numeric_date(seen.viewpoint.cut_off)),
        ("Tóm tắt", plain(seen.summary)),
        ("Lưu ý", "Số liệu minh họa" if campaign.illustrative else ""),
    )
    for fact in facts:
        sheet.append(fact)

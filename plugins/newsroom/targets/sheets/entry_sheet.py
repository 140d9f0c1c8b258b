"""The Excel sheet a unit fills in: one row for everything it owes in a period, each with what counts and in which cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from newsroom.publishing.registers import Register, Unit
from newsroom.targets.files.report_file import HEADERS, QUALITIES
from newsroom.targets.files.workbook import widths, workbook_bytes
from newsroom.targets.model import WHOLE_BLOC, Campaign, Period
from newsroom.targets.rules.owed import Owed, owed
from newsroom.targets.rules.parts import PEOPLE
from newsroom.targets.words.wording import level_text
from newsroom.vietnamese.dates import numeric_date

INFORMATION = ("Nội dung chỉ tiêu", "Đơn vị tính", "Chỉ tiêu", "Cách điền")
"""Columns that only tell: a sheet that is read back may have them, and nothing is read from them."""
COLUMNS = (*HEADERS[:1], INFORMATION[0], *HEADERS[1:3], *INFORMATION[1:], *HEADERS[3:])
HEADER_ROW = 5
_WIDTHS = (14, 44, 24, 11, 11, 18, 46, 13, 10, 10, 26, 13, 12, 22, 13, 26, 22)
_IDENTITY = frozenset({*HEADERS[:3], *INFORMATION})
_LINE = Side(style="thin", color="CBB994")
_HEAD = PatternFill("solid", start_color="0D4448")
_LOCKED = PatternFill("solid", start_color="F6EBD1")
_DAY = "dd/mm/yyyy"
_GUIDE = (
    "Điền vào ô trắng, theo cột «Cách điền»; ô màu đã khóa. Số 0 cũng phải ghi; chưa có số liệu thì để trống cả dòng.",
    "«Ngày nhận» là ngày gửi báo cáo. Sửa số đã gửi: ghi ngày nhận của dòng cũ vào «Thay cho», nêu «Lý do»; dòng cũ vẫn được giữ.",
)


@dataclass(frozen=True, slots=True)
class _Line:
    """One row of the sheet: what its cells say, and which of them may be filled in."""

    texts: Mapping[str, str]
    open: frozenset[str]


def entry_sheet(campaign: Campaign, period: Period, units: Register[Unit], unit: str | None = None) -> bytes:
    """The workbook to be filled in for a period: for one unit, or for all; the same bytes for the same data."""
    rows = [_line(campaign, one, units) for one in owed(campaign, period, unit)]
    book = Workbook()
    sheet = book.active
    sheet.title = "Báo cáo"
    whose = units.name(unit) if unit else campaign.bloc
    sheet["A1"] = f"Báo cáo kết quả thực hiện chỉ tiêu: {period.name}, {campaign.name}"
    sheet["A1"].font = Font(bold=True, size=14)
    sheet["A2"] = f"{whose}. Số liệu đến ngày {numeric_date(period.end)}, gửi chậm nhất ngày {numeric_date(period.report_due)}."
    for place, guide in enumerate(_GUIDE, start=3):
        sheet.cell(place, 1, guide)
    _head(sheet)
    for number, row in enumerate(rows, start=HEADER_ROW + 1):
        _write(sheet, number, row)
    _validations(sheet, HEADER_ROW + max(len(rows), 1))
    _arrange(sheet)
    return workbook_bytes(book, campaign.start)


def _line(campaign: Campaign, one: Owed, units: Register[Unit]) -> _Line:
    """What the row of one target and unit says."""
    target = one.target if one.unit == WHOLE_BLOC else one.target.for_unit(one.unit)
    texts = {
        "Mã chỉ tiêu": target.id,
        "Nội dung chỉ tiêu": target.wording,
        "Đơn vị": units.name(one.unit),
        "Kỳ": one.period.name,
        "Đơn vị tính": target.unit,
        "Chỉ tiêu": level_text(target).replace("\u00a0", " "),
        "Cách điền": " ".join(_advice(campaign, one, units)),
    }
    value = {"ratio": {"Tử số", "Mẫu số"}, "roster": {"Danh sách"}, "milestones": {"Danh sách"}}.get(target.kind, {"Giá trị"})
    value = {"Giá trị", "Tử số", "Mẫu số"} if target.kind == "range" else value
    return _Line(texts, frozenset({*value, *HEADERS[7:]}))


def _advice(campaign: Campaign, one: Owed, units: Register[Unit]) -> list[str]:
    """What counts for this row, and where it goes."""
    target = one.target
    said = [_where(one, units)]
    if target.kind in {"count", "ratio"} and target.accumulate in {"sum", "pooled"}:
        said.append("Chỉ ghi phần của riêng kỳ này, không cộng dồn kỳ trước.")
    elif target.kind == "count" and target.accumulate == "running":
        said.append("Ghi số lũy kế từ đầu đợt; không được kém kỳ trước.")
    staff = campaign.staff.get(one.unit)
    if target.kind == "ratio" and staff is not None and target.of.casefold() in PEOPLE:
        said.append(f"Mẫu số theo biên chế đã biết: {staff}.")
    if one.line is not None:
        said.append(f"Đã có báo cáo nhận ngày {numeric_date(one.line.report.received)}: muốn sửa thì ghi ngày ấy vào «Thay cho».")
    return said


def _where(one: Owed, units: Register[Unit]) -> str:
    target = one.target
    if target.kind == "yes_no":
        return "«Giá trị»: ngày làm xong (dd/mm/yyyy), hoặc «chưa»."
    if target.kind == "ratio":
        noun = f" {target.of}" if target.of else ""
        return f"«Tử số»: số{noun} đạt. «Mẫu số»: tổng số{noun}. Không ghi phần trăm."
    if target.kind in {"roster", "milestones"}:
        names = [step.name for step in target.steps] or [units.name(name) for name in target.roster]
        return f"«Danh sách»: các tên đã đạt, ngăn nhau bằng dấu |, hoặc «không». Gồm: {' | '.join(names)}."
    return f"«Giá trị»: số {target.unit or 'đã đạt'}."


def _head(sheet: Any) -> None:
    for column, name in enumerate(COLUMNS, start=1):
        cell = sheet.cell(HEADER_ROW, column, name)
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = _HEAD
        cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")


def _write(sheet: Any, number: int, row: _Line) -> None:
    for column, name in enumerate(COLUMNS, start=1):
        cell = sheet.cell(number, column, row.texts.get(name))
        cell.border = Border(_LINE, _LINE, _LINE, _LINE)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if name in {"Ngày nhận", "Thay cho"} or (name == "Giá trị" and "ngày làm xong" in row.texts["Cách điền"]):
            cell.number_format = _DAY
        if name in row.open:
            cell.protection = Protection(locked=False)
        else:
            cell.fill = _LOCKED


def _validations(sheet: Any, last: int) -> None:
    """Help where a slip is likely; what cannot be told from one cell is left to the import."""
    numerator, denominator = (f"{get_column_letter(COLUMNS.index(name) + 1)}{HEADER_ROW + 1}" for name in ("Tử số", "Mẫu số"))
    words = ",".join(word for word in QUALITIES if word)
    rules: Sequence[tuple[str, DataValidation, str]] = (
        ("Chất lượng", DataValidation("list", formula1=f'"{words}"'), f"Chọn một trong: {words}. Để trống là chính thức."),
        ("Ngày nhận", DataValidation("date", operator="greaterThan", formula1="36526"), "Ngày tháng, như 05/07/2019."),
        ("Thay cho", DataValidation("date", operator="greaterThan", formula1="36526"), "Ngày nhận của dòng được thay, như 05/07/2019."),
        ("Tử số", DataValidation("custom", formula1=f"AND(ISNUMBER({numerator}),{numerator}>=0)"), "Một số, không âm."),
        (
            "Mẫu số",
            DataValidation("custom", formula1=f"AND(ISNUMBER({denominator}),{denominator}>={numerator})"),
            "Một số, không kém tử số.",
        ),
    )
    for name, rule, words_of_error in rules:
        letter = get_column_letter(COLUMNS.index(name) + 1)
        rule.allow_blank, rule.showErrorMessage = True, True
        rule.errorTitle, rule.error = name, words_of_error
        rule.add(f"{letter}{HEADER_ROW + 1}:{letter}{last}")
        sheet.add_data_validation(rule)


def _arrange(sheet: Any) -> None:
    """Widths, the head kept in sight and on every printed page, locked cells kept from slips (no password)."""
    widths(sheet, _WIDTHS)
    sheet.freeze_panes = sheet.cell(HEADER_ROW + 1, 3)
    sheet.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = "landscape", sheet.PAPERSIZE_A4, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False

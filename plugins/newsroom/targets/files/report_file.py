"""The rows of a report sheet as reports of a campaign: headers in any order, every word that names something looked up."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar

from newsroom.foundation.problems import ContentError, Position, Problem, misspelt
from newsroom.targets.figures import Amount, Deed, Entry, Names, Share, is_count
from newsroom.targets.files.sheet import Cell, Row, read_sheet
from newsroom.targets.model import WHOLE_BLOC, Campaign, Quality, Report, Target
from newsroom.vietnamese.dates import DateError, parse_day
from newsroom.vietnamese.numbers import NumberError, parse_number

HEADERS = (
    "Mã chỉ tiêu",
    "Đơn vị",
    "Kỳ",
    "Giá trị",
    "Tử số",
    "Mẫu số",
    "Danh sách",
    "Ngày nhận",
    "Chất lượng",
    "Nguồn",
    "Thay cho",
    "Lý do",
    "Ghi chú",
)
"""The headers of a sheet, in the order of the template."""
NEEDED = ("Mã chỉ tiêu", "Đơn vị", "Kỳ", "Ngày nhận")
QUALITIES: Mapping[str, Quality] = {"ước": "estimate", "sơ bộ": "preliminary", "chính thức": "official", "": "official"}
NOBODY = frozenset({"0", "không", "không có", "chưa", "chưa có"})
"""What stands in «Danh sách» where there is nobody to name: nobody is a report, an empty cell is none."""
COLUMNS_OF: Mapping[str, frozenset[str]] = {
    "count": frozenset({"Giá trị"}),
    "ratio": frozenset({"Giá trị", "Tử số"}),
    "range": frozenset({"Giá trị", "Tử số"}),
    "yes_no": frozenset({"Giá trị"}),
    "milestones": frozenset({"Danh sách"}),
    "roster": frozenset({"Danh sách"}),
    "reduction": frozenset({"Giá trị"}),
}
"""The column that a kind of target is reported in."""

T = TypeVar("T")
UnitIds = Mapping[str, str]
"""Every word that names a unit, case-folded → its id."""


def reports_from(text: str, path: str, campaign: Campaign, units: UnitIds) -> tuple[tuple[Report, ...], list[Problem]]:
    """The reports of `campaign` in a sheet, and every cell that is wrong; raises ContentError where its headers are."""
    rows = read_sheet(unicodedata.normalize("NFC", text), path)
    if not rows:
        return (), []
    columns = columns_of(rows[0], Position(path))
    return read_reports([named(row, columns) for row in rows[1:]], campaign, units)


def read_reports(rows: Iterable[Mapping[str, Cell]], campaign: Campaign, units: UnitIds) -> tuple[tuple[Report, ...], list[Problem]]:
    """The reports in rows of cells by header, and every cell that is wrong; a row with one is no report."""
    reading = _Reading(campaign, units)
    reports = [reading.report(row) for row in rows]
    return tuple(report for report in reports if report is not None), reading.problems


def columns_of(header: Row, place: Position, others: Collection[str] = ()) -> Mapping[int, str]:
    """Column number → header; refuses headers that are unknown, doubled or wanting. Columns of `others` are passed over."""
    known = {name.casefold(): name for name in HEADERS}
    passed = {name.casefold() for name in others}
    columns: dict[int, str] = {}
    problems: list[Problem] = []
    for index, cell in enumerate(header):
        name = known.get(" ".join(cell.text.split()).casefold())
        if name is None and " ".join(cell.text.split()).casefold() in passed:
            columns[index] = ""
        elif name is None and cell.text:
            problems.append(misspelt("targets.unknown-header", cell.position, cell.text, HEADERS))
        elif name in columns.values():
            problems.append(Problem("targets.double-header", cell.position, {"word": cell.text}))
        elif name is not None:
            columns[index] = name
    found = {*columns.values(), *(problem.facts.get("nearest") for problem in problems)}
    problems += [Problem("targets.header-wanting", place, {"word": name}) for name in NEEDED if name not in found]
    if problems:
        raise ContentError(problems)
    return columns


def named(row: Row, columns: Mapping[int, str]) -> dict[str, Cell]:
    """The row's cells by header; those past the header under no name."""
    cells = {name: Cell("", row[0].position) for name in HEADERS}
    for index, cell in enumerate(row):
        if header := columns.get(index):
            cells[header] = cell
        elif index in columns:
            continue
        elif cell.text:
            cells.setdefault("", cell)
    return cells


class _Wrong(Exception):  # noqa: N818  # a signal inside this module, not an error of ours
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


class _Reading:
    """The cells of one sheet, and what is wrong with them."""

    def __init__(self, campaign: Campaign, units: UnitIds) -> None:
        self.campaign = campaign
        self.units = units
        self.problems: list[Problem] = []

    def report(self, cells: Mapping[str, Cell]) -> Report | None:
        """One row; None where something is wrong with it, and then `problems` says what."""
        if "" in cells:
            self.problems.append(Problem("targets.too-many-cells", cells[""].position, {"word": cells[""].text}))
        target = self._try(self._target, cells["Mã chỉ tiêu"])
        unit = self._try(self._unit, cells["Đơn vị"])
        period = self._try(self._period, cells["Kỳ"])
        received = self._try(day_in, cells["Ngày nhận"])
        quality = self._try(_quality, cells["Chất lượng"])
        replaces = self._try(day_in, cells["Thay cho"]) if cells["Thay cho"].text else None
        found = self._try(lambda _: self._entry(target, cells), cells["Giá trị"]) if target else None
        if target is None or unit is None or period is None or received is None or quality is None or found is None:
            return None
        entry, position = found
        texts = {key: cells[header].text for key, header in (("source", "Nguồn"), ("reason", "Lý do"), ("note", "Ghi chú"))}
        return Report(target.id, unit, period, entry, received, position, quality, replaces=replaces, **texts)

    def _try(self, read: Callable[[Cell], T], cell: Cell) -> T | None:
        try:
            return read(cell)
        except _Wrong as wrong:
            self.problems.append(wrong.problem)
            return None

    def _target(self, cell: Cell) -> Target:
        target = self.campaign.reported(cell.text)
        if target is None:
            ids = [target.id for target in (*self.campaign.targets, *self.campaign.ratings)]
            raise _Wrong(misspelt("targets.unknown-id", cell.position, cell.text, ids, campaign=self.campaign.id))
        return target

    def _unit(self, cell: Cell) -> str:
        word = " ".join(cell.text.split()).casefold()
        if word == WHOLE_BLOC:
            return WHOLE_BLOC
        unit = self.units.get(word)
        if unit is None or unit not in self.campaign.units:
            words = [word for word, id_ in self.units.items() if id_ in self.campaign.units]
            raise _Wrong(misspelt("targets.unknown-unit", cell.position, cell.text, [*self.campaign.units, *words, WHOLE_BLOC]))
        return unit

    def _period(self, cell: Cell) -> str:
        for period in self.campaign.periods:
            if cell.text.casefold() in {period.id, period.name.casefold()}:
                return period.id
        raise _Wrong(misspelt("targets.unknown-period", cell.position, cell.text, [period.id for period in self.campaign.periods]))

    def _entry(self, target: Target, cells: Mapping[str, Cell]) -> tuple[Entry, Position]:
        """What the row reports, read as its target's kind has it, and the cell it stands in."""
        filled = [name for name in ("Giá trị", "Tử số", "Danh sách") if cells[name].text]
        if not filled and cells["Mẫu số"].text:
            filled = ["Tử số"]
        if len(filled) > 1:
            for name in ("Tử số", "Mẫu số"):
                self._try(lambda cell: _count_in(cell, target), cells[name])
        if len(filled) != 1:
            code = "targets.two-values" if filled else "targets.no-value"
            raise _Wrong(Problem(code, cells[filled[1] if filled else "Giá trị"].position, {"word": ", ".join(filled)}))
        column, position = filled[0], cells[filled[0]].position
        if column not in COLUMNS_OF[target.kind]:
            expected = " / ".join(sorted(COLUMNS_OF[target.kind]))
            raise _Wrong(Problem("targets.wrong-column", position, {"word": column, "target": target.id, "expected": expected}))
        if column == "Tử số":
            return Share(number_in(cells["Tử số"]), number_in(cells["Mẫu số"])), position
        if column == "Danh sách":
            return Names(self._names(target, cells["Danh sách"])), position
        return (_deed(cells["Giá trị"]) if target.kind == "yes_no" else Amount(number_in(cells["Giá trị"]))), position

    def _names(self, target: Target, cell: Cell) -> tuple[str, ...]:
        if cell.text.casefold() in NOBODY:
            return ()
        words = [" ".join(word.split()) for word in cell.text.split("|")]
        return tuple(self._name(target, word) for word in words if word)

    def _name(self, target: Target, word: str) -> str:
        """The id of a step or of a name on the roster; a word that names neither stays itself, and is not counted."""
        folded = word.casefold()
        listed = {step.name.casefold(): step.id for step in target.steps} | {name.casefold(): name for name in target.roster}
        listed |= {step.id: step.id for step in target.steps}
        return listed.get(folded) or self.units.get(folded) or word


def number_in(cell: Cell) -> Decimal:
    """The number in a cell, in strict Vietnamese."""
    try:
        return parse_number(cell.text)
    except NumberError as error:
        if error.suggestion:
            raise _Wrong(Problem("field.number-meant", cell.position, {"word": cell.text, "suggestion": error.suggestion})) from error
        raise _Wrong(Problem("field.number", cell.position, {"word": cell.text})) from error


def _count_in(cell: Cell, target: Target) -> None:
    """Refuse a cell that holds no count, such as a percentage that strayed there."""
    noun = target.of or target.unit
    if cell.text and not is_count(number_in(cell), noun):
        raise _Wrong(Problem("targets.no-count", cell.position, {"word": cell.text, "noun": noun or ""}))


def day_in(cell: Cell) -> date:
    """The day in a cell."""
    try:
        return parse_day(cell.text)
    except DateError as error:
        raise _Wrong(Problem(f"field.date-{error.reason}", cell.position, {"word": cell.text})) from error


def _deed(cell: Cell) -> Deed:
    return Deed(None if cell.text.casefold() == "chưa" else day_in(cell))


def _quality(cell: Cell) -> Quality:
    quality = QUALITIES.get(cell.text.casefold())
    if quality is None:
        words: Sequence[str] = [word for word in QUALITIES if word]
        raise _Wrong(misspelt("targets.unknown-quality", cell.position, cell.text, words, expected=", ".join(words)))
    return quality

"""A workbook of reports set against what is already there: what is new, what says the same, what would change a figure."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from newsroom.foundation.problems import ContentError, Position, Problem
from newsroom.targets.checking.report_checks import check_reports
from newsroom.targets.figures import Names
from newsroom.targets.files.report_file import HEADERS, QUALITIES, UnitIds, columns_of, named, read_reports
from newsroom.targets.files.report_text import entry_text
from newsroom.targets.files.sheet import Cell, Row
from newsroom.targets.files.workbook import CellPosition, SheetCells, read_workbook
from newsroom.targets.model import Campaign, Report
from newsroom.targets.rules.lines import line_of
from newsroom.targets.rules.ratings import with_rated
from newsroom.targets.sheets.entry_sheet import INFORMATION
from newsroom.vietnamese.dates import numeric_date

_KNOWN = frozenset(name.casefold() for name in HEADERS)
_FILLED = HEADERS[3:]
_VALUES = HEADERS[3:7]
_HEAD_WITHIN = 20
_ENOUGH = 3

Cells = Mapping[str, Cell]
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Incoming:
    """A row of the workbook; `standing` is what the ledger holds for its target, unit and period, `known` that it says so already."""

    report: Report
    cells: Cells
    standing: Report | None
    known: bool

    @property
    def changes(self) -> bool:
        """Whether another figure would stand where one stands, though the row does not call itself a correction."""
        if self.standing is None or self.known or self.report.replaces is not None:
            return False
        match self.standing.entry, self.report.entry:
            case Names(names=before), Names(names=after):
                return not set(before).isdisjoint(after)  # other names are added to a list, in a row of their own
            case _:
                return True


@dataclass(frozen=True, slots=True)
class Difference:
    """What a workbook would add to a campaign's ledger, what it repeats, and everything wrong with it."""

    campaign: Campaign
    added: tuple[Incoming, ...]
    known: tuple[Incoming, ...]
    problems: tuple[Problem, ...]


def difference(file: Path, campaign: Campaign, units: UnitIds, received: date | None = None) -> Difference:
    """The workbook in `file` against the campaign; `received` is the day of rows that name none. Raises ContentError for no workbook."""
    reading = read_workbook(file)
    problems = list(reading.problems)
    rows: list[Cells] = []
    for sheet in reading.sheets:
        try:
            rows += _rows_of(sheet, received)
        except ContentError as error:
            problems += error.problems
    if not rows and not problems:
        place = CellPosition(file.name, sheet=reading.sheets[0].name if reading.sheets else "")
        problems.append(Problem("targets.empty-workbook", place, {"word": file.name}))
    reports, found = read_reports(rows, campaign, units)
    problems += found
    incoming = _incoming(campaign, reports, rows)
    problems += (_silent(one, one.standing) for one in incoming if one.changes and one.standing)
    added = tuple(one for one in incoming if not one.known)
    problems += _after(campaign, [one.report for one in added], {problem.position for problem in problems})
    known = tuple(one for one in incoming if one.known)
    return Difference(campaign, added, known, tuple(sorted(problems, key=lambda problem: problem.order)))


def lines_to_append(incoming: Sequence[Incoming], header: Sequence[str], separator: str, *, with_head: bool = False) -> str:
    """The rows as lines of the ledger, its columns and separator kept: ids, dates as dd/mm/yyyy, numbers in strict Vietnamese."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator="\n")
    if with_head:
        writer.writerow(header)
    for one in incoming:
        report = one.report
        quality = next(word for word, meant in QUALITIES.items() if meant == report.quality)
        said = {name: " ".join(cell.text.split()) for name, cell in one.cells.items()}
        said |= {"Mã chỉ tiêu": report.target, "Đơn vị": report.unit, "Kỳ": report.period, "Chất lượng": quality}
        said |= {"Ngày nhận": numeric_date(report.received), "Thay cho": numeric_date(report.replaces) if report.replaces else ""}
        if isinstance(report.entry, Names):
            said["Danh sách"] = entry_text(report.entry)
        writer.writerow([said.get(name, "") for name in header])
    return text.getvalue()


def _rows_of(sheet: SheetCells, received: date | None) -> Iterator[Cells]:
    """The rows of a sheet that were filled in, by header; a sheet without a head of reports has none. Raises ContentError."""
    place = next((at for at, row in enumerate(sheet.rows[:_HEAD_WITHIN]) if _heads(row) >= _ENOUGH), None)
    if place is None:
        return
    head = sheet.rows[place]
    columns = columns_of(head, head[0].position, INFORMATION)
    for row in sheet.rows[place + 1 :]:
        cells = named(row, columns)
        if not any(cells[name].text for name in _FILLED):
            continue
        if received is not None and not cells["Ngày nhận"].text:
            cells["Ngày nhận"] = replace(cells["Ngày nhận"], text=numeric_date(received))
        yield cells


def _heads(row: Row) -> int:
    return sum(1 for cell in row if " ".join(cell.text.split()).casefold() in _KNOWN)


def _incoming(campaign: Campaign, reports: Sequence[Report], rows: Sequence[Cells]) -> list[Incoming]:
    cells_at = {cells[name].position: cells for cells in rows for name in _VALUES}
    ledger: dict[Key, list[Report]] = defaultdict(list)
    for row in campaign.reports:
        ledger[_key(row)].append(row)
    found: list[Incoming] = []
    for report in reports:
        same = ledger.get(_key(report), [])
        standing = line_of(same).report if same else None
        sent = any((row.entry, row.received, row.replaces) == (report.entry, report.received, report.replaces) for row in same)
        stands = standing is not None and report.replaces is None and standing.entry == report.entry
        found.append(Incoming(report, cells_at[report.position], standing, sent or stands))
    return found


def _silent(one: Incoming, standing: Report) -> Problem:
    report, day = one.report, numeric_date(standing.received)
    facts = {"target": report.target, "unit": report.unit, "period": report.period, "day": day}
    return Problem(
        "targets.silent-change", report.position, {**facts, "before": entry_text(standing.entry), "after": entry_text(report.entry)}
    )


def _after(campaign: Campaign, added: Sequence[Report], silent: Container[Position]) -> Iterator[Problem]:
    """What the ledger's own checks would say once the rows were in it, that they do not say now."""
    before = {_identity(problem) for problem in check_reports(campaign)}
    reports = with_rated(campaign.targets, (*_as_sent(campaign), *added))
    for problem in check_reports(replace(campaign, reports=reports)):
        told = problem.code == "targets.duplicate-row" and problem.position in silent
        if not told and _identity(problem) not in before:
            yield problem


def _as_sent(campaign: Campaign) -> Iterator[Report]:
    """The rows of the ledger, without the shares that were worked out of ratings."""
    ratings = {rating.id for rating in campaign.ratings}
    rated = {row.position for row in campaign.reports if row.target in ratings}
    return (row for row in campaign.reports if row.target in ratings or row.position not in rated)


def _identity(problem: Problem) -> tuple[str, Position, tuple[tuple[str, str], ...]]:
    return (problem.code, problem.position, tuple(sorted(problem.facts.items())))


def _key(report: Report) -> Key:
    return (report.target, report.unit, report.period)

"""The lines of a report as they stand: one for each unit and period, corrections applied, what they replaced remembered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from newsroom.targets.figures import Deed, Names
from newsroom.targets.model import Campaign, Report, Target, Viewpoint


class Line(NamedTuple):
    """What stands for one unit and period; `first` is the row sent first, `before` the row a correction replaced last.

    A named tuple, for there is one a row of the ledger, and a frozen dataclass is made three times as slowly.
    """

    report: Report
    first: Report
    before: Report | None = None

    def days_late(self, due: date) -> int:
        """Days the first row came after `due`; a correction of a timely row is not late."""
        return (self.first.received - due).days if self.first.received > due else 0


def lines_of(campaign: Campaign, target: Target, viewpoint: Viewpoint) -> tuple[Line, ...]:
    """The lines of one target seen from there, by rising period; the order of rows in the sheet makes no difference."""
    closed = {period.id: rank for rank, period in enumerate(campaign.closed_periods(viewpoint.cut_off))}
    rows: dict[tuple[int, str], list[Report]] = defaultdict(list)
    for report in _visible(campaign, target, viewpoint):
        if (rank := closed.get(report.period)) is not None:
            rows[rank, report.unit].append(report)
    return tuple(line_of(rows[key]) for key in sorted(rows))


def line_of(rows: Iterable[Report]) -> Line:
    """The line that these rows of one unit and period make; there is at least one row."""
    ordered = list(rows)
    if len(ordered) == 1:
        return Line(ordered[0], ordered[0])
    ordered.sort(key=_order)
    standing = [row for row in ordered if not any(_replaces(other, row) for other in ordered)] or ordered[-1:]
    current = standing[-1]
    if isinstance(current.entry, Names):
        current = _together(standing)
    before = [row for row in ordered if _replaces(current, row)]
    return Line(current, ordered[0], before[-1] if before else None)


def _visible(campaign: Campaign, target: Target, viewpoint: Viewpoint) -> Iterable[Report]:
    """The rows received by then; deeds as they could be seen."""
    rows: Iterable[Report] = campaign.rows_on(target.id)
    if viewpoint.received_by is not None:
        rows = [report for report in rows if report.received <= viewpoint.received_by]
    return rows if target.kind != "yes_no" else [_as_seen(report, viewpoint) for report in rows]


def _as_seen(report: Report, viewpoint: Viewpoint) -> Report:
    """What is dated after the cut-off was not done yet."""
    later = isinstance(report.entry, Deed) and report.entry.done is not None and report.entry.done > viewpoint.cut_off
    return replace(report, entry=Deed(None)) if later else report


def _replaces(correction: Report, row: Report) -> bool:
    return correction is not row and correction.replaces == row.received


def _together(rows: Sequence[Report]) -> Report:
    """Rows of names are one list, however many rows they came in."""
    names = [name for row in rows if isinstance(row.entry, Names) for name in row.entry.names]
    return replace(rows[-1], entry=Names(tuple(names)))


def _order(row: Report) -> tuple[date, date, str]:
    return (row.received, row.replaces or date.min, repr(row.entry))

"""The lines of a report as they stand: one for each unit and period, corrections applied, what they replaced remembered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from newsroom.targets.figures import Deed, Names
from newsroom.targets.model import Campaign, Report, Target, Viewpoint


@dataclass(frozen=True, slots=True)
class Line:
    """What stands for one unit and period; `first` is the row sent first, `before` the row a correction replaced last."""

    report: Report
    first: Report
    before: Report | None = None

    def days_late(self, due: date) -> int:
        """Days the first row came after `due`; a correction of a timely row is not late."""
        return max((self.first.received - due).days, 0)


def lines_of(campaign: Campaign, target: Target, viewpoint: Viewpoint) -> tuple[Line, ...]:
    """The lines of one target seen from there, by rising period; the order of rows in the sheet makes no difference."""
    ends = {period.id: period.end for period in campaign.periods}
    rows: dict[tuple[str, str], list[Report]] = defaultdict(list)
    for report in campaign.reports:
        if report.target == target.id and ends[report.period] <= viewpoint.cut_off and _received(report, viewpoint):
            rows[report.unit, report.period].append(_as_seen(report, viewpoint))
    lines = [line_of(group) for group in rows.values()]
    return tuple(sorted(lines, key=lambda line: (ends[line.report.period], line.report.unit)))


def line_of(rows: Iterable[Report]) -> Line:
    """The line that these rows of one unit and period make; there is at least one row."""
    ordered = sorted(rows, key=_order)
    standing = [row for row in ordered if not any(_replaces(other, row) for other in ordered)] or ordered[-1:]
    current = standing[-1]
    if isinstance(current.entry, Names):
        current = _together(standing)
    before = [row for row in ordered if _replaces(current, row)]
    return Line(current, ordered[0], before[-1] if before else None)


def _as_seen(report: Report, viewpoint: Viewpoint) -> Report:
    """What is dated after the cut-off was not done yet."""
    later = isinstance(report.entry, Deed) and report.entry.done is not None and report.entry.done > viewpoint.cut_off
    return replace(report, entry=Deed(None)) if later else report


def _received(report: Report, viewpoint: Viewpoint) -> bool:
    return viewpoint.received_by is None or report.received <= viewpoint.received_by


def _replaces(correction: Report, row: Report) -> bool:
    return correction is not row and correction.replaces == row.received


def _together(rows: Sequence[Report]) -> Report:
    """Rows of names are one list, however many rows they came in."""
    names = [name for row in rows if isinstance(row.entry, Names) for name in row.entry.names]
    return replace(rows[-1], entry=Names(tuple(names)))


def _order(row: Report) -> tuple[date, date, str]:
    return (row.received, row.replaces or date.min, repr(row.entry))

"""The one status of every target: a pure function of the campaign, its rows and the point it is seen from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from newsroom.targets.figures import Figure, Span
from newsroom.targets.model import Campaign, Period, Target, Viewpoint
from newsroom.targets.rules.kinds.kind import Cut
from newsroom.targets.rules.kinds.table import KINDS
from newsroom.targets.rules.lines import Line, lines_of
from newsroom.targets.rules.outcome import UNFINISHED, Flag, Outcome, Remark, Status, TargetOutcome, UnitOutcome, Verdict
from newsroom.targets.rules.parts import Part, Parts, measured_periods, parts_of
from newsroom.targets.rules.statuses import status


def evaluate(campaign: Campaign, viewpoint: Viewpoint) -> tuple[TargetOutcome, ...]:
    """The outcome of every target of a campaign, in its order."""
    return tuple(evaluate_target(campaign, target, viewpoint) for target in campaign.targets)


def evaluate_target(campaign: Campaign, target: Target, viewpoint: Viewpoint) -> TargetOutcome:
    """The bloc's outcome for one target, and every unit's."""
    lines = lines_of(campaign, target, viewpoint)
    parts = parts_of(campaign, target, lines, viewpoint.cut_off)
    by_unit = {part.unit: _unit_outcome(campaign, part, viewpoint) for part in parts.units}
    outside = Outcome(target, Status.NOT_APPLICABLE, remarks=(Remark("out-of-scope"),))
    units = tuple(by_unit.get(unit) or UnitOutcome(unit, outside) for unit in campaign.units)
    reported = sum(1 for part in parts.units if part.figure is not None)
    by_bloc = parts.whole is not None and parts.whole.figure is not None
    return TargetOutcome(
        target=target,
        whole=_whole(campaign, target, parts, viewpoint),
        units=() if by_bloc and not reported else units,
        received=parts.whole.received if by_bloc and parts.whole else None,
        reported_units=len(parts.units) if by_bloc else reported,
        expected_units=len(parts.units),
        reached_units=sum(1 for unit in by_unit.values() if unit.outcome.reached),
    )


def _whole(campaign: Campaign, target: Target, parts: Parts, viewpoint: Viewpoint) -> Outcome:
    """The bloc's outcome: from its own report, from all units, or from bounds while units are missing."""
    if viewpoint.cut_off < target.first_due:
        return Outcome(target, Status.NOT_DUE, remarks=(Remark("first-due", day=target.first_due),))
    if parts.whole is not None and parts.whole.figure is not None:
        return _judged(campaign, target, [parts.whole], viewpoint)
    if not any(part.figure is not None for part in parts.units):
        return _unreported(campaign, target, viewpoint)
    if all(part.joins for part in parts.units) or len(parts.units) == 1:
        return _judged(campaign, target, parts.units, viewpoint)
    return _bounded(campaign, target, parts.units, viewpoint)


def _unit_outcome(campaign: Campaign, part: Part, viewpoint: Viewpoint) -> UnitOutcome:
    if viewpoint.cut_off < part.target.first_due:
        outcome = Outcome(part.target, Status.NOT_DUE, remarks=(Remark("first-due", day=part.target.first_due),))
    elif part.figure is None:
        outcome = _unreported(campaign, part.target, viewpoint)
    else:
        outcome = _judged(campaign, part.target, [part], viewpoint)
    return UnitOutcome(part.unit, outcome, part.received)


def _unreported(campaign: Campaign, target: Target, viewpoint: Viewpoint) -> Outcome:
    """No figure: missing, or overdue once the build's date is past the day it was due."""
    due = _due_period(campaign, target, viewpoint.cut_off).report_due
    overdue = (viewpoint.today - due).days
    if overdue > 0:
        return Outcome(target, Status.OVERDUE, remarks=(Remark("report-overdue", overdue),))
    return Outcome(target, Status.NO_REPORT, remarks=(Remark("report-due", day=due),))


def _due_period(campaign: Campaign, target: Target, day: date) -> Period:
    """The period whose report is awaited at `day`: the last that closed, else the next that will."""
    if measured := measured_periods(campaign, target, day):
        return measured[-1]
    coming = [period for period in campaign.periods if period.end > day]
    return coming[0] if coming else campaign.periods[-1]


def _judged(campaign: Campaign, target: Target, parts: Sequence[Part], viewpoint: Viewpoint) -> Outcome:
    """The outcome of a figure that is all there."""
    kind, cut = KINDS[target.kind], Cut(campaign, viewpoint.cut_off)
    figures = [part.figure for part in parts if part.figure is not None]
    figure = kind.join(target, figures) if len(figures) > 1 else figures[0]
    lines = [line for part in parts for line in part.lines]
    verdict = kind.judge(target, figure, cut)
    flags = _flags(campaign, lines)
    early = (Remark("early"),) if _early(campaign, target, parts, verdict) else ()
    return Outcome(
        target=target,
        status=status(verdict, target, cut, lines),
        figure=figure,
        reached=verdict.reached,
        completion=verdict.completion,
        pace=verdict.pace,
        flags=flags,
        remarks=(*_data_remarks(parts, figure, flags), *early, *verdict.remarks),
    )


def _bounded(campaign: Campaign, target: Target, parts: Sequence[Part], viewpoint: Viewpoint) -> Outcome:
    """The outcome while units are missing: concluded where both bounds say the same, else open."""
    kind, cut = KINDS[target.kind], Cut(campaign, viewpoint.cut_off)
    lines = [line for part in parts for line in part.lines]
    figures = [part.figure for part in parts if part.joins and part.figure is not None]
    missing = [part for part in parts if not part.joins]
    bounds = kind.span(target, figures, [part.gap for part in missing]) if figures else None
    concluded = _concluded(target, bounds, cut, lines) if bounds else None
    silent = sum(1 for part in missing if part.figure is None)
    told = (Remark("units-missing", silent),) if silent else ()
    bare = (Remark("percent-only", len(missing) - silent),) if silent < len(missing) else ()
    found = concluded or (Status.INSUFFICIENT, False)
    final = (Remark("concluded"),) if concluded and found[0] not in UNFINISHED else (*told, *bare)
    flags = _flags(campaign, lines)
    remarks = (*_data_remarks(parts, None, flags), *final)
    return Outcome(target, found[0], bounds, reached=found[1], flags=flags, remarks=remarks)


def _concluded(target: Target, bounds: Span, cut: Cut, lines: Sequence[Line]) -> tuple[Status, bool] | None:
    """The status both bounds agree on and whether it is reached; the weaker one of two that were reached; None where they differ."""
    if bounds.low is None:
        return None
    judge = KINDS[target.kind].judge
    low = judge(target, bounds.low, cut)
    found = status(low, target, cut, lines), low.reached
    if bounds.high is None:
        return found if low.broken or (low.reached and low.rising) else None
    high = judge(target, bounds.high, cut)
    if (low.reached, low.broken, low.empty) != (high.reached, high.broken, high.empty):
        return None
    return found if low.reached or found[0] == status(high, target, cut, lines) else None


def _early(campaign: Campaign, target: Target, parts: Sequence[Part], verdict: Verdict) -> bool:
    """Whether a level that cannot be lost was reached in a period that ended before the campaign."""
    if not (verdict.reached and verdict.final and target.kind in {"count", "ratio", "roster"}):
        return False
    return any(_reached_by(campaign, target, parts, period.end) for period in campaign.periods if period.end < campaign.end)


def _reached_by(campaign: Campaign, target: Target, parts: Sequence[Part], day: date) -> bool:
    kind, closed = KINDS[target.kind], {period.id for period in campaign.closed_periods(day)}
    measured = [kind.measure(part.target, [line.report.entry for line in part.history if line.report.period in closed]) for part in parts]
    figures = [figure for figure in measured if figure is not None]
    if not figures:
        return False
    figure = kind.join(target, figures) if len(figures) > 1 else figures[0]
    return kind.judge(target, figure, Cut(campaign, day)).reached


def _data_remarks(parts: Sequence[Part], figure: Figure | None, flags: Sequence[Flag]) -> tuple[Remark, ...]:
    """What is to be said of the rows themselves: how late the latest came, and what stood before a correction."""
    late = tuple(Remark("late", flag.days) for flag in flags if flag.name == "late")
    if figure is None or not any(flag.name == "corrected" for flag in flags):
        return late
    before = [part.before for part in parts if part.before is not None]
    if not before:
        return late
    target = parts[0].target
    earlier = KINDS[target.kind].join(target, before) if len(before) > 1 else before[0]
    return (*late, Remark("corrected", figures=(earlier, figure))) if earlier != figure else late


def _flags(campaign: Campaign, lines: Sequence[Line]) -> tuple[Flag, ...]:
    qualities = {line.report.quality for line in lines}
    days = _days_late(campaign, lines)
    flags = (
        Flag("estimate") if "estimate" in qualities else None,
        Flag("preliminary") if "preliminary" in qualities else None,
        Flag("corrected") if any(line.before for line in lines) else None,
        Flag("late", days) if days else None,
    )
    return tuple(flag for flag in flags if flag is not None)


def _days_late(campaign: Campaign, lines: Iterable[Line]) -> int:
    return max([line.days_late(campaign.period(line.report.period).report_due) for line in lines], default=0)

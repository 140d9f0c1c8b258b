"""Reductions: from a baseline down to a level."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from newsroom.targets.figures import Figure
from newsroom.targets.model import Target
from newsroom.targets.rules.kinds.kind import Cut, Kind, never_settled
from newsroom.targets.rules.kinds.quantities import join_amounts, measure_amounts, span_amounts
from newsroom.targets.rules.kinds.ranges import value_of
from newsroom.targets.rules.outcome import Pace, Remark, Verdict


def judge(target: Target, figure: Figure, cut: Cut) -> Verdict:
    """Reached at the level or below; the pace compares the way gone with the way due; above the baseline it lags in any case."""
    if target.level is None:
        return Verdict(reached=False)
    value, level = value_of(figure), Fraction(target.level)
    baseline = Fraction(target.baseline if target.baseline is not None else Decimal(0))
    way = baseline - level
    regressed = value > baseline
    pace = None if regressed or not way else _pace(target, cut, value, baseline)
    return Verdict(
        reached=value <= level,
        lagging=regressed,
        completion=(baseline - value) / way if way else None,
        pace=pace,
        remarks=_remarks(target, cut, reached=value <= level, regressed=regressed, pace=pace),
    )


def _pace(target: Target, cut: Cut, value: Fraction, baseline: Fraction) -> Pace | None:
    """The plan holds values to come down to; an even pace goes the way in equal days."""
    if target.even_pace and target.level is not None and not target.plan:
        due = (baseline - Fraction(target.level)) * cut.campaign.days_elapsed(cut.day) / cut.campaign.days_total
    else:
        planned = [target.plan[period.id] for period in cut.campaign.closed_periods(cut.day) if period.id in target.plan]
        due = baseline - Fraction(planned[-1]) if planned else Fraction(0)
    return Pace(baseline - value, due) if due > 0 else None


def _remarks(target: Target, cut: Cut, *, reached: bool, regressed: bool, pace: Pace | None) -> tuple[Remark, ...]:
    closed = cut.closed(target)
    if regressed:
        return (Remark("regressed"),)
    if reached:
        return () if closed else (Remark("may-rise"),)
    return (Remark("pace"),) if pace and not closed else ()


REDUCTION = Kind(measure_amounts, join_amounts, span_amounts, judge, never_settled)

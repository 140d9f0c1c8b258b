"""Ranges: a value between two levels, where above may be better or outside."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from newsroom.targets.figures import Amount, Entry, Figure, Share, Span
from newsroom.targets.model import Target
from newsroom.targets.rules.kinds.kind import Cut, Gap, Kind, never_settled
from newsroom.targets.rules.kinds.quantities import join_amounts, join_shares, measure_amounts, measure_shares, span_amounts, span_shares
from newsroom.targets.rules.outcome import Remark, Status, Verdict


def measure(target: Target, entries: Sequence[Entry]) -> Figure | None:
    """Like a ratio where it is one, else like a count."""
    return measure_shares(target, entries) if target.unit == "%" else measure_amounts(target, entries)


def join(target: Target, figures: Sequence[Figure]) -> Figure:
    """Like a ratio where it is one, else like a count."""
    return join_shares(target, figures) if target.unit == "%" else join_amounts(target, figures)


def span(target: Target, figures: Sequence[Figure], gaps: Sequence[Gap]) -> Span:
    """Like a ratio where it is one, else like a count."""
    return span_shares(target, figures, gaps) if target.unit == "%" else span_amounts(target, figures, gaps)


def judge(target: Target, figure: Figure, cut: Cut) -> Verdict:
    """Reached inside, or above where high is good; «Ngoài khoảng» above where it is not."""
    del cut
    if isinstance(figure, Share) and not figure.denominator:
        return Verdict(reached=False, empty=True, remarks=(Remark("no-subjects"),))
    actual = value_of(figure)
    low, high = Fraction(target.low or Decimal(0)), Fraction(target.high or Decimal(0))
    above = actual > high
    reached = actual >= low and (target.higher_is_better or not above)
    return Verdict(
        reached=reached,
        surpassed=above and target.higher_is_better,
        broken=Status.OUTSIDE if above and not target.higher_is_better else None,
        running=Status.ON_TARGET if above else Status.WITHIN,
        remarks=(Remark("range"),),
    )


def value_of(figure: Figure) -> Fraction:
    """The number that is compared: a percentage for a share."""
    if isinstance(figure, Share):
        return figure.percent
    if isinstance(figure, Amount):
        return Fraction(figure.value)
    raise TypeError(f"a range is measured in amounts and shares, not {figure!r}")


RANGE = Kind(measure, join, span, judge, never_settled)

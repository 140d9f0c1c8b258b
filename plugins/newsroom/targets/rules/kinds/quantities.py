"""Counts and ratios: numbers that add up, compared with a level by cross-multiplied, exact arithmetic."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from newsroom.targets.figures import Amount, Entry, Figure, Share, Span, fraction
from newsroom.targets.model import Target
from newsroom.targets.rules.kinds.bounds import holds, lacking_of
from newsroom.targets.rules.kinds.kind import GATHERED, Cut, Gap, Kind, never_settled
from newsroom.targets.rules.outcome import Pace, Remark, Status, Verdict


def measure_amounts(target: Target, entries: Sequence[Entry]) -> Amount | None:
    """Σ of the periods for `sum`, else the last value."""
    amounts = [entry for entry in entries if isinstance(entry, Amount)]
    if target.accumulate in {"sum", "pooled"} and amounts:
        return Amount(sum((amount.value for amount in amounts), Decimal(0)))
    return amounts[-1] if amounts else None


def measure_shares(target: Target, entries: Sequence[Entry]) -> Figure | None:
    """Σ numerators ÷ Σ denominators for `pooled` and `sum`, else the last; a bare percentage stands only where nothing was counted."""
    shares = [entry for entry in entries if isinstance(entry, Share)]
    if not shares:
        return measure_amounts(target, entries[-1:])
    return _pooled(shares) if target.accumulate in {"sum", "pooled"} else shares[-1]


def join_amounts(target: Target, figures: Sequence[Figure]) -> Amount:
    """Σ of the units."""
    del target
    return Amount(sum((figure.value for figure in figures if isinstance(figure, Amount)), Decimal(0)))


def join_shares(target: Target, figures: Sequence[Figure]) -> Figure:
    """Σ numerators ÷ Σ denominators; percentages are never averaged, so a bare one stands only alone."""
    del target
    if len(figures) == 1:
        return figures[0]
    return _pooled([figure for figure in figures if isinstance(figure, Share)])


def span_amounts(target: Target, figures: Sequence[Figure], gaps: Sequence[Gap]) -> Span:
    """From what was reported (with what missing units gathered before) upwards, without end."""
    gathered = [gap.known for gap in gaps if gap.known is not None and target.accumulate in GATHERED]
    return Span(join_amounts(target, figures), join_amounts(target, [*figures, *gathered]), None)


def span_shares(target: Target, figures: Sequence[Figure], gaps: Sequence[Gap]) -> Span:
    """From none to all of the missing units' wholes; unbounded where such a whole is not known."""
    reported = _pooled([figure for figure in figures if isinstance(figure, Share)])
    if any(gap.whole is None for gap in gaps):
        return Span(reported, None, None)
    known = [gap.known for gap in gaps if isinstance(gap.known, Share) and target.accumulate in {"sum", "pooled"}]
    counted = _pooled([reported, *known])
    missing = sum((gap.whole for gap in gaps if gap.whole is not None), Decimal(0))
    whole = counted.denominator + missing
    return Span(reported, Share(counted.numerator, whole), Share(counted.numerator + missing, whole))


def judge(target: Target, figure: Figure, cut: Cut) -> Verdict:
    """Where a count or ratio stands against its level."""
    if isinstance(figure, Share) and not figure.denominator:
        return Verdict(reached=False, empty=True, remarks=(Remark("no-subjects"),))
    actual = figure.percent if isinstance(figure, Share) else Fraction(_amount(figure).value)
    if target.level is None:
        return Verdict(reached=False)
    level = fraction(target.level)
    if target.is_upper_bound:
        return _capped(target, actual, level)
    reached = holds(actual, target.operator, level)
    over = target.operator == "=" and actual > level
    pace = None if over else cut.pace(target, actual)
    return Verdict(
        reached=reached,
        final=target.accumulate in GATHERED,
        rising=target.operator in {">=", ">"},
        surpassed=target.operator == ">=" and actual > level,
        broken=Status.OVER_LIMIT if over else None,
        completion=_completion(target, actual, level),
        pace=pace,
        remarks=_remarks(target, figure, cut, reached=reached, over=over, pace=pace),
    )


def _capped(target: Target, actual: Fraction, level: Fraction) -> Verdict:
    """The verdict on an upper bound."""
    reached = holds(actual, target.operator, level)
    equal = target.operator == "<" and actual == level
    remarks = (Remark("equal-fails"),) if equal else ()
    return Verdict(reached=reached, broken=None if reached else Status.OVER_LIMIT, running=Status.HOLDING, remarks=remarks)


def _completion(target: Target, actual: Fraction, level: Fraction) -> Fraction | None:
    if not level:
        return None
    return min(actual / level, Fraction(1)) if target.operator == "=" else actual / level


def _remarks(target: Target, figure: Figure, cut: Cut, *, reached: bool, over: bool, pace: Pace | None) -> tuple[Remark, ...]:
    closed = cut.closed(target)
    if over:
        return (Remark("over-registered"),)
    if reached:
        return () if closed or target.accumulate in GATHERED else (Remark("may-fall"),)
    lacking = Remark("lacking", lacking_in(target, figure))
    return (lacking,) if closed or pace is None else (lacking, Remark("pace"))


def lacking_in(target: Target, figure: Figure) -> Fraction:
    """What a lower bound lacks: things counted for a share or an amount, points of percent for a bare percentage."""
    level = fraction(target.level or Decimal(0))
    if isinstance(figure, Share):
        return lacking_of(figure.numerator, level * Fraction(figure.denominator) / 100, target.operator)
    if target.kind == "ratio":
        return level - Fraction(_amount(figure).value)
    return lacking_of(_amount(figure).value, level, target.operator)


def _amount(figure: Figure) -> Amount:
    if not isinstance(figure, Amount):
        raise TypeError(f"a count or ratio is measured in amounts and shares, not {figure!r}")
    return figure


def _pooled(shares: Sequence[Share]) -> Share:
    return Share(
        sum((share.numerator for share in shares), Decimal(0)),
        sum((share.denominator for share in shares), Decimal(0)),
    )


COUNT = Kind(measure_amounts, join_amounts, span_amounts, judge, never_settled)
RATIO = Kind(measure_shares, join_shares, span_shares, judge, never_settled)

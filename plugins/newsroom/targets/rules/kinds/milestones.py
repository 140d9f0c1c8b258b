"""Milestones: steps with weights and dates, reached with the last one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from newsroom.targets.figures import Entry, Figure, Names, Span, Steps
from newsroom.targets.model import Target
from newsroom.targets.rules.kinds.kind import Cut, Gap, Kind
from newsroom.targets.rules.outcome import Pace, Remark, Verdict


def measure(target: Target, entries: Sequence[Entry]) -> Steps | None:
    """The steps done in any period."""
    lists = [entry.names for entry in entries if isinstance(entry, Names)]
    return _steps(target, (name for names in lists for name in names)) if lists else None


def join(target: Target, figures: Sequence[Figure]) -> Steps:
    """The steps that every unit has done."""
    done = [figure.done for figure in figures if isinstance(figure, Steps)]
    return _steps(target, frozenset.intersection(*done) if done else ())


def span(target: Target, figures: Sequence[Figure], gaps: Sequence[Gap]) -> Span:
    """From the steps the missing units are known to have done to those that all others did."""
    reported = join(target, figures)
    known = [gap.known if gap.known is not None else _steps(target, ()) for gap in gaps]
    return Span(reported, join(target, [*figures, *known]), reported)


def judge(target: Target, figure: Figure, cut: Cut) -> Verdict:
    """Reached with the last step; the pace compares the weights done with the weights due."""
    if not isinstance(figure, Steps):
        raise TypeError(f"milestones are measured in steps, not {figure!r}")
    due = [step for step in target.steps if step.due <= cut.day]
    weight_due = sum((step.weight for step in due), Decimal(0))
    reached = settled(target, figure)
    return Verdict(
        reached=reached,
        final=True,
        completion=Fraction(figure.weight) / Fraction(figure.whole_weight) if figure.whole_weight else None,
        pace=Pace(Fraction(figure.weight), Fraction(weight_due)) if weight_due else None,
        remarks=() if reached else (Remark("planned-steps", len(due)),),
    )


def settled(target: Target, figure: Figure) -> bool:
    """The last step is done."""
    return isinstance(figure, Steps) and bool(target.steps) and target.steps[-1].id in figure.done


def _steps(target: Target, names: Iterable[str]) -> Steps:
    named = frozenset(names)
    done = [step for step in target.steps if step.id in named]
    weight = sum((step.weight for step in done), Decimal(0))
    whole = sum((step.weight for step in target.steps), Decimal(0))
    return Steps(frozenset(step.id for step in done), len(target.steps), weight, whole)


MILESTONES = Kind(measure, join, span, judge, settled)

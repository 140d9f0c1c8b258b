"""What every kind of target can do, and the day at which it is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from newsroom.targets.figures import Entry, Figure, Span
from newsroom.targets.model import Campaign, Target
from newsroom.targets.rules.outcome import Pace, Verdict

GATHERED = frozenset({"sum", "running"})
"""Accumulations that never lose what they reached."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A campaign at the day of judgement."""

    campaign: Campaign
    day: date

    def closed(self, target: Target) -> bool:
        """Whether nothing can change any more: the campaign is over, or the one day of measuring has come."""
        return self.day >= (target.first_due if target.accumulate == "at_end" else self.campaign.end)

    def expected(self, target: Target) -> Fraction | None:
        """What was due by now, in the target's unit: the plan of the last closed period, or an even share; None without either, or at 0."""
        due: Fraction | None = None
        if target.plan:
            planned = [target.plan[period.id] for period in self.campaign.closed_periods(self.day) if period.id in target.plan]
            due = Fraction(planned[-1]) if planned else None
        elif target.even_pace and target.level is not None:
            due = Fraction(target.level) * self.campaign.days_elapsed(self.day) / self.campaign.days_total
        return due or None

    def pace(self, target: Target, actual: Fraction) -> Pace | None:
        """What was reached against what was due by now, where something was due."""
        due = self.expected(target)
        return None if due is None else Pace(actual, due)


@dataclass(frozen=True, slots=True)
class Gap:
    """What is known of a unit that has not reported: the part it reported before, and the whole it last counted in."""

    known: Figure | None
    whole: Decimal | None


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of target as functions.

    `measure` adds up the entries of one unit, in the order of their periods (None where they say nothing); `join` adds up units;
    `span` bounds the sum while units are missing; `judge` compares with the level; `settled` says that a unit has no more to report.
    """

    measure: Callable[[Target, Sequence[Entry]], Figure | None]
    join: Callable[[Target, Sequence[Figure]], Figure]
    span: Callable[[Target, Sequence[Figure], Sequence[Gap]], Span]
    judge: Callable[[Target, Figure, Cut], Verdict]
    settled: Callable[[Target, Figure], bool]


def never_settled(target: Target, figure: Figure) -> bool:
    """For kinds whose units report every period."""
    del target, figure
    return False

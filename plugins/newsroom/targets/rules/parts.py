"""A target's parts: what each unit, or the bloc itself, has reported by a day, and what is known of those that have not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from newsroom.targets.figures import Amount, Figure, Share
from newsroom.targets.model import WHOLE_BLOC, Campaign, Period, Target
from newsroom.targets.rules.kinds.kind import Gap
from newsroom.targets.rules.kinds.table import KINDS
from newsroom.targets.rules.lines import Line

PEOPLE = frozenset({"người", "công chức", "viên chức", "công chức, viên chức", "cán bộ", "lao động", "người lao động"})
"""What a headcount counts; only of these is a unit's staff the whole."""


@dataclass(frozen=True, slots=True)
class Part:
    """One unit's part in a target; `figure` is None while its report is missing, `before` is the figure without its corrections.

    `history` holds the lines of every period, `lines` those that enter the figure.
    """

    unit: str
    target: Target
    history: tuple[Line, ...]
    lines: tuple[Line, ...]
    figure: Figure | None
    before: Figure | None
    gap: Gap

    @property
    def received(self) -> date | None:
        """The day its newest row came."""
        return max((line.report.received for line in self.history), default=None)

    @property
    def joins(self) -> bool:
        """Whether it can enter the bloc's figure: a bare percentage cannot."""
        return self.figure is not None and not (self.target.unit == "%" and isinstance(self.figure, Amount))


@dataclass(frozen=True, slots=True)
class Parts:
    """All parts of a target: `whole` where the bloc itself reported, and one a unit in scope, in the campaign's order."""

    whole: Part | None
    units: tuple[Part, ...]


def parts_of(campaign: Campaign, target: Target, lines: Sequence[Line], day: date) -> Parts:
    """The parts of a target whose visible lines are `lines`, at `day`."""
    required = _required(campaign, target, lines, day)
    by_unit: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        by_unit[line.report.unit].append(line)
    whole, scope = by_unit[WHOLE_BLOC], frozenset(target.scope)
    common = target.for_unit(WHOLE_BLOC)  # as every unit answers for it that pledged nothing of its own
    own = {unit: target.for_unit(unit) for unit in target.own_levels}
    units = tuple(_part(campaign, unit, own.get(unit, common), by_unit[unit], required) for unit in campaign.units if unit in scope)
    return Parts(_part(campaign, WHOLE_BLOC, target, whole, required) if whole else None, units)


def measured_periods(campaign: Campaign, target: Target, day: date) -> tuple[Period, ...]:
    """The closed periods whose rows count: for `at_end` the one at or after `first_due`, else all."""
    closed = campaign.closed_periods(day)
    if target.accumulate != "at_end":
        return closed
    return tuple(period for period in closed if period.end >= target.first_due)[:1]


def _required(campaign: Campaign, target: Target, lines: Sequence[Line], day: date) -> frozenset[str]:
    """The periods a part must hold to be whole: the last one, and for sums every one that anybody reported."""
    counted = measured_periods(campaign, target, day)
    last = frozenset(period.id for period in counted[-1:])
    if target.accumulate not in {"sum", "pooled"}:
        return last
    return last | {line.report.period for line in lines} & {period.id for period in counted}


def _part(campaign: Campaign, unit: str, target: Target, lines: Sequence[Line], required: frozenset[str]) -> Part:
    """`target` is the one that the unit answers for."""
    counted = tuple(line for line in lines if target.accumulate != "at_end" or line.report.period in required)
    kind = KINDS[target.kind]
    known = kind.measure(target, [line.report.entry for line in counted])
    corrected = any(line.before for line in counted)
    before = kind.measure(target, [(line.before or line.report).entry for line in counted]) if corrected else known
    whole_report = bool(required) and required.issubset([line.report.period for line in counted])
    complete = known is not None and (whole_report or kind.settled(target, known))
    joins = complete and not (target.unit == "%" and isinstance(known, Amount))
    gap = Gap(known, None if joins else _last_whole(campaign, unit, target, lines))
    entering = counted if _adds_up(target) else counted[-1:]
    return Part(unit, target, counted, entering, known if complete else None, before if complete else None, gap)


def _adds_up(target: Target) -> bool:
    """Whether every period enters the figure, rather than the last one alone."""
    gathering = target.kind == "roster" and target.accumulate == "running"
    return target.accumulate in {"sum", "pooled"} or target.kind == "milestones" or gathering


def _last_whole(campaign: Campaign, unit: str, target: Target, lines: Iterable[Line]) -> Decimal | None:
    """What a unit last counted in, else its known staff where people are counted."""
    wholes = [line.report.entry.denominator for line in lines if isinstance(line.report.entry, Share)]
    if wholes:
        return wholes[-1]
    staff = campaign.staff.get(unit)
    return Decimal(staff) if staff is not None and target.of.casefold() in PEOPLE else None

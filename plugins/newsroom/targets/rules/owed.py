"""What is owed to a period's report: which rows, by which units."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.targets.model import WHOLE_BLOC, Campaign, Period, Target, Viewpoint
from newsroom.targets.rules.kinds.table import KINDS
from newsroom.targets.rules.lines import Line, lines_of
from newsroom.targets.rules.parts import measured_periods


@dataclass(frozen=True, slots=True)
class Owed:
    """One row awaited: a target (or a rating that feeds targets) of one unit; `line` is what was already sent for the period."""

    target: Target
    unit: str
    period: Period
    line: Line | None


def owed(campaign: Campaign, period: Period, unit: str | None = None) -> Iterator[Owed]:
    """The rows awaited for a period, in the order of targets and units; of one unit alone where `unit` is given."""
    for target in asked(campaign, period):
        lines = lines_of(campaign, target, Viewpoint(period.end, period.end))
        by_unit: dict[str, list[Line]] = defaultdict(list)
        for line in lines:
            by_unit[line.report.unit].append(line)
        for one in _reporting(campaign, target, set(by_unit)):
            if unit in {None, one} and not _settled(target, by_unit[one], period):
                sent = next((line for line in by_unit[one] if line.report.period == period.id), None)
                yield Owed(target, one, period, sent)


def asked(campaign: Campaign, period: Period) -> Iterator[Target]:
    """What is measured in a period; ratings in the place of the ratios that are made of them."""
    measured = [target for target in campaign.targets if _is_measured(campaign, target, period)]
    needed = {rating for target in measured for rating in (*target.part_ratings, *target.whole_ratings)}
    yield from (rating for rating in campaign.ratings if rating.id in needed)
    yield from (target for target in measured if not target.whole_ratings)


def _is_measured(campaign: Campaign, target: Target, period: Period) -> bool:
    if target.accumulate == "at_end":
        return measured_periods(campaign, target, period.end)[-1:] == (period,)
    return period.end >= target.first_due


def _reporting(campaign: Campaign, target: Target, seen: set[str]) -> tuple[str, ...]:
    """Who reports a target: the units of its scope, or the bloc itself where it alone has done so, as for a list of units."""
    by_bloc = seen == {WHOLE_BLOC} or (not seen and target.kind == "roster" and len(target.scope) > 1)
    return (WHOLE_BLOC,) if by_bloc else tuple(unit for unit in campaign.units if unit in target.scope)


def _settled(target: Target, lines: list[Line], period: Period) -> bool:
    """Whether earlier periods already say all there is to say: a deed that is done."""
    earlier = [line.report.entry for line in lines if line.report.period != period.id]
    figure = KINDS[target.kind].measure(target, earlier) if earlier else None
    return figure is not None and KINDS[target.kind].settled(target, figure)

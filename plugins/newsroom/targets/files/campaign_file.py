"""The campaign that a file becomes, once its schema is kept; units are looked up and rows added later."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import TypeVar

from newsroom.foundation.problems import ContentError, Position, Problem
from newsroom.foundation.schema import Schema, validate
from newsroom.foundation.yaml import Located
from newsroom.targets.files.campaign_schema import CampaignEntry, RatingEntry, TargetEntry
from newsroom.targets.model import Accumulation, Campaign, Group, KindName, Period, Pledge, Step, Target, Thresholds

V = TypeVar("V")

_DEFAULT_ACCUMULATION: dict[KindName, Accumulation] = {
    "count": "sum",
    "ratio": "at_end",
    "range": "stock",
    "yes_no": "running",
    "milestones": "running",
    "roster": "stock",
    "reduction": "stock",
}
_NEEDED: dict[KindName, tuple[str, ...]] = {
    "count": ("level",),
    "ratio": ("level",),
    "range": ("low", "high"),
    "yes_no": (),
    "milestones": ("steps",),
    "roster": (),
    "reduction": ("level", "baseline"),
}


def campaign_from(located: Located) -> Campaign:
    """The campaign in a file that was read; raises ContentError with every key that is wrong or wanting."""
    entry = validate(CampaignEntry, located)
    if problems := list(_wanting(entry, located)):
        raise ContentError(problems)
    return Campaign(
        id=entry.id,
        name=entry.name,
        slogan=entry.slogan,
        bloc=entry.bloc,
        start=entry.start,
        end=entry.end,
        cut_off=entry.cut_off,
        units=entry.units,
        periods=tuple(sorted((_plain(Period, period) for period in entry.periods), key=lambda period: period.end)),
        targets=tuple(_target(entry, target, index, located.at("targets", index)) for index, target in enumerate(entry.targets)),
        position=Position(located.path),
        groups=tuple(_plain(Group, group) for group in entry.groups),
        ratings=tuple(_rating(entry, rating, located.at("ratings", index)) for index, rating in enumerate(entry.ratings)),
        unit_names=entry.unit_names,
        staff=entry.staff,
        thresholds=_plain(Thresholds, entry.thresholds),
        pledge=_plain(Pledge, entry.pledge) if entry.pledge else None,
        illustrative=entry.illustrative,
        photo=entry.photo,
    )


def _wanting(entry: CampaignEntry, located: Located) -> Iterator[Problem]:
    """Keys that a target's kind cannot do without."""
    for index, target in enumerate(entry.targets):
        for key in _NEEDED[target.kind]:
            if not getattr(target, key) and getattr(target, key) != 0:
                yield Problem("targets.key-wanting", located.at("targets", index, "kind"), {"word": key, "kind": target.kind})
        if bool(target.numerator) != bool(target.denominator):
            word = "denominator" if target.numerator else "numerator"
            yield Problem("targets.key-wanting", located.at("targets", index, "kind"), {"word": word, "kind": target.kind})


def _plain(value: Callable[..., V], entry: Schema) -> V:
    """A schema's entry as the value of the same fields."""
    return value(**{name: getattr(entry, name) for name in type(entry).model_fields})


def _target(entry: CampaignEntry, target: TargetEntry, index: int, position: Position) -> Target:
    accumulate = target.accumulate or _DEFAULT_ACCUMULATION[target.kind]
    if target.kind in {"yes_no", "milestones"}:
        accumulate = "running"
    roster = target.roster if target.roster is not None else entry.units
    return Target(
        id=target.id,
        no=target.no or str(index + 1),
        wording=target.wording,
        short_name=target.short_name or target.wording,
        kind=target.kind,
        unit=target.unit or ("%" if target.kind == "ratio" else ""),
        first_due=target.first_due or (entry.end if accumulate == "at_end" else entry.start),
        scope=entry.units if target.scope in {("all",), ()} else target.scope,
        position=position,
        of=target.of,
        group=target.group,
        operator=target.operator,
        level=Decimal(len(roster)) if target.kind == "roster" and target.level is None else target.level,
        accumulate=accumulate,
        low=target.low,
        high=target.high,
        higher_is_better=target.higher_is_better,
        baseline=target.baseline,
        deadline=target.deadline,
        steps=tuple(_plain(Step, step) for step in target.steps),
        roster=roster if target.kind == "roster" else (),
        own_levels=target.own_levels,
        plan=target.plan,
        even_pace=target.pace == "even",
        decimals=target.decimals,
        part_ratings=target.numerator,
        whole_ratings=target.denominator,
    )


def _rating(entry: CampaignEntry, rating: RatingEntry, position: Position) -> Target:
    """A rating is reported like the last value of a count."""
    return Target(
        id=rating.id,
        no="",
        wording=rating.name,
        short_name=rating.name,
        kind="count",
        unit=rating.of,
        first_due=entry.start,
        scope=entry.units,
        position=position,
        accumulate="stock",
    )

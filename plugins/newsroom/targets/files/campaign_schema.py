"""The schema of a campaign file: which keys it may have, and what each of them holds."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, Field

from newsroom.foundation.schema import Schema, invalid
from newsroom.publishing.fields import Day, Flag, Number, Slug, Text, Words, from_text
from newsroom.targets.model import Accumulation, KindName, Operator


def _one_of(given: Any, choices: tuple[str, ...]) -> Any:
    if given not in choices:
        raise invalid("targets.not-one-of", word=str(given), expected=", ".join(choices))
    return given


def _whole(given: str) -> int:
    """A whole, non-negative number; `05` is 5."""
    if not given.strip().isascii() or not given.strip().isdigit():
        raise invalid("targets.not-whole", word=given)
    return int(given)


OperatorField = Annotated[Operator, BeforeValidator(lambda given: _one_of(given, get_args(Operator)))]
Whole = Annotated[int, from_text(_whole)]


class PeriodEntry(Schema):
    """A reporting period."""

    id: Slug
    name: Text
    end: Day
    report_due: Day


class GroupEntry(Schema):
    """A heading of the table."""

    id: Slug
    name: Text


class RatingEntry(Schema):
    """A rating (Hoàn thành xuất sắc, …, chưa xếp loại) that units count once, for several ratios."""

    id: Slug
    name: Text
    of: Text = "người"


class StepEntry(Schema):
    """One step of a target of kind `milestones`."""

    id: Slug
    name: Text
    weight: Number = Decimal(1)
    due: Day


class PledgeEntry(Schema):
    """Where the promises were signed."""

    date: Day
    source: Text
    article: Slug | None = None


class ThresholdsEntry(Schema):
    """Percent of the expected value, each with its default."""

    ahead: Number = Decimal(110)
    on_track: Number = Decimal(100)
    attention: Number = Decimal(90)


class TargetEntry(Schema):
    """One target; which keys a kind needs is checked once all are read."""

    id: Slug
    no: Text | None = None
    group: Slug | None = None
    wording: Text
    short_name: Text | None = None
    kind: KindName
    operator: OperatorField = ">="
    level: Number | None = None
    unit: Text | None = None
    of: Text = ""
    accumulate: Accumulation | None = None
    first_due: Day | None = None
    scope: Words = ("all",)
    own_levels: dict[str, Number] = Field(default_factory=dict)
    plan: dict[str, Number] = Field(default_factory=dict)
    pace: Literal["none", "even"] = "none"
    decimals: Whole | None = None
    low: Number | None = None
    high: Number | None = None
    higher_is_better: Flag = False
    deadline: Day | None = None
    steps: tuple[StepEntry, ...] = ()
    roster: Words | None = None
    baseline: Number | None = None
    numerator: Words = ()
    denominator: Words = ()


class CampaignEntry(Schema):
    """A campaign file."""

    id: Text
    name: Text
    slogan: Text = ""
    bloc: Text
    start: Day
    end: Day
    cut_off: Day
    pledge: PledgeEntry | None = None
    units: Words
    unit_names: dict[str, Text] = Field(default_factory=dict)
    staff: dict[str, Whole] = Field(default_factory=dict)
    thresholds: ThresholdsEntry = ThresholdsEntry()
    periods: tuple[PeriodEntry, ...] = Field(min_length=1)
    groups: tuple[GroupEntry, ...] = ()
    ratings: tuple[RatingEntry, ...] = ()
    targets: tuple[TargetEntry, ...] = ()
    illustrative: Flag = False
    photo: Text | None = None

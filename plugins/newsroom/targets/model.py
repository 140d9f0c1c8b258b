"""A campaign and its reports, as values: what was promised, by whom, until when, and every row that was sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Literal

from newsroom.foundation.problems import Position
from newsroom.targets.figures import Entry

KindName = Literal["count", "ratio", "range", "yes_no", "milestones", "roster", "reduction"]
Operator = Literal[">=", ">", "<=", "<", "="]
Accumulation = Literal["sum", "running", "stock", "pooled", "at_end"]
Quality = Literal["estimate", "preliminary", "official"]

WHOLE_BLOC = "toàn khối"
"""Stands in a report's unit where the bloc itself reports."""


@dataclass(frozen=True, slots=True)
class Period:
    """A reporting period; `report_due` is the last day on which a report is on time."""

    id: str
    name: str
    end: date
    report_due: date


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Percent of the expected value from which a target is ahead, on track, or only to be watched; below that it is behind."""

    ahead: Decimal = Decimal(110)
    on_track: Decimal = Decimal(100)
    attention: Decimal = Decimal(90)


@dataclass(frozen=True, slots=True)
class Pledge:
    """Where the campaign's promises were signed; `article` is the slug of the news about it."""

    date: date
    source: str
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A heading under which targets stand together."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a target of kind `milestones`."""

    id: str
    name: str
    weight: Decimal
    due: date


@dataclass(frozen=True, slots=True)
class Target:
    """One promise. `level` and `plan` are in `unit` («%» for a ratio); `of` names what is counted («người»).

    `level` is None where the kind has none, and for a unit that promised no part of a sum.
    """

    id: str
    no: str
    wording: str
    short_name: str
    kind: KindName
    unit: str
    first_due: date
    scope: tuple[str, ...]
    position: Position
    of: str = ""
    group: str | None = None
    operator: Operator = ">="
    level: Decimal | None = None
    accumulate: Accumulation = "at_end"
    low: Decimal | None = None
    high: Decimal | None = None
    higher_is_better: bool = False
    baseline: Decimal | None = None
    deadline: date | None = None
    steps: tuple[Step, ...] = ()
    roster: tuple[str, ...] = ()
    own_levels: Mapping[str, Decimal] = field(default_factory=dict)
    plan: Mapping[str, Decimal] = field(default_factory=dict)
    even_pace: bool = False
    decimals: int | None = None
    part_ratings: tuple[str, ...] = ()
    """Ratings counted in the numerator, for a ratio made of ratings."""
    whole_ratings: tuple[str, ...] = ()
    """Ratings counted in the denominator; there is no default."""

    @property
    def is_upper_bound(self) -> bool:
        """Whether the level must not be passed (`<=`, `<`)."""
        return self.operator in {"<=", "<"}

    def for_unit(self, unit: str) -> Target:
        """The target as one unit answers for it: its own level where it pledged one.

        A share of a sum that nobody pledged has no level, except where the unit is alone or nothing at all is allowed.
        """
        if (own := self.own_levels.get(unit)) is not None:
            return replace(self, level=own, plan={})
        if self.kind in {"ratio", "range", "yes_no", "milestones"} or len(self.scope) == 1 or (self.is_upper_bound and self.level == 0):
            return self
        return replace(self, level=None, plan={}, even_pace=False)


@dataclass(frozen=True, slots=True)
class Report:
    """One row: what one unit (or the bloc) reported for one target and one period.

    `replaces` is the day on which the row it corrects was received.
    """

    target: str
    unit: str
    period: str
    entry: Entry
    received: date
    position: Position
    quality: Quality = "official"
    source: str = ""
    replaces: date | None = None
    reason: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Campaign:
    """A campaign with its reports; `cut_off` is the day at which every status is computed."""

    id: str
    name: str
    slogan: str
    bloc: str
    start: date
    end: date
    cut_off: date
    units: tuple[str, ...]
    periods: tuple[Period, ...]
    targets: tuple[Target, ...]
    position: Position
    groups: tuple[Group, ...] = ()
    ratings: tuple[Target, ...] = ()
    """What units count once for several ratios: rows are reported for them as for a count, and no table shows them."""
    unit_names: Mapping[str, str] = field(default_factory=dict)  # of the campaign's own year, where the register holds others
    staff: Mapping[str, int] = field(default_factory=dict)
    thresholds: Thresholds = Thresholds()
    pledge: Pledge | None = None
    reports: tuple[Report, ...] = ()
    illustrative: bool = False
    photo: str | None = None
    """The picture of its page, as its file writes it: a path from the content's root."""
    _rows: Mapping[str, tuple[Report, ...]] = field(init=False, repr=False, compare=False)
    _reported: Mapping[str, Target] = field(init=False, repr=False, compare=False)
    _periods: Mapping[str, Period] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        rows: dict[str, list[Report]] = {}
        for report in self.reports:
            rows.setdefault(report.target, []).append(report)
        reported = {target.id: target for target in reversed((*self.targets, *self.ratings))}  # the first of one id stands
        object.__setattr__(self, "_rows", {target: tuple(own) for target, own in rows.items()})
        object.__setattr__(self, "_reported", reported)
        object.__setattr__(self, "_periods", {period.id: period for period in reversed(self.periods)})

    @property
    def days_total(self) -> int:
        """Days of the campaign, first and last included."""
        return (self.end - self.start).days + 1

    def days_elapsed(self, day: date) -> int:
        """Days from the start to `day`, both included, within the campaign."""
        return min(max((day - self.start).days + 1, 0), self.days_total)

    def closed_periods(self, day: date) -> tuple[Period, ...]:
        """The periods that ended on `day` or before, in time's order."""
        return tuple(period for period in self.periods if period.end <= day)

    def period(self, id_: str) -> Period:
        """The period of that id; raises KeyError."""
        return self._periods[id_]

    def rows_on(self, id_: str) -> tuple[Report, ...]:
        """The rows that report on one target or rating, in the order of the sheet."""
        return self._rows.get(id_, ())

    def target(self, id_: str) -> Target | None:
        """The target of that id; a rating is none."""
        found = self._reported.get(id_)
        return None if found in self.ratings else found

    def reported(self, id_: str) -> Target | None:
        """The target or rating of that id: whatever a row may report on."""
        return self._reported.get(id_)


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """From where a campaign is seen: rows of periods ended by `cut_off`, received by `received_by` where that is set.

    `today` decides one thing only: whether a missing report is overdue.
    """

    cut_off: date
    today: date
    received_by: date | None = None


@dataclass(frozen=True, slots=True)
class Campaigns:
    """All campaigns of the site, by rising start."""

    all: tuple[Campaign, ...] = ()

    def __iter__(self) -> Iterator[Campaign]:
        return iter(self.all)

    def find(self, id_: str) -> Campaign | None:
        """The campaign of that id."""
        return next((campaign for campaign in self.all if campaign.id == id_), None)

    @property
    def ids(self) -> tuple[str, ...]:
        """Every campaign's id."""
        return tuple(campaign.id for campaign in self.all)

    @property
    def current(self) -> Campaign | None:
        """The campaign that began last and has come to its first cut-off."""
        begun = [campaign for campaign in self.all if campaign.cut_off >= campaign.start]
        return begun[-1] if begun else None

"""What may be said of a target: a status, the exact figure behind it, flags beside it and remarks under it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, auto
from fractions import Fraction
from typing import Literal

from newsroom.targets.figures import Figure, Span
from newsroom.targets.model import Target


class Status(Enum):
    """The one word said of a target, listed in the order in which a summary tells them."""

    SURPASSED = auto()
    ACHIEVED = auto()
    ACHIEVED_LATE = auto()
    ON_TARGET = auto()
    HOLDING = auto()
    WITHIN = auto()
    AHEAD = auto()
    ON_TRACK = auto()
    UNDER_WAY = auto()
    ATTENTION = auto()
    BEHIND = auto()
    OVER_LIMIT = auto()
    OUTSIDE = auto()
    NOT_YET_ESTIMATE = auto()
    NOT_YET_PRELIMINARY = auto()
    FAILED = auto()
    INSUFFICIENT = auto()
    OVERDUE = auto()
    NO_REPORT = auto()
    REPORTED = auto()
    NOT_DUE = auto()
    NO_SUBJECTS = auto()
    NOT_APPLICABLE = auto()


ACHIEVEMENTS = frozenset({Status.SURPASSED, Status.ACHIEVED, Status.ACHIEVED_LATE})
"""The statuses a summary counts as reached."""

UNFINISHED = frozenset({Status.AHEAD, Status.ON_TRACK, Status.UNDER_WAY, Status.ATTENTION, Status.BEHIND})
"""The statuses of a target that is on its way and may still be reached."""

FlagName = Literal["estimate", "preliminary", "corrected", "late"]
RemarkName = Literal[
    "late",
    "corrected",
    "repeated",
    "foreign",
    "lacking",
    "early",
    "may-fall",
    "may-rise",
    "pace",
    "planned-steps",
    "over-registered",
    "equal-fails",
    "regressed",
    "range",
    "deed-late",
    "days-left",
    "days-over",
    "concluded",
    "units-missing",
    "percent-only",
    "first-due",
    "report-due",
    "report-overdue",
    "no-subjects",
    "out-of-scope",
]


@dataclass(frozen=True, slots=True)
class Flag:
    """What stands beside a status; `days` counts for `late`."""

    name: FlagName
    days: int = 0


@dataclass(frozen=True, slots=True)
class Remark:
    """What stands under a status; which of the facts are set depends on the name."""

    name: RemarkName
    number: Decimal | Fraction | int = 0
    day: date | None = None
    figures: tuple[Figure | None, Figure | None] = (None, None)
    """Before and after, for `corrected`."""


@dataclass(frozen=True, slots=True)
class Pace:
    """What was reached against what was due by now, in the target's unit; `expected` is never 0."""

    actual: Fraction
    expected: Fraction

    @property
    def percent(self) -> Fraction:
        """100 × actual ÷ expected."""
        return self.actual * 100 / self.expected


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a kind of target says of a figure, before calendar and data quality have their word.

    `completion` is a share of the level (1 is all of it), None where the kind has none; `running` is the status of a level
    reached that may still be lost, `final` that it cannot be lost, `rising` that a larger figure could only be better.
    """

    reached: bool
    final: bool = False
    rising: bool = False
    surpassed: bool = False
    broken: Status | None = None
    late: bool = False
    lagging: bool = False
    empty: bool = False
    completion: Fraction | None = None
    pace: Pace | None = None
    running: Status = Status.ON_TARGET
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """The status of a target, or of one unit's part in it, and everything it stands on. `target` carries the level it was held to."""

    target: Target
    status: Status
    figure: Figure | Span | None = None
    reached: bool = False
    completion: Fraction | None = None
    pace: Pace | None = None
    flags: tuple[Flag, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitOutcome:
    """One unit's part; `received` is the day its newest row came."""

    unit: str
    outcome: Outcome
    received: date | None = None


@dataclass(frozen=True, slots=True)
class TargetOutcome:
    """The bloc's outcome and every unit's; `reached_units` counts the units that reached their own level.

    `received` is the day the newest row came, where the bloc itself reported.
    """

    target: Target
    whole: Outcome
    units: tuple[UnitOutcome, ...]
    reported_units: int
    expected_units: int
    reached_units: int
    received: date | None = None

"""Exact figures: what was reported and what it adds up to, in Decimals and integers, never rounded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TypeAlias

MEASURES = frozenset({
    "đồng", "nghìn đồng", "triệu đồng", "tỷ đồng", "điểm", "lần", "km", "m", "m²", "ha", "kg", "tạ", "tấn", "lít", "giờ", "phút",
})  # fmt: skip  # one line reads better than seventeen
"""Units that measure rather than count: «5 triệu đồng», but «05 đơn vị»."""


def is_count(number: Decimal, noun: str | None) -> bool:
    """Whether there can be so many of what a noun names: never less than none, and no half of anything that is counted."""
    return number >= 0 and (not noun or noun in MEASURES or number == int(number))


@lru_cache(maxsize=1024)
def fraction(number: Decimal) -> Fraction:
    """A level as a fraction, made once: every figure of a target is compared with the same few levels."""
    return Fraction(number)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in the target's unit; its exponent remembers how precisely it was reported (`7,02` keeps two decimals)."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, counted: 56 of 187 people. The whole may be 0, and then there is no share."""

    numerator: Decimal
    denominator: Decimal

    @property
    def percent(self) -> Fraction:
        """100 × numerator ÷ denominator; raises ZeroDivisionError where nothing was counted."""
        (part, of_part), (whole, of_whole) = self.numerator.as_integer_ratio(), self.denominator.as_integer_ratio()
        return Fraction(part * 100 * of_whole, of_part * whole)


@dataclass(frozen=True, slots=True)
class Names:
    """Names as they were reported: ids in the order of the sheet, twice where written twice."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that is done on a day, or not done yet (`done` is None)."""

    done: date | None


@dataclass(frozen=True, slots=True)
class Roll:
    """Distinct names found on a list of `size` names; `repeated` and `foreign` count what was left out."""

    names: frozenset[str]
    size: int
    repeated: int = 0
    foreign: int = 0


@dataclass(frozen=True, slots=True)
class Deeds:
    """How many of `size` units did it; `latest` is the day of the last of them."""

    done: int
    size: int
    latest: date | None


@dataclass(frozen=True, slots=True)
class Steps:
    """Steps done of all steps, and the weights of both."""

    done: frozenset[str]
    size: int
    weight: Decimal
    whole_weight: Decimal


Entry: TypeAlias = Amount | Share | Names | Deed
"""What one row of a report holds."""
Figure: TypeAlias = Amount | Share | Roll | Deed | Deeds | Steps
"""What rows add up to."""


@dataclass(frozen=True, slots=True)
class Span:
    """Where a figure must lie while units are missing; `high` is None where nothing bounds it, `figure` is the part reported."""

    figure: Figure
    low: Figure | None
    high: Figure | None

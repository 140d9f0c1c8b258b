"""A number against a level: which side it stands on, and how many whole things are lacking."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from newsroom.targets.model import Operator


def holds(actual: Fraction, operator: Operator, level: Fraction) -> bool:
    """Whether `actual operator level`.

    >>> holds(Fraction(30), ">", Fraction(30))
    False
    """
    match operator:
        case ">=":
            return actual >= level
        case ">":
            return actual > level
        case "<=":
            return actual <= level
        case "<":
            return actual < level
        case "=":
            return actual == level


def lacking_of(actual: Decimal, least: Fraction, operator: Operator) -> Fraction:
    """How much `actual` lacks of `least`: whole things where they are counted whole, the plain difference otherwise.

    `least` is what must be reached, or passed for `>`: `floor(least) + 1` for `>`, `ceil(least)` else.
    """
    whole = Fraction(actual)
    if whole.denominator != 1:
        return least - whole
    return Fraction(floor(least) + 1 if operator == ">" else ceil(least)) - whole

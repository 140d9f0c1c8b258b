"""Numbers that stay on their own side: rounding never makes a figure reach, or cross, a level that its exact value does not."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from newsroom.targets.figures import MEASURES
from newsroom.vietnamese.numbers import format_count, format_number, round_half_up, scaled_half_up

NBSP = "\u00a0"
DASH = "—"
"""Stands where there is no figure; a missing figure is never a 0."""
MOST_DECIMALS = 4
_NONE, _ALL = Fraction(0), Fraction(100)


def standing(value: Fraction, levels: Iterable[Fraction], decimals: int) -> str:
    """`value` rounded half up, with more decimals where fewer would put it on or across one of `levels`.

    Where four decimals do not help it is «gần 30» or «hơn 30».

    >>> standing(Fraction(2996, 100), [Fraction(30)], 1)
    '29,96'
    """
    sides = [(level, _side(value.numerator, value.denominator, level)) for level in levels]
    for places in range(decimals, max(decimals, MOST_DECIMALS) + 1):
        rounded, scale = scaled_half_up(value, places), 10**places
        crossed = next((level for level, side in sides if _side(rounded, scale, level) != side), None)
        if crossed is None:
            return format_number(value, places)
    level = next(level for level, side in sides if _side(rounded, scale, level) != side)
    return f"{'gần' if value < level else 'hơn'} {exact(level)}"


def percent(value: Fraction, levels: Iterable[Fraction] = (), decimals: int = 1) -> str:
    """A percentage that stands on its side of `levels`, 0 and 100; exactly 0 and 100 take no decimals.

    >>> percent(Fraction(30), [Fraction(30)]), percent(Fraction(100)), percent(Fraction(19990, 200))
    ('30,0%', '100%', '99,95%')
    """
    if value == 0 or value == 100:  # a set would hash the fraction, which is slow
        return f"{int(value)}%"
    return standing(value, (_NONE, _ALL, *levels), decimals) + "%"


def points(before: Fraction, after: Fraction) -> str:
    """The way from one percentage to another in «điểm %», from their exact values: «giảm 0,5 điểm % (tính trên số chưa làm tròn)».

    The words in brackets stand where the figures as shown would subtract differently.
    """
    way = after - before
    if not way:
        return "không đổi"
    text = f"{'tăng' if way > 0 else 'giảm'} {standing(abs(way), [Fraction(0)], 1)}{NBSP}điểm %"
    shown = round_half_up(after, 1) - round_half_up(before, 1)
    return text if shown == round_half_up(way, 1) else f"{text} (tính trên số chưa làm tròn)"


def exact(value: Decimal | Fraction) -> str:
    """A number as it is: all its decimals up to two, else one.

    >>> exact(Decimal("6.6")), exact(Fraction(18100, 365))
    ('6,6', '49,6')
    """
    places = _places(value) if isinstance(value, Decimal) else next((n for n in range(3) if not (value * 10**n).denominator > 1), 1)
    return format_number(value, places)


def counted(number: Decimal | Fraction | int, noun: str) -> str:
    """A number with what it counts, held together: «05 đơn vị», «0 người», «1.234,5 triệu đồng», «30%»."""
    if noun == "%":
        return f"{exact(Fraction(number))}%"
    plain = number.as_integer_ratio()[1] != 1 or noun in MEASURES or not noun
    text = exact(number if isinstance(number, Decimal) else Fraction(number)) if plain else format_count(int(number))
    return f"{text}{NBSP}{noun}" if noun else text


def amount(value: Decimal, noun: str, levels: Iterable[Fraction], decimals: int | None) -> str:
    """An amount with its unit, as precisely as it was reported, or with `decimals`, on its own side of `levels`."""
    places = min(_places(value), MOST_DECIMALS) if decimals is None else decimals
    if noun == "%":
        return percent(Fraction(value), levels, max(places, 1) if decimals is None else places)
    if places == 0 and Fraction(value).denominator == 1:
        return counted(int(value), noun)
    text = standing(Fraction(value), (Fraction(0), *levels), places)
    return f"{text}{NBSP}{noun}" if noun else text


def pair(part: Decimal | int, whole: Decimal | int) -> str:
    """«04/05», «56/187», «6/200»: two digits only where the whole is under 100."""
    small = part == int(part) and whole == int(whole) and 0 < whole < 100
    if small:
        return f"{format_count(int(part))}/{format_count(int(whole))}"
    return f"{exact(Decimal(part))}/{exact(Decimal(whole))}"


def _places(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def _side(numerator: int, denominator: int, level: Fraction) -> int:
    """-1 below the level, 0 on it, 1 above."""
    value, bar = numerator * level.denominator, level.numerator * denominator
    return (value > bar) - (value < bar)

"""Numbers as Vietnamese writes them: comma for decimals, dot for thousands, exact and rounded half up."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

MINUS = "\u2212"
_KILOBYTE, _MEGABYTE = 1024, 1024 * 1024
_STRICT = re.compile(r"[-\u2212]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?", re.ASCII)
_DOT_DECIMAL = re.compile(r"[-\u2212]?\d+\.\d+", re.ASCII)
_ENGLISH = re.compile(r"[-\u2212]?\d{1,3}(?:,\d{3})+(?:\.\d+)?", re.ASCII)
_SPACED = re.compile(r"[-\u2212]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?", re.ASCII)


class NumberError(ValueError):
    """Text that is no Vietnamese number; `suggestion` is what was probably meant, or None."""

    def __init__(self, text: str, suggestion: str | None) -> None:
        self.text = text
        self.suggestion = suggestion
        super().__init__(text if suggestion is None else f"{text} ({suggestion})")


def parse_number(text: str) -> Decimal:
    """The number in `text`, read strictly: `1.234,5`, `30,5`, `05`, `-3,25`, `1.234.567`.

    Raises NumberError for anything else (`30.5`, `1,234.5`, `12.34`, `1 234`), with the text probably meant.
    """
    word = text.strip()
    if _STRICT.fullmatch(word) is None:
        raise NumberError(word, _meant(word))
    return Decimal(word.replace(MINUS, "-").replace(".", "").replace(",", "."))


def round_half_up(value: Decimal | Fraction | int, decimals: int) -> Decimal:
    """`value` with that many decimals, halves away from zero (12,5 is 13), exact for fractions.

    >>> round_half_up(Fraction(2996, 100), 1)
    Decimal('30.0')
    """
    return Decimal(scaled_half_up(value, decimals)).scaleb(-decimals)


def scaled_half_up(value: Decimal | Fraction | int, decimals: int) -> int:
    """`value` × 10^decimals as the nearest integer, halves away from zero.

    >>> scaled_half_up(Fraction(2996, 100), 1)
    300
    """
    numerator, denominator = value.as_integer_ratio()
    whole: int = (abs(numerator) * 10**decimals * 2 + denominator) // (denominator * 2)
    return -whole if numerator < 0 else whole


def format_number(value: Decimal | Fraction | int, decimals: int = 0) -> str:
    """`value` rounded half up and written in Vietnamese, with exactly that many decimals and U+2212 for minus.

    >>> format_number(Decimal("1234.5"), 1)
    '1.234,5'
    """
    rounded = scaled_half_up(value, decimals)
    whole, part = divmod(abs(rounded), 10**decimals)
    text = f"{whole:,}".replace(",", ".") + (f",{part:0{decimals}}" if decimals else "")
    return MINUS + text if rounded < 0 else text


@lru_cache(maxsize=4096)  # every list of every page counts
def format_count(count: int) -> str:
    """A count of things before a noun: 1 to 9 take two digits («05 đơn vị»), 0 and the rest are plain.

    >>> format_count(5)
    '05'
    """
    return f"0{count}" if 1 <= count <= 9 else format_number(count)


def size_text(size: int) -> str:
    """A size in bytes as a reader sees it: whole KB, from one MB on with one decimal.

    >>> size_text(1_300_000)
    '1,2 MB'
    """
    if size < _MEGABYTE:
        return f"{format_number(math.ceil(size / _KILOBYTE))} KB"
    return f"{format_number(Fraction(size, _MEGABYTE), 1)} MB"


def _meant(word: str) -> str | None:
    """What someone who typed `word` probably meant, as strict Vietnamese."""
    if _ENGLISH.fullmatch(word):
        return word.translate(str.maketrans(",.", ".,"))
    if _DOT_DECIMAL.fullmatch(word):
        return word.replace(".", ",")
    if _SPACED.fullmatch(word):
        return re.sub(r"[ \u00a0\u202f]", ".", word)
    return None

"""Numbers as Vietnamese writes them: comma for decimals, dot for thousands, exact and rounded half up."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache

from babel.numbers import format_decimal

MINUS = "\u2212"
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
    exact = Fraction(value)
    scaled = abs(exact) * 10**decimals
    whole = (scaled.numerator * 2 + scaled.denominator) // (scaled.denominator * 2)
    return Decimal(-whole if exact < 0 else whole).scaleb(-decimals).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def format_number(value: Decimal | Fraction | int, decimals: int = 0) -> str:
    """`value` rounded half up and written in Vietnamese, with exactly that many decimals and U+2212 for minus.

    >>> format_number(Decimal("1234.5"), 1)
    '1.234,5'
    """
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    rounded = round_half_up(value, decimals)
    text = str(format_decimal(abs(rounded), pattern, locale="vi"))
    return MINUS + text if rounded < 0 else text


@lru_cache(maxsize=4096)  # every list of every page counts
def format_count(count: int) -> str:
    """A count of things before a noun: 1 to 9 take two digits («05 đơn vị»), 0 and the rest are plain.

    >>> format_count(5)
    '05'
    """
    return f"0{count}" if 1 <= count <= 9 else format_number(count)


def _meant(word: str) -> str | None:
    """What someone who typed `word` probably meant, as strict Vietnamese."""
    if _ENGLISH.fullmatch(word):
        return word.translate(str.maketrans(",.", ".,"))
    if _DOT_DECIMAL.fullmatch(word):
        return word.replace(".", ",")
    if _SPACED.fullmatch(word):
        return re.sub(r"[ \u00a0\u202f]", ".", word)
    return None

"""Filters of the templates: dates, counts and typography as Vietnamese writes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import cache
from typing import Any

from newsroom.vietnamese.dates import day_month, long_date, moment, numeric_date, short_date, weekday_date
from newsroom.vietnamese.numbers import format_count

# Words of every emulation campaign that a heading must not break in two; a site adds its own names in COMPOUNDS.
_COMPOUNDS = (
    "cán bộ",
    "chỉ tiêu",
    "đơn vị",
    "điển hình",
    "giao ước",
    "hệ thống",
    "khen thưởng",
    "nhiệm vụ",
    "phong trào",
    "thi đua",
    "xuất sắc",
)
_COUNTED = "người|ngày|giờ|phút|tháng|năm|quý|đơn|tập|phòng|bài|lớp|đồng|triệu|tỷ"
_NUMBER_AND_UNIT = re.compile(rf"(?<=\d) (?=%|(?:{_COUNTED})\b)|(?<=\b[Qq]uý) (?=[IVX]+\b)|(?<=\b[Tt]háng) (?=\d)|(?<=\b[Nn]ăm) (?=\d)")


def keep_together(text: str, compounds: Iterable[str] = _COMPOUNDS) -> str:
    r"""The text with no-break spaces inside compound words, and between a number and what it counts.

    >>> keep_together("quý IV")
    'quý\xa0IV'
    """
    pattern = _pattern(tuple(compounds))
    joined = pattern.sub(lambda match: match[0].replace(" ", "\u00a0"), text)
    return _NUMBER_AND_UNIT.sub("\u00a0", joined)


@cache
def _pattern(compounds: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{re.escape(word)}\b" for word in compounds), re.IGNORECASE)


def iso(when: date) -> str:
    """The machine's form of a day or moment, without the offset: `2019-03-21` or `2019-03-21T08:30`."""
    if isinstance(when, datetime):
        return f"{when:%Y-%m-%dT%H:%M}" if (when.hour, when.minute) != (0, 0) else f"{when:%Y-%m-%d}"
    return when.isoformat()


def filters(compounds: Iterable[str] = ()) -> dict[str, Callable[[Any], str]]:
    """The filters by the names templates use; `compounds` are the site's own names that must not break."""
    words = (*_COMPOUNDS, *compounds)
    return {**_FILTERS, "keep_together": lambda text: keep_together(text, words)}


_FILTERS: dict[str, Callable[[Any], str]] = {
    "weekday_date": weekday_date,
    "moment": moment,
    "long_date": long_date,
    "short_date": short_date,
    "numeric_date": numeric_date,
    "day_month": day_month,
    "iso": iso,
    "two_digits": format_count,
}

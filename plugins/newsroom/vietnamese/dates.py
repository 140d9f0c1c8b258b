"""Dates as Vietnamese newspapers and Nghị định 30/2020/NĐ-CP write them."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache

from babel.dates import format_date

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})", re.ASCII)
_VIETNAMESE = re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})", re.ASCII)
_TIME = re.compile(r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?", re.ASCII)


class DateError(ValueError):
    """Text that is no date; `reason` is `format` (not ISO, not dd/mm/yyyy) or `impossible` (30/02, 25:00)."""

    def __init__(self, text: str, reason: str) -> None:
        self.text = text
        self.reason = reason
        super().__init__(f"{text}: {reason}")


def parse_day(text: str) -> date:
    """The day in `text`: `2019-03-21` or `21/3/2019`, nothing else; raises DateError."""
    word = text.strip()
    match = _ISO.fullmatch(word) or _VIETNAMESE.fullmatch(word)
    if match is None:
        raise DateError(word, "format")
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError as error:
        raise DateError(word, "impossible") from error


def parse_moment(text: str) -> datetime:
    """The day and time in `text`, local time: a day as in `parse_day`, then nothing, ` 08:30` or `T08:30:00`; raises DateError."""
    word = text.strip()
    day_text, _, time_text = word.replace("T", " ", 1).partition(" ")
    try:
        day = parse_day(day_text)
    except DateError as error:
        raise DateError(word, error.reason) from error
    if not time_text.strip():
        return datetime(day.year, day.month, day.day)
    match = _TIME.fullmatch(time_text.strip())
    if match is None:
        raise DateError(word, "format")
    try:
        return datetime(day.year, day.month, day.day, int(match["hour"]), int(match["minute"]), int(match["second"] or 0))
    except ValueError as error:
        raise DateError(word, "impossible") from error


@lru_cache(maxsize=4096)  # a list of news asks for the same days again and again
def weekday_date(day: date) -> str:
    """«Thứ Năm, 21/03/2019»."""
    return str(format_date(day, "EEEE, dd/MM/yyyy", locale="vi"))


def moment(when: datetime) -> str:
    """«Thứ Năm, 21/03/2019 08:30»; without the time at midnight, which means nobody gave one."""
    return f"{weekday_date(when)} {when:%H:%M}" if (when.hour, when.minute) != (0, 0) else weekday_date(when)


def long_date(day: date) -> str:
    """«ngày 05 tháng 4 năm 2020», «ngày 01 tháng 02 năm 2023»: days under 10 and months 1 and 2 are padded, other months are not."""
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"ngày\u00a0{day.day:02d} tháng\u00a0{month} năm\u00a0{day.year}"


def numeric_date(day: date) -> str:
    """«21/03/2019»: the one short form, in texts and tables alike, so that dates of a page look the same and stand in line."""
    return f"{day:%d/%m/%Y}"


def day_month(day: date) -> str:
    """«21/03»."""
    return f"{day:%d/%m}"

"""Days and times as old pages write them, in a line of their own or within the text."""

from __future__ import annotations

import re
from datetime import datetime

from newsroom.desk.manuscripts.typography import plain
from newsroom.vietnamese.dates import DateError, parse_moment

_DAY = r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>(?:19|20)\d\d)"
_TIME = r"(?P<hour>\d{1,2})(?::|h|g)(?P<minute>\d{2})"
_DATES = (
    re.compile(rf"{_DAY}(?:[\s|,–-]*{_TIME})?"),
    re.compile(r"(?:ngày )?(?P<day>\d{1,2}) tháng (?P<month>\d{1,2}) năm (?P<year>(?:19|20)\d\d)", re.IGNORECASE),
    re.compile(r"(?P<year>(?:19|20)\d\d)-(?P<month>\d{2})-(?P<day>\d{2})(?:[T ](?P<hour>\d{2}):(?P<minute>\d{2}))?"),
)
_TIME_FIRST = re.compile(rf"{_TIME}[\s|,–-]*{_DAY}")
_DATE_WORDS = re.compile(
    r"(?:th[ứu] \w+|chủ nhật|cập nhật|ngày đăng|đăng (?:lúc|ngày)|ngày|lúc|GMT ?\+?\d*|[\w\s]{0,12}, ngày)", re.IGNORECASE
)


def moment_in(text: str) -> datetime | None:
    """The first day in a text, with its time where one stands beside it."""
    for pattern in (_TIME_FIRST, *_DATES):
        for match in pattern.finditer(text):
            parts = match.groupdict()
            clock = f" {int(parts['hour']):02d}:{parts['minute']}" if parts.get("hour") else ""
            try:
                return parse_moment(f"{int(parts['year'])}-{int(parts['month']):02d}-{int(parts['day']):02d}{clock}")
            except DateError:
                continue
    return None


def is_date_line(text: str) -> bool:
    """Whether a line holds a day, what such lines say besides, and nothing else."""
    words = plain(text)
    if len(words) > 60 or moment_in(words) is None:
        return False
    for pattern in (_TIME_FIRST, *_DATES, _DATE_WORDS):
        words = pattern.sub("", words)
    return not re.sub(r"[\W\d_]+", "", words)

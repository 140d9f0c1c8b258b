"""Words that readers see on lists of news."""

from __future__ import annotations

OTHER_SECTION = "Tin khác"
"""The section of an old Pelican document that names none."""
ALL_NEWS = "Tin tức"
"""The title of the list of all news."""


def year_title(year: int) -> str:
    """«Năm 2019»."""
    return f"Năm {year}"


def month_title(year: int, month: int) -> str:
    """«Tháng 3 năm 2019»; months 1 and 2 take two digits, as in full dates."""
    return f"Tháng {month:02d} năm {year}" if month <= 2 else f"Tháng {month} năm {year}"

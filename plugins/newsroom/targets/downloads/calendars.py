"""Calendars of reporting deadlines (iCalendar, RFC 5545): the same text for the same data, whenever it is built."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from newsroom.publishing.registers import Register, Unit
from newsroom.targets.addresses import campaign_url, scorecard_url
from newsroom.targets.model import Campaign, Period, Target
from newsroom.targets.rules.owed import asked
from newsroom.vietnamese.dates import numeric_date

_LONGEST = 75
"""Octets a line may have, its end left out."""
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def calendar(campaign: Campaign, units: Register[Unit], site: str, unit: str | None = None) -> str:
    """The days on which reports are due, of all units or of one that owes any; `site` is the address of the site's root."""
    whose = units.name(unit) if unit else campaign.bloc
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//newsroom//Thi dua//VI",
        "CALSCALE:GREGORIAN",
        _text("X-WR-CALNAME", f"Lịch báo cáo · {campaign.name} · {whose}"),
    ]
    for period in campaign.periods:
        wanted = [target for target in asked(campaign, period) if unit is None or unit in target.scope]
        if wanted:
            lines += _event(campaign, period, wanted, site, unit)
    return "".join(f"{folded}\r\n" for line in [*lines, "END:VCALENDAR"] for folded in _folded(line))


def _event(campaign: Campaign, period: Period, wanted: list[Target], site: str, unit: str | None) -> Iterator[str]:
    """One deadline, a day long, with a reminder three days before."""
    listed = "\n".join(f"{target.no}. {target.short_name}".removeprefix(". ") for target in wanted)
    page = scorecard_url(campaign.id, unit) if unit else campaign_url(campaign.id)
    due = period.report_due
    yield "BEGIN:VEVENT"
    yield _text("UID", f"{campaign.id}.{period.id}.{unit or 'all'}@newsroom")
    yield f"DTSTAMP:{campaign.start:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{due:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{_after(due):%Y%m%d}"
    yield _text("SUMMARY", f"Hạn gửi báo cáo {period.name}, {campaign.name}")
    yield _text("DESCRIPTION", f"Số liệu đến ngày {numeric_date(period.end)}:\n{listed}")
    yield f"URL:{site}/{page}"
    yield "TRANSP:TRANSPARENT"
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield _text("DESCRIPTION", f"Còn 03 ngày đến hạn gửi báo cáo {period.name}")
    yield "TRIGGER:-P3D"
    yield "END:VALARM"
    yield "END:VEVENT"


def _text(name: str, value: str) -> str:
    return f"{name}:{value.translate(_ESCAPES)}"


def _folded(line: str) -> Iterator[str]:
    """A line in pieces of at most 75 octets, no letter cut in two; those after the first begin with a space."""
    piece, size = "", 0
    for char in line:
        length = len(char.encode())
        if size + length > _LONGEST:
            yield piece
            piece, size = " ", 1
        piece, size = piece + char, size + length
    yield piece


def _after(day: date) -> date:
    return day + timedelta(days=1)

from __future__ import annotations

from pathlib import Path

import pytest
from tests.targets.writing import UNITS, campaign

from newsroom.targets.downloads.calendars import calendar

KEYS = 'kind: count\nlevel: "25"\nunit: tập thể\nshort_name: Mô hình, sáng kiến; cải tiến\nscope: [a, b]\nfirst_due: 2026-06-30'


@pytest.fixture
def text(tmp_path: Path) -> str:
    return calendar(campaign(tmp_path, KEYS), UNITS, "http://thidua.noibo", "a")


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


class TestACalendar:
    def test_has_the_day_each_report_is_due(self, text: str) -> None:
        days = [line for line in unfolded(text) if line.startswith("DTSTART")]

        assert days == ["DTSTART;VALUE=DATE:20260710", "DTSTART;VALUE=DATE:20261010", "DTSTART;VALUE=DATE:20270115"]

    def test_has_lines_of_75_octets_at_most_and_no_letter_cut_in_two(self, text: str) -> None:
        lines = text.encode().split(b"\r\n")

        assert max(map(len, lines)) <= 75
        assert all(line.decode() is not None for line in lines)
        assert "\n" not in text.replace("\r\n", "")

    def test_escapes_what_has_a_meaning_of_its_own(self, text: str) -> None:
        assert any(line.endswith(r"1. Mô hình\, sáng kiến\; cải tiến") for line in unfolded(text))

    def test_leads_to_the_unit_and_names_events_by_what_they_are(self, text: str) -> None:
        assert "URL:http://thidua.noibo/phong-trao/2026/don-vi/a/" in unfolded(text)
        assert "UID:2026.h1.a@newsroom" in unfolded(text)

    def test_of_a_unit_that_owes_nothing_has_no_events(self, tmp_path: Path) -> None:
        assert "VEVENT" not in calendar(campaign(tmp_path, KEYS), UNITS, "", "c")

    def test_of_all_has_every_deadline_and_no_date_of_a_clock(self, tmp_path: Path) -> None:
        lines = unfolded(calendar(campaign(tmp_path, KEYS), UNITS, ""))

        assert (lines.count("BEGIN:VEVENT"), {line for line in lines if line.startswith("DTSTAMP")}) == (3, {"DTSTAMP:20260101T000000Z"})

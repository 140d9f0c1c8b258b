from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tests.targets.writing import UNITS, campaign

from newsroom.targets.downloads.unit_feed import unit_feed

KEYS = 'kind: count\nlevel: "25"\nunit: tập thể\nshort_name: Cấp <Phòng>'
ROWS = ["a;q1;3;;;;05/04/2026;;;", "b;q1;9;;;;05/04/2026;;;", "a;q1;4;;;;08/05/2026;;05/04/2026;Nhầm & sót"]
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def feed(tmp_path: Path) -> ET.Element:
    return ET.fromstring(unit_feed(campaign(tmp_path, KEYS, ROWS), UNITS, "a", "http://thidua.noibo", "x/atom.xml"))  # noqa: S314  # our own


class TestAFeed:
    def test_tells_reports_and_corrections_the_newest_first(self, feed: ET.Element) -> None:
        assert [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")] == [
            "Đính chính Quý I: Cấp <Phòng>",
            "Báo cáo Quý I: 01 chỉ tiêu, nhận ngày 05/04/2026",
        ]

    def test_says_what_stood_what_stands_and_why(self, feed: ET.Element) -> None:
        content = next(feed.iter(f"{ATOM}content"))

        assert (content.get("type"), content.text) == ("html", "<p>Cấp &lt;Phòng&gt;: 3 → 4. Lý do: Nhầm &amp; sót.</p>")

    def test_is_dated_by_its_newest_row(self, feed: ET.Element) -> None:
        assert feed.findtext(f"{ATOM}updated") == "2026-05-08T00:00:00+07:00"

    def test_has_an_id_for_every_entry_that_no_other_has(self, feed: ET.Element) -> None:
        ids = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]

        assert ids == [f"tag:thidua.noibo,2026-01-01:2026/a/q1/{day}" for day in ("2026-05-08/t", "2026-04-05")]

    def test_without_reports_is_dated_by_the_campaign(self, tmp_path: Path) -> None:
        text = unit_feed(campaign(tmp_path, KEYS), UNITS, "a", "http://thidua.noibo", "x/atom.xml")

        assert "<updated>2026-01-01T00:00:00+07:00</updated>" in text

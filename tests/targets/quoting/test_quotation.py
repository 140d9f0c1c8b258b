from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.targets.writing import UNITS, campaign

from newsroom.foundation.documents import Document
from newsroom.foundation.yaml import load_yaml
from newsroom.targets.model import Campaign, Campaigns
from newsroom.targets.quoting.grammar import blocks_and_figures
from newsroom.targets.quoting.quotation import Quotation, QuotedFigure, Quoting, cut_off_on, viewpoint_on

TARGET = 'kind: count\nlevel: "25"\nunit: tập thể\naccumulate: sum'
ROWS = [
    "toàn khối;q1;12;;;;05/04/2026;;;",
    "toàn khối;h1;15;;;;04/07/2026;;;",
    "toàn khối;h1;11;;;;01/10/2026;;04/07/2026;Ghi nhầm",
    "toàn khối;m9;4;;;;05/10/2026;;;",
]
TODAY = date(2026, 12, 1)


@pytest.fixture
def found(tmp_path: Path) -> Campaign:
    return campaign(tmp_path, TARGET, ROWS, cut_off="2026-09-30")


def article(body: str, day: str = "2026-07-05") -> Document:
    header = load_yaml(f"date: {day}" if day else "title: Trang", "content/news/2026/a.md")
    return Document("content/news/2026/a.md", header, body, 1)


def quoted(found: Campaign, keys: str = "", day: str = "2026-07-05") -> Quotation:
    document = article(f'/// targets\ncampaign: "2026"\n{keys}\n///', day)
    return Quoting(Campaigns((found,)), UNITS, TODAY).block(blocks_and_figures(document)[0][0], document)


def figure(found: Campaign, source: str, day: str = "2026-07-05") -> QuotedFigure:
    document = article(source, day)
    return Quoting(Campaigns((found,)), UNITS, TODAY).figure(blocks_and_figures(document)[1][0], document)


class TestACampaignOnADay:
    def test_is_told_as_it_was_known_then_and_of_nothing_that_came_after(self, found: Campaign) -> None:
        table = Quoting(Campaigns((found,)), UNITS, TODAY).known_on(found, date(2026, 7, 31))

        assert table.rows[0].value_text == "27\u00a0tập thể"
        assert table.sentence.startswith("Tính đến ngày 30/06/2026:")
        assert table.changes == ()

    def test_of_the_future_is_told_as_it_is_known_today(self, found: Campaign) -> None:
        table = Quoting(Campaigns((found,)), UNITS, TODAY).known_on(found, date(2026, 12, 31))

        assert table.subtitle == "Số liệu chốt đến ngày 30/09/2026, theo báo cáo nhận đến ngày 01/12/2026."


class TestATableInAnArticle:
    def test_keeps_the_figures_of_its_day_after_a_correction(self, found: Campaign) -> None:
        table = quoted(found)

        assert table.rows[0].value_text == "27\u00a0tập thể"
        assert table.subtitle == "Số liệu chốt đến ngày 30/06/2026, theo báo cáo nhận đến ngày 05/07/2026."

    def test_says_what_has_changed_since(self, found: Campaign) -> None:
        (change,) = quoted(found).changes

        assert change == (
            "Chỉ tiêu 1 (Chỉ tiêu thử): kết quả từ “27\u00a0tập thể” thành “23\u00a0tập thể”, đánh giá từ “Vượt” thành “Đang thực hiện”."
        )

    def test_folds_its_units_and_has_its_sentence_ready(self, found: Campaign) -> None:
        table = quoted(found)

        assert table.folded
        assert table.sentence == "Tính đến ngày 30/06/2026: 01/01\u00a0chỉ tiêu đạt và vượt (trong đó 01\u00a0vượt)."

    def test_as_a_sentence_says_how_the_sentence_reads_now(self, found: Campaign) -> None:
        (change,) = quoted(found, "view: sentence").changes

        assert change == "Tính đến ngày 30/06/2026: 0/01\u00a0chỉ tiêu đạt, 01\u00a0đang thực hiện."

    def test_calls_units_by_the_names_of_its_year(self, tmp_path: Path) -> None:
        renamed = campaign(tmp_path, TARGET, ["a;q1;12;;;;05/04/2026;;;"], extra="unit_names: {a: Báo Ánh}\n")

        assert [unit.name for unit in quoted(renamed).rows[0].units[:2]] == ["Báo Ánh", "Ban Bình"]

    def test_that_nothing_changed_says_nothing(self, found: Campaign) -> None:
        assert quoted(found, day="2026-10-06").changes == ()

    def test_pinned_to_the_latest_shows_the_newest(self, found: Campaign) -> None:
        table = quoted(found, "pin: latest")

        assert (table.rows[0].value_text, table.pinned) == ("27\u00a0tập thể", False)
        assert table.subtitle == "Số liệu chốt đến ngày 30/09/2026."

    def test_as_of_a_day_does_not_see_later_periods(self, found: Campaign) -> None:
        assert quoted(found, "as_of: 2026-03-31", "2026-12-01").rows[0].value_text == "12\u00a0tập thể"

    def test_does_not_call_a_report_overdue_that_was_not_on_its_day(self, found: Campaign) -> None:
        assert quoted(found, day="2026-04-02").rows[0].status.label == "Chưa có báo cáo"

    def test_that_chooses_targets_sums_up_those_alone(self, found: Campaign) -> None:
        assert quoted(found, "only: [t]").sentence == "Tính đến ngày 30/06/2026: 01/01\u00a0chỉ tiêu đạt và vượt (trong đó 01\u00a0vượt)."


class TestAFigureInAnArticle:
    def test_keeps_its_value_and_tells_the_newer_one(self, found: Campaign) -> None:
        value = figure(found, "{{target:2026/t value}}")

        assert (value.text, value.change) == ("27\u00a0tập thể", "nay: 23\u00a0tập thể")

    def test_on_a_standing_page_is_the_newest(self, found: Campaign) -> None:
        value = figure(found, "{{target:2026/t value}}", day="")

        assert (value.text, value.change) == ("27\u00a0tập thể", None)

    def test_is_marked_where_its_campaign_is_illustrative(self, tmp_path: Path) -> None:
        shown = campaign(tmp_path, TARGET, ROWS, "2026-09-30", "illustrative: true\n")

        assert figure(shown, "{{target:2026/t value}}").illustrative
        assert not figure(shown, "{{target:2026/t status}}").illustrative


class TestTheCutOffValidOnADay:
    @pytest.mark.parametrize(
        ("day", "cut_off"),
        [
            ("2026-02-01", "2026-02-01"),
            ("2026-03-31", "2026-03-31"),
            ("2026-07-05", "2026-06-30"),
            ("2027-03-01", "2026-09-30"),
        ],
    )
    def test_is_the_end_of_the_last_period_closed_by_then(self, found: Campaign, day: str, cut_off: str) -> None:
        assert cut_off_on(found, date.fromisoformat(day)) == date.fromisoformat(cut_off)

    def test_is_moved_by_as_of_alone(self, found: Campaign) -> None:
        seen = viewpoint_on(found, date(2026, 7, 5), date(2026, 3, 31), TODAY)

        assert (seen.cut_off, seen.received_by) == (date(2026, 3, 31), date(2026, 7, 5))

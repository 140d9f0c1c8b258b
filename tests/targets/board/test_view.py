from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.targets.writing import UNITS, campaign, written

from newsroom.targets.board.campaign_view import CampaignView, campaign_view
from newsroom.targets.board.view import board, latest_rows, summary_of
from newsroom.targets.files.loading import load_campaigns
from newsroom.targets.model import Campaign, Viewpoint
from newsroom.targets.rules.outcome import Status
from newsroom.targets.words.wording import LABELS, level_text

EXTRA = "illustrative: true\npledge: {date: 2026-03-21, source: Giao ước 2026}\ngroups: [{id: g, name: Nhóm}, {id: h, name: Trống}]\n"
TARGETS = (
    'id: s\ngroup: g\nwording: Tổng\nshort_name: T\nkind: count\nlevel: "25"\nunit: cuộc\naccumulate: sum\nscope: [a, b]',
    "id: r\nwording: Danh sách\nkind: roster\nunit: đơn vị\naccumulate: running",
)
ROWS = (
    "s;a;q1;12;;;;05/04/2026;;;",
    "s;b;q1;3;;;;12/04/2026;;;",
    "s;a;h1;5;;;;05/07/2026;;;",
    "r;toàn khối;h1;;;;a|b|c|d|e;06/07/2026;;;",
)


@pytest.fixture
def found(tmp_path: Path) -> Campaign:
    campaigns = load_campaigns(written(tmp_path, TARGETS, ROWS, "2026-06-30", EXTRA), UNITS)
    assert campaigns.current is not None
    return campaigns.current


@pytest.fixture
def view(found: Campaign) -> CampaignView:
    return campaign_view(found, UNITS, date(2026, 7, 5))


class TestACampaignsPage:
    def test_counts_its_days_at_the_cut_off(self, view: CampaignView) -> None:
        assert (view.days_total, view.days_elapsed, view.days_left, view.finished) == (365, 181, 184, False)

    def test_splits_its_slogan_at_the_commas(self, view: CampaignView) -> None:
        assert view.slogan_lines == ("Đoàn kết", "kỷ cương")

    def test_stands_its_rows_under_numbered_headings(self, view: CampaignView) -> None:
        assert [(group.no, group.name, [row.id for row in group.rows]) for group in view.groups] == [("I", "Nhóm", ["s"]), ("", "", ["r"])]

    def test_has_a_cell_for_each_unit_and_target_that_units_report(self, view: CampaignView) -> None:
        cells = [(row.unit_name, [cell.value_text for cell in row.cells]) for row in view.matrix]

        assert cells[:3] == [("Báo Anh", ["17\u00a0cuộc"]), ("Ban Bình", ["—"]), ("Khoa Cúc", ["—"])]

    def test_tells_its_calendar_as_it_stands(self, view: CampaignView) -> None:
        assert [(one.date.month, one.state) for one in view.milestones] == [
            (3, "done"),
            (3, "done"),
            (6, "done"),
            (9, "now"),
            (12, "coming"),
        ]

    def test_tells_who_has_reported_and_who_on_time(self, view: CampaignView) -> None:
        assert [(one.expected, one.reported, one.on_time) for one in view.reporting[:3]] == [(1, 1, 1), (1, 0, 0), (0, 0, 0)]

    def test_marks_every_row_of_an_illustrative_campaign(self, view: CampaignView) -> None:
        assert all(row.illustrative for row in view.rows)

    def test_tells_the_newest_figures_first(self, found: Campaign) -> None:
        seen = board(found, UNITS, Viewpoint(found.cut_off, found.cut_off))

        told = [(row.received.day, row.unit_name, row.short_name, row.value_short) for row in latest_rows(seen, UNITS)]

        assert told == [(6, "Toàn khối", "Danh sách", "05/05\u00a0đơn vị"), (5, "Báo Anh", "T", "17\u00a0cuộc")]


class TestTheReadySentence:
    def test_sums_up_a_group_by_status(self) -> None:
        statuses = [Status.ACHIEVED] * 3 + [Status.SURPASSED] * 2 + [Status.BEHIND] + [Status.NOT_DUE] * 2

        assert summary_of(statuses) == (
            "05/08\u00a0chỉ tiêu đạt và vượt (trong đó 02\u00a0vượt), 01\u00a0chậm tiến độ, 02\u00a0chưa đến kỳ đánh giá"
        )

    @pytest.mark.parametrize(
        ("statuses", "sentence"),
        [
            ([Status.FAILED], "0/01\u00a0chỉ tiêu đạt, 01\u00a0không đạt"),
            ([Status.ACHIEVED_LATE], "01/01\u00a0chỉ tiêu đạt (trong đó 01\u00a0chậm hạn)"),
            ([], ""),
        ],
    )
    def test_says_no_more_than_there_is(self, statuses: list[Status], sentence: str) -> None:
        assert summary_of(statuses) == sentence


def test_every_status_has_its_words() -> None:
    assert set(LABELS) == set(Status)


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ('kind: ratio\noperator: ">"\nlevel: "30"', "trên 30%"),
        ('kind: ratio\nlevel: "30"', "từ 30% trở lên"),
        ('kind: ratio\nlevel: "100"', "100%"),
        ('kind: count\noperator: "="\nlevel: "5"\nunit: mô hình', "đúng 05\u00a0mô hình"),
        ('kind: count\noperator: "<="\nlevel: "0"\nunit: người', "không có người"),
        ('kind: count\noperator: "<="\nlevel: "12"\nunit: vụ', "không quá 12\u00a0vụ"),
        ('kind: range\nlow: "6,6"\nhigh: "6,8"\nunit: "%"', "6,6–6,8%"),
        ('kind: reduction\nbaseline: "12"\nlevel: "8"\nunit: vụ', "từ 12 xuống 08\u00a0vụ"),
        ("kind: yes_no\ndeadline: 2026-03-31", "hạn 31/03/2026"),
        ("kind: roster\nunit: đơn vị", "05\u00a0đơn vị"),
    ],
)
def test_a_level_is_told_as_it_was_promised(tmp_path: Path, keys: str, text: str) -> None:
    assert level_text(campaign(tmp_path, keys).targets[0]) == text

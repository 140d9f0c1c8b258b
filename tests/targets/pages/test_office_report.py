from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.targets.writing import UNITS, campaign

from newsroom.targets.board.campaign_view import CampaignView, campaign_view
from newsroom.targets.pages.office_report import office_report

KEYS = 'kind: count\nlevel: "25"\nunit: tập thể\nscope: [a]\nshort_name: Cấp Phòng'
ROWS = ["a;q1;3;;;;05/04/2026;;;", "a;q1;4;;;;08/05/2026;;05/04/2026;Nhầm."]


def shown(folder: Path, extra: str = "") -> CampaignView:
    return campaign_view(campaign(folder, KEYS, ROWS, "2026-03-31", extra), UNITS, date(2026, 9, 1))


class TestAnOfficeReport:
    def test_opens_with_the_pledge_it_answers(self, tmp_path: Path) -> None:
        opening = office_report(shown(tmp_path, "pledge: {date: 2026-03-21, source: Giao ước thi đua}\n")).opening

        assert opening.startswith("Thực hiện Giao ước thi đua ký ngày\u00a021 tháng\u00a03 năm\u00a02026, Khối thử báo cáo")

    def test_counts_in_figures_and_words(self, tmp_path: Path) -> None:
        report = office_report(shown(tmp_path))

        assert report.extent.startswith("Phong trào có 01 (một) chỉ tiêu, 05 (năm) đơn vị")
        assert report.counts == ("Đang thực hiện: 01 (một) chỉ tiêu.",)

    def test_tells_every_correction_with_its_reason(self, tmp_path: Path) -> None:
        assert office_report(shown(tmp_path)).corrections == (
            "Ngày\u00a008 tháng\u00a05 năm\u00a02026, Báo Anh, chỉ tiêu 1 (Cấp Phòng), "
            "kỳ Quý I: 03\u00a0tập thể sửa thành 04\u00a0tập thể. Lý do: Nhầm.",
        )

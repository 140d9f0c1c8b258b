"""The pages of targets, drawn from a campaign that was really read: with a correction, a late report and one that is wanting."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from tests.targets.writing import UNITS, written
from tests.theme.drawing import a_photo, page, words

from newsroom.publishing.written import WrittenPage
from newsroom.targets.files.loading import load_campaigns
from newsroom.targets.pages.campaigns import CampaignPages
from newsroom.targets.quoting.quotation import Quoting

TARGETS = (
    'id: x\nno: "1"\ngroup: g\nwording: "Trên 30% người"\nshort_name: Xuất sắc\nkind: ratio\noperator: ">"\nlevel: "30"\nof: người\n'
    "accumulate: stock\nscope: [a, b]",
    'id: s\nno: "2"\nwording: Tổng\nshort_name: Tổng\nkind: count\nlevel: "25"\nunit: cuộc\naccumulate: sum\nscope: [a, b]\n'
    'plan: {q1: "10", h1: "15", m9: "20", year: "25"}',
)
ROWS = (
    "x;a;q1;;57;187;;05/04/2026;;;",
    "x;b;q1;;7;21;;05/04/2026;;;",
    "x;a;h1;;56;187;;05/07/2026;;;",
    "x;b;h1;;7;21;;05/07/2026;;;",
    "x;a;h1;;55;187;;01/08/2026;;05/07/2026;Ghi nhầm",
    "s;a;q1;12;;;;22/04/2026;;;",
    "s;b;q1;3;;;;05/04/2026;;;",
    "s;a;h1;5;;;;05/07/2026;;;",
)
EXTRA = "illustrative: true\npledge: {date: 2026-03-21, source: Giao ước, article: ky}\ngroups: [{id: g, name: Xếp loại}]\n"


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[str, BeautifulSoup]:
    """Every page by its address."""
    campaigns = load_campaigns(written(tmp_path_factory.mktemp("site"), TARGETS, ROWS, "2026-06-30", EXTRA), UNITS)
    pages = CampaignPages(Quoting(campaigns, UNITS, date(2026, 9, 1)), lambda *_: "")
    unit = SimpleNamespace(name="Báo Anh")
    profile = SimpleNamespace(title="Một tấm gương", url="guong-sang/a/", name="An", unit=unit, targets=("2026/x",))
    album = SimpleNamespace(title="Ngày hội", url="anh/2026/hoi/", photos=[a_photo(targets=("2026/x",))])
    context = {"articles": [an_article()], "profiles": [profile], "albums": [album]}
    return {made.url: drawn_from(made) for made in pages.pages(context, lambda _: "a")}


def an_article() -> SimpleNamespace:
    section = SimpleNamespace(name="Sự kiện")
    told = {"title": "Ký giao ước", "url": "tin-tuc/ky/", "date": datetime(2026, 3, 21), "photo": "a.jpg", "summary": "Năm đơn vị ký."}
    return SimpleNamespace(**told, units=(), section=section, slug="ky", campaign_id="2026")


def drawn_from(made: WrittenPage) -> BeautifulSoup:
    context: dict[str, Any] = {"output_file": made.save_as, "pages": (), **made.shown}
    return page(f"{made.template}.html", **context)


def table(drawn: BeautifulSoup, number: int = 0) -> list[list[str]]:
    return [[words(cell) for cell in row.select("td, th")] for row in drawn.select("main table")[number].select("tbody tr")]


def test_every_page_has_one_title_unique_ids_and_nothing_a_strict_policy_would_refuse(drawn: dict[str, BeautifulSoup]) -> None:
    for url, found in drawn.items():
        ids = [tag["id"] for tag in found.select("[id]")]

        assert len(found.select("h1")) == 1, url
        assert len(ids) == len(set(ids)), url
        assert {tag["aria-labelledby"] for tag in found.select("[aria-labelledby]")} <= set(ids), url
        assert not found.select("[style], style, [onclick], script:not([src])"), url


def test_every_link_under_the_campaigns_leads_to_a_page(drawn: dict[str, BeautifulSoup]) -> None:
    for url, found in drawn.items():
        links = {str(link["href"]).removeprefix("/thi-dua/") for link in found.select('a[href^="/thi-dua/phong-trao/"]')}

        assert {link for link in links if link.endswith("/")} <= set(drawn), url


def test_every_table_has_a_caption_and_scopes(drawn: dict[str, BeautifulSoup]) -> None:
    for url, found in drawn.items():
        assert all(one.caption and words(one.caption) for one in found.select("main table")), url
        assert not found.select("main thead th:not([scope])"), url


def test_every_page_of_figures_says_that_they_are_illustrative_and_their_day(drawn: dict[str, BeautifulSoup]) -> None:
    for url in ("x/", "s/", "don-vi/a/", "bao-cao/", "dinh-chinh/", "ma-tran/", "cach-tinh/"):
        told = words(drawn[f"phong-trao/2026/{url}"].select_one("main"))

        assert "Số liệu minh họa, chốt đến ngày 30/06/2026" in told, url


class TestATarget:
    def test_tells_its_words_their_source_and_its_group(self, drawn: dict[str, BeautifulSoup]) -> None:
        found = drawn["phong-trao/2026/x/"]

        assert words(found.select_one(".kicker")) == "Chỉ tiêu 1 · Xếp loại"
        assert words(found.blockquote) == "Trên 30% người"
        assert found.select_one('a[href="/thi-dua/tin-tuc/ky/"]')

    def test_is_computed_with_its_own_numbers(self, drawn: dict[str, BeautifulSoup]) -> None:
        told = [words(line) for line in drawn["phong-trao/2026/x/"].select(".reckoning li")]

        assert told[2] == "62 ÷ 208 × 100 = 29,80…%, thấp hơn 30% (đăng ký: trên 30%)."

    def test_shows_its_course_with_dashes_where_nothing_is_known(self, drawn: dict[str, BeautifulSoup]) -> None:
        rows = table(drawn["phong-trao/2026/x/"])

        assert [row[0] for row in rows] == ["Quý I 31/03/2026", "6 tháng 30/06/2026", "9 tháng 30/09/2026", "Cả năm 31/12/2026"]
        assert rows[1][1:3] == ["29,8% 62/208 người", "giảm 1,0 điểm %"]
        assert rows[2][1] == "— chưa có số liệu"

    def test_draws_its_course_twice_and_says_it_in_words(self, drawn: dict[str, BeautifulSoup]) -> None:
        drawings = drawn["phong-trao/2026/x/"].select(".target-chart svg")

        assert [one["class"] for one in drawings] == [["target-chart-wide"], ["target-chart-narrow"]]
        assert str(drawings[0]["aria-label"]).startswith("6 tháng: 29,8%, đang thực hiện")

    def test_shows_corrections_profiles_and_photos_that_bear_on_it(self, drawn: dict[str, BeautifulSoup]) -> None:
        found = drawn["phong-trao/2026/x/"]

        assert "Ghi nhầm" in words(found.select_one(".ledger"))
        assert found.select_one('a[href="/thi-dua/guong-sang/a/"]')
        assert found.select_one('a[href="/thi-dua/anh/2026/hoi/#anh-1"]')

    def test_leads_to_its_neighbours(self, drawn: dict[str, BeautifulSoup]) -> None:
        assert words(drawn["phong-trao/2026/x/"].select_one(".prev-next [rel=next]")) == "Chỉ tiêu sau 2. Tổng"
        assert not drawn["phong-trao/2026/x/"].select(".prev-next [rel=prev]")


class TestAScorecard:
    def test_tells_reports_and_punctuality_apart(self, drawn: dict[str, BeautifulSoup]) -> None:
        told = [words(figure) for figure in drawn["phong-trao/2026/don-vi/a/"].select(".big-figures li")]

        assert told == [
            "04/04 (100%) dòng báo cáo đã gửi trên số phải gửi",
            "03/04 (75,0%) dòng gửi đúng hạn trên số phải gửi",
        ]

    def test_says_what_is_due_next(self, drawn: dict[str, BeautifulSoup]) -> None:
        told = [words(item) for item in drawn["phong-trao/2026/don-vi/a/"].select(".due-reports li")]

        assert told[0].startswith("10/10/2026 báo cáo 9 tháng 02 chỉ tiêu: Xuất sắc; Tổng")

    def test_marks_its_own_place_among_the_units(self, drawn: dict[str, BeautifulSoup]) -> None:
        found = drawn["phong-trao/2026/don-vi/a/"]

        assert [words(link) for link in found.select("main nav [aria-current]")] == ["Báo Anh"]


class TestTheReports:
    def test_name_who_owes_what(self, drawn: dict[str, BeautifulSoup]) -> None:
        told = [words(item) for item in drawn["phong-trao/2026/bao-cao/"].select(".debts li")]

        assert told == ["Ban Bình : còn 01 chỉ tiêu của 6 tháng, hạn 10/07/2026 Tổng"]

    def test_tell_days_lateness_and_gaps_in_words(self, drawn: dict[str, BeautifulSoup]) -> None:
        first, second = table(drawn["phong-trao/2026/bao-cao/"])[:2]

        assert first[1] == "05/04/2026 bổ sung 22/04/2026 Chậm 12 ngày"
        assert second[2] == "05/07/2026 Thiếu 01 chỉ tiêu Tổng"
        assert second[3] == "— chưa nhận Chưa đến kỳ"


def test_the_ledger_holds_old_and_new_and_the_turn(drawn: dict[str, BeautifulSoup]) -> None:
    (row,) = table(drawn["phong-trao/2026/dinh-chinh/"])

    assert row[0] == "01/08/2026"
    assert row[1].startswith("1. Xuất sắc")
    assert row[2] == "29,9% (56/187 người)"
    assert row[3].startswith("29,4% (55/187 người) giảm 0,5 điểm %")
    assert row[4:] == ["Ghi nhầm", "Đang đạt thành Đang thực hiện"]


def test_the_matrix_holds_the_bloc_and_every_unit(drawn: dict[str, BeautifulSoup]) -> None:
    rows = table(drawn["phong-trao/2026/ma-tran/"])

    assert [row[0] for row in rows] == ["Toàn khối", "Báo Anh", "Ban Bình", "Khoa Cúc", "Đội Đào", "Tổ Én"]
    assert rows[0][1] == "29,8% – Đang thực hiện"


def test_the_method_tells_the_thresholds_and_names_the_targets(drawn: dict[str, BeautifulSoup]) -> None:
    found = drawn["phong-trao/2026/cach-tinh/"]

    assert [words(tile) for tile in found.select(".thresholds li")] == [
        "Từ 110% Vượt tiến độ",
        "Từ 100% Đúng tiến độ",
        "Từ 90% Cần chú ý",
        "Dưới 90% Chậm tiến độ",
    ]
    assert ["Đang thực hiện", "Chưa tới mức, năm chưa hết, và không có kế hoạch từng kỳ để so.", "1. Xuất sắc"] in table(found)


def test_the_dashboard_tells_changes_debts_and_the_pledge(drawn: dict[str, BeautifulSoup]) -> None:
    found = drawn["phong-trao/2026/"]
    heads = [words(head) for head in found.select("main .section-heading h2")]

    assert heads[:4] == ["Tình hình chung", "Đổi so với Quý I", "Báo cáo còn nợ", "Bảng chỉ tiêu chính thức"]
    assert "Giao ước" in heads
    assert table(found)[0][:4] == ["1. Xuất sắc", "30,8%", "29,8%", "giảm 1,0 điểm %"]


def test_nobody_owing_is_said_plainly(tmp_path: Path) -> None:
    rows = (*ROWS, "s;b;h1;2;;;;05/07/2026;;;")
    campaigns = load_campaigns(written(tmp_path, TARGETS, rows, "2026-06-30", EXTRA), UNITS)
    pages = CampaignPages(Quoting(campaigns, UNITS, date(2026, 9, 1)), lambda *_: "")

    found = next(drawn_from(made) for made in pages.pages({}, lambda _: "a") if made.template == "campaign_reports")

    assert "Không đơn vị nào còn nợ báo cáo." in words(found.main)

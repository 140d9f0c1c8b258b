from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from bs4 import BeautifulSoup
from tests.theme.drawing import a_campaign, page, words

REPORT = SimpleNamespace(
    title="Kết quả thực hiện chỉ tiêu",
    opening="Khối báo cáo như sau:",
    extent="Có 01 (một) chỉ tiêu.",
    counts=("Đạt: 01 (một) chỉ tiêu.",),
    reporting=("Báo Thanh tra: đủ.",),
    corrections=(),
    table="Kết quả từng chỉ tiêu",
)


def drawn(campaign: Any = None, **changes: Any) -> BeautifulSoup:
    return page("report.html", campaign=campaign or a_campaign(), report=SimpleNamespace(**{**vars(REPORT), **changes}))


def test_the_head_is_that_of_an_official_paper() -> None:
    assert words(drawn().select_one(".office-report-head")) == (
        "KHỐI CÁC ĐƠN VỊ SỰ NGHIỆP CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc"
        " Số: ……/BC-…… ……………, ngày …… tháng …… năm ………"
    )


def test_the_official_table_has_eight_columns_a_caption_and_its_row_for_later_pages() -> None:
    table = drawn().select_one("table")

    assert table is not None
    assert [words(row) for row in table.select("thead tr:first-child")] == ["Kết quả từng chỉ tiêu (tiếp theo)"]
    assert len(table.select("thead th[scope=col]")) == len(table.select("tbody tr:last-child > *")) == 8
    assert words(table.caption).startswith("Kết quả từng chỉ tiêu, số liệu chốt đến ngày 30 tháng 9")


def test_corrections_have_a_part_of_their_own_only_where_there_are_any() -> None:
    assert len(drawn().select("article h2")) == 3
    assert words(drawn(corrections=("Ngày 01/10: sửa.",)).select("article h2")[-1]) == "IV. ĐÍNH CHÍNH SỐ LIỆU ĐÃ BÁO CÁO"


def test_illustrative_figures_say_so() -> None:
    assert "Số liệu minh họa." in words(drawn(a_campaign(illustrative=True)).article)


def test_there_is_a_place_for_the_signature_and_the_addressees() -> None:
    foot = words(drawn().select_one(".office-report-foot"))

    assert "Nơi nhận:" in foot
    assert "TM. KHỐI CÁC ĐƠN VỊ SỰ NGHIỆP TRƯỞNG KHỐI (Chữ ký, dấu)" in foot

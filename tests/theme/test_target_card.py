from __future__ import annotations

from tests.theme.drawing import a_missing_row, a_row, component, words


def test_a_wording_that_opens_with_the_figure_goes_on_below_it() -> None:
    row = a_row(wording="Trên 30% viên chức xuất sắc", level_prefix="trên", level_number="30")

    paragraphs = [words(paragraph) for paragraph in component("target_card", row).select("p")]

    assert paragraphs[:2] == ["Trên 30%", "viên chức xuất sắc"]


def test_another_wording_stands_whole_and_the_figure_has_its_unit() -> None:
    row = a_row(wording="Không để xảy ra vi phạm", level_prefix="không quá", level_number="0", unit_text="người")

    paragraphs = [words(paragraph) for paragraph in component("target_card", row).select("p")]

    assert paragraphs[:2] == ["Không quá 0 người", "Không để xảy ra vi phạm"]


def test_a_level_that_is_no_number_is_written_out() -> None:
    row = a_row(wording="Ban hành quy chế", level_number="", level_text="hạn 31/3/2019", unit_text="")

    assert words(component("target_card", row).select_one(".display")) == "Hạn 31/3/2019"


def test_the_status_stands_with_what_was_reached() -> None:
    assert words(component("target_card", a_row()).select_one(".target-card-status")) == "Đang thực hiện 98,6% (211/214 người)"


def test_a_brief_card_leaves_out_counts_and_remarks() -> None:
    drawn = component("target_card", a_row(note="xếp loại tạm tính", illustrative=True), brief=True)

    assert words(drawn.select_one(".target-card-status")) == "Đang thực hiện 98,6%"
    assert not drawn.select(".meta")


def test_a_card_without_a_report_has_no_bar() -> None:
    drawn = component("target_card", a_missing_row())

    assert words(drawn.select_one(".target-card-status")) == "Chưa có báo cáo — chưa có số liệu"
    assert not drawn.select(".bar")

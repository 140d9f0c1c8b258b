from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from bs4 import BeautifulSoup
from tests.theme.drawing import a_missing_row, a_row, a_status, component, words

COLUMNS = ["TT", "Nội dung chỉ tiêu", "Đơn vị tính", "Chỉ tiêu", "Kết quả", "Tỷ lệ hoàn thành", "Đánh giá", "Ghi chú"]


def table(*rows: Any, group: str = "Xếp loại lao động", **changes: Any) -> BeautifulSoup:
    groups = [SimpleNamespace(no="I", name=group, rows=rows)]
    given = {"caption": "Kết quả", "subtitle": "Chốt ngày 30/9/2019.", "groups": groups, "with_units": True, "illustrative": False}
    return component("target_table", {**given, **changes})


def with_units(count: int) -> Any:
    return a_row(units=[a_row(name=f"Đơn vị {number}", url="don-vi/x/") for number in range(count)])


def test_the_official_columns_stand_in_their_order() -> None:
    drawn = table(a_row())

    assert [words(head) for head in drawn.select("thead th[scope=col]")] == COLUMNS
    assert words(drawn.caption).startswith("Kết quả Chốt ngày 30/9/2019.")


def test_a_group_stands_above_its_targets_with_its_roman_number() -> None:
    drawn = table(a_row())

    assert words(drawn.select_one(".target-table-group")) == "I Xếp loại lao động"
    assert drawn.select_one(".target-table-group th")["scope"] == "colgroup"


def test_targets_without_a_group_have_no_heading() -> None:
    assert not table(a_row(), group="").select(".target-table-group")


def test_every_row_fills_all_columns() -> None:
    drawn = table(with_units(2))

    assert {sum(int(cell.get("colspan", 1)) for cell in row.select("td, th")) for row in drawn.select("tr")} == {8}


def test_units_fold_under_their_target_and_are_headed_by_it() -> None:
    drawn = table(with_units(5))

    assert drawn.select_one(".target-table-parent th")["scope"] == "rowgroup"
    assert words(drawn.summary) == "Trong đó: 05 đơn vị"
    assert len(drawn.select("tbody:has(details[open]) .target-table-unit th[scope=row]")) == 5


def test_units_of_many_targets_are_folded_at_first() -> None:
    drawn = table(*[with_units(2)] * 9)

    assert len(drawn.select("details")) == 9
    assert not drawn.select("details[open]")


def test_units_are_folded_and_blamed_for_nothing_before_their_target_is_due() -> None:
    row = a_missing_row(status=a_status("neutral", "Chưa đến kỳ đánh giá"), units=with_units(5).units, reported_units=0)

    drawn = table(row)

    assert not drawn.select("details[open]")
    assert words(drawn.summary) == "Trong đó: 05 đơn vị"


def test_units_stay_out_of_a_table_without_them() -> None:
    drawn = table(with_units(5), with_units=False)

    assert not drawn.select("details, .target-table-unit")
    assert drawn.select_one(".target-table-parent th")["scope"] == "row"


def test_the_fold_says_who_has_not_reported() -> None:
    drawn = table(SimpleNamespace(**{**vars(with_units(5)), "reported_units": 4}))

    assert words(drawn.summary) == "Trong đó: 05 đơn vị, 04/05 đã báo cáo"


def test_a_result_keeps_its_counts() -> None:
    cell = table(a_row()).select_one("td[data-label='Kết quả']")

    assert cell.get_text() == "98,6% (211/214 người)"


def test_a_target_without_a_report_shows_dashes_and_no_bar() -> None:
    drawn = table(a_missing_row())

    assert words(drawn.select_one("td[data-label='Kết quả']")) == "— chưa có số liệu"
    assert words(drawn.select_one("td[data-label='Tỷ lệ hoàn thành']")) == "— chưa có số liệu"
    assert not drawn.select(".bar")


def test_no_completion_is_told_apart_from_no_data() -> None:
    drawn = table(a_row(value_short="0 người", value_text="0 người", completion_text="—", bar=None))

    assert words(drawn.select_one("td[data-label='Tỷ lệ hoàn thành']")) == "— không tính tỷ lệ"


def test_illustrative_figures_say_so() -> None:
    assert "Số liệu minh họa" in words(table(a_row(), illustrative=True).caption)
    assert "minh họa" not in words(table(a_row()).caption)

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.targets.writing import UNITS, campaign

from newsroom.targets.board.view import Board, board
from newsroom.targets.downloads.result_sheet import COLUMNS, as_workbook, percent_format
from newsroom.targets.model import Viewpoint

RATIO = 'kind: ratio\noperator: ">"\nlevel: "30"\nof: người\nscope: [a]'


def seen(folder: Path, target: str, row: str) -> Board:
    found = campaign(folder, target, [row])
    return board(found, UNITS, Viewpoint(found.cut_off, found.cut_off))


def cell(shown: Board, name: str) -> Any:
    return load_workbook(io.BytesIO(as_workbook(shown)))["Chỉ tiêu"].cell(2, COLUMNS.index(name) + 1)


class TestAWorkbookOfResults:
    def test_holds_numbers_that_show_what_the_page_shows(self, tmp_path: Path) -> None:
        shown = seen(tmp_path, RATIO, "a;year;;749;2500;;05/01/2027;;;")

        share = cell(shown, "Tỷ lệ")

        assert (share.value, share.number_format, cell(shown, "Kết quả").value) == (0.2996, "0.00%", "29,96% (749/2.500 người)")

    def test_never_shows_a_full_completion_of_a_level_not_reached(self, tmp_path: Path) -> None:
        assert cell(seen(tmp_path, RATIO, "a;year;;30;100;;05/01/2027;;;"), "Tỷ lệ hoàn thành").value == "chưa đủ 100%"

    def test_leaves_the_share_of_nothing_empty(self, tmp_path: Path) -> None:
        assert cell(seen(tmp_path, RATIO, "a;year;;0;0;;05/01/2027;;;"), "Tỷ lệ").value is None

    def test_takes_no_words_for_a_formula(self, tmp_path: Path) -> None:
        shown = seen(tmp_path, RATIO, "a;year;;30;100;;05/01/2027;;;")
        rows = (replace(shown.rows[0], wording="=HYPERLINK()"),)

        assert cell(replace(shown, rows=rows), "Nội dung chỉ tiêu").data_type == "s"

    def test_has_the_same_bytes_twice(self, tmp_path: Path) -> None:
        shown = seen(tmp_path, RATIO, "a;year;;30;100;;05/01/2027;;;")

        assert as_workbook(shown) == as_workbook(shown)


@pytest.mark.parametrize(("text", "shown"), [("100%", "0%"), ("29,96%", "0.00%"), ("gần 30%", "0.0000000000%"), ("−25,0%", "0.0%")])
def test_a_percentage_is_formatted_with_the_decimals_of_its_text(text: str, shown: str) -> None:
    assert percent_format(text) == shown

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from tests.targets.writing import UNITS, campaign

from newsroom.targets.board.view import Board, board
from newsroom.targets.downloads.exports import as_csv, as_json
from newsroom.targets.model import Viewpoint


@pytest.fixture
def ratio(tmp_path: Path) -> Board:
    rows = ["a;year;;17;62;;05/01/2027;;;", "b;year;;8;21;;05/01/2027;ước;;"]
    found = campaign(tmp_path, 'kind: ratio\noperator: ">"\nlevel: "30"\nof: người\naccumulate: at_end\nscope: [a, b]', rows)
    return board(found, UNITS, Viewpoint(found.cut_off, found.cut_off))


@pytest.fixture
def money(tmp_path: Path) -> Board:
    keys = 'kind: reduction\nbaseline: "12"\nlevel: "8"\nunit: triệu đồng'
    found = campaign(tmp_path, keys, ['toàn khối;h1;"13,5";;;;05/07/2026;;;'], "2026-06-30", "illustrative: true\n")
    return board(found, UNITS, Viewpoint(found.cut_off, found.cut_off))


class TestJson:
    def test_holds_texts_as_on_the_page_and_numbers_beside_them(self, ratio: Board) -> None:
        target = json.loads(as_json(ratio))["targets"][0]

        assert (target["value_text"], target["numerator"], target["denominator"], target["value"]) == (
            "30,1% (25/83\u00a0người)",
            25,
            83,
            None,
        )
        assert (target["status"], target["flags"], target["reported_units"], target["expected_units"]) == ("Đạt", ["(ước)"], 2, 2)

    def test_holds_every_unit_with_the_same_keys(self, ratio: Board) -> None:
        target = json.loads(as_json(ratio))["targets"][0]

        assert [unit["id"] for unit in target["units"]] == ["a", "b", "c", "d", "e"]
        assert all(set(target) - {"units"} == set(unit) - {"name"} for unit in target["units"])
        assert [unit["reported_units"] for unit in target["units"]] == [1, 1, 0, 0, 0]

    def test_holds_decimals_exactly(self, money: Board) -> None:
        assert '"value": 13.5,' in as_json(money)


class TestCsv:
    def test_opens_in_a_vietnamese_excel(self, money: Board) -> None:
        text = as_csv(money)

        (row,) = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";")
        assert text.startswith("\ufeffTT;")
        assert (row["Giá trị"], row["Kết quả"], row["Tỷ lệ hoàn thành"]) == ("13,5", "13,5 triệu đồng", "-37,5%")

    def test_says_that_figures_are_illustrative(self, money: Board) -> None:
        assert "lùi so với đầu kỳ; Số liệu minh họa" in as_csv(money)

"""Units against targets: who has which cell, and what stands where the bloc alone reports."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.targets.writing import UNITS, written

from newsroom.targets.board.matrix import MatrixRow, matrix_of, whole_matrix_of
from newsroom.targets.board.view import Board, board
from newsroom.targets.files.loading import load_campaigns
from newsroom.targets.model import Viewpoint

TARGETS = (
    'id: s\nwording: Tổng\nshort_name: T\nkind: count\nlevel: "25"\nunit: cuộc\naccumulate: sum\nscope: [a, b]',
    "id: r\nwording: Danh sách\nkind: roster\nunit: đơn vị\naccumulate: running",
)
ROWS = ("s;a;q1;12;;;;05/04/2026;;;", "s;b;q1;3;;;;12/04/2026;;;", "r;toàn khối;q1;;;;a|b|c|d|e;06/04/2026;;;")


@pytest.fixture
def seen(tmp_path: Path) -> Board:
    (campaign,) = load_campaigns(written(tmp_path, TARGETS, ROWS, "2026-03-31"), UNITS)
    return board(campaign, UNITS, Viewpoint(campaign.cut_off, date(2026, 5, 1)))


def told(row: MatrixRow) -> list[tuple[str, str]]:
    return [(cell.value_text, cell.status.label) for cell in row.cells]


def test_a_unit_has_a_cell_for_each_target_that_units_report(seen: Board) -> None:
    anh, binh, cuc, *_ = matrix_of(seen.rows)

    assert (anh.unit_name, told(anh)[0][0], told(binh)[0][0], told(cuc)) == (
        "Báo Anh",
        "12\u00a0cuộc",
        "03\u00a0cuộc",
        [("—", "Không áp dụng")],
    )


def test_the_whole_matrix_shows_the_bloc_first_and_says_where_it_alone_reports(seen: Board) -> None:
    bloc, anh, *others = whole_matrix_of(seen.campaign, seen.rows, UNITS)

    assert (bloc.unit_name, bloc.unit_url, len(others)) == ("Toàn khối", "", 4)
    assert [value for value, _ in told(bloc)] == ["15\u00a0cuộc", "05/05\u00a0đơn vị"]
    assert told(anh)[1] == ("—", "Khối báo cáo chung")
    assert anh.unit_url.endswith("/don-vi/a/")


def test_no_rows_make_no_matrix() -> None:
    assert matrix_of(()) == ()

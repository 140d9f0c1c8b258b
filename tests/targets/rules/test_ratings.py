from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.targets.writing import UNITS, written

from newsroom.targets.board.view import board
from newsroom.targets.files.loading import load_campaigns
from newsroom.targets.model import Campaign, Viewpoint

RATINGS = "ratings: [{id: xs, name: Xuất sắc}, {id: tot, name: Tốt}, {id: con-lai, name: Còn lại}]\n"
KEYS = "wording: Thử\nkind: ratio\nof: người\naccumulate: at_end\nscope: [a]\ndenominator: [xs, tot, con-lai]"
TARGETS = (f'id: htxs\noperator: ">"\nlevel: "30"\nnumerator: [xs]\n{KEYS}', f'id: htt\nlevel: "100"\nnumerator: [xs, tot]\n{KEYS}')
ROWS = ("xs;a;year;19;;;;05/01/2027;;;", "tot;a;year;42;;;;05/01/2027;;;", "con-lai;a;year;1;;;;06/01/2027;;;")
CORRECTION = "xs;a;year;18;;;;20/01/2027;;05/01/2027;Ghi nhầm"


def rated(folder: Path, *rows: str) -> Campaign:
    found = load_campaigns(written(folder, TARGETS, rows, extra=RATINGS), UNITS).find("2026")
    assert found is not None
    return found


def values(found: Campaign, received_by: date | None = None) -> list[str]:
    return [row.value_text for row in board(found, UNITS, Viewpoint(found.cut_off, found.cut_off, received_by)).rows]


def test_ratings_reported_once_feed_several_ratios(tmp_path: Path) -> None:
    assert values(rated(tmp_path, *ROWS)) == ["30,6% (19/62\u00a0người)", "98,4% (61/62\u00a0người)"]


@pytest.mark.parametrize("missing", ROWS)
def test_a_missing_rating_is_no_zero(tmp_path: Path, missing: str) -> None:
    assert values(rated(tmp_path, *(row for row in ROWS if row != missing))) == ["—", "—"]


def test_a_correction_of_a_rating_corrects_every_ratio_made_of_it(tmp_path: Path) -> None:
    found = rated(tmp_path, *ROWS, CORRECTION)

    assert values(found) == ["29,5% (18/61\u00a0người)", "98,4% (60/61\u00a0người)"]
    assert values(found, date(2027, 1, 19)) == ["30,6% (19/62\u00a0người)", "98,4% (61/62\u00a0người)"]

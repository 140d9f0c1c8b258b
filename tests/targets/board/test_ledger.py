from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.targets.writing import UNITS, campaign

from newsroom.targets.board.ledger import corrections_of
from newsroom.targets.model import Viewpoint

KEYS = 'kind: ratio\noperator: ">"\nlevel: "30"\nof: người\naccumulate: at_end\nscope: [a]'
ROWS = ("a;year;;57;187;;10/01/2027;;;", "a;year;;56;187;;01/02/2027;;10/01/2027;Ghi nhầm")


def test_the_ledger_tells_old_new_reason_date_and_the_turn_of_the_status(tmp_path: Path) -> None:
    found = campaign(tmp_path, KEYS, ROWS)

    (told,) = corrections_of(found, UNITS, Viewpoint(found.cut_off, found.cut_off))

    assert (told.date, told.unit_name, told.period_name, told.reason) == (date(2027, 2, 1), "Báo Anh", "Cả năm", "Ghi nhầm")
    assert (told.before, told.after) == ("30,5% (57/187\u00a0người)", "29,9% (56/187\u00a0người)")
    assert told.change == "giảm 0,5\u00a0điểm % (tính trên số chưa làm tròn)"
    assert told.flip is not None
    assert [status.label for status in told.flip] == ["Đạt", "Không đạt"]


def test_the_ledger_of_a_day_knows_no_later_correction(tmp_path: Path) -> None:
    found = campaign(tmp_path, KEYS, ROWS)

    assert corrections_of(found, UNITS, Viewpoint(found.cut_off, found.cut_off, received_by=date(2027, 1, 31))) == ()


def test_the_ledger_tells_no_turn_where_the_status_stood(tmp_path: Path) -> None:
    found = campaign(tmp_path, KEYS, ("a;year;;58;187;;10/01/2027;;;", "a;year;;57;187;;01/02/2027;;10/01/2027;Ghi nhầm"))

    (told,) = corrections_of(found, UNITS, Viewpoint(found.cut_off, found.cut_off))

    assert told.flip is None

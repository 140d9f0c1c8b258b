from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.targets.writing import UNITS, campaign

from newsroom.targets.board.course import stages_of
from newsroom.targets.board.view import board
from newsroom.targets.model import Viewpoint
from newsroom.targets.pages.method import Method, method_of, status_rules
from newsroom.targets.rules.outcome import Status

COUNT = 'kind: count\nlevel: "25"\nunit: tập thể\naccumulate: sum\nscope: [a]'
RATIO = 'kind: ratio\noperator: ">"\nlevel: "30"\nof: người\naccumulate: stock\nscope: [a, b]'
OTHER_THRESHOLDS = 'thresholds: {ahead: "120", on_track: "95,5", attention: "80"}\n'


def method(folder: Path, keys: str, *rows: str, extra: str = "") -> Method:
    found = campaign(folder, keys, rows, "2026-06-30", extra)
    today = date(2026, 9, 1)
    return method_of(board(found, UNITS, Viewpoint(found.cut_off, today)), stages_of(found, UNITS, today))


def test_every_status_has_its_rule(tmp_path: Path) -> None:
    assert set(status_rules(campaign(tmp_path, COUNT))) == set(Status)


def test_paces_are_told_from_the_thresholds_in_force(tmp_path: Path) -> None:
    told = method(tmp_path, COUNT, extra=OTHER_THRESHOLDS)

    assert [(pace.status.label, pace.word, pace.level) for pace in told.paces] == [
        ("Vượt tiến độ", "từ", "120"),
        ("Đúng tiến độ", "từ", "95,5"),
        ("Cần chú ý", "từ", "80"),
        ("Chậm tiến độ", "dưới", "80"),
    ]
    rules = {rule.status.label: rule.rule for rule in told.statuses}
    assert rules["Cần chú ý"] == "Từ 80% đến dưới 95,5% mức phải đạt ở kỳ này."


def test_a_rule_names_the_targets_that_stand_there(tmp_path: Path) -> None:
    told = method(tmp_path, COUNT, "a;q1;20;;;;05/04/2026;;;", "a;h1;7;;;;05/07/2026;;;")

    assert {rule.status.label: [row.id for row in rule.rows] for rule in told.statuses if rule.rows} == {"Vượt": ["t"]}


def test_only_the_kinds_in_use_are_explained(tmp_path: Path) -> None:
    assert [kind.name for kind in method(tmp_path, COUNT).kinds] == ["Số đếm"]


def test_the_examples_are_the_campaigns_own(tmp_path: Path) -> None:
    told = method(tmp_path, RATIO, "a;q1;;19;62;;05/04/2026;;;", "a;h1;;19;62;;05/07/2026;;;", "b;h1;;7;21;;05/07/2026;;;")

    assert told.share == 0
    assert told.open_case is not None
    assert (told.open_case.period, told.open_case.row.value_short) == ("Quý I", "22,9%–48,2%")

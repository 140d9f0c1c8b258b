from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from tests.targets.writing import UNITS, campaign

from newsroom.targets.model import Viewpoint
from newsroom.targets.rules.evaluation import evaluate
from newsroom.targets.words.reckoning import cut_short, reckoning_of

RATIO = 'kind: ratio\noperator: ">"\nlevel: "30"\nof: người\naccumulate: at_end\nscope: [a, b]'


def told(folder: Path, keys: str, *rows: str) -> tuple[str, ...]:
    found = campaign(folder, keys, rows)
    (outcome,) = evaluate(found, Viewpoint(found.cut_off, date(2027, 2, 1)))
    return tuple(line.replace("\u00a0", " ") for line in reckoning_of(outcome, UNITS))


def test_a_ratio_is_told_from_its_units_to_its_completion(tmp_path: Path) -> None:
    assert told(tmp_path, RATIO, "a;year;;19;62;;05/01/2027;;;", "b;year;;38;125;;05/01/2027;;;") == (
        "Tử số: 19 + 38 = 57 người.",
        "Mẫu số: 62 + 125 = 187 người.",
        "57 ÷ 187 × 100 = 30,48…%, cao hơn 30% (đăng ký: trên 30%).",
        "So xong mới làm tròn để in: 30,5%.",
        "Với mẫu số 187, muốn đạt phải có ít nhất 57 người.",
        "Tỷ lệ hoàn thành: 30,48… ÷ 30 = 101,6%.",
    )


def test_equal_to_a_strict_level_is_said_to_be_equal_and_asks_for_one_more(tmp_path: Path) -> None:
    lines = told(tmp_path, RATIO.replace("[a, b]", "[a]"), "a;year;;30;100;;05/01/2027;;;")

    assert lines[0] == "30 ÷ 100 × 100 = 30%, đúng bằng 30% (đăng ký: trên 30%)."
    assert lines[2] == "Với mẫu số 100, muốn đạt phải có ít nhất 31 người."
    assert lines[3] == "Tỷ lệ hoàn thành: 30 ÷ 30 = chưa đủ 100%."


def test_while_units_are_missing_both_ends_are_told(tmp_path: Path) -> None:
    lines = told(tmp_path, RATIO, "a;year;;19;62;;05/01/2027;;;")

    assert lines[0] == "Mới có một phần báo cáo: 30,6%."
    assert lines[1].startswith("Nếu phần thiếu không có gì: 19 ÷ 83 × 100 = 22,89…%, thấp hơn 30%")
    assert lines[2].startswith("Nếu phần thiếu đều đạt: 40 ÷ 83 × 100 = 48,19…%, cao hơn 30%")


@pytest.mark.parametrize(
    ("keys", "rows", "line"),
    [
        (
            'kind: count\nlevel: "25"\nunit: tập thể\naccumulate: sum\nscope: [a, b]',
            ("a;year;20;;;;05/01/2027;;;", "b;year;7;;;;05/01/2027;;;"),
            "Toàn khối: 20 + 7 = 27 tập thể.",
        ),
        ("kind: roster\nunit: đơn vị", ("toàn khối;year;;;;a|b|c|d;05/01/2027;;;",), "Chưa có tên: Tổ Én."),
        (
            "kind: yes_no\ndeadline: 2026-03-31\nscope: [a]",
            ("a;q1;28/03/2026;;;;05/04/2026;;;",),
            "Đơn vị sau cùng làm ngày 28/03/2026, hạn là 31/03/2026: trong hạn.",
        ),
        (
            'kind: reduction\nbaseline: "12"\nlevel: "8"\nunit: vụ\nscope: [a]',
            ("a;year;9;;;;05/01/2027;;;",),
            "Quãng đã đi: (12 − 9) ÷ (12 − 8) = 3 ÷ 4.",
        ),
        (
            'kind: range\nlow: "6,6"\nhigh: "6,8"\nunit: "%"\nhigher_is_better: true\nscope: [a]',
            ("a;year;7,02;;;;05/01/2027;;;",),
            "7,02%, cao hơn khoảng 6,6–6,8%.",
        ),
        (
            "kind: milestones\nsteps: [{id: s1, name: Khảo sát, weight: 3, due: 2026-03-31}, "
            "{id: s2, name: Bàn giao, weight: 7, due: 2026-12-31}]\nscope: [a]",
            ("a;year;;;;s1;05/01/2027;;;",),
            "Trọng số đã xong: 3 trên tổng 10; xong bước cuối mới là đạt.",
        ),
    ],
)
def test_every_kind_is_told_with_its_own_numbers(tmp_path: Path, keys: str, rows: tuple[str, ...], line: str) -> None:
    assert line in told(tmp_path, keys, *rows)


def test_nothing_reported_is_nothing_to_compute(tmp_path: Path) -> None:
    assert told(tmp_path, RATIO) == ()


@pytest.mark.parametrize(
    ("value", "text"),
    [(Fraction(2996, 100), "29,96"), (Fraction(30004, 1000), "30,004"), (Fraction(29999, 1000), "29,99…"), (Fraction(5700, 187), "30,48…")],
)
def test_a_number_cut_short_stays_on_its_side_of_the_level(value: Fraction, text: str) -> None:
    assert cut_short(value, (Fraction(30),)) == text

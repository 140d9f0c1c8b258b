from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from tests.targets.writing import UNITS, campaign

from newsroom.targets.board.course import Moment, course_of, plan_at, stages_of
from newsroom.targets.model import Campaign

SUM = 'kind: count\nlevel: "25"\nunit: tập thể\naccumulate: sum\nscope: [a]\nplan: {q1: "10", h1: "15", m9: "20", year: "25"}'
AT_END = 'kind: ratio\noperator: ">"\nlevel: "30"\nof: người\naccumulate: at_end\nscope: [a]'
TODAY = date(2027, 2, 1)


def course(of: Campaign) -> tuple[Moment, ...]:
    return course_of(of, stages_of(of, UNITS, TODAY), 0, UNITS, TODAY)


def test_every_period_shows_what_was_gathered_by_its_end(tmp_path: Path) -> None:
    found = campaign(tmp_path, SUM, ["a;q1;12;;;;05/04/2026;;;", "a;h1;5;;;;05/07/2026;;;"], "2026-06-30")

    told = [moment.row.value_short if moment.row else None for moment in course(found)]

    assert told == ["12\u00a0tập thể", "17\u00a0tập thể", None, None]


def test_a_missing_period_is_no_zero(tmp_path: Path) -> None:
    found = campaign(tmp_path, SUM, ["a;h1;5;;;;05/07/2026;;;"], "2026-06-30")

    first = course(found)[0]

    assert first.row is not None
    assert (first.row.value_short, first.outcome and first.outcome.figure) == ("—", None)


def test_a_correction_counts_for_the_past_too(tmp_path: Path) -> None:
    rows = ["a;q1;12;;;;05/04/2026;;;", "a;q1;11;;;;01/10/2026;;05/04/2026;Nhầm"]

    first = course(campaign(tmp_path, SUM, rows, "2026-06-30"))[0]

    assert first.row is not None
    assert first.row.value_short == "11\u00a0tập thể"


def test_a_figure_sent_before_its_day_is_shown_and_not_judged(tmp_path: Path) -> None:
    found = campaign(tmp_path, AT_END, ["a;m9;;18;62;;05/10/2026;ước;;", "a;year;;19;62;;05/01/2027;;;"])

    early, last = course(found)[2:]

    assert early.row is not None
    assert last.row is not None
    assert (early.provisional, early.row.value_short, early.row.status.label) == (True, "29,0%", "Chưa đến kỳ đánh giá")
    assert (last.provisional, last.row.value_short, last.row.status.label) == (False, "30,6%", "Đạt")


@pytest.mark.parametrize(
    ("keys", "planned"),
    [
        (SUM, Fraction(15)),
        ('kind: count\nlevel: "365"\nunit: cuộc\npace: even', Fraction(181)),
        (
            "kind: milestones\nsteps: [{id: s1, name: Một, due: 2026-03-31}, "
            "{id: s2, name: Hai, due: 2026-05-31}, {id: s3, name: Ba, due: 2026-12-31}]",
            Fraction(2),
        ),
        ('kind: count\nlevel: "25"\nunit: cuộc', None),
    ],
)
def test_what_was_due_comes_from_the_plan_or_an_even_pace_or_the_steps(tmp_path: Path, keys: str, planned: Fraction | None) -> None:
    found = campaign(tmp_path, keys)

    assert plan_at(found, found.targets[0], found.period("h1")) == planned

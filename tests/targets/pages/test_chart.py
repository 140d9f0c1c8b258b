from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from tests.targets.writing import UNITS, campaign

from newsroom.targets.board.course import course_of, stages_of
from newsroom.targets.pages.chart import Chart, _scale, _step, charts_of

COUNT = 'kind: count\nlevel: "25"\nunit: tập thể\naccumulate: running\nscope: [a]\nplan: {q1: "10", h1: "15", m9: "20", year: "25"}'
RATIO = 'kind: ratio\noperator: ">"\nlevel: "30"\nof: người\naccumulate: stock\nscope: [a, b]'
TODAY = date(2027, 2, 1)


def charts(folder: Path, keys: str, *rows: str) -> tuple[Chart, Chart] | None:
    found = campaign(folder, keys, rows)
    return charts_of(found, found.targets[0], course_of(found, stages_of(found, UNITS, TODAY), 0, UNITS, TODAY), 1)


def test_a_missing_period_parts_the_line_and_is_marked(tmp_path: Path) -> None:
    rows = ("a;q1;10;;;;05/04/2026;;;", "a;m9;18;;;;05/10/2026;;;", "a;year;27;;;;05/01/2027;;;")

    drawn = charts(tmp_path, COUNT, *rows)

    assert drawn is not None
    assert [len(run.split()) for run in drawn[0].runs] == [2]
    assert [gap.text for gap in drawn[0].gaps] == ["—"]
    assert [point.label.text for point in drawn[0].points] == ["10", "18", "27"]


def test_the_plan_is_drawn_for_every_period_and_replaces_the_level(tmp_path: Path) -> None:
    drawn = charts(tmp_path, COUNT, "a;q1;10;;;;05/04/2026;;;", "a;h1;18;;;;05/07/2026;;;")

    assert drawn is not None
    assert (len(drawn[0].plan.split()), drawn[0].levels) == (4, ())


def test_axes_start_at_zero_and_higher_figures_stand_higher(tmp_path: Path) -> None:
    drawn = charts(tmp_path, COUNT, "a;q1;10;;;;05/04/2026;;;", "a;h1;18;;;;05/07/2026;;;")

    assert drawn is not None
    for chart in drawn:
        assert (chart.ticks[0].text, float(chart.ticks[0].y)) == ("0", chart.height - 30)
        assert float(chart.points[1].y) < float(chart.points[0].y) < float(chart.ticks[0].y)


def test_a_share_with_missing_units_spans_what_it_may_be(tmp_path: Path) -> None:
    rows = ("a;q1;;19;62;;05/04/2026;;;", "b;q1;;7;21;;05/04/2026;;;", "a;h1;;19;62;;05/07/2026;;;")

    drawn = charts(tmp_path, RATIO, *rows)

    assert drawn is not None
    first, second = drawn[0].points
    assert first.high is None
    assert second.high is not None
    assert float(second.high) < float(second.y)


def test_there_is_no_drawing_of_a_single_figure_or_of_nothing_but_zeros(tmp_path: Path) -> None:
    zeros = 'kind: count\noperator: "<="\nlevel: "0"\nunit: người\naccumulate: running\nscope: [a]'

    assert charts(tmp_path, COUNT, "a;year;10;;;;05/01/2027;;;") is None
    assert charts(tmp_path, zeros, "a;q1;0;;;;05/04/2026;;;", "a;h1;0;;;;05/07/2026;;;") is None


@given(st.fractions(min_value=Fraction(1, 100), max_value=10**9), st.booleans())
def test_a_scale_holds_every_value_in_at_most_five_steps(value: Fraction, whole: bool) -> None:
    top = _scale([value], whole=whole)

    assert top >= value
    assert top / _step(top, whole=whole) <= 5

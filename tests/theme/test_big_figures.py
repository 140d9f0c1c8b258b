from __future__ import annotations

from types import SimpleNamespace

from tests.theme.drawing import component, words


def test_a_figure_stands_with_its_unit_and_what_it_counts() -> None:
    figures = [("24", "giờ", "để xử lý"), ("100%", None, "đạt")]

    drawn = component("big_figures", [SimpleNamespace(value=value, unit=unit, label=label) for value, unit, label in figures])

    assert [words(item) for item in drawn.select("li")] == ["24 giờ để xử lý", "100% đạt"]
    assert len(drawn.select("small")) == 1

from __future__ import annotations

from types import SimpleNamespace

from tests.theme.drawing import component


def test_a_bar_is_drawn_to_its_value_with_a_tick_at_what_is_due() -> None:
    drawn = component("bar", SimpleNamespace(value="82.5", tick="75", overflow=False), "running")

    assert drawn.svg["viewbox"] == "0 0 125 10"
    assert drawn.svg["aria-hidden"] == "true"
    assert drawn.select_one(".bar-track")["width"] == "100"
    assert drawn.select_one(".bar-value")["width"] == "82.5"
    assert drawn.select_one(".bar-tick")["d"] == "M75 0V10"


def test_a_bar_without_a_plan_has_no_tick() -> None:
    drawn = component("bar", SimpleNamespace(value="82.5", tick=None, overflow=False), "running")

    assert not drawn.select(".bar-tick, .bar-break")


def test_what_lies_beyond_the_scale_is_marked_by_a_break() -> None:
    drawn = component("bar", SimpleNamespace(value="125", tick="100", overflow=True), "exceeded")

    assert drawn.select_one(".bar-break")
    assert not drawn.select("[style]")

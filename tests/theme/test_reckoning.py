from __future__ import annotations

from tests.theme.drawing import component, words


def test_steps_stand_in_their_order() -> None:
    drawn = component("reckoning", ["57 ÷ 187", "30,5%"])

    assert [words(line) for line in drawn.select("ol li")] == ["57 ÷ 187", "30,5%"]

from __future__ import annotations

from tests.theme.drawing import a_status, component, words


def test_a_turn_tells_both_statuses_and_keeps_the_later_one_with_its_word() -> None:
    drawn = component("turn", a_status("achieved", "Đạt"), a_status("failed", "Không đạt"))

    assert words(drawn) == "Đạt thành Không đạt"
    assert words(drawn.select_one(".turn")) == "thành Không đạt"

from __future__ import annotations

from tests.theme.drawing import a_row, component


def test_each_target_is_an_item_of_the_list() -> None:
    assert len(component("target_cards", [a_row(), a_row()]).select("ul > li > .target-card")) == 2

from __future__ import annotations

import pytest
from tests.theme.drawing import component, words


@pytest.mark.parametrize("nothing", ["", None, "—"])
def test_a_missing_figure_is_a_dash_that_is_read_aloud_as_words(nothing: str | None) -> None:
    drawn = component("value", nothing)

    assert drawn.select_one("[aria-hidden]").text == "—"
    assert drawn.select_one(".visually-hidden").text == "chưa có số liệu"


def test_zero_is_a_figure() -> None:
    assert words(component("value", "0 người")) == "0 người"

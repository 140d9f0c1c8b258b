from __future__ import annotations

from datetime import date
from types import SimpleNamespace

from tests.theme.drawing import component, words


def test_a_correction_says_when_and_what() -> None:
    drawn = component("corrections", [SimpleNamespace(date=date(2019, 3, 22), text="Số đúng là 25, không phải <24>.")])

    assert words(drawn.li) == "22/03/2019 : Số đúng là 25, không phải <24>."
    assert drawn.time["datetime"] == "2019-03-22"

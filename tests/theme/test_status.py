from __future__ import annotations

import pytest
from tests.theme.drawing import a_status, component, words

TONES = ("exceeded", "achieved", "running", "attention", "late", "failed", "missing", "neutral")


@pytest.mark.parametrize("tone", TONES)
def test_a_status_is_a_pictogram_beside_its_word(tone: str) -> None:
    drawn = component("status", a_status(tone, "Chậm tiến độ"))

    assert words(drawn) == "Chậm tiến độ"
    assert drawn.select_one("svg.status-icon")["aria-hidden"] == "true"
    assert drawn.select_one(f".tone-{tone} svg > :is(path, circle)")


def test_no_two_tones_share_a_pictogram() -> None:
    shapes = {str(component("status", a_status(tone)).svg) for tone in TONES}

    assert len(shapes) == len(TONES)


def test_flags_stand_beside_the_word_once_in_brackets() -> None:
    drawn = component("status", a_status(), ("(ước)", "nộp chậm 12 ngày"))

    assert words(drawn) == "Đang thực hiện (ước) (nộp chậm 12 ngày)"


def test_a_label_is_text_and_never_markup() -> None:
    drawn = component("status", a_status("late", "<b>Chậm</b>"))

    assert words(drawn) == "<b>Chậm</b>"

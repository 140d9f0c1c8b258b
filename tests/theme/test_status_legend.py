from __future__ import annotations

from tests.theme.drawing import component


def test_every_tone_is_explained_once() -> None:
    tones = [mark["class"][1] for mark in component("status_legend").select(".status")]

    assert len(tones) == len(set(tones)) == 8

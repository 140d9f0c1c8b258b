from __future__ import annotations

from types import SimpleNamespace

from tests.theme.drawing import a_status, component, words


def tiles(*counts: int) -> list[tuple[str, str]]:
    drawn = component("status_tiles", [SimpleNamespace(status=a_status(), count=count) for count in counts])
    return [(words(tile.select_one(".big-number")), tile["class"][-1]) for tile in drawn.select("li")]


def test_tiles_are_as_wide_as_their_counts() -> None:
    assert tiles(3, 7, 8, 2) == [("03", "n3"), ("07", "n7"), ("08", "n8"), ("02", "n2")]


def test_more_than_twenty_are_drawn_in_twentieths_and_none_vanishes() -> None:
    assert tiles(100, 99, 1) == [("100", "n10"), ("99", "n10"), ("01", "n1")]


def test_a_status_nobody_has_gets_no_tile() -> None:
    assert tiles(0, 4) == [("04", "n4")]


def test_no_counts_are_an_empty_list() -> None:
    assert tiles() == []

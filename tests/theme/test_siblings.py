from __future__ import annotations

from tests.theme.drawing import component, words


def test_lists_have_counts_and_the_present_one_is_marked() -> None:
    drawn = component("siblings", [("Đoàn thể", "chuyen-muc/doan-the/", 9), ("Học tập", "chuyen-muc/hoc-tap/", 12)], "chuyen-muc/hoc-tap/")

    assert [words(item) for item in drawn("li")] == ["Đoàn thể 09", "Học tập 12"]
    assert [words(link) for link in drawn.select("[aria-current]")] == ["Học tập"]

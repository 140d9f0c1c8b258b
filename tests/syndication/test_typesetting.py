"""The lines of a title."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.syndication.typesetting import set_title

WORD = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyẾẪỔ", min_size=1, max_size=7)


def by_letters(text: str, size: int) -> float:
    """A face in which every letter is half as wide as it is high."""
    return len(text) * size / 2


def test_a_short_title_is_set_large_on_one_line() -> None:
    setting = set_title("Tin tức", by_letters, 800, 300)

    assert (setting.lines, setting.size) == (("Tin tức",), 80)


def test_lines_are_of_nearly_equal_length() -> None:
    setting = set_title("một hai ba bốn năm sáu bảy", by_letters, 800, 300)

    assert setting.lines == ("một hai ba bốn", "năm sáu bảy")


def test_a_line_ends_where_the_title_has_a_colon_unless_that_costs_a_line() -> None:
    assert set_title("một hai: ba bốn năm sáu", by_letters, 800, 300).lines == ("một hai:", "ba bốn năm sáu")
    assert set_title("một hai ba: bốn năm sáu bảy tám", by_letters, 600, 300).lines == ("một hai ba: bốn", "năm sáu bảy tám")


def test_a_compound_is_not_broken_in_two() -> None:
    setting = set_title("Mười một chỉ\u00a0tiêu của năm đơn\u00a0vị", by_letters, 520, 400)

    assert all(not line.endswith(("chỉ", "đơn")) for line in setting.lines)
    assert len(setting.lines) > 1


def test_a_compound_wider_than_the_field_is_broken_rather_than_cut() -> None:
    setting = set_title("Thanh\u00a0tra\u00a0Chính\u00a0phủ", by_letters, 150, 400)

    assert " ".join(setting.lines) == "Thanh tra Chính phủ"


@given(st.lists(WORD, min_size=1, max_size=80))
def test_whatever_the_title_it_fits_its_field(words: list[str]) -> None:
    setting = set_title(" ".join(words), by_letters, 700, 300)

    assert all(by_letters(line, setting.size) <= 700 for line in setting.lines)
    assert len(setting.lines) * setting.leading <= 300 + setting.leading / 2
    assert setting.leading >= 1.39 * setting.size


@pytest.mark.parametrize("title", ["x" * 400, "dài " * 200])
def test_what_fits_at_no_size_says_that_its_end_is_lost(title: str) -> None:
    assert set_title(title.strip(), by_letters, 700, 300).lines[-1].endswith("…")

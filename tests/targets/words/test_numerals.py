from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.targets.words.numerals import amount, counted, exact, pair, percent, points, standing
from newsroom.vietnamese.numbers import format_number, parse_number

LEVELS = st.fractions(min_value=0, max_value=200, max_denominator=50)
VALUES = st.fractions(min_value=-50, max_value=300, max_denominator=30_000)


def shown(text: str) -> Fraction:
    """The number a reader takes from a text; «gần» and «hơn» stand a hair beside it."""
    hair = {"gần": Fraction(-1, 10**9), "hơn": Fraction(1, 10**9)}
    word, _, number = text.removesuffix("%").rpartition(" ")
    return Fraction(parse_number(number)) + hair.get(word, Fraction(0))


def side(value: Fraction, level: Fraction) -> int:
    return (value > level) - (value < level)


class TestANumberStaysOnItsOwnSide:
    @given(VALUES, LEVELS)
    def test_of_the_level_of_nothing_and_of_all(self, value: Fraction, level: Fraction) -> None:
        number = shown(percent(value, [level]))

        for anchor in (level, Fraction(0), Fraction(100)):
            if Fraction(round(anchor * 100), 100) == anchor:  # «gần 33,3» names a rounded level
                assert side(number, anchor) == side(value, anchor)

    @given(st.fractions(min_value=0, max_value=10**6, max_denominator=1000), st.integers(0, 2))
    def test_without_a_level_it_is_the_number_rounded_half_up(self, value: Fraction, decimals: int) -> None:
        assert standing(value, [], decimals) == format_number(value, decimals)

    def test_and_takes_more_decimals_only_where_it_must(self) -> None:
        assert percent(Fraction(2996, 100), [Fraction(30)]) == "29,96%"
        assert percent(Fraction(2994, 100), [Fraction(30)]) == "29,9%"

    def test_and_says_so_in_words_where_four_decimals_do_not_help(self) -> None:
        assert percent(Fraction(2_999_999, 100_000), [Fraction(30)]) == "gần 30%"
        assert percent(Fraction(3_000_001, 100_000), [Fraction(30)]) == "hơn 30%"

    @pytest.mark.parametrize(("value", "text"), [(0, "0%"), (100, "100%"), (30, "30,0%")])
    def test_and_only_nothing_and_all_go_without_decimals(self, value: int, text: str) -> None:
        assert percent(Fraction(value), [Fraction(30)]) == text

    @given(st.decimals(min_value=-(10**9), max_value=10**9, places=3))
    def test_what_is_written_is_read_back_the_same(self, value: Decimal) -> None:
        assert parse_number(format_number(value, 3)) == value


class TestCountsOfThings:
    @pytest.mark.parametrize(
        ("number", "noun", "text"),
        [
            (5, "đơn vị", "05\u00a0đơn vị"),
            (0, "người", "0\u00a0người"),
            (12, "vụ", "12\u00a0vụ"),
            (5, "triệu đồng", "5\u00a0triệu đồng"),
            (1200, "cuộc", "1.200\u00a0cuộc"),
        ],
    )
    def test_take_two_digits_below_ten_unless_they_measure(self, number: int, noun: str, text: str) -> None:
        assert counted(number, noun) == text

    @pytest.mark.parametrize(("part", "whole", "text"), [(4, 5, "04/05"), (6, 200, "6/200"), (0, 5, "0/05"), (56, 187, "56/187")])
    def test_take_two_digits_in_fractions_of_less_than_a_hundred(self, part: int, whole: int, text: str) -> None:
        assert pair(part, whole) == text

    def test_keep_the_precision_they_were_reported_with(self) -> None:
        assert amount(Decimal("1234.5"), "triệu đồng", [Fraction(1200)], None) == "1.234,5\u00a0triệu đồng"
        assert amount(Decimal("7.02"), "%", [], None) == "7,02%"

    def test_are_rounded_where_decimals_are_declared_but_never_onto_the_level(self) -> None:
        assert amount(Decimal("24.6"), "điểm", [Fraction(25)], 0) == "24,6\u00a0điểm"
        assert amount(Decimal("24.6"), "điểm", [Fraction(30)], 0) == "25\u00a0điểm"

    def test_that_no_decimals_can_hold_are_told_with_one(self) -> None:
        assert exact(Fraction(18100, 365)) == "49,6"


class TestTheWayBetweenTwoPercentages:
    @pytest.mark.parametrize(
        ("before", "after", "text"),
        [
            ((57, 187), (56, 187), "giảm 0,5\u00a0điểm % (tính trên số chưa làm tròn)"),
            ((1, 4), (1, 2), "tăng 25,0\u00a0điểm %"),
            ((1, 3), (2, 6), "không đổi"),
        ],
    )
    def test_is_told_from_the_exact_values(self, before: tuple[int, int], after: tuple[int, int], text: str) -> None:
        assert points(Fraction(*before) * 100, Fraction(*after) * 100) == text

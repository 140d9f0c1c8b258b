"""Vietnamese numbers: what is read, what is refused, what is written."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.vietnamese.numbers import MINUS, NumberError, format_count, format_number, parse_number, round_half_up, size_text

amounts = st.decimals(min_value=-(10**12), max_value=10**12, places=3)


def meant(text: str) -> str | None:
    try:
        parse_number(text)
    except NumberError as error:
        return error.suggestion
    return None


class TestParse:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("1.234,5", "1234.5"),
            ("05", "5"),
            ("-3,25", "-3.25"),
            (f"{MINUS}3,25", "-3.25"),
            ("1.234.567", "1234567"),
            ("30,5", "30.5"),
            (" 30 ", "30"),
            ("1.234", "1234"),
            ("0", "0"),
        ],
    )
    def test_vietnamese_writing_is_read(self, text: str, value: str) -> None:
        assert parse_number(text) == Decimal(value)

    @pytest.mark.parametrize(
        ("text", "meant"),
        [("30.5", "30,5"), ("1,234.5", "1.234,5"), ("12.34", "12,34"), ("1 234", "1.234"), ("1\u00a0234,5", "1.234,5"), ("-0.25", "-0,25")],
    )
    def test_other_writing_is_refused_with_what_was_probably_meant(self, text: str, meant: str) -> None:
        with pytest.raises(NumberError) as caught:
            parse_number(text)

        assert caught.value.suggestion == meant

    @pytest.mark.parametrize("text", ["", "ba mươi", "1.23.456", "1,2,3", "30%", "1e5", "+5", "--5", ",5", "5,", "NaN", "Infinity", "²"])
    def test_what_is_no_number_is_refused(self, text: str) -> None:
        with pytest.raises(NumberError):
            parse_number(text)

    @pytest.mark.parametrize("text", ["٣٠", "３０", "१२"])
    def test_digits_of_other_scripts_are_refused(self, text: str) -> None:
        with pytest.raises(NumberError):
            parse_number(text)

    @given(st.decimals(-(10**6), 10**6, places=2))
    def test_a_number_in_english_is_meant_as_the_same_number_in_vietnamese(self, value: Decimal) -> None:
        assert parse_number(str(meant(f"{value:f}"))) == parse_number(str(meant(f"{value + 10**7:,.2f}"))) - 10**7 == value


class TestRounding:
    @pytest.mark.parametrize(("value", "text"), [("12.5", "13"), ("112.5", "113"), ("-12.5", f"{MINUS}13"), ("12.4", "12"), ("0.5", "1")])
    def test_halves_go_away_from_zero(self, value: str, text: str) -> None:
        assert format_number(Decimal(value), 0) == text

    def test_a_fraction_is_rounded_once_and_exactly(self) -> None:
        assert round_half_up(Fraction(5600, 187), 1) == Decimal("29.9")
        assert round_half_up(Fraction(1, 8), 2) == Decimal("0.13")

    @given(amounts, st.integers(0, 3))
    def test_rounding_moves_a_number_by_half_a_step_at_most(self, value: Decimal, decimals: int) -> None:
        assert abs(Fraction(round_half_up(value, decimals)) - Fraction(value)) <= Fraction(1, 2 * 10**decimals)

    @given(st.fractions(-1000, 1000), st.integers(0, 3))
    def test_a_number_and_its_opposite_round_alike(self, value: Fraction, decimals: int) -> None:
        assert round_half_up(-value, decimals) == -round_half_up(value, decimals)


class TestFormat:
    @pytest.mark.parametrize(
        ("value", "decimals", "text"),
        [
            (Decimal("1234.5"), 1, "1.234,5"),
            (Decimal("30.5"), 1, "30,5"),
            (30, 1, "30,0"),
            (1234567, 0, "1.234.567"),
            (Decimal("-3.25"), 2, f"{MINUS}3,25"),
            (Decimal("-0.04"), 1, "0,0"),
        ],
    )
    def test_a_number_is_written_with_comma_dots_and_a_true_minus(self, value: Decimal | int, decimals: int, text: str) -> None:
        assert format_number(value, decimals) == text

    @given(amounts)
    def test_what_is_written_is_read_back_as_it_was(self, value: Decimal) -> None:
        assert parse_number(format_number(value, 3)) == value

    @given(st.integers(-(10**15), 10**15))
    def test_whole_numbers_of_any_size_come_back_too(self, value: int) -> None:
        assert parse_number(format_number(value)) == value


class TestCount:
    @pytest.mark.parametrize(("count", "text"), [(0, "0"), (1, "01"), (9, "09"), (10, "10"), (187, "187"), (1234, "1.234")])
    def test_counts_under_ten_take_two_digits(self, count: int, text: str) -> None:
        assert format_count(count) == text


class TestSize:
    @pytest.mark.parametrize(("size", "text"), [(1, "1 KB"), (340_000, "333 KB"), (1_300_000, "1,2 MB"), (52_428_800, "50,0 MB")])
    def test_a_files_size_is_told_as_readers_know_it(self, size: int, text: str) -> None:
        assert size_text(size) == text

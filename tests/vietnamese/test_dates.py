"""Dates: nothing ambiguous is read, and what is written follows Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.vietnamese.dates import (
    DateError,
    day_month,
    long_date,
    moment,
    numeric_date,
    parse_day,
    parse_moment,
    weekday_date,
)

NBSP = "\u00a0"


class TestParse:
    @pytest.mark.parametrize("text", ["2019-01-05", "05/01/2019", "5/1/2019", " 05/1/2019 "])
    def test_the_day_comes_before_the_month(self, text: str) -> None:
        assert parse_day(text) == date(2019, 1, 5)

    @pytest.mark.parametrize(
        "text", ["05-01-2019", "5.1.2019", "05/01/19", "2019/01/05", "2019-1-5", "1 May 2019", "05/01", "2019", "", "20190105"]
    )
    def test_any_other_writing_is_refused_for_its_form(self, text: str) -> None:
        with pytest.raises(DateError) as caught:
            parse_day(text)

        assert caught.value.reason == "format"

    @pytest.mark.parametrize("text", ["30/02/2019", "29/02/2019", "31/04/2019", "01/13/2019", "2019-02-30", "00/01/2019", "01/01/0000"])
    def test_a_day_no_calendar_has_is_refused_as_impossible(self, text: str) -> None:
        with pytest.raises(DateError) as caught:
            parse_day(text)

        assert caught.value.reason == "impossible"

    @pytest.mark.parametrize("text", ["21/03/2019 08:30", "2019-03-21 8:30", "2019-03-21T08:30:00", "21/3/2019 08:30:00"])
    def test_a_day_may_have_a_time(self, text: str) -> None:
        assert parse_moment(text) == datetime(2019, 3, 21, 8, 30)

    def test_a_day_alone_is_its_midnight(self) -> None:
        assert parse_moment("21/03/2019") == datetime(2019, 3, 21)

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("21/03/2019 25:00", "impossible"),
            ("21/03/2019 08:60", "impossible"),
            ("21/03/2019 8h30", "format"),
            ("21/03/2019 08:30 PM", "format"),
        ],
    )
    def test_a_wrong_time_is_refused(self, text: str, reason: str) -> None:
        with pytest.raises(DateError) as caught:
            parse_moment(text)

        assert (caught.value.reason, caught.value.text) == (reason, text)

    @pytest.mark.parametrize("text", ["٢١/٠٣/٢٠١٩", "２１/０３/２０１９"])
    def test_digits_of_other_scripts_are_refused(self, text: str) -> None:
        with pytest.raises(DateError):
            parse_day(text)


class TestFormat:
    def test_the_day_of_the_week_is_capitalised_as_newspapers_do(self) -> None:
        assert weekday_date(date(2019, 3, 21)) == "Thứ Năm, 21/03/2019"
        assert weekday_date(date(2019, 3, 24)) == "Chủ Nhật, 24/03/2019"

    def test_a_time_follows_unless_nobody_gave_one(self) -> None:
        assert moment(datetime(2019, 3, 21, 8, 30)) == "Thứ Năm, 21/03/2019 08:30"
        assert moment(datetime(2019, 3, 21)) == "Thứ Năm, 21/03/2019"

    @pytest.mark.parametrize(
        ("day", "text"),
        [
            (date(2019, 3, 21), "ngày 21 tháng 3 năm 2019"),
            (date(2020, 4, 5), "ngày 05 tháng 4 năm 2020"),
            (date(2023, 2, 1), "ngày 01 tháng 02 năm 2023"),
            (date(2019, 1, 31), "ngày 31 tháng 01 năm 2019"),
            (date(2019, 12, 9), "ngày 09 tháng 12 năm 2019"),
        ],
    )
    def test_the_long_form_pads_days_under_ten_and_months_one_and_two(self, day: date, text: str) -> None:
        assert long_date(day).replace(NBSP, " ") == text

    def test_a_number_never_parts_from_its_word(self) -> None:
        assert long_date(date(2019, 3, 21)) == f"ngày{NBSP}21 tháng{NBSP}3 năm{NBSP}2019"

    def test_the_shorter_forms(self) -> None:
        day = date(2019, 3, 5)

        assert (numeric_date(day), day_month(day)) == ("05/03/2019", "05/03")

    @given(st.dates(date(1000, 1, 1)))
    def test_every_written_date_is_read_back(self, day: date) -> None:
        assert parse_day(numeric_date(day)) == parse_day(day.isoformat()) == day

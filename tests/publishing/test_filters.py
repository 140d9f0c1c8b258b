"""Filters that templates call."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from newsroom.publishing.filters import filters, iso, keep_together


class TestKeepTogether:
    @pytest.mark.parametrize(
        ("text", "together"),
        [
            ("Phong trào thi đua", "Phong_trào thi_đua"),
            ("30 % và 56 người", "30_% và 56_người"),
            ("trong 24 giờ", "trong 24_giờ"),
            ("Quý IV năm 2019", "Quý_IV năm_2019"),
            ("Tháng 3", "Tháng_3"),
            ("5 người, 6 ngườiyêu", "5_người, 6 ngườiyêu"),
            ("cán bộ, công chức", "cán_bộ, công_chức"),
            ("ba đơn vị kịp nhịp kế hoạch", "ba đơn_vị kịp nhịp kế_hoạch"),
        ],
    )
    def test_what_must_not_part_is_joined_and_nothing_else(self, text: str, together: str) -> None:
        assert keep_together(text).replace("\u00a0", "_") == together

    def test_a_site_adds_its_own_names(self) -> None:
        filter_ = filters(["Thanh tra"])["keep_together"]

        assert filter_("Báo Thanh tra thi đua") == "Báo Thanh\u00a0tra thi\u00a0đua"


class TestIso:
    @pytest.mark.parametrize(
        ("when", "text"),
        [(date(2019, 3, 21), "2019-03-21"), (datetime(2019, 3, 21), "2019-03-21"), (datetime(2019, 3, 21, 8, 5), "2019-03-21T08:05")],
    )
    def test_a_moment_nobody_gave_a_time_is_a_day(self, when: date, text: str) -> None:
        assert iso(when) == text


def test_templates_find_every_filter_by_its_name() -> None:
    made = filters()
    day = datetime(2019, 3, 5, 8, 30)

    assert made["moment"](day) == "Thứ Ba, 05/03/2019 08:30"
    assert [made[name](day) for name in ("numeric_date", "day_month")] == ["05/03/2019", "05/03"]
    assert (made["two_digits"](5), made["long_date"](day)) == ("05", "ngày\u00a005 tháng\u00a03 năm\u00a02019")

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.vietnamese.spacing import unbroken


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("30 % và 56 người, 24 giờ, 5 km, 2 tỷ đồng", "30_% và 56_người, 24_giờ, 5_km, 2_tỷ đồng"),
        ("điểm b khoản 2 Điều 5", "điểm_b khoản_2 Điều_5"),
        ("giảm 0,5 điểm %", "giảm 0,5 điểm_%"),
        ("ngày 05 tháng 3 năm 2019", "ngày_05 tháng_3 năm_2019"),
        ("Quý IV, phụ lục I, Nghị định số 30/2020/NĐ-CP", "Quý_IV, phụ_lục_I, Nghị định số_30/2020/NĐ-CP"),
        ("Q. 3, TP. Hồ Chí Minh, PGS. TS. Lê An", "Q._3, TP._Hồ Chí Minh, PGS._TS._Lê An"),
        ("H. T. An và Đ. Bình", "H._T._An và Đ._Bình"),
        ("Báo Thanh tra – Tạp chí – hết", "Báo Thanh tra_– Tạp chí_– hết"),
    ],
)
def test_a_line_does_not_end_between_what_belongs_together(text: str, kept: str) -> None:
    assert unbroken(text).replace("\u00a0", "_") == kept


@pytest.mark.parametrize(
    "text", ["6 ngườiyêu", "Tổ chức 12 lần", "Bốn đơn vị, năm phòng", "Anh đến. Chị đi.", "— Đại diện", "điểm mới", "a - b"]
)
def test_other_spaces_stay(text: str) -> None:
    assert unbroken(text) == text


@given(st.text(alphabet="Điều khoản ngày 5IV.–H%\n"))
def test_only_spaces_change_and_a_second_time_changes_nothing(text: str) -> None:
    kept = unbroken(text)

    assert kept.replace("\u00a0", " ") == text
    assert unbroken(kept) == kept

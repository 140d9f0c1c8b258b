"""Whose work a photo is, in and at the end of captions."""

from __future__ import annotations

import pytest

from newsroom.photos.credits import Parted, credit_text, parted


class TestPrinted:
    @pytest.mark.parametrize(
        ("credit", "illustration", "source", "printed"),
        [
            ("H.T", False, "", "Ảnh: H.T"),
            ("Ảnh: H.T", False, "", "Ảnh: H.T"),
            ("(ảnh: H.T)", False, "", "Ảnh: H.T"),
            ("Ảnh tư liệu: Báo Thanh tra", False, "", "Ảnh tư liệu: Báo Thanh tra"),
            ("Nguồn: TTXVN", False, "", "Nguồn: TTXVN"),
            ("", False, "TTXVN", "Nguồn: TTXVN"),
            ("", False, "Nguồn: TTXVN", "Nguồn: TTXVN"),
            ("H.T", False, "TTXVN", "Ảnh: H.T. Nguồn: TTXVN"),
            ("", False, "", ""),
            ("", True, "", "Tranh minh họa"),
            ("Lan Anh", True, "", "Tranh minh họa: Lan Anh"),
            ("Nguồn: TTXVN", True, "", "Tranh minh họa. Nguồn: TTXVN"),
            ("", True, "TTXVN", "Tranh minh họa. Nguồn: TTXVN"),
        ],
    )
    def test_it_is_printed_as_newspapers_do(self, credit: str, illustration: bool, source: str, printed: str) -> None:
        assert credit_text(credit, illustration, source) == printed


class TestParted:
    @pytest.mark.parametrize(
        ("caption", "apart"),
        [
            ("Về đích. (Ảnh: H.T)", Parted("Về đích.", "H.T")),
            ("Về đích (Ảnh: H.T).", Parted("Về đích", "H.T")),
            ("**Về đích.** *(Ảnh: H.T)*", Parted("**Về đích.**", "H.T")),
            ("Về đích. Ảnh: H.T", Parted("Về đích.", "H.T")),
            ("Về đích\nNguồn: TTXVN", Parted("Về đích", source="TTXVN")),
            ("Về đích. (Đồ họa: Lan Anh)", Parted("Về đích.", "Đồ họa: Lan Anh")),
            ("(Ảnh: H.T)", Parted("", "H.T")),
        ],
    )
    def test_a_credit_at_the_end_of_a_caption_is_taken_for_one(self, caption: str, apart: Parted) -> None:
        assert parted(caption) == apart

    @pytest.mark.parametrize("caption", ["", "Về đích.", "Xem ảnh: rất vui", "Ảnh: H.T chụp. Rồi về.", "(Ảnh) Sân"])
    def test_other_words_stay(self, caption: str) -> None:
        assert parted(caption) == Parted(caption)

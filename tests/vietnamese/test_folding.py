"""Vietnamese without its marks."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.vietnamese.folding import fold, slugify

VOWELS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"


def test_every_marked_vowel_folds_to_its_letter() -> None:
    assert fold(VOWELS) == "a" * 17 + "e" * 11 + "i" * 5 + "o" * 17 + "u" * 11 + "y" * 5
    assert fold(VOWELS.upper()) == fold(VOWELS)


@pytest.mark.parametrize("text", ["Đặng", "đặng", "Ðặng", unicodedata.normalize("NFD", "Đặng")])
def test_every_way_to_type_the_crossed_d_folds_to_d(text: str) -> None:
    assert fold(text) == "dang"


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Ký kết Giao ước thi đua Khối 2019", "ky-ket-giao-uoc-thi-dua-khoi-2019"),
        ("  “Học Bác”: 5 việc – 1 lời hứa…  ", "hoc-bac-5-viec-1-loi-hua"),
        ("Nguyễn Văn Hạ", "nguyen-van-ha"),
        ("!!!", ""),
    ],
)
def test_a_slug_is_made_of_letters_digits_and_single_hyphens(text: str, slug: str) -> None:
    assert slugify(text) == slug


@given(st.text(max_size=40))
def test_whatever_is_typed_makes_an_address_or_nothing(text: str) -> None:
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slugify(text))


@given(st.text(max_size=40))
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))

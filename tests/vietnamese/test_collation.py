"""Vietnamese order."""

from __future__ import annotations

import random

from newsroom.vietnamese.collation import name_sort_key, sort_key

LETTERS = [
    "a",
    "ă",
    "â",
    "b",
    "c",
    "d",
    "đ",
    "e",
    "ê",
    "g",
    "h",
    "i",
    "k",
    "l",
    "m",
    "n",
    "o",
    "ô",
    "ơ",
    "p",
    "q",
    "r",
    "s",
    "t",
    "u",
    "ư",
    "v",
    "x",
    "y",
]
TONES = ["ma", "mà", "mả", "mã", "má", "mạ", "man", "măn", "mân"]
NAMES = ["Ngô Văn An", "Bùi Ánh", "Phạm Ân", "Lê Văn Dũng", "Trần Đức Dũng", "Hồ Đào"]


def shuffled(words: list[str]) -> list[str]:
    mixed = list(words)
    random.Random(4).shuffle(mixed)  # noqa: S311  # a fixed disorder, no secret
    assert mixed != words
    return mixed


def test_the_letters_stand_as_in_the_alphabet() -> None:
    assert sorted(shuffled(LETTERS), key=sort_key) == LETTERS


def test_tones_count_after_letters_in_the_order_of_dictionaries() -> None:
    assert sorted(shuffled(TONES), key=sort_key) == TONES


def test_people_stand_by_given_name_then_by_the_whole_name() -> None:
    assert sorted(shuffled(NAMES), key=name_sort_key) == NAMES


def test_a_single_name_and_no_name_can_be_sorted_too() -> None:
    assert sorted(["H.T", "", "An"], key=name_sort_key) == ["", "An", "H.T"]

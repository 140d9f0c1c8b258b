"""One file of vectors for both normalisers; tests/browser/test_search.py gives the same to the one in JavaScript."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from newsroom.search.leftovers import decoded
from newsroom.search.normalising import Word, compounds, word, words

VECTORS = json.loads(Path(__file__).with_name("vectors.json").read_text(encoding="utf-8"))
TONES = "\u0301\u0300\u0309\u0303\u0323"


def test_every_marked_letter_is_there_in_both_cases_composed_and_decomposed() -> None:
    given = {given for given, *_ in VECTORS["words"]}
    marked = {f"{vowel}{tone}" for vowel in "aăâeêioôơuưy" for tone in ("", *TONES)} - set("aeiouy") | {"đ"}
    letters = {unicodedata.normalize("NFC", case) for letter in marked for case in (letter, letter.upper())}

    assert len(letters) == 134
    assert letters <= given
    assert {unicodedata.normalize("NFD", letter) for letter in letters} <= given


def test_both_ways_to_place_every_tone_are_there() -> None:
    given = {unicodedata.normalize("NFC", given) for given, *_ in VECTORS["words"]}
    both = {f"h{one}{tone}{other}" for one, other in ("oa", "oe", "uy") for tone in TONES} | {
        f"h{vowels}{tone}" for vowels in ("oa", "oe", "uy") for tone in TONES
    }

    assert {unicodedata.normalize("NFC", word) for word in both} <= given


@pytest.mark.parametrize(("given", "key", "fold", "code"), VECTORS["words"])
def test_a_word_is_written_down_as_the_vectors_say(given: str, key: str, fold: str, code: int) -> None:
    assert word(given) == Word(key, fold, code)


@pytest.mark.parametrize(("typed", "meant"), VECTORS["leftovers"])
def test_what_a_keyboard_left_undone_is_played_again(typed: str, meant: str) -> None:
    assert decoded(typed) == meant


@pytest.mark.parametrize(("text", "named"), VECTORS["compounds"])
def test_dates_and_numbers_of_documents_are_also_one_word(text: str, named: list[str]) -> None:
    assert compounds(text) == named


def test_slashes_hyphens_and_dots_part_words() -> None:
    assert [one.fold for one in words("04-NQ/TW, 21.3.2019")] == ["4", "nq", "tw", "21", "3", "2019"]


def test_two_words_with_other_marks_differ_in_code_only() -> None:
    one, other = word("đường"), word("dương")

    assert one.fold == other.fold
    assert one.code != other.code

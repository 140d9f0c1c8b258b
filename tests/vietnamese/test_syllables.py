"""Which letters make a Vietnamese syllable, and where its tone mark stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsroom.vietnamese.syllables import is_syllable, placement, suggestion, with_tone_moved

PHRASES = Path(__file__).parents[1] / "bench" / "phrases.txt"
RARE = (
    "nghiêng khuỷu khuya khuỵu ngoằn ngoèo huơ thuở tuềnh huỳnh quỳnh quynh quýt quốc quyên quyết giặt gì gìn giêng giếng giết gỉ giữa "
    "xoong moóc goòng uỷ ủy ỷ yêu yến yêng huênh chuệch nguệch ngoạch loắt quắp buýt tuýp huých ngượu rượu hươu bướu ưu eo ớt"
)
WRONG = "nghành nghà kách cế gế ngế tôt hoc̃ quôn thuôg kiêú yêut iêu giìn quuý đựơc muợng trả1 bbà xh tr"


@pytest.mark.parametrize("word", RARE.split())
def test_rare_but_sound_syllables_pass(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", WRONG.split())
def test_what_no_vietnamese_mouth_can_say_does_not(word: str) -> None:
    assert not is_syllable(word)


def test_every_marked_word_of_ordinary_news_passes() -> None:
    words = {word.strip(".,:“”[]()").lower() for word in PHRASES.read_text(encoding="utf-8").split()}

    assert not [word for word in words if word.isalpha() and not word.isascii() and not is_syllable(word)]


@pytest.mark.parametrize("end", ["c", "ch", "p", "t"])
def test_a_stop_at_the_end_takes_sac_or_nang_only(end: str) -> None:
    assert [vowel for vowel in "aàáảãạ" if is_syllable(f"b{vowel}{end}")] == ["á", "ạ"]


@pytest.mark.parametrize(
    ("word", "style"),
    [("hòa", "old"), ("hoà", "new"), ("khỏe", "old"), ("thuý", "new"), ("quý", None), ("hoàn", None), ("mùa", None), ("hoa", None)],
)
def test_only_open_oa_oe_uy_may_be_marked_in_two_places(word: str, style: str | None) -> None:
    assert placement(word) == style


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("hòan", "hoàn"), ("qúy", "quý"), ("gìa", "già"), ("khủyu", "khuỷu"), ("đựơc", "được"), ("chìên", "chiền")],
)
def test_a_mark_in_the_wrong_place_is_moved_where_one_place_is_right(wrong: str, right: str) -> None:
    assert with_tone_moved(wrong) == right


@pytest.mark.parametrize("word", ["hòa", "hoà", "thủy", "thuỷ", "hoàn", "quý", "tôt", "Facebook", ""])
def test_a_mark_that_may_stay_is_not_moved(word: str) -> None:
    assert with_tone_moved(word) is None


@pytest.mark.parametrize(
    ("wrong", "meant"), [("nghành", "ngành"), ("tôt", "tốt"), ("nhưgn", "nhưng"), ("trênn", "trên"), ("cóthể", "có thể"), ("ôjh", None)]
)
def test_the_syllable_meant_is_suggested(wrong: str, meant: str | None) -> None:
    assert suggestion(wrong) == meant

"""Words of a front matter that name what others own."""

from __future__ import annotations

from newsroom.foundation.yaml import load_yaml
from newsroom.publishing.references import named

FRONT = """\
date: 31/02/2019
unit: Báo Thanh tra
tags: [thi-dua, ""]
awards:
  - {date: "2018", title: co-thi-dua}
  - title: [bang-khen]
"""


def places(key: str) -> list[tuple[str, int, int]]:
    front = load_yaml(FRONT, "content/profiles/a.md", first_line=2)
    return [(one.word, one.position.line, one.position.column) for one in named(front, {key: "tag"})]


def test_words_are_found_although_the_date_beside_them_is_wrong() -> None:
    assert places("unit") == [("Báo Thanh tra", 3, 7)]


def test_each_word_of_a_list_has_its_own_place_and_empty_ones_are_no_words() -> None:
    assert places("tags") == [("thi-dua", 4, 8)]


def test_words_are_found_inside_the_mappings_of_a_list() -> None:
    assert places("awards.*.title") == [("co-thi-dua", 6, 27), ("bang-khen", 7, 13)]


def test_a_key_that_is_not_there_names_nothing() -> None:
    assert places("people") == []


def test_a_mapping_where_a_word_should_be_names_nothing() -> None:
    assert places("awards") == []

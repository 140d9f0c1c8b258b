"""YAML as strings, every value with its place."""

from __future__ import annotations

from itertools import pairwise

import pytest

from newsroom.foundation.problems import ContentError, Problem
from newsroom.foundation.yaml import load_yaml

CAMPAIGN = """\
id: "2019"
targets:
  - id: htxs
    level: 30,5
  - {id: sach, level: 010}
"""


def problems_in(text: str) -> list[Problem]:
    with pytest.raises(ContentError) as caught:
        load_yaml(text, "content/data/x.yaml")
    return list(caught.value.problems)


class TestValues:
    @pytest.mark.parametrize("written", ["010", "no", "8:00", "2019-03-21", "~", "1e3", "true", "0x1F"])
    def test_nothing_is_guessed_from_the_look_of_a_value(self, written: str) -> None:
        assert load_yaml(f"value: {written}", "x").value == {"value": written}

    def test_an_empty_text_holds_no_keys(self) -> None:
        assert load_yaml("# chỉ có chú thích\n", "x").value == {}

    def test_lists_and_mappings_keep_their_order(self) -> None:
        value = load_yaml("b: [2, 1]\na: {d: 1, c: 2}", "x").value

        assert isinstance(value, dict)
        assert (list(value), value["b"]) == (["b", "a"], ["2", "1"])


class TestPlaces:
    def test_every_value_knows_its_line_and_column(self) -> None:
        located = load_yaml(CAMPAIGN, "content/data/x.yaml")

        assert str(located.at("targets", 0, "level")) == "content/data/x.yaml:4:12"
        assert str(located.at("targets", 1, "level")) == "content/data/x.yaml:5:23"

    def test_a_key_knows_its_own_place(self) -> None:
        assert str(load_yaml(CAMPAIGN, "x").key_at("targets", 1, "level")) == "x:5:16"

    def test_what_is_not_there_stands_at_its_nearest_ancestor(self) -> None:
        located = load_yaml(CAMPAIGN, "x")

        assert located.at("targets", 0, "kind") == located.at("targets", 0)
        assert located.at("nothing", "of", "this") == located.at()

    def test_lines_are_counted_from_where_the_text_stands_in_its_file(self) -> None:
        assert load_yaml("a: 1\nb: 2", "x", first_line=2).at("b").line == 3

    def test_columns_count_characters_and_not_bytes(self) -> None:
        assert load_yaml("{tên: Đặng, mã: x}", "x").at("mã").column == 17


class TestRefusals:
    def test_a_key_written_twice_is_told_at_its_second_place(self) -> None:
        (problem,) = problems_in("title: a\ndate: b\ntitle: c\n")

        assert (problem.code, problem.position.line, problem.facts) == ("yaml.duplicate-key", 3, {"word": "title"})

    def test_a_key_may_stand_in_two_mappings(self) -> None:
        assert load_yaml("- {id: a}\n- {id: b}", "x").value == [{"id": "a"}, {"id": "b"}]

    @pytest.mark.parametrize("value", ["&TT tin tức", "*ba", "!Tin nóng", "!!int 5"])
    def test_a_value_that_yaml_would_rob_of_its_first_word_is_refused(self, value: str) -> None:
        (problem,) = problems_in(f"date: x\ntitle: {value}\n")

        assert (problem.code, problem.position.line, problem.position.column) == ("yaml.alias", 2, 8)

    @pytest.mark.parametrize("value", ["Hỏi & đáp", "'*'", '"!Tin"', "a*b", "Xong!"])
    def test_the_same_signs_elsewhere_in_a_text_are_text(self, value: str) -> None:
        assert load_yaml(f"title: {value}", "x").value == {"title": value.strip("'\"")}

    def test_an_anchor_and_its_alias_are_each_told_at_their_place(self) -> None:
        assert [problem.position.line for problem in problems_in("a: &anchor [1, 2]\nb: *anchor\n")] == [1, 2]

    def test_aliases_cannot_swell_into_a_bomb(self) -> None:
        names = "abcdefghij"
        bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in pairwise(names))

        assert {problem.code for problem in problems_in(bomb)} == {"yaml.alias"}

    def test_lists_within_lists_without_end_are_refused(self) -> None:
        assert [problem.code for problem in problems_in(f"a: {'[' * 5000}{']' * 5000}")] == ["yaml.too-deep"]

    @pytest.mark.parametrize(("text", "line"), [("title: a: b", 1), ('title: a\nname: "mở', 2), ("a: [1, 2\nb: 3", 2), ("\tx: 1", 1)])
    def test_broken_syntax_is_told_where_it_breaks(self, text: str, line: int) -> None:
        (problem,) = problems_in(text)

        assert (problem.code, problem.position.line) == ("yaml.syntax", line)

    def test_two_documents_in_one_text_are_refused(self) -> None:
        assert [problem.code for problem in problems_in("a: 1\n---\nb: 2\n")] == ["yaml.syntax"]

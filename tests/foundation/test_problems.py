"""What an editor is told, and in which order."""

from __future__ import annotations

import pytest

from newsroom.foundation.problems import ContentError, Message, Position, Problem, misspelt, nearest, told

PLACE = Position("content/news/2019/a.md", 14, 9)


class TestNearest:
    @pytest.mark.parametrize(
        ("word", "candidates", "meant"),
        [
            ("htsx", ["htt", "htxs"], "htxs"),
            ("BÁO thanh tra", ["Tạp chí Thanh tra", "Báo Thanh tra"], "Báo Thanh tra"),
            ("xyz", ["htt", "htxs"], None),
            ("htxs", [], None),
        ],
    )
    def test_the_likest_word_is_offered_and_nothing_where_nothing_is_like_it(
        self, word: str, candidates: list[str], meant: str | None
    ) -> None:
        assert nearest(word, candidates) == meant


class TestTold:
    def test_the_facts_fill_the_message_and_its_hint(self) -> None:
        problem = Problem("targets.unknown-id", PLACE, {"word": "xyz", "file": "2019.yaml"})

        said = told(problem, {"targets.unknown-id": Message("Không có «{word}».", "Xem {file}.")})

        assert (said.message, said.hint, said.problem) == ("Không có «xyz».", "Xem 2019.yaml.", problem)

    def test_the_word_probably_meant_is_offered_at_the_end(self) -> None:
        problem = misspelt("targets.unknown-id", PLACE, "htsx", ["htxs"])

        assert told(problem, {"targets.unknown-id": Message("Không có «{word}».")}).message == "Không có «htsx». Ý bạn là «htxs»?"

    def test_a_word_in_braces_is_text_and_no_template(self) -> None:
        problem = Problem("x.y", PLACE, {"word": "{filename}"})

        assert told(problem, {"x.y": Message("«{word}»")}).message == "«{filename}»"

    def test_a_code_without_a_message_is_our_fault_and_fails_aloud(self) -> None:
        with pytest.raises(KeyError):
            told(Problem("no.such-code", PLACE), {})


class TestContentError:
    def test_problems_are_told_by_file_then_line_then_column(self) -> None:
        places = [Position("b.md", 1, 1), Position("a.md", 10, 1), Position("a.md", 9, 5), Position("a.md", 9, 2)]

        error = ContentError(Problem("x.y", place) for place in places)

        assert [str(problem.position) for problem in error.problems] == ["a.md:9:2", "a.md:9:5", "a.md:10:1", "b.md:1:1"]

    def test_its_text_names_place_and_code_for_those_who_only_see_a_log(self) -> None:
        assert "content/news/2019/a.md:14:9 [x.y]" in str(ContentError([Problem("x.y", PLACE)]))

"""Headings in order, tables with a head."""

from __future__ import annotations

import pytest
from tests.publishing.writing import a_document

from newsroom.foundation.problems import Problem, told
from newsroom.publishing.messages import MESSAGES
from newsroom.publishing.structure_checks import check_structure


def problems_in(body: str) -> list[Problem]:
    found = list(check_structure(a_document(body)))
    assert all(told(problem, MESSAGES).hint for problem in found)
    return found


class TestYearLists:
    def test_a_paragraph_that_begins_with_a_year_would_become_a_list(self) -> None:
        (problem,) = problems_in("Mở đầu.\n\n2019. Một năm mới.")

        assert (problem.code, problem.position.line, problem.position.column) == ("markup.year-list", 6, 1)
        assert told(problem, MESSAGES).hint.startswith("Thêm dấu \\ trước dấu chấm: 2019\\.")

    @pytest.mark.parametrize(
        "body", ["2019\\. Một năm.", "Hết năm\n2019. Một năm.", "1. Việc đầu", "20199. x", "    2019. mã", "`2019. x`", "2019.5 x"]
    )
    def test_other_beginnings_are_left_alone(self, body: str) -> None:
        assert problems_in(body) == []


class TestHeadings:
    @pytest.mark.parametrize("body", ["# Kết quả", "Mở đầu.\n\n#Kết quả", "Kết quả\n======="])
    def test_the_first_level_is_the_pages_own(self, body: str) -> None:
        (problem,) = problems_in(body)

        assert (problem.code, problem.severity, problem.facts["word"]) == ("markup.first-level", "warning", "Kết quả")

    @pytest.mark.parametrize(
        ("body", "level", "expected"),
        [("### Một", "###", "##"), ("## Một\n\n#### Hai", "####", "###"), ("Một\n---\n\n#### Hai", "####", "###")],
    )
    def test_no_level_is_skipped(self, body: str, level: str, expected: str) -> None:
        (problem,) = problems_in(body)

        assert (problem.code, problem.severity) == ("markup.skipped-level", "warning")
        assert (problem.facts["level"], problem.facts["expected"]) == (level, expected)

    @pytest.mark.parametrize(
        "body", ["## Một\n\n### Hai\n\n## Ba", "```\n# mã\n```", "Chữ\n\n---\n\nChữ", "| a | b |\n|---|---|\n| c | d |", "- một\n- hai"]
    )
    def test_sound_headings_and_what_only_looks_like_one_pass(self, body: str) -> None:
        assert problems_in(body) == []


class TestTables:
    @pytest.mark.parametrize(
        "body", ["| Báo | 62 |\n| Viện | 27 |", "|  |  |\n| --- | --- |\n| Báo | 62 |", "Số người:\n\n| --- | --- |\n| Báo | 62 |"]
    )
    def test_a_table_says_what_its_columns_hold(self, body: str) -> None:
        assert [problem.code for problem in problems_in(body)] == ["markup.table-head"]

    @pytest.mark.parametrize(
        "body", ["| Đơn vị | Số |\n| :-- | --: |\n| Báo | 62 |", "|Đơn vị|\n|---|\n|Báo|", "Chữ | chữ\nchữ | chữ", "| một dòng |"]
    )
    def test_a_table_with_a_head_passes(self, body: str) -> None:
        assert problems_in(body) == []

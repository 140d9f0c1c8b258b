"""What an editor is told of profiles."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.profiles.writing import a_content, a_profile

from newsroom.foundation.library import Library
from newsroom.foundation.messages import MESSAGES as FOUNDATION
from newsroom.foundation.problems import Position, Problem, told
from newsroom.profiles.checks import check, check_references, profile_slugs
from newsroom.profiles.messages import MESSAGES
from newsroom.publishing.messages import MESSAGES as PUBLISHING
from newsroom.publishing.references import Reference


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return a_content(tmp_path)


def problems_of(content: Path) -> list[Problem]:
    found = check(content)[0]
    assert all(told(problem, FOUNDATION | PUBLISHING | MESSAGES).message for problem in found)
    return found


class TestCheck:
    def test_a_sound_profile_has_no_problem_and_refers_to_its_unit_and_portrait(self, content: Path) -> None:
        a_profile(content, "an")

        problems, references = check(content)

        assert problems == []
        assert [(reference.kind, reference.word) for reference in references] == [
            ("unit", "Báo Thanh tra"),
            ("photo", "photos/2019/guong-sang/an.png"),
        ]

    def test_a_site_without_profiles_is_sound(self, content: Path) -> None:
        assert check(content) == ([], [])

    def test_problems_of_several_files_are_told_together(self, content: Path) -> None:
        a_profile(content, "an", kind="persson")
        a_profile(content, "binh", name=None)

        assert [(problem.position.path, problem.code) for problem in problems_of(content)] == [
            ("content/profiles/an.md", "schema.not-one-of"),
            ("content/profiles/binh.md", "schema.missing"),
        ]

    def test_messages_speak_of_the_profiles_own_codes(self, content: Path) -> None:
        a_profile(content, "an", "awards: [{date: xưa, title: Cờ thi đua}]")
        a_profile(content, "binh", targets="[htxs]")

        assert [problem.code for problem in problems_of(content)] == ["profiles.award-date", "profiles.target-campaign"]


class TestSlugTaken:
    def test_the_second_of_two_profiles_with_one_address_is_told_where_the_first_is(self, content: Path) -> None:
        a_profile(content, "an")
        a_profile(content, "binh", slug="an")

        (problem,) = problems_of(content)

        assert (problem.code, str(problem.position)) == ("profiles.slug-taken", "content/profiles/binh.md:10:7")
        assert problem.facts == {"word": "an", "first": "content/profiles/an.md:1:1"}


class TestDecisions:
    @pytest.mark.parametrize("written", ["số 12/QĐ-TTCP", "số 05/QĐ-TTg", "Quyết định số 120/QĐ-BTT", "số 7b/2019/QĐ-CTN"])
    def test_the_usual_forms_of_a_decisions_number_pass(self, content: Path, written: str) -> None:
        a_profile(content, "an", f"awards: [{{date: '2018', title: Cờ thi đua, decision: {written}}}]")

        assert problems_of(content) == []

    @pytest.mark.parametrize("written", ["12", "12/QĐ-TTCP", "số 12-QĐ/TTCP", "số 12/QD-TTCP", "số 12/QĐ"])
    def test_another_form_is_a_warning_at_its_place(self, content: Path, written: str) -> None:
        a_profile(content, "an", f"awards:\n- date: '2018'\n  title: Cờ thi đua\n  decision: {written}")

        (problem,) = problems_of(content)

        assert (problem.code, problem.severity, problem.position.line) == ("profiles.decision-form", "warning", 13)


class TestReferencesToProfiles:
    place = Position("content/news/2019/a.md", 7, 4)

    def test_a_slug_that_names_no_profile_is_told_with_the_nearest(self, content: Path) -> None:
        a_profile(content, "dinh-van-an")

        (problem,) = check_references(content, [Reference("profile", "dinh-van-am", self.place)])

        assert (problem.code, problem.position, problem.facts["nearest"]) == ("profiles.unknown", self.place, "dinh-van-an")
        assert "«dinh-van-am»" in told(problem, MESSAGES).message

    def test_references_of_other_kinds_are_left_to_their_owners(self, content: Path) -> None:
        assert list(check_references(content, [Reference("photo", "x.png", self.place)])) == []

    def test_drafts_and_broken_files_may_be_named_too(self, content: Path) -> None:
        a_profile(content, "an", draft="true", slug="nguoi-truc")
        a_profile(content, "binh", kind="nobody")

        assert profile_slugs(Library(content)) == ("nguoi-truc", "binh")

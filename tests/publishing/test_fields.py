"""Values of front matter: what is read, and the code of each refusal."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from newsroom.foundation.problems import ContentError, Problem
from newsroom.foundation.schema import Schema, validate
from newsroom.foundation.yaml import load_yaml
from newsroom.publishing.fields import Day, Flag, Moment, Number, Slug, Text, Words


class Front(Schema):
    text: Text | None = None
    slug: Slug | None = None
    flag: Flag = False
    day: Day | None = None
    moment: Moment | None = None
    number: Number | None = None
    words: Words = ()


def front(text: str) -> Front:
    return validate(Front, load_yaml(text, "x"))


def problem_in(text: str) -> Problem:
    with pytest.raises(ContentError) as caught:
        front(text)
    (problem,) = caught.value.problems
    return problem


class TestRead:
    def test_text_is_trimmed_and_composed(self) -> None:
        assert front('text: "  Ha\u0300 Nội "').text == "H\u00e0 Nội"

    @pytest.mark.parametrize(
        ("written", "value"), [("true", True), ("Có", True), ("yes", True), ("không", False), ("no", False), ("", False)]
    )
    def test_a_flag_is_read_in_both_languages(self, written: str, value: bool) -> None:
        assert front(f"flag: {written}").flag is value

    def test_days_moments_and_numbers_are_read_as_vietnamese_writes_them(self) -> None:
        read = front("day: 05/01/2019\nmoment: 5/1/2019 08:30\nnumber: 1.234,5")

        assert (read.day, read.moment, read.number) == (date(2019, 1, 5), datetime(2019, 1, 5, 8, 30), Decimal("1234.5"))

    @pytest.mark.parametrize(("written", "words"), [("một", ("một",)), ("[một, hai]", ("một", "hai")), ("", ()), ("[]", ())])
    def test_a_single_word_stands_for_a_list_of_one(self, written: str, words: tuple[str, ...]) -> None:
        assert front(f"words: {written}").words == words


class TestRefused:
    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("text: ''", "field.empty"),
            ("words: [a, '']", "field.empty"),
            ("flag: maybe", "field.flag"),
            ("day: 2019", "field.date-format"),
            ("day: 31/04/2019", "field.date-impossible"),
            ("day: 21/03/2019 08:30", "field.date-format"),
            ("moment: 21/03/2019 24:00", "field.date-impossible"),
            ("number: ba", "field.number"),
            ("flag: [a]", "schema.not-text"),
            ("day: [a]", "schema.not-text"),
            ("moment: [a]", "schema.not-text"),
            ("number: {a: b}", "schema.not-text"),
            ("slug: [a]", "schema.not-text"),
            ("words: {a: b}", "schema.not-a-list"),
        ],
    )
    def test_each_refusal_has_its_code(self, text: str, code: str) -> None:
        assert problem_in(text).code == code

    def test_a_slug_is_refused_with_one_that_would_do(self) -> None:
        problem = problem_in("slug: Ký Giao ước")

        assert (problem.code, problem.facts["suggestion"]) == ("field.slug", "ky-giao-uoc")

    @pytest.mark.parametrize("word", ["a_b", "-a", "a-", "a--b", "á", "A", "a/b", "a b"])
    def test_a_slug_is_lower_case_ascii_with_single_hyphens(self, word: str) -> None:
        assert problem_in(f"slug: '{word}'").code == "field.slug"

    def test_an_english_number_is_refused_with_the_vietnamese_one(self) -> None:
        problem = problem_in("number: '30.5'")

        assert (problem.code, problem.facts["suggestion"]) == ("field.number-meant", "30,5")

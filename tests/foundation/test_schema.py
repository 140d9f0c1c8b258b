"""Schemas: every fault at its own place, with what was meant."""

from __future__ import annotations

from typing import Annotated, Literal

import pytest
from pydantic import BeforeValidator, Field

from newsroom.foundation.problems import ContentError, Problem
from newsroom.foundation.schema import Schema, field_names, invalid, validate
from newsroom.foundation.yaml import load_yaml


def _even(given: str) -> int:
    if int(given) % 2:
        raise invalid("numbers.odd", word=given)
    return int(given)


class Step(Schema):
    name: str
    due: str = ""


class Target(Schema):
    kind: Literal["count", "ratio"] = "count"
    level: Annotated[int, BeforeValidator(_even)] = 0
    steps: tuple[Step, ...] = ()
    named: Step | None = None
    three: Annotated[tuple[str, ...], Field(max_length=3)] = ()
    one: Annotated[tuple[str, ...], Field(min_length=1)] = ("a",)
    other: str = Field("", alias="class")


def problems_in(text: str) -> list[Problem]:
    with pytest.raises(ContentError) as caught:
        validate(Target, load_yaml(text, "x"))
    return list(caught.value.problems)


class TestPlaces:
    def test_all_faults_are_told_at_once_each_at_its_own_place(self) -> None:
        found = problems_in("kind: ratoi\nlevel: '3'\nsteps:\n- {name: a}\n- {due: b}\n")

        assert [(problem.code, str(problem.position)) for problem in found] == [
            ("schema.not-one-of", "x:1:7"),
            ("numbers.odd", "x:2:8"),
            ("schema.missing", "x:5:3"),
        ]

    def test_an_unknown_key_is_told_at_the_key_and_a_wrong_value_at_the_value(self) -> None:
        unknown, wrong = problems_in("levle: '2'\nlevel: '3'\n")

        assert (unknown.position.column, wrong.position.column) == (1, 8)


class TestWords:
    def test_the_nearest_key_of_the_same_mapping_is_offered(self) -> None:
        first, second = problems_in("stesp: []\nsteps:\n- {name: a, deu: b}\n")

        assert (first.facts["nearest"], second.facts["nearest"]) == ("steps", "due")

    def test_keys_of_an_optional_mapping_are_known_too(self) -> None:
        (problem,) = problems_in("named: {name: a, deu: b}\n")

        assert problem.facts["nearest"] == "due"

    def test_a_choice_tells_what_could_be_chosen(self) -> None:
        (problem,) = problems_in("kind: ratoi\n")

        assert problem.facts["expected"] == "count, ratio"
        assert problem.facts["nearest"] == "ratio"

    def test_a_validators_own_code_and_facts_go_straight_into_the_problem(self) -> None:
        (problem,) = problems_in("level: '7'\n")

        assert (problem.code, problem.facts) == ("numbers.odd", {"word": "7"})


class TestCodes:
    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("steps: một\n", "schema.not-a-list"),
            ("named: một\n", "schema.not-a-mapping"),
            ("named: {name: [a]}\n", "schema.not-text"),
            ("three: [a, b, c, d]\n", "schema.too-many"),
            ("one: []\n", "schema.too-few"),
            ("named: {}\n", "schema.missing"),
            ("unheard: of\n", "schema.unknown-key"),
        ],
    )
    def test_each_fault_has_its_code(self, text: str, code: str) -> None:
        assert [problem.code for problem in problems_in(text)] == [code]

    def test_what_is_right_becomes_a_frozen_model(self) -> None:
        target = validate(Target, load_yaml("level: '4'\nsteps: [{name: a}]\n", "x"))

        assert (target.level, target.steps[0].name) == (4, "a")
        with pytest.raises(ValueError, match="frozen"):
            target.level = 6  # type: ignore[misc]  # that it cannot be done is what is tested


def test_the_keys_of_a_file_are_those_an_editor_writes() -> None:
    assert field_names(Target) == ("kind", "level", "steps", "named", "three", "one", "class")

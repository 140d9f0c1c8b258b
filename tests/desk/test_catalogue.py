"""Every code has its words, and every word its code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsroom
from newsroom.desk.catalogue import FEATURES, catalogue, explanation
from newsroom.foundation.problems import Message

SOURCES = Path(newsroom.__file__).parent
CODE = re.compile(r"[a-z]+\.[a-z0-9]+(?:-[a-z0-9]+)*")
RAISING = frozenset({"Problem", "misspelt", "invalid", "_refuse", "wrong", "problem"})


def literal_codes() -> Iterator[tuple[str, str]]:
    """Each text of the shape of a code that a source hands to a function that makes problems, and its module."""
    for file in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in RAISING:
                for inner in node.args[:1]:
                    for part in ast.walk(inner):
                        if isinstance(part, ast.Constant) and isinstance(part.value, str) and CODE.fullmatch(part.value):
                            yield part.value, file.relative_to(SOURCES).as_posix()


def test_every_code_that_the_sources_raise_has_a_message() -> None:
    messages = catalogue()

    wordless = {f"{code} ({module})" for code, module in literal_codes() if code not in messages}

    assert not wordless


def test_the_sources_raise_codes_of_every_feature() -> None:
    raised = {module.split("/")[0] for _, module in literal_codes()}

    assert raised >= {"foundation", "publishing", "news", "profiles", "photos", "desk"}


@pytest.mark.parametrize("feature", FEATURES)
def test_no_feature_keeps_a_message_that_nothing_raises(feature: str) -> None:
    texts = "\n".join(file.read_text(encoding="utf-8") for file in SOURCES.rglob("*.py") if file.name != "messages.py")
    made = {"field.date-format", "field.date-impossible"}

    idle = {code for code in catalogue() if f'"{code}"' not in texts and not re.search(rf'f"{code.split("{")[0]}', texts)}

    assert {code for code in idle if code.startswith(f"{feature}.")} <= made


def test_every_message_can_be_told_with_its_facts_left_open() -> None:
    for code, message in catalogue().items():
        said = explanation(code, message)

        assert said.startswith(code)
        assert not re.search(r"(?<!\{)\{\w+\}", said)


def test_an_explanation_leaves_the_facts_of_a_case_open() -> None:
    assert explanation("a.b", Message("Không có «{word}».", "Xem {file}.")) == "a.b\n    Không có «…».\n    → Xem …."

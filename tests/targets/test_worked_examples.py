from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.targets.writing import campaign, seen, told

from newsroom.targets.board.rows import Row

GOLDEN = Path(__file__).with_name("worked_examples.golden.md")


@dataclass(frozen=True)
class Case:
    title: str
    given: dict[str, Any]
    target: str
    expected: str


def cases() -> list[Case]:
    sections = re.split(r"^## ", GOLDEN.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    found = []
    for section in sections:
        block = re.search(r"```yaml\n(.*?)```", section, re.DOTALL)
        expected = re.search(r"^=> (.*)$", section, re.MULTILINE)
        assert block, section
        assert expected, section
        given = yaml.load(block[1], Loader=yaml.BaseLoader)  # noqa: S506  # the base loader makes strings only
        target = re.search(r"target:\n((?:  .*\n)+)", block[1])
        found.append(Case(section.splitlines()[0], given, target[1] if target else "", expected[1]))
    return found


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.title.split()[0])
def test_a_reader_sees_the_worked_example_word_for_word(case: Case, tmp_path: Path) -> None:
    given = campaign(tmp_path, case.target, case.given.get("rows", []), case.given.get("cut_off", "2026-12-31"))

    row: Row = seen(given, case.given.get("today"))
    if unit := case.given.get("unit"):
        row = next(part for part in seen(given).units if part.id == unit)

    assert told(row) == case.expected

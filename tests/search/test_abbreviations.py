"""The table of abbreviations."""

from __future__ import annotations

from pathlib import Path

from newsroom.search.abbreviations import load_abbreviations
from newsroom.search.checks import check


def table(folder: Path, *lines: str) -> Path:
    (folder / "data").mkdir()
    (folder / "data" / "abbreviations.yaml").write_text("\n".join(("abbreviations:", *lines)), encoding="utf-8")
    return folder


def test_an_abbreviation_is_known_without_case_and_marks(tmp_path: Path) -> None:
    assert load_abbreviations(table(tmp_path, "  - {short: LĐTT, full: Lao động tiên tiến}")) == {"ldtt": "Lao động tiên tiến"}


def test_a_site_without_a_table_has_none(tmp_path: Path) -> None:
    assert load_abbreviations(tmp_path) == {}


def test_the_second_of_two_alike_is_told_with_the_place_of_the_first(tmp_path: Path) -> None:
    problems = check(table(tmp_path, "  - {short: TTCP, full: A}", "  - {short: ttcp, full: B}"))

    assert [(one.code, one.position.line) for one in problems] == [("search.same-abbreviation", 3)]
    assert problems[0].facts["first"].endswith(":2:13")


def test_an_abbreviation_needs_a_letter_or_a_digit(tmp_path: Path) -> None:
    assert [one.code for one in check(table(tmp_path, '  - {short: "…", full: A}'))] == ["search.no-word"]

"""What every document is checked for, whatever its kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.publishing.writing import a_document

from newsroom.foundation.library import Library
from newsroom.publishing.checks import check_document


def test_decomposed_text_is_a_warning(tmp_path: Path) -> None:
    (problem,) = check_document(a_document("x", nfd=True), Library(tmp_path))

    assert (problem.code, problem.severity) == ("document.nfd", "warning")


@pytest.mark.parametrize(
    ("body", "code"),
    [("[a](mat.md)", "links.missing-document"), ("# Một", "markup.first-level"), ("leftcenterrightdel", "text.photo-toolbar")],
)
def test_links_structure_and_text_are_all_checked(tmp_path: Path, body: str, code: str) -> None:
    assert [problem.code for problem in check_document(a_document(body), Library(tmp_path))] == [code]


def test_a_sound_text_has_no_problem(tmp_path: Path) -> None:
    assert not list(check_document(a_document("Khối có **05** đơn vị, 5 < 6.\n\n- Một\n- Hai\n"), Library(tmp_path)))

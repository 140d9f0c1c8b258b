"""What must be true of what search is told before the site is published; the desk calls `check`."""

from __future__ import annotations

from pathlib import Path

from newsroom.foundation.problems import ContentError, Problem
from newsroom.search.abbreviations import load_abbreviations


def check(content: Path) -> list[Problem]:
    """Every problem of the table of abbreviations."""
    try:
        load_abbreviations(content)
    except ContentError as error:
        return list(error.problems)
    return []

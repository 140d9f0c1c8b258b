"""The command begins quickly for those who check at every save, and says whose fault a failure is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.desk.running import ROOT, newsroom

HEAVY = {"jinja2", "mammoth", "openpyxl", "pelican", "rich", "watchfiles"}


def test_a_check_loads_nothing_that_only_other_verbs_need() -> None:
    code = "import sys, newsroom.desk.entry, newsroom.desk.judging; print(*sorted(sys.modules))"

    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT / "plugins", capture_output=True, text=True, check=True).stdout

    assert HEAVY.isdisjoint(loaded.split())


@pytest.mark.parametrize("verb", ["check", "explain"])
def test_the_help_of_a_quick_verb_is_that_of_the_whole_command(verb: str) -> None:
    assert newsroom(verb, "--help").stdout.startswith(f"Cách dùng: newsroom {verb} ")
    assert f"  {verb} " in newsroom("--help").stdout


def test_a_slip_in_an_option_is_no_problem_of_the_content(project: Path) -> None:
    answer = newsroom("check", "--zzz", folder=project)

    assert (answer.returncode, answer.stderr.strip()) == (2, "Không có tùy chọn «--zzz». Xem: newsroom --help")

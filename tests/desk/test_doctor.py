"""What a machine lacks, and how to get it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.desk.running import ROOT, newsroom

from newsroom.desk.doctor import TOOLS, content_of, fonts, python_and_packages, tools


def test_a_machine_that_can_build_is_well(project: Path) -> None:
    answer = newsroom("doctor", folder=project)

    assert answer.returncode == 0, answer.stdout
    assert "✓ Python: 3." in answer.stdout
    assert answer.stdout.endswith("Máy này đủ để viết bài, xem thử và dựng trang.\n")


def test_without_content_there_is_no_work(project: Path) -> None:
    (project / "content").rename(project / "elsewhere")

    answer = newsroom("doctor", folder=project)

    assert answer.returncode == 1
    assert "✗ nội dung: không thấy" in answer.stdout


@pytest.mark.parametrize(("name", "state"), [("git", "wanted"), ("Chromium", "lacking"), ("Java", "lacking")])
def test_a_tool_that_is_not_there_is_told_with_its_use_and_its_cure(name: str, state: str) -> None:
    found = {one.name: one for one in tools(lambda command: None)}

    assert found[name].state == state
    assert "cần cho" in found[name].told
    assert found[name].cure.startswith(("sudo apt install ", "winget install "))


def test_every_tool_has_a_cure_for_linux_and_for_windows() -> None:
    assert all(tool.linux.startswith("sudo apt ") and tool.windows.startswith("winget ") for tool in TOOLS)


def test_packages_are_set_against_the_versions_that_were_tested(tmp_path: Path) -> None:
    (tmp_path / "constraints.txt").write_text("pillow==0.0.1\n", encoding="utf-8")

    *_, found = python_and_packages(tmp_path)

    assert found.state == "lacking"
    assert "(nên là 0.0.1)" in found.told
    assert list(python_and_packages(ROOT))[-1].state == "well"


def test_a_theme_without_its_faces_is_told(tmp_path: Path) -> None:
    assert [one.state for one in (*fonts(tmp_path), *fonts(ROOT / "theme"), *content_of(tmp_path))] == ["lacking", "well", "wanted"]

"""What git is about to commit is checked: that, and nothing else."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.desk.running import ROOT, newsroom, required

ARTICLE = "content/news/2019/ky-ket.md"


@pytest.fixture
def repository(project: Path) -> Path:
    """A project in git with our hook and one commit."""
    required(shutil.which("git"), "git", "apt-get install git")
    (project / ".gitignore").write_text("theme\n.cache\n", encoding="utf-8")
    git(project, "init", "-q")
    answer = newsroom("install-hook", folder=project)
    assert answer.returncode == 0, answer.stderr
    assert commit(project).returncode == 0
    return project


def git(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = ["git", "-c", "user.name=Thử", "-c", "user.email=thu@example.com", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


def commit(folder: Path, *, add: bool = True) -> subprocess.CompletedProcess[str]:
    if add:
        git(folder, "add", "-A")
    return git(folder, "commit", "-m", "Một lần")


def edit(repository: Path, before: str, after: str) -> None:
    file = repository / ARTICLE
    file.write_text(file.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")


@pytest.fixture(autouse=True)
def program(monkeypatch: pytest.MonkeyPatch) -> None:
    """The hook finds the program where these tests do."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "plugins"))


def test_a_commit_of_what_is_wrong_stops_and_tells_where(repository: Path) -> None:
    edit(repository, "21/03/2019", "32/03/2019")

    answer = commit(repository)

    assert answer.returncode == 1
    assert f"{ARTICLE}:3:7: Không có ngày giờ" in answer.stderr


def test_what_is_staged_counts_not_what_lies_in_the_folder(repository: Path) -> None:
    edit(repository, "21/03/2019", "32/03/2019")
    git(repository, "add", "-A")
    edit(repository, "32/03/2019", "21/03/2019")

    assert commit(repository, add=False).returncode == 1


def test_what_is_wrong_but_not_staged_does_not_stop_a_commit(repository: Path) -> None:
    (repository / "content" / "news" / "2019" / "dang-viet.md").write_text("chưa xong", encoding="utf-8")
    edit(repository, "Một về người", "Một là về người")
    git(repository, "add", ARTICLE)

    answer = commit(repository, add=False)

    assert answer.returncode == 0, answer.stderr


def test_what_goes_away_is_missed_by_what_names_it(repository: Path) -> None:
    (repository / "content" / "pages" / "gioi-thieu.md").unlink()

    answer = commit(repository)

    assert answer.returncode == 1
    assert f"{ARTICLE}:13:" in answer.stderr


def test_a_hook_of_somebody_else_is_kept(repository: Path) -> None:
    hook = repository / ".git" / "hooks" / "pre-commit"
    hook.write_text("#!/bin/sh\necho cua nguoi khac\n", encoding="utf-8")

    refused = newsroom("install-hook", folder=repository)
    replaced = newsroom("install-hook", "--force", folder=repository)

    assert (refused.returncode, replaced.returncode) == (2, 0)
    assert "cua nguoi khac" in hook.with_name("pre-commit.old").read_text(encoding="utf-8")


def test_the_hook_is_plain_sh_that_git_runs_on_every_system(repository: Path) -> None:
    text = (repository / ".git" / "hooks" / "pre-commit").read_bytes()

    assert text.startswith(b"#!/bin/sh\n")
    assert b"\r" not in text
    assert b".venv/Scripts/python.exe" in text
    assert subprocess.run(["sh", "-n"], input=text, check=False).returncode == 0


def test_outside_of_git_there_is_nothing_to_install(project: Path) -> None:
    answer = newsroom("install-hook", folder=project)

    assert answer.returncode == 2
    assert "git init" in answer.stderr

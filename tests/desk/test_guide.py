"""The editors' guide: every example in it is what the program reads, and every command one that it knows."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from tests.desk.running import ROOT
from typer.main import get_command

from newsroom.desk.checking import check
from newsroom.desk.command import app
from newsroom.foundation.problems import Problem
from newsroom.publishing.registers import load_registers
from newsroom.targets.files.loading import load_campaigns, unit_ids
from newsroom.targets.files.report_file import HEADERS, reports_from

GUIDE = (ROOT / "content" / "README.md").read_text(encoding="utf-8")
_FENCE = re.compile(r"^(?P<indent> *)```(?P<language>\w*)\n(?P<text>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`((?:newsroom|make) [^`<…]+)`")
_KINDS = (("alt:", "photos/2019/hoi-thao-van-nghe/tren-luoi.md"), ("kind:", "profiles/vi-du.md"), ("section:", "news/2019/vi-du.md"))


def examples(language: str) -> list[str]:
    """The fenced examples of the guide in a language, as an editor would copy them."""
    return [dedent(match["text"]) for match in _FENCE.finditer(GUIDE) if match["language"] == language]


def commands() -> Iterator[str]:
    """Every line of the guide that somebody types at a terminal."""
    for text in examples(""):
        yield from (line for line in text.splitlines() if line.startswith(("newsroom ", "make ")))
    yield from _INLINE.findall(GUIDE)


@cache
def article() -> str:
    """The guide's own example of an article, up to the end of its keys."""
    (text,) = (one for one in examples("markdown") if "\nsection:" in one)
    return text[: text.index("\n---\n", 4)]


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample content, to put examples into."""
    return shutil.copytree(ROOT / "content", tmp_path_factory.mktemp("guide") / "content")


def found(content: Path, path: str, text: str) -> list[Problem]:
    (content / path).write_text(text, encoding="utf-8")
    return list(check(content, [f"content/{path}"]).problems)


@pytest.mark.parametrize("example", [one for one in examples("markdown") if one.startswith("---\n")])
def test_an_example_of_a_file_passes_the_check(content: Path, example: str) -> None:
    path = next(path for key, path in _KINDS if f"\n{key}" in example)

    assert found(content, path, example) == []


@pytest.mark.parametrize("example", [one for one in examples("markdown") if not one.startswith("---\n")])
def test_an_example_of_a_body_passes_the_check(content: Path, example: str) -> None:
    assert found(content, "news/2019/vi-du-than.md", f"{article()}\n---\n{example}") == []


@pytest.mark.parametrize("example", examples("yaml"))
def test_an_example_of_further_keys_passes_the_check(content: Path, example: str) -> None:
    assert found(content, "news/2019/vi-du-khoa.md", f"{article()}\n{example}---\nMột câu.\n") == []


@pytest.mark.parametrize("example", [one for one in examples("") if ";" in one])
def test_an_example_of_a_report_can_be_read(example: str) -> None:
    units = load_registers(ROOT / "content").units
    campaign = load_campaigns(ROOT / "content", units).find("2019")
    assert campaign is not None
    rows = example if example.startswith(HEADERS[0]) else f"{';'.join(HEADERS)}\n{example}"

    reports, problems = reports_from(rows, "vi-du.csv", campaign, unit_ids(units))
    assert problems == []
    assert len(reports) == rows.strip().count("\n")


@pytest.mark.parametrize("line", sorted({line for line in commands() if line.startswith("newsroom ")}))
def test_a_command_is_one_that_the_program_takes(line: str) -> None:
    _, *words = shlex.split(line.replace("\\", "/"), comments=True)
    command: Any = get_command(app)
    while words and hasattr(command, "commands"):
        command = command.commands[words.pop(0)]

    assert not words or command.make_context(command.name, words) is not None


@pytest.mark.parametrize("line", sorted({line for line in commands() if line.startswith("make ")}))
def test_a_target_of_make_is_in_its_file(line: str) -> None:
    assert re.search(rf"^{line.split()[1]}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def test_the_guide_tells_windows_and_other_systems_how_to_begin() -> None:
    begin = GUIDE[GUIDE.index("## Mười phút") : GUIDE.index("## Cái gì")]

    assert ".venv\\Scripts\\activate" in begin
    assert ". .venv/bin/activate" in begin
    assert [step for step in ("newsroom new news", "newsroom serve", "newsroom check", "git push") if step not in begin] == []

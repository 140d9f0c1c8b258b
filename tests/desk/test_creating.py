"""`newsroom new`: what it writes passes the check, and it never writes over anything."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.desk.running import ROOT, newsroom

from newsroom.desk.forms import Field, fields_of
from newsroom.desk.labels import LABELS
from newsroom.desk.templates import KINDS
from newsroom.foundation.schema import Schema
from newsroom.photos.schema import CaptionFront
from newsroom.publishing.pages import PageFront
from newsroom.publishing.registers import Person, Section, Tag, Title, Unit

NEWS = ("news", "--title", "Hai mươi gốc: một sáng", "--date", "18/02/2019", "--section", "phong-trao", "--summary", "Một câu.")
PROFILE = (
    "profile",
    "--title",
    "Mười ngày",
    "--name",
    "Phòng Bạn đọc",
    "--kind",
    "collective",
    "--date",
    "23/08/2019",
    "--summary",
    "Một câu.",
)
MADE = [
    (NEWS, "news/2019/hai-muoi-goc-mot-sang.md"),
    ((*NEWS, "--tags", "giao-uoc", "--units", "bao-thanh-tra,trung-tam-thong-tin", "--slug", "goc-cay"), "news/2019/goc-cay.md"),
    (
        (*PROFILE, "--field", "Đơn thư", "--unit", "bao-thanh-tra", "--portrait", "photos/2019/le-ky/hai-ban-tay.png"),
        "profiles/phong-ban-doc.md",
    ),
    (("album", "--title", "Hội thao", "--date", "26/09/2019", "--summary", "Một câu."), "photos/2019/hoi-thao/index.md"),
    (("campaign", "--id", "2020"), "data/campaigns/2020.yaml"),
]
REPORT = ("report", "2019", "--target", "htxs", "--unit", "trung-tam-thong-tin", "--period", "h1", "--received", "08/07/2019")


def typed(project: Path, *words: str, answers: str) -> subprocess.CompletedProcess[str]:
    """The command with a terminal at which somebody types."""
    import pty  # here, for Windows has none

    ours, theirs = pty.openpty()
    os.write(ours, answers.encode())
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins"), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "newsroom", *words]
    return subprocess.run(command, cwd=project, env=environment, stdin=theirs, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize(("words", "path"), MADE, ids=[path for _, path in MADE])
def test_what_is_written_passes_the_check(project: Path, words: tuple[str, ...], path: str) -> None:
    answer = newsroom("new", *words, folder=project)

    assert answer.returncode == 0, answer.stderr
    assert f"Đã tạo content/{path}" in answer.stdout
    assert newsroom("check", folder=project).stdout.startswith("Không có lỗi nào (")


@pytest.mark.parametrize(("words", "path"), [MADE[0], MADE[-1]])
def test_nothing_is_written_over(project: Path, words: tuple[str, ...], path: str) -> None:
    (project / "content" / path).parent.mkdir(parents=True, exist_ok=True)
    (project / "content" / path).write_text("của người khác", encoding="utf-8")

    answer = newsroom("new", *words, folder=project)

    assert answer.returncode == 2
    assert "không ghi đè" in answer.stderr
    assert (project / "content" / path).read_text(encoding="utf-8") == "của người khác"


def test_a_new_article_is_a_draft_and_names_the_keys_left_out(project: Path) -> None:
    newsroom("new", *NEWS, folder=project)

    text = (project / "content" / MADE[0][1]).read_text(encoding="utf-8")
    assert text.startswith(
        '---\ntitle: "Hai mươi gốc: một sáng"\ndate: 18/02/2019\nsection: phong-trao\nsummary: Một câu.\ndraft: true\n# '
    )
    assert "corrections (Đính chính)" in text


def test_what_would_not_pass_is_told_and_not_written(project: Path) -> None:
    answer = newsroom("new", *NEWS[:-3], "phong-tra", "--summary", "Một câu.", folder=project)

    assert answer.returncode == 1
    assert "Ý bạn là «phong-trao»?" in answer.stderr
    assert not (project / "content" / MADE[0][1]).exists()


def test_off_a_terminal_what_is_wanting_is_told_at_once(project: Path) -> None:
    answer = newsroom("new", "news", "--title", "Một tin", folder=project)

    assert answer.returncode == 2
    assert "Thiếu --section, --summary." in answer.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of POSIX is opened")
def test_on_a_terminal_what_is_wanting_is_asked_for_until_it_can_be_read(project: Path) -> None:
    answer = typed(
        project,
        "new",
        "profile",
        *PROFILE[1:5],
        answers="nhom\ncollective\nbao-thanh-tra\nĐơn thư\nMột câu.\nphotos/2019/le-ky/hai-ban-tay.png\n",
    )

    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.count("Loại (person: cá nhân, collective: tập thể): ") == 2
    assert "bao-thanh-tra (Báo Thanh tra)" in answer.stdout
    assert newsroom("check", folder=project).returncode == 0


def test_a_report_row_is_added_to_the_end_and_passes_the_check(project: Path) -> None:
    ledger = project / "content" / "data" / "reports" / "2019.csv"
    before = ledger.read_text(encoding="utf-8")

    answer = newsroom("new", *REPORT, "--numerator", "5", "--denominator", "19", folder=project)

    assert answer.returncode == 0, answer.stderr
    assert ledger.read_text(encoding="utf-8") == f"{before}htxs;trung-tam-thong-tin;h1;;5;19;;08/07/2019;;;;;\n"
    assert newsroom("check", folder=project).returncode == 0


def test_a_report_row_that_cannot_be_read_leaves_the_ledger_as_it_was(project: Path) -> None:
    ledger = project / "content" / "data" / "reports" / "2019.csv"
    before = ledger.read_bytes()

    answer = newsroom("new", *REPORT, "--numerator", "25", "--denominator", "19", folder=project)

    assert (answer.returncode, ledger.read_bytes()) == (1, before)
    assert "Tử số 25 lớn hơn mẫu số 19." in answer.stderr


@pytest.mark.parametrize("schema", [*(kind.schema for kind in KINDS.values()), CaptionFront, PageFront, Unit, Person, Section, Tag, Title])
def test_every_key_of_every_file_has_a_name_in_vietnamese(schema: type[Schema]) -> None:
    def keys(fields: tuple[Field, ...]) -> set[str]:
        return {field.key for field in fields}.union(*(keys(field.fields) for field in fields))

    assert keys(fields_of(schema)) - LABELS.keys() == set()

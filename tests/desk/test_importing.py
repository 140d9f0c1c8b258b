"""`newsroom import xlsx`, as a person types it, and ledgers that two people extend at once."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from tests.desk.running import ROOT, newsroom

HEAD = ("Mã chỉ tiêu", "Đơn vị", "Kỳ", "Giá trị", "Tử số", "Mẫu số", "Ngày nhận", "Thay cho", "Lý do")
NEW = ("tap-the", "Trung tâm Thông tin", "6 tháng", 2, None, None, "08/07/2019")
SENT = ("tap-the", "bao-thanh-tra", "h1", 3, None, None, "05/07/2019")
WRONG = ("htxs", "trung-tam-thong-tin", "h1", None, 20, 19, "08/07/2019")
CORRECTION = ("tap-the", "bao-thanh-tra", "h1", 4, None, None, "09/07/2019", "05/07/2019", "Đếm sót")


def sheet(folder: Path, *rows: tuple[Any, ...]) -> Path:
    book = Workbook()
    book.active.title = "Báo cáo"
    for row in (HEAD, *rows):
        book.active.append(row)
    book.save(folder / "a.xlsx")
    return folder / "a.xlsx"


def ledger(project: Path) -> Path:
    return project / "content" / "data" / "reports" / "2019.csv"


def test_a_sheet_is_compared_and_nothing_written_until_asked(project: Path) -> None:
    before = ledger(project).read_bytes()

    answer = newsroom("import", "xlsx", sheet(project, NEW, SENT), "--campaign", "2019", folder=project)

    assert answer.stdout.splitlines()[:2] == [
        "So với content/data/reports/2019.csv: 1 dòng mới, 1 dòng đã có.",
        "  + tap-the · trung-tam-thong-tin · h1: 2",
    ]
    assert (answer.returncode, ledger(project).read_bytes()) == (0, before)


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b""])
def test_what_is_written_stands_after_what_was_there_and_passes_the_check(project: Path, end: bytes) -> None:
    before = ledger(project).read_bytes().rstrip(b"\n").replace(b"\n", end or b"\n") + end
    ledger(project).write_bytes(before)

    answer = newsroom("import", "xlsx", sheet(project, NEW, CORRECTION), "--campaign", "2019", "--write", folder=project)

    assert (answer.returncode, answer.stdout.splitlines()[-1]) == (0, "Đã ghi thêm 2 dòng."), answer.stderr
    assert ledger(project).read_bytes().startswith(before)
    assert ledger(project).read_text(encoding="utf-8").splitlines()[-1] == (
        "tap-the;bao-thanh-tra;h1;4;;;;09/07/2019;chính thức;;05/07/2019;Đếm sót;"
    )


def test_what_was_written_is_known_the_next_time(project: Path) -> None:
    file = sheet(project, NEW, CORRECTION)
    newsroom("import", "xlsx", file, "--campaign", "2019", "--write", folder=project)

    assert "0 dòng mới, 2 dòng đã có" in newsroom("import", "xlsx", file, "--campaign", "2019", folder=project).stdout


def test_with_one_wrong_cell_nothing_is_written(project: Path) -> None:
    before = ledger(project).read_bytes()

    answer = newsroom("import", "xlsx", sheet(project, NEW, WRONG), "--campaign", "2019", "--write", folder=project)

    assert answer.stderr.startswith("a.xlsx: Báo cáo!E3: Tử số 20 lớn hơn mẫu số 19")
    assert (answer.returncode, ledger(project).read_bytes()) == (1, before)


def test_a_campaign_without_a_ledger_gets_one(project: Path) -> None:
    ledger(project).unlink()

    answer = newsroom("import", "xlsx", sheet(project, NEW), "--campaign", "2019", "--write", folder=project)

    assert answer.returncode == 0, answer.stderr
    assert len(ledger(project).read_text(encoding="utf-8").splitlines()) == 2


def test_rows_without_a_day_are_received_on_the_day_given(project: Path) -> None:
    file = sheet(project, NEW[:6])

    assert newsroom("import", "xlsx", file, "--campaign", "2019", folder=project).returncode == 1
    assert newsroom("import", "xlsx", file, "--campaign", "2019", "--received", "2019-07-08", folder=project).returncode == 0


@pytest.mark.parametrize(("words", "said"), [(("mat.xlsx", "--campaign", "2019"), "không có tệp «mat.xlsx»"), (("a.xlsx",), "--campaign")])
def test_wrong_words_are_refused(project: Path, words: tuple[str, ...], said: str) -> None:
    answer = newsroom("import", "xlsx", *words, folder=project)

    assert (answer.returncode, said in answer.stderr) == (2, True)


def test_two_people_append_in_two_branches_and_both_are_kept(project: Path) -> None:
    def git(*words: str) -> None:
        told = subprocess.run(
            ["git", "-c", "user.name=x", "-c", "user.email=x@x", *words], cwd=project, capture_output=True, text=True, check=False
        )
        assert told.returncode == 0, told.stdout + told.stderr

    shutil.copy(ROOT / ".gitattributes", project)
    git("init", "--initial-branch", "main")
    for branch, rows in (("main", ()), ("one", (NEW,)), ("two", (CORRECTION,))):
        git("checkout", "-B", branch, *(["main"] if rows else []))
        for row in rows:
            newsroom("import", "xlsx", sheet(project, row), "--campaign", "2019", "--write", folder=project)
        git("add", ".", ":!*.xlsx")
        git("commit", "-m", branch)
    git("merge", "one")

    assert len(ledger(project).read_text(encoding="utf-8").splitlines()) == 5
    assert newsroom("check", folder=project).returncode == 0

"""`newsroom check` in all its forms: what git says changed, what may be mended, formats for machines; and `newsroom explain`."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from tests.desk.running import newsroom

ARTICLE = "content/news/2019/ky-ket.md"
SLIPS = 'Kế hoạch đã hòan thành  sớm, "đúng hẹn".'


@pytest.fixture
def slipped(project: Path) -> Path:
    """A project whose one article has slips that may be mended."""
    file = project / ARTICLE
    file.write_text(file.read_text(encoding="utf-8").replace("Một về người", f"{SLIPS} Một về người"), encoding="utf-8")
    return project


@pytest.fixture
def in_git(project: Path) -> Path:
    for words in (["init", "-q"], ["add", "content"], ["-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "x"]):
        subprocess.run(["git", "-C", str(project), *words], check=True, capture_output=True)
    return project


def break_(project: Path, path: str) -> None:
    (project / path).write_text("Không có phần khai báo.\n", encoding="utf-8")


class TestMending:
    def test_is_shown_first_and_nothing_is_written(self, slipped: Path) -> None:
        before = (slipped / ARTICLE).read_text(encoding="utf-8")

        answer = newsroom("check", "--fix", folder=slipped)

        assert f"-{SLIPS} Một" in answer.stderr
        assert "+Kế hoạch đã hoàn thành sớm, “đúng hẹn”. Một" in answer.stderr
        assert "thêm --write" in answer.stderr
        assert (slipped / ARTICLE).read_text(encoding="utf-8") == before

    def test_is_written_when_asked_for_and_then_there_is_nothing_left(self, slipped: Path) -> None:
        answer = newsroom("check", "--fix", "--write", folder=slipped)
        again = newsroom("check", "--fix", "--write", folder=slipped)

        assert (answer.returncode, answer.stdout.split(" (")[0]) == (0, "Không có lỗi nào")
        assert "Đã sửa 1 tệp." in answer.stderr
        assert again.stderr.strip() == "Không có gì để sửa."

    def test_line_ends_and_the_byte_order_mark_of_windows_stay(self, slipped: Path) -> None:
        file = slipped / ARTICLE
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))

        newsroom("check", "--fix", "--write", folder=slipped)

        assert file.read_bytes().startswith(b"\xef\xbb\xbf---\r\n")
        assert b"\n" not in file.read_bytes().replace(b"\r\n", b"")
        assert "hoàn thành" in file.read_text(encoding="utf-8")

    def test_writing_without_mending_is_a_slip(self, project: Path) -> None:
        answer = newsroom("check", "--write", folder=project)

        assert answer.returncode == 2
        assert "--fix" in answer.stderr


class TestChanged:
    @pytest.mark.parametrize("staged", [True, False])
    def test_only_what_git_says_changed_is_checked(self, in_git: Path, staged: bool) -> None:
        break_(in_git, "content/pages/gioi-thieu.md")
        subprocess.run(["git", "-C", str(in_git), *(["add", "content"] if staged else ["status"])], check=True, capture_output=True)

        answer = newsroom("check", "--changed", folder=in_git)

        assert answer.returncode == 1
        assert answer.stdout.startswith("content/pages/gioi-thieu.md:1:1: ")
        assert answer.stdout.rstrip().endswith("(đã xem 1 tệp).")

    def test_new_files_count_and_old_faults_do_not(self, project: Path, request: pytest.FixtureRequest) -> None:
        break_(project, "content/pages/cu.md")
        in_git = request.getfixturevalue("in_git")
        break_(in_git, "content/news/2019/mới.md")

        answer = newsroom("check", "--changed", folder=in_git)

        assert answer.stdout.startswith("content/news/2019/mới.md:1:1: ")
        assert "cu.md" not in answer.stdout

    def test_nothing_changed_is_fine(self, in_git: Path) -> None:
        answer = newsroom("check", "--changed", "content/news", folder=in_git)

        assert (answer.returncode, answer.stdout.strip()) == (0, "Không có lỗi nào (đã xem 0 tệp).")

    def test_without_git_it_is_a_slip(self, project: Path) -> None:
        answer = newsroom("check", "--changed", folder=project)

        assert answer.returncode == 2
        assert "kho git" in answer.stderr


class TestFormats:
    def test_github_shows_each_problem_beside_its_line(self, project: Path) -> None:
        break_(project, ARTICLE)

        first = newsroom("check", "--format", "github", folder=project).stdout.splitlines()[0]

        assert first.startswith(f"::error file={ARTICLE},line=1,col=1,title=document.no-header::Tệp thiếu phần khai báo ở đầu.%0A→ ")

    def test_gitlab_gets_a_code_quality_report(self, project: Path) -> None:
        break_(project, ARTICLE)

        (entry,) = json.loads(newsroom("check", "--format", "gitlab", folder=project).stdout)

        assert (entry["check_name"], entry["severity"]) == ("document.no-header", "major")
        assert entry["location"] == {"path": ARTICLE, "lines": {"begin": 1}}


class TestExplain:
    def test_shows_a_wrong_and_a_right_example(self) -> None:
        answer = newsroom("explain", "spelling.tone-place")

        assert answer.returncode == 0
        assert "Kế hoạch đã hòan thành." in answer.stdout
        assert "Kế hoạch đã hoàn thành." in answer.stdout

    def test_a_code_that_is_none_is_told_with_the_nearest(self) -> None:
        answer = newsroom("explain", "spelling.tone-plase")

        assert (answer.returncode, answer.stderr.strip()) == (
            1,
            "Không có mã lỗi «spelling.tone-plase». Ý bạn là «spelling.tone-place»?",
        )

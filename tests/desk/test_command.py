"""The `newsroom` command, as a person types it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.desk.running import newsroom

BROKEN = "---\ntitle: Hỏng\ndate: 32/01/2019\nsection: phong-trao\nsummary: Ngày sai.\n---\n\nChữ.\n"


@pytest.fixture
def broken(project: Path) -> Path:
    (project / "content" / "news" / "2019" / "hong.md").write_text(BROKEN, encoding="utf-8")
    return project


def test_sound_content_passes(project: Path) -> None:
    answer = newsroom("check", folder=project)

    assert (answer.returncode, answer.stderr) == (0, "")
    assert answer.stdout.startswith("Không có lỗi nào")


def test_warnings_alone_pass(project: Path) -> None:
    file = project / "content" / "news" / "2019" / "ky-ket.md"
    file.write_text(
        file.read_text(encoding="utf-8").replace("hai chỉ tiêu.", "hai chỉ tiêu. " + "Dài thêm một đoạn. " * 30), encoding="utf-8"
    )

    answer = newsroom("check", folder=project)

    assert answer.returncode == 0
    assert "1 lưu ý" in answer.stdout


def test_a_problem_is_told_with_place_cure_and_count(broken: Path) -> None:
    answer = newsroom("check", folder=broken)

    assert answer.returncode == 1
    assert answer.stdout.splitlines()[0].startswith("content/news/2019/hong.md:3:7: Không có ngày giờ «32/01/2019»")
    assert answer.stdout.splitlines()[1].startswith("    → ")
    assert answer.stdout.splitlines()[-1].startswith("1 lỗi (đã xem ")


def test_programs_get_json(broken: Path) -> None:
    (entry,) = json.loads(newsroom("check", "--format", "json", folder=broken).stdout)

    assert (entry["path"], entry["line"], entry["code"]) == ("content/news/2019/hong.md", 3, "field.date-impossible")
    assert sorted(entry) == ["code", "column", "hint", "line", "message", "path", "severity"]


@pytest.mark.parametrize(("path", "code"), [("content/news", 1), ("content/news/2019/hong.md", 1), ("content/pages", 0)])
def test_only_the_problems_of_given_files_and_folders_are_told(broken: Path, path: str, code: int) -> None:
    assert newsroom("check", path, folder=broken).returncode == code


def test_another_content_folder_may_be_checked(broken: Path, tmp_path: Path) -> None:
    answer = newsroom("check", "--content", broken / "content", folder=tmp_path)

    assert answer.returncode == 1
    assert answer.stdout.startswith("content/news/2019/hong.md:3:7: ")


def test_a_site_with_problems_is_not_published_and_the_former_one_stays(broken: Path) -> None:
    (broken / "output" / "theme").mkdir(parents=True)
    (broken / "output" / "index.html").write_text("trang cũ", encoding="utf-8")

    answer = newsroom("publish", folder=broken)

    assert answer.returncode == 1
    assert "output còn nguyên như trước" in answer.stderr
    assert [(file.name, file.read_text(encoding="utf-8")) for file in (broken / "output").glob("*.html")] == [("index.html", "trang cũ")]


def test_our_own_fault_is_told_with_its_traceback_and_leaves_nothing(project: Path) -> None:
    (project / "theme").unlink()
    (project / "theme" / "templates").mkdir(parents=True)
    (project / "theme" / "templates" / "index.html").write_text("{{ 1 / 0 }}", encoding="utf-8")

    answer = newsroom("publish", folder=project)

    assert answer.returncode == 2
    assert "ZeroDivisionError" in answer.stderr
    assert not (project / "output").exists()


def test_a_folder_that_holds_something_else_is_never_replaced(project: Path) -> None:
    answer = newsroom("publish", "--output", "content", folder=project)

    assert answer.returncode == 2
    assert "«content» không phải thư mục trống" in answer.stderr
    assert (project / "content" / "news").is_dir()


def test_the_figures_of_a_campaign_are_told_to_people_and_programs(project: Path) -> None:
    table = newsroom("targets", "2019", folder=project)
    figures = json.loads(newsroom("targets", "2019", "--format", "json", folder=project).stdout)

    assert "32,3%" in table.stdout
    assert [target["id"] for target in figures["targets"]] == ["htxs", "tap-the"]
    assert newsroom("targets", "2018", folder=project).stderr.startswith("Giá trị của ĐỢT không dùng được: không có đợt «2018»")


def test_a_code_is_explained_and_a_misspelt_one_has_a_neighbour() -> None:
    assert "→" in newsroom("explain", "field.date-format").stdout
    answer = newsroom("explain", "field.date-fromat")

    assert answer.returncode == 1
    assert "Ý bạn là «field.date-format»?" in answer.stderr


VERBS = (
    "check",
    "build",
    "publish",
    "release",
    "serve",
    "targets",
    "explain",
    "new",
    "new news",
    "new profile",
    "new album",
    "new campaign",
    "new report",
)
DESK = (
    "import",
    "import xlsx",
    "import docx",
    "import html",
    "import text",
    "import photos",
    "install-hook",
    "check-staged",
    "doctor",
    "decap",
)


@pytest.mark.parametrize("verb", [*VERBS, *DESK])
def test_help_is_vietnamese_and_has_an_example(verb: str) -> None:
    said = newsroom(*verb.split(), "--help").stdout

    assert said.startswith(f"Cách dùng: newsroom {verb}")
    assert f"Ví dụ: newsroom {verb}" in said
    assert not re.search(r"\b(Usage|Options|Arguments|Show this|default|required)\b", said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("chek",), "Không có lệnh «chek»"),
        (("check", "--contnt", "x"), "Không có tùy chọn «--contnt». Ý bạn là «--content»?"),
        (("check", "mat.md"), "không có tệp «mat.md»"),
        (("check", "--format", "xml"), "Giá trị của --format không dùng được"),
        (("publish", "--today", "30/02/2019"), "«30/02/2019» không phải ngày"),
        (("publish", "--settings", "mat.py"), "không có tệp «mat.py»"),
        (("explain",), "Thiếu MÃ"),
        ((), "Thiếu lệnh"),
    ],
)
def test_wrong_words_are_refused_in_vietnamese(project: Path, words: tuple[str, ...], said: str) -> None:
    answer = newsroom(*words, folder=project)

    assert answer.returncode == 2
    assert said in answer.stderr
    assert "Traceback" not in answer.stderr

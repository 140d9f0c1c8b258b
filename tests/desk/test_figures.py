"""`newsroom targets`, as a person types it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.desk.running import newsroom


@pytest.mark.parametrize("words", [("2019",), ("show", "2019")])
def test_the_figures_of_a_campaign_are_told_without_a_verb_too(project: Path, words: tuple[str, ...]) -> None:
    figures = json.loads(newsroom("targets", *words, "--format", "json", folder=project).stdout)

    assert [target["id"] for target in figures["targets"]] == ["htxs", "tap-the"]


def test_figures_need_no_project_where_the_content_is_named(project: Path, tmp_path: Path) -> None:
    answer = newsroom("targets", "2019", "--content", project / "content", "--format", "csv", folder=tmp_path)

    assert (answer.returncode, answer.stdout[:4]) == (0, "\ufeffTT;")


def test_figures_may_be_seen_as_of_another_day(project: Path) -> None:
    figures = json.loads(newsroom("targets", "2019", "--as-of", "31/03/2019", "--format", "json", folder=project).stdout)

    assert (figures["cut_off"], figures["targets"][0]["value_text"]) == ("2019-03-31", "—")


def test_today_decides_whether_a_report_is_overdue(project: Path) -> None:
    answers = (
        newsroom("targets", "2019", "--today", day, "--format", "json", folder=project).stdout for day in ("2019-07-09", "2019-07-20")
    )

    assert [json.loads(text)["targets"][0]["units"][1]["status"] for text in answers] == ["Chưa có báo cáo", "Quá hạn báo cáo"]


def test_a_template_is_written_for_a_period_and_a_unit(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "q2.xlsx"

    answer = newsroom("targets", "template", "2019", "q2", "--unit", "Trung tâm Thông tin", "--xlsx", file, folder=project)

    assert answer.returncode == 0, answer.stderr
    assert "Trung tâm Thông tin. Số liệu đến ngày 30/06/2019" in load_workbook(file).active["A2"].value


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("2018",), "không có đợt «2018»; các đợt hiện có: 2019"),
        (("template", "2019", "q9", "--xlsx", "a.xlsx"), "không có kỳ «q9»; các kỳ của đợt: h1 (6 tháng), year (Cả năm)"),
        (("template", "2019", "h1", "--unit", "bao-than-tra", "--xlsx", "a.xlsx"), "Ý bạn là «bao-thanh-tra»?"),
        (("template", "2019", "h1"), "Thiếu tùy chọn --xlsx"),
        (("template", "2019", "h1", "--xlsx", "mat/a.xlsx"), "không viết được tệp «mat/a.xlsx»"),
        (("2019", "--as-of", "30.6.2019"), "«30.6.2019» không phải ngày"),
        (("2019", "--content", "mat"), "không có thư mục «mat»"),
    ],
)
def test_wrong_words_are_refused_in_vietnamese(project: Path, words: tuple[str, ...], said: str) -> None:
    answer = newsroom("targets", *words, folder=project)

    assert (answer.returncode, "Traceback" in answer.stderr) == (2, False)
    assert said in answer.stderr


@pytest.mark.parametrize("words", [("targets", "show"), ("targets", "template"), ("import",), ("import", "xlsx")])
def test_help_is_vietnamese_and_has_an_example(words: tuple[str, ...]) -> None:
    said = newsroom(*words, "--help").stdout

    assert said.startswith(f"Cách dùng: newsroom {' '.join(words)}")
    assert "Ví dụ: newsroom" in said
    assert not re.search(r"\b(Usage|Options|Arguments|Show this|default|required)\b", said)

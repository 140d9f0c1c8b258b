"""Everything that is wrong with the news of a site, told in one go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.news.writing import PDF, a_content, classic, in_words, news, of_text, write

from newsroom.foundation.problems import Problem
from newsroom.news.checks import check
from newsroom.news.messages import MESSAGES
from newsroom.publishing.registers import load_registers

Told = Callable[[], list[Problem]]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return a_content(tmp_path)


@pytest.fixture
def problems(content: Path) -> Told:
    return lambda: check(content, load_registers(content))[0]


def one(problems: list[Problem]) -> Problem:
    (problem,) = problems
    return problem


class TestCheck:
    def test_good_news_have_no_problems_and_name_what_others_must_check(self, content: Path) -> None:
        news(content, unit="bao", campaign='"2019"')

        found, references = check(content, load_registers(content))
        assert found == []
        assert [reference.kind for reference in references] == ["section", "unit", "campaign"]

    def test_one_broken_document_does_not_hide_the_next(self, content: Path, problems: Told) -> None:
        of_text(content, "---\ntitle: A\n---\n", "news/2019/a.md")
        of_text(content, "---\ntitle: B\n---\n", "news/2019/b.md")

        assert {problem.position.path for problem in problems()} == {"content/news/2019/a.md", "content/news/2019/b.md"}

    def test_words_no_register_knows_are_left_to_the_registers(self, content: Path, problems: Told) -> None:
        news(content, tags="[la]")

        assert problems() == []
        assert [reference.word for reference in check(content, load_registers(content))[1]] == ["phong-trao", "la"]


class TestSameAddress:
    def test_both_places_are_named(self, content: Path, problems: Told) -> None:
        news(content, "2019/a", slug="ky")
        news(content, "2019/ky")

        problem = one(problems())
        assert (problem.code, str(problem.position)) == ("news.same-address", "content/news/2019/ky.md:1:1")
        assert problem.facts["first"] == "content/news/2019/a.md:6:7"

    def test_one_slug_in_two_months_is_fine(self, content: Path, problems: Told) -> None:
        news(content, "2019/so-ket", date="2019-03-01")
        news(content, "2019/quy-hai/so-ket", date="2019-06-01")

        assert problems() == []


class TestAttachments:
    def test_a_missing_one_is_told_at_its_line_with_the_nearest_file(self, content: Path, problems: Told) -> None:
        news(content, attachments="[{file: documents/giao-uc.pdf, title: Giao ước}]")

        problem = one(problems())
        assert (problem.position.line, problem.position.column) == (6, 22)
        assert in_words(problem) == "Không có tài liệu «documents/giao-uc.pdf». Ý bạn là «documents/2019/giao-uoc.pdf»?"

    def test_two_files_cannot_share_an_address(self, content: Path, problems: Told) -> None:
        write(content / "documents/2019/giao ước.pdf", PDF)
        news(content, "2019/a", attachments="[{file: documents/2019/giao-uoc.pdf, title: A}]")
        news(content, "2019/b", attachments="[{file: documents/2019/giao ước.pdf, title: B}]")

        problem = one(problems())
        assert problem.code == "news.attachment-same-address"
        assert problem.facts["first"].startswith("content/news/2019/a.md:6")

    def test_one_file_may_be_offered_twice(self, content: Path, problems: Told) -> None:
        news(content, "2019/a", attachments="[{file: documents/2019/giao-uoc.pdf, title: A}]")
        news(content, "2019/b", attachments="[{file: /documents/2019/giao-uoc.pdf, title: B}]")

        assert problems() == []


class TestAddedNames:
    HEADER = "Title: {0}\nDate: 2019-03-12\nCategory: phong-trao\nAuthor: {1}"

    def test_a_name_in_an_old_document_is_a_warning_told_once(self, content: Path, problems: Told) -> None:
        classic(content, self.HEADER.format("A", "Nguyễn Văn Hà"), path="news/a.md")
        classic(content, self.HEADER.format("B", "Nguyễn Văn Hà"), path="news/b.md")

        problem = one(problems())
        assert (problem.code, problem.severity) == ("news.added-word", "warning")
        assert in_words(problem) == "«Nguyễn Văn Hà» chưa có trong content/data/people.yaml; tạm dùng mã «nguyen-van-ha»."

    def test_two_names_with_one_slug_are_told_apart_with_both_places(self, content: Path, problems: Told) -> None:
        classic(content, self.HEADER.format("A", "Nguyễn Văn Hà"), path="news/a.md")
        classic(content, self.HEADER.format("B", "Nguyễn Văn Hạ"), path="news/b.md")

        problem = problems()[-1]
        assert (problem.code, str(problem.position)) == ("news.same-slug", "content/news/b.md:4:9")
        assert problem.facts["first"] == "content/news/a.md:4:9"


def test_every_message_can_be_told_with_the_facts_of_its_problem(content: Path, problems: Told) -> None:
    news(content, "2019/a", summary="a" * 401, attachments="[{file: ../a.pdf, title: A}, {file: data/tags.yaml, title: B}]")
    news(content, "2019/A")
    classic(content, "Title: ?!\nDate: 2019-03-12\nTags: …, Giáo ước, Mới\nCategory: phong-trao")

    found = problems()
    assert {problem.code for problem in found} < set(MESSAGES)
    assert len({problem.code for problem in found}) == 7
    assert all("{" not in in_words(problem) for problem in found)

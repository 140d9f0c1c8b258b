"""What every document is checked for, whatever its kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.publishing.writing import a_document, written

from newsroom.foundation.messages import MESSAGES as FOUNDATION
from newsroom.foundation.problems import Problem, told
from newsroom.publishing.checks import check_document
from newsroom.publishing.messages import MESSAGES


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return written(tmp_path / "content", {"news/2019/ky-giao-uoc.md": "", "news/2019/x.md": "", "profiles/an.md": ""})


def problems_in(content: Path, body: str) -> list[Problem]:
    found = list(check_document(a_document(body), content))
    assert all(told(problem, FOUNDATION | MESSAGES).message for problem in found)
    return found


class TestYearLists:
    def test_a_paragraph_that_begins_with_a_year_would_become_a_list(self, content: Path) -> None:
        (problem,) = problems_in(content, "Mở đầu.\n\n2019. Một năm mới.")

        assert (problem.code, problem.position.line, problem.position.column) == ("markup.year-list", 6, 1)
        assert told(problem, MESSAGES).hint.startswith("Thêm dấu \\ trước dấu chấm: 2019\\.")

    @pytest.mark.parametrize(
        "body", ["2019\\. Một năm.", "Hết năm\n2019. Một năm.", "1. Việc đầu", "20199. x", "    2019. mã", "`2019. x`", "2019.5 x"]
    )
    def test_other_beginnings_are_left_alone(self, content: Path, body: str) -> None:
        assert problems_in(content, body) == []


class TestLinks:
    def test_a_link_to_a_document_that_is_not_there_is_told_with_the_nearest(self, content: Path) -> None:
        (problem,) = problems_in(content, "Xem [bài](ky-giao-uocs.md).")

        assert (problem.code, problem.position.line, problem.position.column) == ("links.missing-document", 4, 11)
        assert problem.facts["nearest"] == "news/2019/ky-giao-uoc.md"

    @pytest.mark.parametrize(
        "target", ["ky-giao-uoc.md", "../../profiles/an.md#chuyen", "{filename}/profiles/an.md", "/phong-trao/", "https://a.vn/b.md", "#a"]
    )
    def test_links_that_lead_somewhere_pass(self, content: Path, target: str) -> None:
        assert problems_in(content, f"[a]({target})") == []

    def test_a_caption_has_no_page_to_lead_to(self, content: Path) -> None:
        written(content, {"photos/2019/a/b.md": "---\nalt: Tranh\n---\n"})

        (problem,) = problems_in(content, "[a](../../photos/2019/a/b.md)")
        assert problem.code == "links.missing-document"

    @pytest.mark.parametrize("target", ["../profiles/an.md", "{filename}ky.md", "{filename}/an.md"])
    def test_a_path_is_seen_from_the_documents_folder(self, content: Path, target: str) -> None:
        assert [problem.code for problem in problems_in(content, f"[a]({target})")] == ["links.missing-document"]

    def test_a_link_that_would_run_is_told(self, content: Path) -> None:
        assert [problem.code for problem in problems_in(content, "[a](javascript:x) [b](&#106;avascript:x)")] == ["links.scheme"] * 2

    @pytest.mark.parametrize("target", ["{static}/photos/a.png", "{attach}a.pdf", "|static|/data/people.yaml", "{tag}doc-sach"])
    def test_a_link_that_would_publish_a_file_as_it_is_is_told(self, content: Path, target: str) -> None:
        assert [problem.code for problem in problems_in(content, f"[a]({target})")] == ["links.placeholder"]


class TestHtmlAndText:
    def test_a_refused_tag_is_told_at_its_place_and_a_long_one_cut(self, content: Path) -> None:
        (problem,) = problems_in(content, f"một\n\nhai <img alt='{'x' * 60}'>")

        assert (problem.code, problem.position.line, problem.position.column) == ("markup.raw-html", 6, 5)
        assert len(problem.facts["word"]) == 41

    def test_decomposed_text_is_a_warning(self, content: Path) -> None:
        (problem,) = check_document(a_document("x", nfd=True), content)

        assert (problem.code, problem.severity) == ("document.nfd", "warning")

    def test_a_sound_text_has_no_problem(self, content: Path) -> None:
        assert problems_in(content, "Khối có **05** đơn vị, 5 < 6.\n\n- Một\n- Hai\n") == []

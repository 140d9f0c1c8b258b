"""Links that lead somewhere, and links that do not."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.publishing.writing import a_document, written

from newsroom.foundation.library import Library
from newsroom.foundation.problems import Problem, told
from newsroom.publishing.link_checks import check_links
from newsroom.publishing.messages import MESSAGES

PROFILE = "---\ntitle: A\n---\n\n## Chuyện nghề\n\nChữ.[^1]\n\n[^1]: Chú thích.\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return written(tmp_path / "content", {"news/2019/ky-giao-uoc.md": "", "news/2019/x.md": "", "profiles/an.md": PROFILE})


def problems_in(content: Path, body: str) -> list[Problem]:
    found = list(check_links(a_document(body), Library(content)))
    assert all(told(problem, MESSAGES).message for problem in found)
    return found


class TestDocuments:
    def test_one_that_is_not_there_is_told_with_the_nearest(self, content: Path) -> None:
        (problem,) = problems_in(content, "Xem [bài](ky-giao-uocs.md).")

        assert (problem.code, problem.position.line, problem.position.column) == ("links.missing-document", 4, 11)
        assert problem.facts["nearest"] == "news/2019/ky-giao-uoc.md"

    @pytest.mark.parametrize(
        "target", ["ky-giao-uoc.md", "../../profiles/an.md#chuyen-nghe", "{filename}/profiles/an.md", "/phong-trao/", "https://a.vn/b.md"]
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


class TestAnchors:
    @pytest.mark.parametrize("target", ["#ket-qua", "#kết-quả", "../../profiles/an.md#chuyen", "{filename}/profiles/an.md#nghe"])
    def test_one_that_the_document_has_not_is_told(self, content: Path, target: str) -> None:
        (problem,) = problems_in(content, f"[a]({target})\n\n## Kết quả đạt được\n")

        assert (problem.code, problem.position.column) == ("links.missing-anchor", 5)

    def test_the_nearest_heading_and_the_file_are_told(self, content: Path) -> None:
        (problem,) = problems_in(content, "[a](../../profiles/an.md#chuyen-nge)")

        assert (problem.facts["nearest"], problem.facts["file"]) == ("chuyen-nghe", "content/profiles/an.md")

    @pytest.mark.parametrize("target", ["#ket-qua", "#ket-qua_1", "../../profiles/an.md#fn:1"])
    def test_headings_twice_and_notes_may_be_led_to(self, content: Path, target: str) -> None:
        assert problems_in(content, f"[a]({target})\n\n## Kết quả\n\n## Kết quả\n") == []


class TestAddresses:
    def test_a_link_that_would_run_is_told(self, content: Path) -> None:
        assert [problem.code for problem in problems_in(content, "[a](javascript:x) [b](&#106;avascript:x)")] == ["links.scheme"] * 2

    @pytest.mark.parametrize("target", ["{static}/photos/a.png", "{attach}a.pdf", "|static|/data/people.yaml", "{tag}doc-sach"])
    def test_a_link_that_would_publish_a_file_as_it_is_is_told(self, content: Path, target: str) -> None:
        assert [problem.code for problem in problems_in(content, f"[a]({target})")] == ["links.placeholder"]

"""Files as editors really save them."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from newsroom.foundation.documents import Document, load_document, read_text
from newsroom.foundation.problems import ContentError, Problem

SHOWN = "content/news/2019/a.md"
PLAIN = "---\ntitle: Ký giao ước\ndate: 2019-03-21\n---\nThân bài.\n"
CLASSIC = "Title: Ký giao ước\nDate: 2019-03-21\n\nThân bài.\n"


def document(folder: Path, content: str | bytes) -> Document:
    file = folder / "a.md"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return load_document(file, SHOWN)


def problem_in(folder: Path, content: str | bytes) -> Problem:
    with pytest.raises(ContentError) as caught:
        document(folder, content)
    (problem,) = caught.value.problems
    return problem


class TestEncodings:
    @pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
    def test_utf_16_is_known_with_or_without_its_mark(self, tmp_path: Path, codec: str) -> None:
        assert problem_in(tmp_path, PLAIN.encode(codec)).code == "file.utf-16"

    def test_another_encoding_is_told_where_it_first_shows(self, tmp_path: Path) -> None:
        problem = problem_in(tmp_path, b"---\ntitle: Ti\xeang Vi\xeat\n---\n")

        assert (problem.code, str(problem.position)) == ("file.not-utf-8", f"{SHOWN}:2:10")

    def test_the_column_of_a_foreign_byte_counts_characters(self, tmp_path: Path) -> None:
        assert problem_in(tmp_path, "---\ntitle: Đặng ".encode() + b"\xe0\n---\n").position.column == 13

    def test_a_nul_byte_is_told_at_its_place(self, tmp_path: Path) -> None:
        problem = problem_in(tmp_path, PLAIN.replace("bài", "b\0i"))

        assert (problem.code, problem.position.line, problem.position.column) == ("file.nul", 5, 7)

    def test_a_byte_order_mark_and_windows_line_ends_leave_no_trace(self, tmp_path: Path) -> None:
        assert document(tmp_path, b"\xef\xbb\xbf" + PLAIN.replace("\n", "\r\n").encode()) == document(tmp_path, PLAIN)

    def test_decomposed_text_is_composed_and_the_document_says_so(self, tmp_path: Path) -> None:
        given = document(tmp_path, unicodedata.normalize("NFD", PLAIN))

        assert (given.nfd, given.front.value, given.body) == (True, {"title": "Ký giao ước", "date": "2019-03-21"}, "Thân bài.\n")

    def test_a_file_that_is_not_there_is_a_problem_and_no_traceback(self, tmp_path: Path) -> None:
        with pytest.raises(ContentError) as caught:
            read_text(tmp_path / "none.md", SHOWN)

        assert caught.value.problems[0].code == "file.unreadable"


class TestYamlHeader:
    def test_the_body_begins_after_the_second_fence_and_knows_its_line(self, tmp_path: Path) -> None:
        given = document(tmp_path, PLAIN)

        assert (given.body, given.body_line, given.classic, given.nfd) == ("Thân bài.\n", 5, False, False)

    def test_values_stand_at_their_lines_in_the_file(self, tmp_path: Path) -> None:
        assert str(document(tmp_path, PLAIN).front.at("date")) == f"{SHOWN}:3:7"

    def test_a_line_of_hyphens_in_the_body_is_the_bodys(self, tmp_path: Path) -> None:
        assert document(tmp_path, PLAIN + "\n---\n\nHết.\n").body == "Thân bài.\n\n---\n\nHết.\n"

    def test_a_document_may_end_with_its_header(self, tmp_path: Path) -> None:
        assert document(tmp_path, "---\ntitle: a\n---").body == ""

    def test_a_header_that_is_never_closed_is_told(self, tmp_path: Path) -> None:
        assert problem_in(tmp_path, "---\ntitle: a\n\nThân bài.\n").code == "document.open-header"

    @pytest.mark.parametrize("header", ["- một\n- hai", "chỉ một câu"])
    def test_a_header_without_keys_is_told(self, tmp_path: Path, header: str) -> None:
        problem = problem_in(tmp_path, f"---\n{header}\n---\n")

        assert (problem.code, problem.position.line) == ("document.header-not-mapping", 2)

    def test_a_duplicate_key_is_told_at_its_line_in_the_file(self, tmp_path: Path) -> None:
        problem = problem_in(tmp_path, "---\ntitle: a\ntitle: b\n---\n")

        assert (problem.code, problem.position.line) == ("yaml.duplicate-key", 3)


class TestClassicHeader:
    def test_pelicans_own_header_is_read(self, tmp_path: Path) -> None:
        given = document(tmp_path, CLASSIC)

        assert given.front.value == {"title": "Ký giao ước", "date": "2019-03-21"}
        assert (given.body, given.body_line, given.classic) == ("Thân bài.\n", 4, True)

    def test_a_value_goes_on_over_indented_lines(self, tmp_path: Path) -> None:
        given = document(tmp_path, "Title: Năm đơn vị\n    ký giao ước\nDate: 2019-03-21\n\nThân bài.\n")

        assert given.front.value == {"title": "Năm đơn vị ký giao ước", "date": "2019-03-21"}

    def test_pelicans_keys_and_lists_become_ours(self, tmp_path: Path) -> None:
        header = "Title: Lê: một, hai\nCategory: Tin\nAuthor: Lê, Văn; H.T\nTags: sách, báo\nStatus: draft\nLang: vi\n\n"

        assert document(tmp_path, header).front.value == {
            "title": "Lê: một, hai",
            "section": "Tin",
            "authors": ["Lê, Văn", "H.T"],
            "tags": ["sách", "báo"],
            "draft": "true",
        }

    def test_values_stand_at_their_lines(self, tmp_path: Path) -> None:
        assert str(document(tmp_path, CLASSIC).front.at("date")) == f"{SHOWN}:2:7"

    def test_a_key_written_twice_is_told(self, tmp_path: Path) -> None:
        problem = problem_in(tmp_path, "Title: a\nTITLE: b\n\nThân bài.\n")

        assert (problem.code, problem.position.line) == ("yaml.duplicate-key", 2)

    @pytest.mark.parametrize("text", ["", "\n\n", "Chỉ có thân bài.\n", "Title: a\nkhông phải khóa\n\nThân bài.\n"])
    def test_a_file_without_header_is_told(self, tmp_path: Path, text: str) -> None:
        assert problem_in(tmp_path, text).code == "document.no-header"

"""The documents of a content folder, read once, and only those asked about."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsroom.foundation.library import Library
from newsroom.foundation.problems import ContentError

TEXT = "---\ntitle: A\n---\n\nChữ.\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for name in ("news/2019/b.md", "news/2019/a.md", "news/2018/c.md", "pages/d.md", "news/README.md", "photos/2019/e.jpg"):
        file = tmp_path / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(TEXT, encoding="utf-8")
    return tmp_path / "content"


def shown(library: Library, folder: str = "") -> list[str]:
    return [library.shown(file).removeprefix("content/") for file in library.chosen(folder)]


def test_it_lists_documents_in_the_order_of_their_paths_without_guides(content: Path) -> None:
    assert shown(Library(content)) == ["news/2018/c.md", "news/2019/a.md", "news/2019/b.md", "pages/d.md"]
    assert shown(Library(content), "news") == ["news/2018/c.md", "news/2019/a.md", "news/2019/b.md"]


def test_a_run_about_some_files_and_folders_chooses_only_theirs(content: Path) -> None:
    library = Library(content, ["content/news/2018", "content/pages/d.md", "content/news/README.md"])

    assert shown(library) == ["news/2018/c.md", "pages/d.md"]
    assert shown(library, "pages") == ["pages/d.md"]
    assert len(library.files()) == 4


def test_a_run_asks_about_what_lies_in_its_folders_not_beside_them(content: Path) -> None:
    library = Library(content, ["content/news/2019"])

    assert library.asks("content/news/2019/a.md")
    assert not library.asks("content/news/2019-cu/a.md")


def test_a_document_is_read_once(content: Path) -> None:
    library, file = Library(content), content / "pages" / "d.md"
    first = library.document(file)

    file.write_text("hỏng", encoding="utf-8")

    assert library.document(file) is first


def test_a_document_that_cannot_be_read_says_so_every_time(content: Path) -> None:
    library, file = Library(content), content / "pages" / "d.md"
    file.write_text("hỏng", encoding="utf-8")

    for _ in range(2):
        with pytest.raises(ContentError):
            library.document(file)


@pytest.mark.parametrize(
    ("only", "folder", "asked"),
    [
        ((), "photos", True),
        (("content/news",), "photos", False),
        (("content",), "photos", True),
        (("content/photos/2019/e.jpg",), "photos", True),
    ],
)
def test_a_run_knows_which_folders_it_has_no_question_about(content: Path, only: tuple[str, ...], folder: str, asked: bool) -> None:
    assert Library(content, only).asks_in(folder) is asked

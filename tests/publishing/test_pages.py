"""Standing pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.publishing.writing import written

from newsroom.foundation.documents import Document, load_document
from newsroom.publishing.pages import check_pages


def page(folder: Path, name: str, header: str = "title: Trang") -> Document:
    written(folder, {name: f"---\n{header}\n---\nChữ.\n"})
    return load_document(folder / name, f"content/pages/{name}")


def codes(*documents: Document) -> list[tuple[str, str]]:
    return [(problem.code, problem.position.path) for problem in check_pages(documents)]


def test_two_pages_with_one_address_are_told_at_the_second(tmp_path: Path) -> None:
    one, two = page(tmp_path, "gioi-thieu.md"), page(tmp_path, "ve-chung-toi.md", "title: Trang\nslug: gioi-thieu")

    assert codes(one, two) == [("pages.same-address", "content/pages/ve-chung-toi.md")]


@pytest.mark.parametrize("slug", ["tin-tuc", "phong-trao", "theme"])
def test_a_page_may_not_take_the_address_of_a_list(tmp_path: Path, slug: str) -> None:
    assert codes(page(tmp_path, f"{slug}.md")) == [("pages.taken-address", f"content/pages/{slug}.md")]


def test_front_matter_of_other_kinds_is_not_asked_about(tmp_path: Path) -> None:
    news = load_document(written(tmp_path, {"a.md": "---\nkey: x\n---\n"}) / "a.md", "content/news/a.md")

    assert codes(news) == []

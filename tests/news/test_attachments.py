"""Documents to download."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from tests.news.writing import PDF, a_content, write

from newsroom.news.attachments import copy, download_address, fault, published
from newsroom.news.model import Enclosure


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return a_content(tmp_path)


def office(file: Path, *members: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(file, "w") as archive:
        for member in members:
            archive.writestr(member, "x")
    return file


class TestFault:
    def test_a_whole_document_has_none(self, content: Path) -> None:
        office(content / "documents/bao-cao.docx", "word/document.xml")

        assert fault("documents/2019/giao-uoc.pdf", content) is None
        assert fault("/documents/bao-cao.docx", content) is None

    def test_a_file_that_is_not_there(self, content: Path) -> None:
        assert fault("documents/2019/khong-co.pdf", content) == "news.attachment-missing"

    @pytest.mark.parametrize("name", ["bang.xls", "may.exe", "trang.html", "anh.svg", "tap.zip", "khong-duoi"])
    def test_a_type_that_may_harm(self, content: Path, name: str) -> None:
        write(content / "documents" / name, PDF)

        assert fault(f"documents/{name}", content) == "news.attachment-type"

    @pytest.mark.parametrize("name", ["gia.pdf", "gia.docx"])
    def test_a_file_that_is_not_what_its_name_says(self, content: Path, name: str) -> None:
        write(content / "documents" / name, b"<html><script>")

        assert fault(f"documents/{name}", content) == "news.attachment-content"

    def test_a_broken_office_file(self, content: Path) -> None:
        write(content / "documents/hong.xlsx", b"PK\x03\x04 hong")

        assert fault("documents/hong.xlsx", content) == "news.attachment-content"

    @pytest.mark.parametrize("member", ["xl/vbaProject.bin", "Basic/Standard/Module1.xml"])
    def test_macros(self, content: Path, member: str) -> None:
        office(content / "documents/bang.xlsx", "xl/workbook.xml", member)

        assert fault("documents/bang.xlsx", content) == "news.attachment-macro"

    def test_a_path_or_a_link_that_leaves_the_content(self, content: Path) -> None:
        secret = write(content.parent / "mat.pdf", PDF)
        (content / "documents/lien-ket.pdf").symlink_to(secret)

        assert fault("../mat.pdf", content) == "news.attachment-outside"
        assert fault("documents/lien-ket.pdf", content) == "news.attachment-outside"


class TestPublishing:
    def test_its_address_is_plain_ascii_without_the_folder_of_documents(self) -> None:
        assert download_address("/documents/2019/Kế hoạch (bản 2).PDF") == "tep/van-ban/2019/ke-hoach-ban-2.pdf"
        assert download_address("news/2019/a.pdf") == "tep/van-ban/news/2019/a.pdf"

    def test_it_is_shown_with_its_number_and_kind_and_copied_to_its_address(self, content: Path, tmp_path: Path) -> None:
        shown = published(Enclosure(file="documents/2019/giao-uoc.pdf", title="Giao ước", number="01/GU"), content)

        copy(shown, tmp_path / "output")

        assert (shown.title, shown.number, shown.kind, shown.size_text) == ("Giao ước", "01/GU", "PDF", "1 KB")
        assert (tmp_path / "output" / shown.url).read_bytes() == PDF

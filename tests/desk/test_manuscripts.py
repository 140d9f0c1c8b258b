"""Manuscripts from Word and from old pages: what is kept, what is found, what a person is told to look at."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.desk.running import ROOT, newsroom
from tests.desk.word_file import drawing, footnote, paragraph, run, table, word_file

SAMPLES = ROOT / "tests" / "samples" / "manuscripts"
PICTURE = ROOT / "tests" / "desk" / "small" / "photos" / "2019" / "le-ky" / "hai-ban-tay.png"
BODY = (
    paragraph(run("Hai đơn vị thi bóng chuyền"), style="Title"),
    paragraph(run("Trận chung kết kéo dài ba hiệp.", bold=True)),
    paragraph(run("Sáng 26/9/2019, sân "), run(" Trường ", bold=True), run("chật người"), footnote(1), run(".")),
    paragraph(run("Diễn biến"), style="Heading1"),
    paragraph(drawing("Hai đội đứng hai bên lưới")),
    paragraph(run("Hai đội chào sân. (Ảnh: Quách Lam)", italic=True)),
    paragraph(run("Hiệp một"), item=True),
    paragraph(run("Hiệp hai"), item=True),
    table(("Đội", "Điểm"), ("Báo|Đài", "25")),
    paragraph(run("Đủ 2*3 hiệp <b>, nghỉ.")),
    paragraph(run("T.H", bold=True)),
)
ARTICLE = """---
title: Hai đơn vị thi bóng chuyền
date: 26/09/2019
section: phong-trao
authors: [T.H]
summary: Trận chung kết kéo dài ba hiệp.
photo: photos/2019/hai-don-vi-thi-bong-chuyen/hai-don-vi-thi-bong-chuyen-1.png
draft: true
---
Sáng 26/9/2019, sân **Trường** chật người[^1].

## Diễn biến

- Hiệp một
- Hiệp hai

| Đội | Điểm |
|---|---|
| Báo\\|Đài | 25 |

Đủ 2\\*3 hiệp &lt;b>, nghỉ.

[^1]: Theo ban tổ chức.
"""
CAPTION = "---\nalt: Hai đội đứng hai bên lưới\ncredit: Quách Lam\n---\nHai đội chào sân.\n"
OLD_TEXT = """---
title: Sáng 18/02/2019, hơn 40 đoàn viên của năm đơn vị cùng có…
date: 18/02/2019
section: phong-trao
authors: [H.T]
summary: Sáng 18/02/2019, hơn 40 đoàn viên của năm đơn vị cùng có mặt ở sân sau, mang theo xẻng và 200 gốc cây.
draft: true
# Cần xem lại: không thấy tiêu đề: tạm lấy mấy chữ đầu bài
# Cần xem lại: chỗ đặt ảnh 1 chưa có tệp ảnh: «Đoàn viên trồng hàng cây đầu tiên bên tường rào.»
# Cần xem lại: chỗ đặt ảnh 2 chưa có tệp ảnh: «Hàng cây trồng năm 2018 nay đã cao quá đầu người»
# Cần xem lại: sapo tạm lấy theo đoạn đầu
---
Sáng 18/02/2019, hơn 40 đoàn viên của năm đơn vị cùng có mặt ở sân sau, mang theo xẻng và 200 gốc cây.

Chủ đề buổi trồng cây là “Mỗi người một gốc cây”, do Đoàn thanh niên phát động.

\\[Chỗ đặt ảnh 1: Đoàn viên trồng hàng cây đầu tiên bên tường rào. (Ảnh: H.T)]

2019\\. là năm thứ ba phong trào này diễn ra, số cây sống năm trước đạt 85%.

\\[Chỗ đặt ảnh 2: Hàng cây trồng năm 2018 nay đã cao quá đầu người]

Các đơn vị hẹn nhau sáng thứ Bảy hằng tuần tưới cây…
"""
OLD_PAGE = """---
title: Năm đơn vị ký giao ước
date: 21/03/2019 08:30
section: phong-trao
authors: [T.H]
summary: Sáng 21/3, năm đơn vị ký giao ước.
sources: [thanhtra.example]
draft: true
# Cần xem lại: bỏ liên kết tới «/cu/1.aspx» (địa chỉ trong trang cũ)
# Cần xem lại: chỗ đặt ảnh 1 chưa có tệp ảnh: «Quang cảnh lễ ký.»
---
Lễ ký diễn ra “trang trọng”, [xem thêm](https://thanhtra.example/a) và bài cũ.

\\[Chỗ đặt ảnh 1: Quang cảnh lễ ký. (Ảnh: Q.L)]

## Chỉ tiêu

- Một
    - Con
- Hai

| TT | Đơn vị |
|---|---|
| 1 | Báo |

- Ý thứ nhất
- Ý thứ hai
"""


@pytest.fixture
def desk(project: Path) -> Path:
    """A project that knows the signatures of the samples, and what it held before."""
    people = "people:\n  - {id: ha-thu, name: Nguyễn Thu Hà, initials: T.H}\n  - {id: h-t, name: H.T, initials: H.T}\n"
    (project / "content" / "data" / "people.yaml").write_text(people, encoding="utf-8")
    return project


def written(desk: Path, path: str) -> str:
    return (desk / "content" / path).read_text(encoding="utf-8")


def test_a_word_file_becomes_an_article_with_its_photo_and_caption(desk: Path, tmp_path: Path) -> None:
    file = word_file(tmp_path / "a.docx", *BODY, picture=PICTURE, notes=("Theo ban tổ chức.",))

    answer = newsroom("import", "docx", file, "--section", "Phong trào thi đua", "--date", "26/09/2019", "--write", folder=desk)

    assert (answer.returncode, answer.stderr) == (0, "")
    album = "photos/2019/hai-don-vi-thi-bong-chuyen/hai-don-vi-thi-bong-chuyen-1"
    assert written(desk, "news/2019/hai-don-vi-thi-bong-chuyen.md") == ARTICLE
    assert written(desk, f"{album}.md") == CAPTION
    assert (desk / "content" / f"{album}.png").read_bytes() == PICTURE.read_bytes()


def test_text_of_an_old_cms_keeps_its_photo_places_its_signature_and_its_sense(desk: Path) -> None:
    answer = newsroom("import", "text", SAMPLES, "--section", "phong-trao", "--date", "18/02/2019", "--write", folder=desk)

    assert (answer.returncode, answer.stderr) == (0, "")
    assert written(desk, "news/2019/sang-18-02-2019-hon-40-doan-vien-cua-nam-don-vi-cung-co.md") == OLD_TEXT


def test_a_page_of_an_old_cms_is_read_for_its_article_alone(desk: Path) -> None:
    answer = newsroom("import", "html", SAMPLES, "--section", "phong-trao", "--write", folder=desk)

    assert (answer.returncode, answer.stderr) == (0, "")
    assert written(desk, "news/2019/nam-don-vi-ky-giao-uoc.md") == OLD_PAGE


def test_nothing_is_written_until_asked_nor_ever_written_over(desk: Path) -> None:
    dry = newsroom("import", "html", SAMPLES, folder=desk)
    file = desk / "content" / "news" / "2019" / "nam-don-vi-ky-giao-uoc.md"
    assert not file.exists()
    file.write_text("của người khác", encoding="utf-8")

    again = newsroom("import", "html", SAMPLES, "--write", folder=desk)

    assert "Chưa ghi gì." in dry.stdout
    assert "đã có content/news/2019/nam-don-vi-ky-giao-uoc.md, bỏ qua" in again.stdout
    assert file.read_text(encoding="utf-8") == "của người khác"


def test_a_folder_of_files_is_brought_in_at_once_whatever_is_among_them(desk: Path, tmp_path: Path) -> None:
    folder = tmp_path / "ban-thao"
    folder.mkdir()
    for number in range(40):
        word_file(folder / f"{number}.docx", *BODY[:3], notes=("Một.",))
    (folder / "hong.docx").write_bytes(b"khong phai zip")
    (folder / "cu.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    (folder / "~$1.docx").write_bytes(b"khoa")

    answer = newsroom("import", "docx", folder, "--section", "phong-trao", "--date", "26/09/2019", "--write", folder=desk)

    assert answer.returncode == 1
    assert answer.stdout.splitlines()[-1] == "40 bài đã viết; 2 tệp không đọc được; 39 bài cần người xem lại (các dòng !)."
    assert "lưu lại thành .docx" in answer.stderr
    assert len(list((desk / "content" / "news" / "2019").glob("hai-don-vi-thi-bong-chuyen*.md"))) == 40


def test_a_picture_that_no_browser_shows_is_told_and_leaves_its_place(desk: Path, tmp_path: Path) -> None:
    drawn = tmp_path / "a.emf"
    drawn.write_bytes(b"\x01\x00\x00\x00 EMF")
    file = word_file(tmp_path / "a.docx", *BODY, picture=drawn, suffix="emf", notes=("Một.",))

    answer = newsroom("import", "docx", file, "--section", "phong-trao", "--date", "26/09/2019", "--no-draft", "--write", folder=desk)

    assert "ảnh 1 ở dạng image/x-emf" in answer.stdout
    article = written(desk, "news/2019/hai-don-vi-thi-bong-chuyen.md")
    assert "\\[Chỗ đặt ảnh 1: Hai đội chào sân. (Ảnh: Quách Lam)]" in article
    assert "draft: true" in article


def test_text_in_an_old_encoding_is_told_not_guessed(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "tcvn.txt").write_bytes("Hội nghị".encode("cp1258", "replace") + b"\xb8\xd6")
    (tmp_path / "notepad.txt").write_text("Hội nghị tổng kết\n\nSáng 20/12/2019, hội nghị họp.\n", encoding="utf-16")

    answer = newsroom("import", "text", tmp_path / "tcvn.txt", tmp_path / "notepad.txt", folder=desk)

    assert "UniKey" in answer.stderr
    assert "content/news/2019/hoi-nghi-tong-ket.md" in answer.stdout


def test_a_section_that_is_not_there_is_refused_before_anything_is_read(desk: Path) -> None:
    answer = newsroom("import", "text", SAMPLES, "--section", "phong-tra", folder=desk)

    assert answer.returncode == 2
    assert "Ý bạn là «phong-trao»?" in answer.stderr

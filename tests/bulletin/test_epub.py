"""The EPUB of an issue: what is in it, how large it may be, and that its bytes depend on nothing else."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests.bulletin.writing import a_book, a_chapter
from tests.site import checkers

from newsroom.bulletin import epub
from newsroom.bulletin.epub import bound
from newsroom.bulletin.shelf import Shelf

NAME = "0123456789abcdef-{width}.jpg"


def opened(book: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(book))


def read(book: bytes, name: str) -> str:
    return opened(book).read(f"book/{name}").decode()


def photos(folder: Path, sizes: dict[int, int]) -> dict[str, Path]:
    files = {}
    for width, size in sizes.items():
        file = folder / NAME.format(width=width)
        file.write_bytes(b"\xff\xd8" + bytes(size - 2))
        files[f"/tep/anh/{file.name}"] = file
    return files


def a_picture(*widths: int) -> str:
    return f'<img alt="" srcset="{", ".join(f"/thi-dua/tep/anh/{NAME.format(width=width)} {width}w" for width in widths)}">'


def test_a_reader_finds_the_kind_of_file_first_and_uncompressed() -> None:
    made = bound(a_book(a_chapter("tin-a", "<p>A</p>")), {})

    assert made[30:58] == b"mimetypeapplication/epub+zip"
    assert all(entry.compress_type == zipfile.ZIP_STORED and entry.date_time[0] == 1980 for entry in opened(made).infolist())


def test_the_same_chapters_make_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = photos(tmp_path, {320: 100, 960: 900})
    book = a_book(a_chapter("tin-a", f"<h3>A</h3>{a_picture(320, 960)}"))
    first = bound(book, files)

    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    os.utime(next(iter(files.values())), (2_000_000_000, 2_000_000_000))

    assert bound(book, dict(reversed(files.items()))) == first


def test_every_text_is_xml_and_stands_in_the_order_of_the_issue() -> None:
    made = bound(a_book(a_chapter("tin-a", "<h3>A<br>B</h3>"), a_chapter("tin-b", "<p>&nbsp;")), {})

    pages = [name for name in opened(made).namelist() if name.endswith((".xhtml", ".opf", ".svg"))]

    assert [name for name in pages if "tin-" in name] == ["book/tin-a.xhtml", "book/tin-b.xhtml"]
    assert [ElementTree.fromstring(opened(made).read(name)) is not None for name in pages] == [True] * 6  # noqa: S314  # our own words
    assert "<h1>A<br/>B</h1>" in read(made, "tin-a.xhtml")


def test_links_lead_to_chapters_or_to_the_site_as_seen_from_outside() -> None:
    links = ("/thi-dua/tin/b/#x", "/thi-dua/nguoi/an/", "#co", "#khong", "https://a.vn/?b=1&amp;c")
    html = "".join(f'<a href="{href}">{place}</a>' for place, href in enumerate(links)) + '<p id="co">A</p>'

    text = read(bound(a_book(a_chapter("tin-a", html), a_chapter("tin-b", "<p>B</p>", "tin/b/")), {}), "tin-a.xhtml")

    assert '<a href="tin-b.xhtml">0</a><a href="http://noibo/thi-dua/nguoi/an/">1</a><a href="#co">2</a>3' in text
    assert '<a href="https://a.vn/?b=1&amp;c">4</a>' in text


def test_pictures_are_at_most_960_pixels_wide(tmp_path: Path) -> None:
    files = photos(tmp_path, {320: 100, 960: 900, 1440: 1500})

    made = bound(a_book(a_chapter("tin-a", a_picture(320, 960, 1440))), files)

    assert [name for name in opened(made).namelist() if name.endswith(".jpg")] == [f"book/pictures/{NAME.format(width=960)}"]


def test_where_pictures_would_weigh_too_much_to_be_mailed_they_become_smaller(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(epub, "LIMIT", 700)
    files = photos(tmp_path, {320: 100, 640: 600, 960: 900})

    made = bound(a_book(a_chapter("tin-a", a_picture(320, 640, 960))), files)

    assert f"pictures/{NAME.format(width=640)}" in read(made, "tin-a.xhtml")


def test_where_even_small_ones_weigh_too_much_the_words_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(epub, "LIMIT", 50)

    made = bound(a_book(a_chapter("tin-a", f"<p>Lời</p>{a_picture(320)}")), photos(tmp_path, {320: 100}))

    assert "<p>Lời</p>" in read(made, "tin-a.xhtml")
    assert "img" not in read(made, "tin-a.xhtml")


def test_a_book_is_bound_once_and_again_when_a_word_changes(tmp_path: Path) -> None:
    asked: list[str] = []
    shelf = Shelf(tmp_path / "cache", lambda html: asked.append(html) or {})

    for text in ("<p>A</p>", "<p>A</p>", "<p>B</p>"):
        shelf.put(a_book(a_chapter("tin-a", text)), tmp_path / "so.epub")

    assert asked == ["<p>A</p>", "<p>B</p>"]


def test_the_shelf_forgets_what_no_page_offers_but_for_the_newest(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "cache", lambda html: {})
    shelf.cache.mkdir()
    for number in range(30):
        (shelf.cache / f"{number:02}.epub").touch()
        os.utime(shelf.cache / f"{number:02}.epub", (number, number))
    shelf.put(a_book(a_chapter("tin-a", "")), tmp_path / "so.epub")

    shelf.forget()

    assert sorted(file.name for file in shelf.cache.iterdir() if len(file.stem) == 2) == [f"{number:02}.epub" for number in range(6, 30)]
    assert len(list(shelf.cache.iterdir())) == 25


def test_epubcheck_finds_no_fault_in_the_issues_of_the_sample_site(site: Path) -> None:
    issues = sorted((site / "ban-tin").rglob("*.epub"), key=lambda file: file.stat().st_size)

    for issue in (issues[0], issues[-1]):
        assert checkers.epubcheck(issue) == []


def test_a_book_made_wrong_is_seen(tmp_path: Path) -> None:
    (tmp_path / "sai.epub").write_bytes(bound(a_book(a_chapter("tin-a", "<p>A</p>")), {})[:-100])

    assert checkers.epubcheck(tmp_path / "sai.epub")


def test_every_issue_of_the_sample_site_can_be_mailed(site: Path) -> None:
    assert not [file for file in (site / "ban-tin").rglob("*.epub") if file.stat().st_size > 5_000_000]

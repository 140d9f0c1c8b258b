"""The gates over a written site, each with a site made to fall foul of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsroom.desk.inspecting import Site, inspect
from newsroom.foundation.documents import Document
from newsroom.foundation.problems import Problem
from newsroom.foundation.yaml import Located

ADDRESS = "http://thidua.noibo"


def written(folder: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def found(folder: Path, page: str, prefix: str = "", **others: str) -> list[Problem]:
    files = {"index.html": page, "tin/index.html": '<h1 id="dau">Tin</h1>', "theme/site.css": "a{}"}
    output = written(folder / "out", files | {path.replace("__", "/"): text for path, text in others.items()})
    return inspect(Site(output, "out", prefix, ADDRESS + prefix), written(folder, {"content/a.md": ""}) / "content", (), ())


@pytest.mark.parametrize(
    "page",
    [
        '<a href="/tin/">Tin</a>',
        '<a href="/tin/#dau">Tin</a>',
        '<a href="tin/index.html">Tin</a>',
        '<h2 id="kết">Kết</h2><a href="#k%E1%BA%BFt">Kết</a>',
        '<a href="https://thanhtra.gov.vn/bai">Nguồn</a> <a href="mailto:a@b.vn">Thư</a>',
        '<link rel="canonical" href="http://thidua.noibo/"><link rel="stylesheet" href="/theme/site.css">',
        '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">',
        '<script type="application/ld+json">{"name":"Tin","item":"http://thidua.noibo/"}</script>',
        '<meta property="og:image" content="http://thidua.noibo/theme/site.css">',
    ],
)
def test_a_sound_page_passes(tmp_path: Path, page: str) -> None:
    assert found(tmp_path, page) == []


@pytest.mark.parametrize(
    ("page", "code", "word"),
    [
        ('<a href="/khong-co/">x</a>', "output.dead-link", "/khong-co/"),
        ('<a href="/tin">x</a>', "output.dead-link", "/tin"),
        ('<a href="{filename}/news/a.md">x</a>', "output.dead-link", "{filename}/news/a.md"),
        ('<a href="http://[">x</a>', "output.dead-link", "http://["),
        ('<a href="http://thidua.noibo/mat/">x</a>', "output.dead-link", "http://thidua.noibo/mat/"),
        ('<img src="/tep/anh/mat.jpg" alt="">', "output.dead-link", "/tep/anh/mat.jpg"),
        ('<img srcset="/theme/site.css 1x, /mat.avif 2x" alt="">', "output.dead-link", "/mat.avif"),
        ('<a href="/tin/#cuoi">x</a>', "output.dead-anchor", "cuoi"),
        ('<p style="color:red">x</p>', "output.inline", "style="),
        ("<style>p{color:red}</style>", "output.inline", "<style>"),
        ("<script>let a = 1 < 2</script>", "output.inline", "<script>"),
        ('<script type="module">let a = 1</script>', "output.inline", "<script>"),
        ('<script type="application/json">{}</script>', "output.inline", "<script>"),
        ('<script type="application/ld+json">let a = 1</script>', "output.inline", "<script>"),
        (
            '<meta property="og:image" content="http://thidua.noibo/tep/bia/mat.png">',
            "output.dead-link",
            "http://thidua.noibo/tep/bia/mat.png",
        ),
        ('<button onclick="f()">x</button>', "output.inline", "onclick="),
        ('<script src="https://cdn.example/a.js"></script>', "output.other-host", "https://cdn.example/a.js"),
        ('<img src="//cdn.example/a.png" alt="">', "output.other-host", "//cdn.example/a.png"),
        ('<link rel="icon" href="http://cdn.example/a.ico">', "output.other-host", "http://cdn.example/a.ico"),
    ],
)
def test_a_page_that_must_not_go_out_is_told_with_its_place(tmp_path: Path, page: str, code: str, word: str) -> None:
    (problem,) = found(tmp_path, f"<h1>Trang</h1>\n  {page}")

    assert (problem.code, problem.facts["word"]) == (code, word)
    assert (problem.position.path, problem.position.line) == ("out/index.html", 2)


def test_a_stylesheet_fetches_nothing_from_elsewhere(tmp_path: Path) -> None:
    (problem,) = found(tmp_path, "", **{"theme__b.css": "a{}\n@import 'https://cdn.example/x.css'"})

    assert (problem.code, str(problem.position)) == ("output.other-host", "out/theme/b.css:2:1")


def test_under_a_prefix_a_link_without_it_is_told(tmp_path: Path) -> None:
    problems = found(tmp_path, '<a href="/thi-dua/tin/">Tin</a> <a href="/tin/">Tin</a> <a href="/he-thong-khac/">x</a>', "/thi-dua")

    assert [(problem.code, problem.facts["word"]) for problem in problems] == [("output.no-prefix", "/tin/")]


def test_media_that_no_page_names_are_told(tmp_path: Path) -> None:
    named = {"tep__anh__a-320.jpg": "", "tep__anh__b-320.jpg": "", "tep__anh__c-320.jpg": "", "atom.xml": "<a>/tep/anh/b-320.jpg</a>"}

    problems = found(tmp_path, '<img src="/tep/anh/a-320.jpg" alt="">', **named)

    assert [str(problem.position) for problem in problems] == ["out/tep/anh/c-320.jpg:1:1"]


def test_an_original_photo_is_told_by_its_bytes(tmp_path: Path) -> None:
    written(tmp_path, {"content/photos/a.jpg": "pixels", "content/photos/b.jpg": "pixelz"})

    problems = found(tmp_path, '<img src="/x.jpg" alt="">', **{"x.jpg": "pixels"})

    assert [(problem.code, problem.facts["word"]) for problem in problems] == [("output.original", "content/photos/a.jpg")]


def document(path: str, title: str) -> Document:
    return Document(path, Located({"title": title}, path), "", 4)


def test_a_draft_is_known_by_the_heading_of_its_page(tmp_path: Path) -> None:
    output = written(
        tmp_path / "out", {"a/index.html": "<h1>Bài\N{NO-BREAK SPACE}dở <b>dang</b></h1>", "b/index.html": "<h1>Thông báo</h1>"}
    )
    drafts = [document("content/news/a.md", "Bài dở dang"), document("content/news/b.md", "Thông báo")]
    published = document("content/news/c.md", "Thông báo")

    problems = inspect(Site(output, "out", "", ADDRESS), tmp_path / "content", [*drafts, published], drafts)

    assert [(problem.code, problem.position.path) for problem in problems] == [("output.draft", "content/news/a.md")]

"""Markdown as it reaches the page: nothing that runs, no inline style, links to documents by their paths."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.publishing.writing import SHOWN, a_document

from newsroom.publishing.markup import Heading, document_link, find_links, is_safe_address, markup
from newsroom.publishing.raw_html import SAFE_TAGS

OURS = {
    "p",
    "a",
    "code",
    "pre",
    "em",
    "strong",
    "ul",
    "ol",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "blockquote",
    "img",
    "dl",
    "dt",
    "dd",
    "div",
}


def html(body: str) -> str:
    return markup().html(a_document(body))


def links(body: str) -> list[tuple[str, str]]:
    return [(target, str(position)) for target, position in find_links(body, SHOWN, 4)]


class Elements(HTMLParser):
    """What a browser would make of some HTML: its tags, its attributes, the addresses of its links."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.addresses += [value or "" for name, value in attrs if name == "href"]


class TestTables:
    def test_columns_are_aligned_by_class_and_never_by_style(self) -> None:
        written = html("| a | b | c |\n|:--|--:|:-:|\n| 1 | 2 | 3 |")

        assert [f'<td class="align-{side}">' in written for side in ("left", "right", "center")] == [True] * 3
        assert "style" not in written


class TestRawHtml:
    @pytest.mark.parametrize(
        "body",
        [
            "<script>alert(1)</script>",
            "a <img src=x onerror=alert(1)> b",
            "a <img src=x\nonerror=alert(1)> b",
            '<b onclick="x">đậm</b>',
            '<div style="color:red">\n\n*nghiêng*\n\n</div>',
            "<!-- <script> -->",
            "<svg/onload=alert(1)>",
            '*[HTML]: a"><script>alert(1)</script>\n\nHTML',
            '[a](x "t\\" onclick=\\"k")',
            '![a" onerror="x](y.png)',
        ],
    )
    def test_what_could_run_becomes_text(self, body: str) -> None:
        made = Elements(html(body))

        assert made.tags <= OURS | SAFE_TAGS
        assert not made.attributes & {"onerror", "onclick", "onload", "style"}

    def test_harmless_tags_pass(self) -> None:
        assert html("H<sub>2</sub>O<br>và <kbd>Ctrl</kbd>") == "<p>H<sub>2</sub>O<br>và <kbd>Ctrl</kbd></p>"

    def test_a_refused_tag_is_shown_as_it_was_typed(self) -> None:
        assert html("a <x y='1'> b") == "<p>a &lt;x y='1'&gt; b</p>"

    def test_a_tag_spoken_of_in_code_stays_as_it_is(self) -> None:
        assert html("Dùng `<script>`.") == "<p>Dùng <code>&lt;script&gt;</code>.</p>"

    def test_a_fenced_block_is_code_across_blank_lines(self) -> None:
        assert html("```\n<script>\n\n**x**\n```") == "<pre><code>&lt;script&gt;\n\n**x**\n</code></pre>"

    @settings(derandomize=True, max_examples=300, deadline=None)  # a fuzz that must not fail one build in a thousand
    @given(st.text(alphabet="<>/\"'= \n`[]()!:;&#ajscriptonx*_-", max_size=60))
    def test_no_mixture_of_signs_makes_an_element_that_is_not_ours(self, body: str) -> None:
        made = Elements(html(body))

        assert made.tags <= OURS | SAFE_TAGS
        assert made.attributes <= {"href", "title", "src", "alt", "class", "id", "start"}
        assert all(is_safe_address(address) for address in made.addresses)


class TestAddresses:
    @pytest.mark.parametrize(
        "address",
        ["https://a.vn", "http://a.vn/?x=1:2", "mailto:a@b.vn", "tel:024", "/tin-tuc/", "../a.md", "#muc", "./a:b"],
    )
    def test_addresses_that_run_nothing_are_safe(self, address: str) -> None:
        assert is_safe_address(address)

    @pytest.mark.parametrize(
        "address",
        [
            "javascript:alert(1)",
            "JavaScript:x",
            " javascript:x",
            "java\tscript:x",
            "&#106;avascript:x",
            "javascript&colon;x",
            "\x01javascript:x",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
        ],
    )
    def test_addresses_that_a_browser_would_run_or_open_locally_are_not(self, address: str) -> None:
        assert not is_safe_address(address)

    @pytest.mark.parametrize(
        "body", ["[a](javascript:alert(1))", "[a](&#106;avascript:alert(1))", "[a][b]\n\n[b]: javascript:alert(1)", "[a](data:text/html,x)"]
    )
    def test_an_unsafe_link_leads_nowhere(self, body: str) -> None:
        assert html(body) == '<p><a href="#">a</a></p>'


class TestDocumentLinks:
    @pytest.mark.parametrize(
        ("href", "made"),
        [
            ("y.md", "{filename}/news/2019/y.md"),
            ("../2018/y.md#muc", "{filename}/news/2018/y.md#muc"),
            ("../../profiles/an.md", "{filename}/profiles/an.md"),
            ("{filename}/news/y.md", "{filename}/news/y.md"),
            ("https://a.vn/y.md", "https://a.vn/y.md"),
            ("#muc", "#muc"),
            ("/phong-trao/", "/phong-trao/"),
        ],
    )
    def test_the_path_of_a_document_becomes_pelicans_link_and_the_rest_stays(self, href: str, made: str) -> None:
        assert document_link(href, SHOWN) == made

    def test_links_in_a_text_are_turned(self) -> None:
        assert html("Xem [bài](y.md).") == '<p>Xem <a href="{filename}/news/2019/y.md">bài</a>.</p>'


class TestFindLinks:
    def test_each_link_has_the_place_of_its_address(self) -> None:
        assert links('Xem [bài](y.md) và\n[trang](/a/ "Tên").') == [("y.md", f"{SHOWN}:4:11"), ("/a/", f"{SHOWN}:5:9")]

    def test_a_link_over_a_lines_end_and_one_defined_apart_are_found(self) -> None:
        assert links("[hai\ndòng](y.md) [b][r]\n\n[r]: z.md") == [("y.md", f"{SHOWN}:5:7"), ("z.md", f"{SHOWN}:7:6")]

    @pytest.mark.parametrize(
        "body", ["![ảnh](a.png)", "`[a](b.md)`", "```\n[a](b.md)\n```", "[a]\n\n(b.md)", "[^1]: chú thích", "[mở\n\nđóng](b.md)"]
    )
    def test_images_code_footnotes_and_brackets_apart_are_no_links(self, body: str) -> None:
        assert links(body) == []

    def test_an_address_with_brackets_or_in_angles_is_whole(self) -> None:
        assert [target for target, _ in links("[a](b_(c).md) [d](<e f.md>)")] == ["b_(c).md", "e f.md"]


class TestHeadings:
    def test_headings_have_ascii_anchors_and_plain_titles(self) -> None:
        parser = markup()

        parser.html(a_document("## Hỏi & *đáp*\n\n### Nhỏ hơn\n\n## Hỏi & đáp\n"))

        assert parser.headings == (Heading("hoi-dap", "Hỏi & đáp"), Heading("hoi-dap_1", "Hỏi & đáp"))

    def test_one_document_leaves_nothing_to_the_next(self) -> None:
        parser = markup()
        parser.html(a_document("## Một\n\nHTML[^1]\n\n[^1]: chú\n\n*[HTML]: chữ\n\n[r]: y.md"))

        assert parser.html(a_document("HTML [a][r]")) == "<p>HTML [a][r]</p>"
        assert parser.headings == ()


def test_the_way_back_from_a_footnote_speaks_vietnamese() -> None:
    assert 'title="Trở lại chỗ có chú thích 1"' in html("x[^1]\n\n[^1]: chú")

"""HTML of the site as XHTML of a book."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from newsroom.bulletin.xhtml import xhtml


def plain(html: str) -> str:
    """With every picture placed by its widest address, and every link followed."""
    return xhtml(html, lambda candidates: candidates[-1][1] if candidates else None, lambda href: href)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Một<br>hai &amp; ba&nbsp;bốn", "<p>Một<br/>hai &amp; ba\u00a0bốn</p>"),
        ("<ol reversed><li>Một</ol>", '<ol reversed=""><li>Một</li></ol>'),
        ('<p onclick="x()" style="color:red" class="meta">A</p>', '<p class="meta">A</p>'),
        ("<details><summary>Trong đó</summary><b>1</b></details>", "<div><p>Trong đó</p><b>1</b></div>"),
        ("<p>A <button>Chép <b>câu</b></button>B</p>", "<p>A B</p>"),
        ('<span aria-hidden="true">—</span><span class="x">chưa có</span>', '<span class="x">chưa có</span>'),
        ('<b>A<svg viewBox="0 0 1 1"><path d="M0 0"/></svg></b>', "<b>A</b>"),
        ('<sup id="fn:1">1</sup>', '<sup id="fn-1">1</sup>'),
        ("</p><unknown>A</unknown>", "A"),
    ],
)
def test_what_becomes_of_html(html: str, expected: str) -> None:
    assert plain(html) == expected
    ElementTree.fromstring(f"<r>{expected}</r>")  # noqa: S314  # our own words


def test_a_picture_is_placed_from_its_widths_and_its_alternatives_go() -> None:
    image = '<img src="/b.jpg" srcset="/c.jpg 960w, /b.jpg 320w" alt="Hai & ba" loading="lazy">'
    html = f'<picture><source srcset="/a.avif 9w">{image}</picture>'
    seen = []

    made = xhtml(html, lambda candidates: seen.append(candidates) or "pictures/b.jpg", lambda href: href)

    assert (made, seen) == ('<img src="pictures/b.jpg" alt="Hai &amp; ba"/>', [[(320, "/b.jpg"), (960, "/c.jpg")]])


def test_a_picture_or_link_with_no_place_in_the_book_leaves_its_words() -> None:
    html = '<a href="/x.jpg"><img src="/x.jpg" srcset="/x.jpg 9w" alt="A"></a><a href="/y">Xem</a>'

    assert xhtml(html, lambda candidates: None, lambda href: None) == "Xem"

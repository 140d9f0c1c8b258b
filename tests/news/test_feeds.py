"""Articles as entries of a feed."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from newsroom.news.feeds import entry, plain, with_whole_addresses
from newsroom.publishing.registers import Person, Section, Tag

PAGE = "http://thidua.noibo/khoi/tin-tuc/2019/03/a/"


def an_article(**attributes: Any) -> SimpleNamespace:
    plain = {
        "title": "Ký giao ước",
        "url": "tin-tuc/2019/03/a/",
        "summary": "Tóm tắt.",
        "content": "<p>Thân bài.</p>",
        "date": "hôm nay",
        "modified": None,
        "byline": (),
        "section": Section(id="phong-trao", name="Phong trào"),
        "topics": (Tag(id="so-ket", name="Sơ kết"),),
    }
    return SimpleNamespace(**{**plain, **attributes})


@pytest.mark.parametrize(
    ("html", "whole"),
    [
        ('<a href="/khoi/anh/">', '<a href="http://thidua.noibo/khoi/anh/">'),
        ('<a href="#muc">', f'<a href="{PAGE}#muc">'),
        (
            '<img srcset="/a-320.jpg 320w, /a-640.jpg 640w">',
            '<img srcset="http://thidua.noibo/a-320.jpg 320w, http://thidua.noibo/a-640.jpg 640w">',
        ),
        ('<a href="https://khoi.noibo/a">', '<a href="https://khoi.noibo/a">'),
        ('<a href="//khac.noibo/a">', '<a href="//khac.noibo/a">'),
    ],
)
def test_addresses_are_made_whole(html: str, whole: str) -> None:
    assert with_whole_addresses(html, PAGE) == whole


def test_drawings_folds_and_signs_for_the_eye_stay_on_the_page() -> None:
    html = '<td><svg class="bar"><path d="M0 0"/></svg><span aria-hidden="true">—</span><i>chưa có</i></td>'

    assert plain(f"<details open><summary>Trong đó:</summary></details>{html}") == "Trong đó:<td><i>chưa có</i></td>"


def test_text_is_escaped_because_readers_take_it_for_html() -> None:
    told = entry(an_article(title='5 < 6 & "7"', summary="<b>"), "http://thidua.noibo", "Bản tin")

    assert (told.title, told.summary) == ("5 &lt; 6 &amp; &quot;7&quot;", "&lt;b&gt;")


def test_characters_that_xml_cannot_hold_are_left_out() -> None:
    assert entry(an_article(content="Một\x0bhai"), "http://thidua.noibo", "Bản tin").content == "Mộthai"


def test_it_carries_section_and_tags_and_those_who_sign_or_else_the_publisher() -> None:
    signed = entry(an_article(byline=(Person(id="a", name="Lục Văn Khải", initials="L.K"),)), "http://thidua.noibo", "Bản tin")

    assert (signed.author, signed.category, signed.tags) == ("L.K", "Phong trào", ("Sơ kết",))
    assert entry(an_article(), "http://thidua.noibo", "Bản tin").author == "Bản tin"


def test_what_was_never_modified_was_updated_when_it_was_published() -> None:
    assert entry(an_article(), "http://thidua.noibo", "Bản tin").modified == "hôm nay"

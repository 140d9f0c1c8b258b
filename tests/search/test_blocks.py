"""What of a page is text, and where its blocks end."""

from __future__ import annotations

import unicodedata

from newsroom.search.blocks import blocks


def test_words_pair_across_inline_markup() -> None:
    assert blocks("<p>phong <b>trào</b> <a href='/x'>thi</a> đua, th<i>ư</i>ởng</p>") == ["phong trào thi đua, thưởng"]


def test_words_never_pair_across_blocks() -> None:
    assert blocks("<h2>Giao ước</h2><ul><li>thi</li><li>đua</li></ul>một<br>hai") == ["Giao ước", "thi", "đua", "một", "hai"]


def test_scripts_drawings_and_comments_are_no_text() -> None:
    assert blocks("<p>a<svg><path d='M0'/><title>x</title></svg>b</p><script>c()</script><!-- d -->") == ["a b"]


def test_entities_are_read_and_letters_composed() -> None:
    assert blocks(unicodedata.normalize("NFD", "<p>Hòa&nbsp;giải &amp; đối thoại</p>")) == ["Hòa giải & đối thoại"]

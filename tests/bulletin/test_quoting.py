"""A document's text inside a page of many."""

from __future__ import annotations

from newsroom.bulletin.quoting import quoted


def test_headings_go_down_two_levels_and_never_below_the_sixth() -> None:
    assert quoted('<h2>Hai</h2><h3 class="x">Ba</h3><h5>Năm</h5>', "a-") == '<h4>Hai</h4><h5 class="x">Ba</h5><h6>Năm</h6>'


def test_anchors_and_what_leads_to_them_belong_to_the_document() -> None:
    html = '<h2 id="moi">Mới</h2><p>Xem <a href="#moi">trên</a>, <a href="/anh/#x">ảnh</a>.</p><td headers="a b">1</td>'

    assert quoted(html, "t-") == (
        '<h4 id="t-moi">Mới</h4><p>Xem <a href="#t-moi">trên</a>, <a href="/anh/#x">ảnh</a>.</p><td headers="t-a t-b">1</td>'
    )


def test_words_that_look_like_an_anchor_stay_as_they_are() -> None:
    assert quoted('<p id="a">Viết id="b" trong mã.</p>', "t-") == '<p id="t-a">Viết id="b" trong mã.</p>'


def test_what_became_known_after_the_documents_day_is_left_out() -> None:
    html = '<a>27</a> <small>(minh họa<span class="since">; nay: 24</span>)</small><div class="x since meta"><p>Đã đổi</p></div><p>Hết.</p>'

    assert quoted(html, "t-") == "<a>27</a> <small>(minh họa)</small><p>Hết.</p>"

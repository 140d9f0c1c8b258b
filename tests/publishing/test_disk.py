"""Pages turned to those that open from a disk."""

from __future__ import annotations

import pytest

from newsroom.publishing.disk import on_disk

PAGE = "tin-tuc/2019/03/a/index.html"


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ('<a href="/">', '<a href="../../../../index.html">'),
        ('<a href="/tin-tuc/2019/">', '<a href="../../index.html">'),
        ('<a class="x" href="/tep/van-ban/a.pdf#trang-2">', '<a class="x" href="../../../../tep/van-ban/a.pdf#trang-2">'),
        ('<form action="/tim-kiem/?q=a">', '<form action="../../../../tim-kiem/index.html?q=a">'),
        ('<img srcset="/tep/a.jpg 320w, /tep/b.jpg 640w">', '<img srcset="../../../../tep/a.jpg 320w, ../../../../tep/b.jpg 640w">'),
        ('<link rel="preload" href="/a.woff2" as="font" crossorigin>\n<b>', "<b>"),
        ('<form data-site="/" data-index="/tim-kiem/">', '<form data-site="../../../../" data-index="../../../../tim-kiem/">'),
    ],
)
def test_an_address_inside_the_site_leads_from_its_page_to_a_file(given: str, made: str) -> None:
    assert on_disk(given, PAGE) == made


@pytest.mark.parametrize(
    "given", ['<a href="#moi">', '<a href="https://thanhtra.vn/">', '<a href="//a.vn/">', '<code>href="/a/"</code>', '<a title="/a/">']
)
def test_other_addresses_and_texts_stay(given: str) -> None:
    assert on_disk(given, PAGE) == given


def test_a_site_with_a_folder_of_its_own_is_moved_out_of_it() -> None:
    assert on_disk('<a href="/thi-dua/anh/"><a href="/khac/">', "index.html", "/thi-dua") == '<a href="anh/index.html"><a href="/khac/">'

"""Refused tags, each at its place."""

from __future__ import annotations

import pytest

from newsroom.publishing.raw_html import is_safe, unsafe_tags, without_code


class TestIsSafe:
    @pytest.mark.parametrize("tag", ["<sup>", "</sup>", "<br>", "<br/>", "<br />", "<B>"])
    def test_a_harmless_tag_without_attributes_passes(self, tag: str) -> None:
        assert is_safe(tag)

    @pytest.mark.parametrize("tag", ["<b onclick=x>", "<script>", "<!-- x -->", "<sup", "<b/onclick=x>", "<a>", "x<b>"])
    def test_anything_else_does_not(self, tag: str) -> None:
        assert not is_safe(tag)


class TestUnsafeTags:
    def test_each_tag_is_told_with_line_and_column(self) -> None:
        assert list(unsafe_tags("a <b>b</b>\n  <div> <script>")) == [("<div>", 2, 3), ("<script>", 2, 9)]

    def test_a_tag_over_a_lines_end_is_found_where_it_begins(self) -> None:
        assert [(line, column) for _, line, column in unsafe_tags("một\nhai <img src=x\nonerror=y>")] == [(2, 5)]

    @pytest.mark.parametrize("sign", ["<!-- x", "<![CDATA[", "<?php", "<!DOCTYPE html>"])
    def test_comments_and_declarations_are_tags_too(self, sign: str) -> None:
        assert len(list(unsafe_tags(sign))) == 1

    @pytest.mark.parametrize(
        "text", ["5 < 6 > 4", "a<5", "<https://a.vn/?x=1&y=2>", "<mailto:a@b.vn>", "<a@b.vn>", "<x\n\nhai>", "`<div>`", "~~~\n<div>\n~~~"]
    )
    def test_comparisons_addresses_and_code_are_none(self, text: str) -> None:
        assert list(unsafe_tags(text)) == []


class TestWithoutCode:
    def test_what_is_left_stays_at_its_line_and_column(self) -> None:
        assert without_code("a `b` c\n```\nd\n```\ne") == "a     c\n\n\n\ne"

    def test_a_shorter_fence_inside_a_longer_one_is_code(self) -> None:
        assert without_code("````\n```\nx\n````\ny") == "\n\n\n\ny"

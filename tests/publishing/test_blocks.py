"""Blocks of several kinds in one document."""

from __future__ import annotations

import pytest

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import ContentError, Problem
from newsroom.foundation.yaml import Located
from newsroom.publishing.block_markup import BlockMarkup
from newsroom.publishing.blocks import find_blocks
from newsroom.publishing.markup import markup

BOTH = "/// gallery | 2019/hoi-thao\n///\n\n/// targets | Bảng\n///"


def kind(name: str, *problems: Problem) -> BlockMarkup:
    return BlockMarkup(name, lambda document: problems, lambda block, document, number: f"<i>{number} {block.caption}</i>", "x.lost")


def html(body: str, *kinds: BlockMarkup) -> str:
    return markup(kinds).html(Document("content/news/a.md", Located({}, "a"), body, 10)).replace("\n", "")


class TestGrammar:
    def test_each_kind_sees_its_own_blocks_only(self) -> None:
        assert [block.line for block in find_blocks(BOTH, 10, "targets")] == [13]
        assert [block.line for block in find_blocks(BOTH, 10, "gallery")] == [10]

    def test_a_caption_has_its_place(self) -> None:
        (block,) = find_blocks("///  gallery |  2019/hoi-thao\n///", 1, "gallery")

        assert (block.caption, block.caption_column) == ("2019/hoi-thao", 17)

    def test_a_block_that_is_not_closed_ends_where_another_kind_opens(self) -> None:
        (block,) = find_blocks("/// gallery | a\n/// targets\n///", 1, "gallery")

        assert block.last is None


class TestMarkup:
    def test_blocks_of_several_kinds_stand_side_by_side_and_are_counted_apart(self) -> None:
        assert html(f"{BOTH}\n\n{BOTH}", kind("gallery"), kind("targets")) == (
            '<div class="gallery"><i>0 2019/hoi-thao</i></div><div class="targets"><i>0 Bảng</i></div>'
            '<div class="gallery"><i>1 2019/hoi-thao</i></div><div class="targets"><i>1 Bảng</i></div>'
        )

    def test_a_numbered_block_that_nobody_wrote_stays_text(self) -> None:
        assert "<i>" not in html("/// other | 7\n///", kind("gallery"))

    def test_a_block_that_cannot_be_placed_is_refused(self) -> None:
        with pytest.raises(ContentError, match=r"content/news/a.md:12:9 \[x.lost\]"):
            html("- Một\n\n        /// gallery | a\n        ///", kind("gallery"))  # code within the list, for Markdown

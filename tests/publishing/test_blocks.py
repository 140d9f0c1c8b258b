"""Blocks of several kinds in one document."""

from __future__ import annotations

import pytest

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import ContentError, Problem
from newsroom.foundation.yaml import Located
from newsroom.publishing.block_markup import BlockMarkup, lost_blocks
from newsroom.publishing.blocks import find_blocks
from newsroom.publishing.markup import markup

BOTH = "/// gallery | 2019/hoi-thao\n///\n\n/// targets | Bảng\n///"


def kind(name: str, *problems: Problem) -> BlockMarkup:
    return BlockMarkup(name, lambda document: problems, lambda block, document, number: f"<i>{number} {block.caption}</i>", "x.lost")


def html(body: str, *kinds: BlockMarkup) -> str:
    return markup(kinds).html(Document("content/news/a.md", Located({}, "a"), body, 10)).replace("\n", "")


def refused(body: str) -> list[int]:
    """The lines of the blocks that the build refuses."""
    try:
        html(body, kind("gallery"))
    except ContentError as error:
        return [problem.position.line for problem in error.problems]
    return []


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


CODE_WITHIN_A_LIST = "- Một\n\n        /// gallery | a\n        ///"


class TestLostBlocks:
    """What the checks say is lost is what the build refuses, whatever stands around the block."""

    @pytest.mark.parametrize(
        ("body", "lines"),
        [
            (CODE_WITHIN_A_LIST, [12]),
            (f"/// gallery | b\n///\n\n{CODE_WITHIN_A_LIST}", [15]),
            ("> - Một\n>\n>         /// gallery\n>         ///", [12]),
            ("- Một\n\n    /// gallery\n    ///", []),
            ("> /// gallery\n> ///", []),
            ("Một\n/// gallery\n///\nHai", []),
            ("- Một\n/// gallery\n///\n- Hai", []),
            ("Từ\n: Nghĩa\n/// gallery\n///", []),
            ("Một.[^1]\n\n[^1]: Chú thích.\n/// gallery\n///", []),
            ("| a | b |\n| - | - |\n| 1 | 2 |\n/// gallery\n///", []),
            ("//// aside | Bên lề\n\nMột.\n\n/// gallery\n///\n\n////", []),
            ("```\n/// gallery\n///\n```", []),
            ("/// gallery | chưa đóng", []),
        ],
    )
    def test_they_are_found_where_they_stand(self, body: str, lines: list[int]) -> None:
        document = Document("content/news/a.md", Located({}, "a"), body, 10)

        assert [block.line for block in lost_blocks(document, "gallery")] == lines
        assert refused(body) == lines

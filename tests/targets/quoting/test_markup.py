from __future__ import annotations

from collections.abc import Iterable

import pytest

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import ContentError, Position, Problem
from newsroom.foundation.yaml import Located
from newsroom.publishing.markup import markup
from newsroom.targets.quoting.grammar import Block, Figure, blocks_and_figures
from newsroom.targets.quoting.markup import TargetsMarkup, find_blocks, find_figures

BLOCK = '/// targets | Bảng\ncampaign: "2026"\n///'


def document(body: str) -> Document:
    return Document("content/news/2026/a.md", Located({}, "a"), body, 10)


def nothing_wrong(of: Document) -> Iterable[Problem]:
    del of
    return ()


def html(body: str) -> str:
    extension = TargetsMarkup(
        nothing_wrong,
        lambda block, of: f"<table>{block.caption} {block.line}</table>",
        lambda figure, of: f"<b>{figure.campaign}/{figure.target} {figure.wanted}</b>",
    )
    return markup([extension]).html(document(body)).replace("\n", "")


def indented(text: str, by: str) -> str:
    return "\n".join(by + line for line in text.split("\n"))


class TestABlock:
    @pytest.mark.parametrize(
        ("body", "expected"),
        [
            (BLOCK, '<div class="targets"><table>Bảng 10</table></div>'),
            (f"Trước.\n\n{BLOCK}\n\nSau.", '<p>Trước.</p><div class="targets"><table>Bảng 12</table></div><p>Sau.</p>'),
            (f"Liền.\n{BLOCK}\nSau.", '<p>Liền.</p><div class="targets"><table>Bảng 11</table></div><p>Sau.</p>'),
            (indented(BLOCK, "  "), '<div class="targets"><table>Bảng 10</table></div>'),
            (f"- Mục\n\n{indented(BLOCK, '    ')}", '<ul><li><p>Mục</p><div class="targets"><table>Bảng 12</table></div></li></ul>'),
            (f"1. Mục\n{indented(BLOCK, '    ')}", '<ol><li><p>Mục</p><div class="targets"><table>Bảng 11</table></div></li></ol>'),
            (indented(BLOCK, "> "), '<blockquote><div class="targets"><table>Bảng 10</table></div></blockquote>'),
            (BLOCK.replace("///", "////"), '<div class="targets"><table>Bảng 10</table></div>'),
            (BLOCK.replace(" | Bảng", ""), '<div class="targets"><table> 10</table></div>'),
            (BLOCK.replace("\n///", "\n\nview: cards\n///"), '<div class="targets"><table>Bảng 10</table></div>'),
        ],
    )
    def test_is_placed_wherever_it_stands(self, body: str, expected: str) -> None:
        assert html(body) == expected

    def test_may_stand_several_times_on_a_page(self) -> None:
        assert html(f"{BLOCK}\n\n{BLOCK}\n{BLOCK}").count("<table>") == 3

    @pytest.mark.parametrize("body", [f"```\n{BLOCK}\n```", f"Chữ.\n\n{indented(BLOCK, '    ')}"])
    def test_in_code_is_no_block_for_the_checks_nor_for_the_build(self, body: str) -> None:
        assert list(find_blocks(body, 1)) == []
        assert "<table>" not in html(body)

    def test_is_found_with_its_place_its_caption_and_its_lines(self) -> None:
        (block,) = find_blocks(f"Một\n\n  {BLOCK}", 5)

        assert (block.line, block.column, block.caption, block.content) == (7, 3, "Bảng", 'campaign: "2026"')

    def test_that_never_closes_is_found_as_such(self) -> None:
        first, second = find_blocks(f"/// targets\ncampaign: x\n\n{BLOCK}", 1)

        assert (first.last, second.caption) == (None, "Bảng")

    def test_holds_no_figures(self) -> None:
        blocks, figures = blocks_and_figures(document(BLOCK.replace("campaign", "x: '{{target:2026 summary}}'\ncampaign")))

        assert (len(blocks), figures) == (1, ())


class TestAFigure:
    @pytest.mark.parametrize(
        ("body", "expected"),
        [
            ("Có {{target:2026/htxs value}}.", "<p>Có <b>2026/htxs value</b>.</p>"),
            ("**{{target:2026/htxs status}}**", "<p><strong><b>2026/htxs status</b></strong></p>"),
            ("Chung: {{ target: 2026 summary }}", "<p>Chung: <b>2026/None summary</b></p>"),
            ("Viết `{{target:2026/htxs value}}`", "<p>Viết <code>{{target:2026/htxs value}}</code></p>"),
            ("| A |\n|--|\n| {{target:2026/t value}} |", "<b>2026/t value</b>"),
        ],
    )
    def test_is_placed_in_running_text_and_not_in_code(self, body: str, expected: str) -> None:
        assert expected in html(body)

    @pytest.mark.parametrize("source", ["{{target:2026/htxs}}", "{{target:2026 value}}", "{{target 2026}}", "{{target:2026/a values}}"])
    def test_that_cannot_be_read_is_found_as_such(self, source: str) -> None:
        (figure,) = find_figures(f"Chữ\nvà {source}", 3)

        assert (figure.wanted, figure.line, figure.column) == (None, 4, 4)


def test_what_the_checks_refuse_stops_the_reading_with_all_problems() -> None:
    found = [Problem("targets.unknown-id", Position("a", 1)), Problem("targets.unknown-id", Position("a", 2))]
    extension = TargetsMarkup(lambda of: found, no_block, no_figure)

    with pytest.raises(ContentError) as raised:
        markup([extension]).html(document(BLOCK))

    assert len(raised.value.problems) == 2


def no_block(block: Block, of: Document) -> str:
    raise AssertionError(f"rendered {block} of {of}")


def no_figure(figure: Figure, of: Document) -> str:
    raise AssertionError(f"rendered {figure} of {of}")

"""Notes in the margin: `/// aside | 57 người`, a few words, `///`; the checks find them as the build does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import Position, Problem
from newsroom.publishing.blocks import find_blocks

NAME = "aside"

_FIGURE = re.compile(r"(?P<number>(?:[\d.,]*\d|0\d)(?:[–/][\d.,]*\d)?%?)(?:[ \xa0]+(?P<unit>.*))?")


class AsideMarkup(BlocksExtension):  # type: ignore[misc]  # pymdown-extensions ships no types
    """`<aside>` for each block; what follows the bar is a figure with its unit, or else the note's title."""

    def extendMarkdownBlocks(self, md: Any, block_mgr: Any) -> None:  # noqa: N802  # pymdown-extensions' name
        """Add the block."""
        del md
        block_mgr.register(_Aside, {})
        block_mgr.run = _moving(block_mgr.run)


def _moving(run: Callable[[Element, list[str]], bool | None]) -> Callable[[Element, list[str]], bool | None]:
    """The same step of the parser, passed over where it moves nothing: pymdown-extensions' own would be asked again for ever.

    So it is where a block within a quotation or a list is followed, without a blank line, by one outside of it.
    """

    def moved(parent: Element, blocks: list[str]) -> bool | None:
        before = list(blocks)
        done = run(parent, blocks)
        return False if blocks == before else done

    return moved


class _Aside(Block):  # type: ignore[misc]  # pymdown-extensions ships no types
    NAME = NAME
    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        aside = SubElement(parent, "aside", {"role": "note"})  # no landmark: several may stand in a text, without names
        head = str(self.argument or "").strip()
        if match := _FIGURE.fullmatch(head):
            figure = SubElement(aside, "p", {"class": "big-number"})
            figure.text = match["number"]
            if match["unit"]:
                figure.text += " "
                SubElement(figure, "small").text = match["unit"]
        elif head:
            SubElement(SubElement(aside, "p"), "b").text = head
        return aside


def check_asides(document: Document) -> Iterator[Problem]:
    """Notes that never close, or that say nothing."""
    for block in find_blocks(document.body, document.body_line, NAME):
        position = Position(document.path, block.line, block.column)
        if block.last is None:
            yield Problem("markup.aside-open", position)
        elif not block.content.strip():
            yield Problem("markup.aside-empty", position)

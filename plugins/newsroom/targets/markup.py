"""Targets in Markdown: what the grammar finds is what the build shows; pymdown-extensions' Blocks put it in its place.

Before anything is parsed, every block becomes an empty one that holds its number, so that two grammars cannot disagree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any
from xml.etree.ElementTree import Element, SubElement

import markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block as BlockProcessor

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import ContentError, Position, Problem
from newsroom.targets.grammar import Block, Figure, blocks_and_figures, find_blocks, find_figures

__all__ = ["TargetsMarkup", "find_blocks", "find_figures"]

_NUMBER = re.compile(r"(?P<number>\d+)")


class TargetsMarkup(BlocksExtension):  # type: ignore[misc]  # pymdown-extensions ships no types
    """Tables and figures of targets in every document; reading one that asks for what is not there raises ContentError.

    `problems` says what is wrong with a document's blocks and figures; `render_table` and `render_figure` are given one that is
    right, and return HTML.
    """

    def __init__(
        self,
        problems: Callable[[Document], Iterable[Problem]],
        render_table: Callable[[Block, Document], str],
        render_figure: Callable[[Figure, Document], str],
    ) -> None:
        super().__init__()
        self.problems = problems
        self.render_table = render_table
        self.render_figure = render_figure
        self.blocks: tuple[Block, ...] = ()
        self.figures: dict[str, Figure] = {}
        self.placed: set[int] = set()

    def extendMarkdownBlocks(self, md: markdown.Markdown, block_mgr: Any) -> None:  # noqa: N802  # pymdown-extensions' name
        """Add the block, the figure, and the search for both."""
        md.registerExtension(self)
        block_mgr.register(_TargetsBlock, {"owner": self})
        md.preprocessors.register(_Finding(md, self), "targets", 29)
        md.inlinePatterns.register(_Placing(r"\{\{[ ]*target\b[^{}\n]*\}\}", md, self), "targets", 185)
        md.postprocessors.register(_Counting(md, self), "targets", 1)

    def reset(self) -> None:
        """Forget the document read last."""
        self.blocks, self.figures, self.placed = (), {}, set()


class _Finding(Preprocessor):
    """Finds what the document asks for, refuses what is wrong, and puts a numbered, empty block in the place of every block."""

    def __init__(self, md: markdown.Markdown, owner: TargetsMarkup) -> None:
        super().__init__(md)
        self.owner = owner

    def run(self, lines: list[str]) -> list[str]:
        document = _document(self.md)
        self.owner.blocks, figures = blocks_and_figures(document)
        self.owner.figures = {figure.source: figure for figure in figures}
        if not self.owner.blocks and not figures:
            return lines
        problems = [problem for problem in self.owner.problems(document) if problem.severity == "error"]
        if problems:
            raise ContentError(problems)
        kept, end = list[str](), 0
        for number, block in enumerate(find_blocks("\n".join(lines), 1)):
            blank = block.lead.rstrip()  # in a quotation a blank line has its mark
            kept += [
                *lines[end : block.first],
                blank,
                f"{block.lead}{block.slashes} targets | {number}",
                f"{block.lead}{block.slashes}",
                blank,
            ]
            end = (block.first if block.last is None else block.last) + 1
        return [*kept, *lines[end:]]


class _TargetsBlock(BlockProcessor):  # type: ignore[misc]  # pymdown-extensions ships no types
    """A numbered block; one that the grammar did not find stays text."""

    NAME = "targets"
    ARGUMENT = True

    def on_validate(self, parent: Element) -> bool:
        """Whether it is one of ours."""
        del parent
        number = _NUMBER.fullmatch(str(self.argument))
        return number is not None and int(number["number"]) < len(self.config["owner"].blocks)

    def on_markdown(self) -> str:
        """Its content is not Markdown."""
        return "raw"

    def on_create(self, parent: Element) -> Element:
        """The element that will hold it."""
        return SubElement(parent, "div", {"class": "targets"})

    def on_end(self, block: Element) -> None:
        """Put the rendered table in."""
        owner: TargetsMarkup = self.config["owner"]
        number = int(str(self.argument))
        owner.placed.add(number)
        block.text = AtomicString(self.md.htmlStash.store(owner.render_table(owner.blocks[number], _document(self.md))))


class _Placing(InlineProcessor):
    """Puts a figure's text in; one that the search did not find stays as written."""

    def __init__(self, pattern: str, md: markdown.Markdown, owner: TargetsMarkup) -> None:
        super().__init__(pattern, md)
        self.owner = owner

    def handleMatch(  # type: ignore[override]  # noqa: N802  # python-markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[str | None, int | None, int | None]:
        figure = self.owner.figures.get(m[0])
        if figure is None:
            return None, None, None
        return self.md.htmlStash.store(self.owner.render_figure(figure, _document(self.md))), m.start(0), m.end(0)


class _Counting(Postprocessor):
    """Refuses a document in which a block was found and none was placed, such as one in the middle of a paragraph of code."""

    def __init__(self, md: markdown.Markdown, owner: TargetsMarkup) -> None:
        super().__init__(md)
        self.owner = owner

    def run(self, text: str) -> str:
        lost = [block for number, block in enumerate(self.owner.blocks) if number not in self.owner.placed]
        if lost:
            path = _document(self.md).path
            raise ContentError([Problem("targets.lost-block", Position(path, block.line, block.column)) for block in lost])
        return text


def _document(md: markdown.Markdown) -> Document:
    document: Document = md.document  # type: ignore[attr-defined]  # the parser is publishing's Markup
    return document

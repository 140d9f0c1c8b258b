"""Blocks in Markdown whose content is no Markdown: what the grammar finds is what the build shows.

Before anything is parsed, every block becomes an empty one that holds its number, so that our grammar and that of
pymdown-extensions' Blocks, which puts it in its place, cannot disagree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any
from xml.etree.ElementTree import Element, SubElement

import markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block as BlockProcessor

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import ContentError, Position, Problem
from newsroom.publishing.blocks import Block, find_blocks
from newsroom.publishing.markup import markup

_NUMBER = re.compile(r"\d+", re.ASCII)
_AROUND = re.compile(r"^[ \t]*(?:`{3}|~{3}|/{3,}[ ]*aside\b)", re.MULTILINE | re.IGNORECASE)


class BlockMarkup(BlocksExtension):  # type: ignore[misc]  # pymdown-extensions ships no types
    """The blocks `/// name` of every document; reading one that asks for what is not there raises ContentError.

    `problems` says what is wrong with a document's blocks; `render` is given one that is right and its number, counted from 0,
    and returns HTML; `lost` is the code of the problem that a block stands where none can be placed, as amid a paragraph. `reading`
    tells the document where the parser itself does not, as Pelican's own.
    """

    def __init__(
        self,
        name: str,
        problems: Callable[[Document], Iterable[Problem]],
        render: Callable[[Block, Document, int], str],
        lost: str,
        reading: Callable[[], Document] | None = None,
    ) -> None:
        super().__init__()
        self.name = name
        self.problems = problems
        self.render = render
        self.lost = lost
        self.reading = reading
        self.blocks: tuple[Block, ...] = ()
        self.placed: set[int] = set()

    def extendMarkdownBlocks(self, md: markdown.Markdown, block_mgr: Any) -> None:  # noqa: N802  # pymdown-extensions' name
        """Add the block, and the search for it."""
        md.registerExtension(self)
        block_mgr.register(type("_Block", (_NumberedBlock,), {"NAME": self.name}), {"owner": self})
        md.preprocessors.register(_Finding(md, self), self.name, 29)
        md.postprocessors.register(_Counting(md, self), self.name, 1)

    def reset(self) -> None:
        """Forget the document read last."""
        self.blocks, self.placed = (), set()

    def asks(self, text: str) -> bool:
        """Whether a text asks for anything, be it a block or what a feature finds besides."""
        return any(find_blocks(text, 1, self.name))

    def find(self, document: Document) -> None:
        """Keep what a document asks for."""
        self.blocks = tuple(find_blocks(document.body, document.body_line, self.name))

    def document(self, md: markdown.Markdown) -> Document:
        """The document being read."""
        if self.reading is not None:
            return self.reading()
        document: Document = md.document  # type: ignore[attr-defined]  # the parser is publishing's Markup
        return document


def lost_blocks(document: Document, name: str) -> tuple[Block, ...]:
    """The blocks `/// name` of a document that the build could not place, such as those that Markdown takes for code within a list.

    A block at the margin is always placed; only where one stands elsewhere, or something may stand around it, is the body parsed.
    """
    closed = [block for block in find_blocks(document.body, document.body_line, name) if block.last is not None]
    if not any(block.lead for block in closed) and not (closed and _AROUND.search(document.body)):
        return ()
    parser = BlockMarkup(name, lambda _: (), lambda *_: "", lost="")
    try:
        markup([parser]).html(document)
    except ContentError as error:
        lost = {problem.position.line for problem in error.problems}
        return tuple(block for block in closed if block.line in lost)
    return ()


def _numbered(lines: list[str], blocks: Iterable[Block], name: str) -> list[str]:
    """The lines with an empty block that holds its number in the place of every block."""
    kept, end = list[str](), 0
    for number, block in enumerate(blocks):
        blank = block.lead.rstrip()  # in a quotation a blank line has its mark
        kept += [*lines[end : block.first], blank, f"{block.lead}{block.slashes} {name} | {number}", f"{block.lead}{block.slashes}", blank]
        end = (block.first if block.last is None else block.last) + 1
    return [*kept, *lines[end:]]


class _Finding(Preprocessor):
    """Finds what the document asks for, refuses what is wrong, and numbers the rest."""

    def __init__(self, md: markdown.Markdown, owner: BlockMarkup) -> None:
        super().__init__(md)
        self.owner = owner

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        if not self.owner.asks(text):
            return lines
        document = self.owner.document(self.md)
        self.owner.find(document)
        if problems := [problem for problem in self.owner.problems(document) if problem.severity == "error"]:
            raise ContentError(problems)
        return _numbered(lines, find_blocks(text, 1, self.owner.name), self.owner.name)


class _NumberedBlock(BlockProcessor):  # type: ignore[misc]  # pymdown-extensions ships no types
    """A numbered block; one that the grammar did not find stays text."""

    ARGUMENT = True

    def on_validate(self, parent: Element) -> bool:
        """Whether it is one of ours."""
        del parent
        return _NUMBER.fullmatch(str(self.argument)) is not None and int(self.argument) < len(self.config["owner"].blocks)

    def on_markdown(self) -> str:
        """Its content is not Markdown."""
        return "raw"

    def on_create(self, parent: Element) -> Element:
        """The element that will hold it."""
        return SubElement(parent, "div", {"class": self.NAME})

    def on_end(self, block: Element) -> None:
        """Put the rendered block in."""
        owner: BlockMarkup = self.config["owner"]
        number = int(self.argument)
        owner.placed.add(number)
        block.text = AtomicString(self.md.htmlStash.store(owner.render(owner.blocks[number], owner.document(self.md), number)))


class _Counting(Postprocessor):
    """Refuses a document in which a block was found and none was placed."""

    def __init__(self, md: markdown.Markdown, owner: BlockMarkup) -> None:
        super().__init__(md)
        self.owner = owner

    def run(self, text: str) -> str:
        lost = [block for number, block in enumerate(self.owner.blocks) if number not in self.owner.placed]
        if lost:
            document = self.owner.document(self.md)
            raise ContentError([Problem(self.owner.lost, Position(document.path, block.line, block.column)) for block in lost])
        return text

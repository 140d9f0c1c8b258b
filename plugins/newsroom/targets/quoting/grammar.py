"""The grammar of targets in Markdown, one for the checks and the build: `/// targets` blocks and `{{target:…}}` figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import ContentError, Position, Problem
from newsroom.foundation.schema import Schema, validate
from newsroom.foundation.yaml import Located, load_yaml
from newsroom.publishing import blocks
from newsroom.publishing.blocks import Block
from newsroom.publishing.fields import Day, Slug, Text, Words
from newsroom.publishing.raw_html import without_code

__all__ = [
    "NAME",
    "Block",
    "BlockKeys",
    "Figure",
    "View",
    "Wanted",
    "block_keys",
    "blocks_and_figures",
    "find_blocks",
    "find_figures",
    "read_figure",
]

NAME = "targets"
"""The name of the block."""
View = Literal["table", "cards", "units", "sentence"]
Wanted = Literal["value", "status", "summary"]

_FIGURE = re.compile(r"\{\{[ ]*target\b(?P<inside>[^{}\n]*)\}\}", re.IGNORECASE)
_INSIDE = re.compile(r"[ ]*:[ ]*(?P<campaign>[^\s/{}]+)(?:/(?P<target>[^\s/{}]+))?[ ]+(?P<wanted>[a-z]+)[ ]*")


class BlockKeys(Schema):
    """The keys of a block."""

    campaign: Text
    only: Words = ()
    group: Slug | None = None
    view: View = "table"
    as_of: Day | None = None
    pin: Literal["article", "latest"] = "article"


@dataclass(frozen=True, slots=True)
class Figure:
    """A `{{target:2019/htxs value}}` in running text; `wanted` is None where it cannot be read at all."""

    source: str
    campaign: str
    target: str | None
    wanted: Wanted | None
    line: int
    column: int


def find_blocks(body: str, first_line: int) -> Iterator[Block]:
    """Each `/// targets` block of a Markdown body; `first_line` is the number of the body's first line in its file."""
    return blocks.find_blocks(body, first_line, NAME)


def find_figures(body: str, first_line: int) -> Iterator[Figure]:
    """Each inline figure of a Markdown body, in order, the unreadable ones too; code is passed over."""
    if "{{" not in body:
        return
    for number, line in enumerate(without_code(body).split("\n"), start=first_line):
        for match in _FIGURE.finditer(line):
            yield read_figure(match[0], number, match.start() + 1)


def read_figure(source: str, line: int = 1, column: int = 1) -> Figure:
    """The figure that `source` asks for."""
    match = _FIGURE.fullmatch(source)
    inside = _INSIDE.fullmatch(match["inside"]) if match else None
    if inside is None:
        return Figure(source, "", None, None, line, column)
    wanted: dict[str, Wanted] = {"value": "value", "status": "status"} if inside["target"] else {"summary": "summary"}
    return Figure(source, inside["campaign"], inside["target"], wanted.get(inside["wanted"]), line, column)


def block_keys(block: Block, path: str) -> tuple[BlockKeys, Located]:
    """The keys of a block of the document at `path`, and their places. Raises ContentError with all problems."""
    if block.last is None:
        raise ContentError([Problem("targets.open-block", Position(path, block.line, block.column))])
    located = load_yaml(block.content, path, block.line + 1)
    if not isinstance(located.value, dict):
        raise ContentError([Problem("targets.block-keys", Position(path, block.line, block.column))])
    return validate(BlockKeys, located), located


def blocks_and_figures(document: Document) -> tuple[tuple[Block, ...], tuple[Figure, ...]]:
    """What a document asks of targets; the lines of its blocks hold no figures."""
    found = tuple(find_blocks(document.body, document.body_line))
    taken = {line for block in found for line in range(block.line, document.body_line + (block.last or block.first) + 1)}
    figures = find_figures(document.body, document.body_line)
    return found, tuple(figure for figure in figures if figure.line not in taken)

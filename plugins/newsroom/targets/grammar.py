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
from newsroom.publishing.fields import Day, Slug, Text, Words
from newsroom.publishing.raw_html import without_code

View = Literal["table", "cards", "units", "sentence"]
Wanted = Literal["value", "status", "summary"]

_OPENING = re.compile(r"(?P<lead>[ >]*)(?P<slashes>/{3,})[ ]*targets[ ]*(?:\|[ ]*(?P<caption>.*?)[ ]*)?", re.IGNORECASE)
_CLOSING = re.compile(r"[ >]*(?P<slashes>/{3,})[ ]*")
_LIST_ITEM = re.compile(r"[ >]*(?:[-*+]|\d+[.)]|\[\^[^\]]+\]:|:)[ ]")
_QUOTED = re.compile(r"[ ]{0,3}(?:>[ ]?)*")
_FIGURE = re.compile(r"\{\{[ ]*target\b(?P<inside>[^{}\n]*)\}\}", re.IGNORECASE)
_INSIDE = re.compile(r"[ ]*:[ ]*(?P<campaign>[^\s/{}]+)(?:/(?P<target>[^\s/{}]+))?[ ]+(?P<wanted>[a-z]+)[ ]*")
_TAB = "    "


@dataclass(frozen=True, slots=True)
class Block:
    """A `/// targets` block: its caption, its keys as text, and the numbers of its lines in the file.

    `first` and `last` are the indexes of its opening and closing line in the body; `last` is None where it never closes.
    """

    caption: str
    content: str
    line: int
    column: int
    first: int
    last: int | None
    lead: str
    slashes: str


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
    """Each block of a Markdown body, in order, also in lists and quotations; code is passed over.

    `first_line` is the number of the body's first line in its file.
    """
    if "///" not in body:
        return
    raw = [line.expandtabs(4) for line in body.split("\n")]
    bare = [line.expandtabs(4) for line in without_code(body).split("\n")]
    index, listed = 0, False
    while index < len(bare):
        line = bare[index]
        listed = bool(_LIST_ITEM.match(line)) or (listed and (not line.strip() or line.startswith(" ") or bool(bare[index - 1].strip())))
        opening = _OPENING.fullmatch(line)
        if opening is None or (not listed and _is_indented_code(line)):
            index += 1
            continue
        last = _closing(bare, index + 1, opening["slashes"])
        end = last if last is not None else index
        content = "\n".join(_without_quotation(line) for line in raw[index + 1 : end])
        column = len(opening["lead"]) + 1
        yield Block(
            (opening["caption"] or "").strip(), content, first_line + index, column, index, last, opening["lead"], opening["slashes"]
        )
        index = end + 1


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
    blocks = tuple(find_blocks(document.body, document.body_line))
    taken = {line for block in blocks for line in range(block.line, document.body_line + (block.last or block.first) + 1)}
    figures = find_figures(document.body, document.body_line)
    return blocks, tuple(figure for figure in figures if figure.line not in taken)


def _closing(lines: list[str], start: int, slashes: str) -> int | None:
    """The index of the line that closes a block opened with `slashes`, before any other block opens."""
    for index in range(start, len(lines)):
        match = _CLOSING.fullmatch(lines[index])
        if match and match["slashes"] == slashes:
            return index
        if _OPENING.fullmatch(lines[index]):
            return None
    return None


def _is_indented_code(line: str) -> bool:
    quoted = _QUOTED.match(line)
    return line[quoted.end() if quoted else 0 :].startswith(" ") or line.startswith(_TAB)


def _without_quotation(line: str) -> str:
    """The line with its quotation marks made spaces, so that columns stay."""
    quoted = re.match(r"[ ]*(?:>[ ]?)+", line)
    return " " * quoted.end() + line[quoted.end() :] if quoted else line

"""The grammar of blocks in Markdown, one for the checks and the build: `/// name | caption`, keys in YAML, `///`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from newsroom.publishing.raw_html import without_code

_CLOSING = re.compile(r"[ >]*(?P<slashes>/{3,})[ ]*")
_LIST_ITEM = re.compile(r"[ >]*(?:[-*+]|\d+[.)]|\[\^[^\]]+\]:|:)[ ]")
_QUOTED = re.compile(r"[ ]{0,3}(?:>[ ]?)*")
_TAB = "    "


@dataclass(frozen=True, slots=True)
class Block:
    """A `/// name` block: its caption, its keys as text, and the numbers of its lines in the file.

    `first` and `last` are the indexes of its opening and closing line in the body; `last` is None where it never closes.
    `caption_column` is the place of the caption in the opening line.
    """

    caption: str
    content: str
    line: int
    column: int
    first: int
    last: int | None
    lead: str
    slashes: str
    caption_column: int = 1


def find_blocks(body: str, first_line: int, name: str) -> Iterator[Block]:
    """Each `/// name` block of a Markdown body, in order, also in lists and quotations; code is passed over.

    `first_line` is the number of the body's first line in its file.
    """
    if "///" not in body:
        return
    pattern = _opening(name)
    raw = [line.expandtabs(4) for line in body.split("\n")]
    bare = [line.expandtabs(4) for line in without_code(body).split("\n")]
    index, listed = 0, False
    while index < len(bare):
        line = bare[index]
        listed = bool(_LIST_ITEM.match(line)) or (listed and (not line.strip() or line.startswith(" ") or bool(bare[index - 1].strip())))
        opening = pattern.fullmatch(line)
        if opening is None or (not listed and _is_indented_code(line)):
            index += 1
            continue
        last = _closing(bare, index + 1, opening["slashes"])
        end = last if last is not None else index
        yield Block(
            caption=opening["caption"] or "",
            content="\n".join(_without_quotation(line) for line in raw[index + 1 : end]),
            line=first_line + index,
            column=len(opening["lead"]) + 1,
            first=index,
            last=last,
            lead=opening["lead"],
            slashes=opening["slashes"],
            caption_column=max(opening.start("caption"), 0) + 1,
        )
        index = end + 1


@lru_cache
def _opening(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<lead>[ >]*)(?P<slashes>/{{3,}})[ ]*{name}[ ]*(?:\|[ ]*(?P<caption>.*?)[ ]*)?", re.IGNORECASE)


def _closing(lines: list[str], start: int, slashes: str) -> int | None:
    """The index of the line that closes a block opened with `slashes`, before any other block opens."""
    for index in range(start, len(lines)):
        match = _CLOSING.fullmatch(lines[index])
        if match and match["slashes"] == slashes:
            return index
        if _opening(r"[a-z][\w-]*").fullmatch(lines[index]):
            return None
    return None


def _is_indented_code(line: str) -> bool:
    quoted = _QUOTED.match(line)
    return line[quoted.end() if quoted else 0 :].startswith(" ") or line.startswith(_TAB)


def _without_quotation(line: str) -> str:
    """The line with its quotation marks made spaces, so that columns stay."""
    quoted = re.match(r"[ ]*(?:>[ ]?)+", line)
    return " " * quoted.end() + line[quoted.end() :] if quoted else line

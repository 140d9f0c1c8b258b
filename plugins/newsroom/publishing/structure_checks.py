"""The skeleton of a body: headings in order, under the page's own; tables that say what their columns hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import Position, Problem
from newsroom.publishing.raw_html import without_code

_YEAR_LIST = re.compile(r"(?P<indent> {0,3})(?P<year>(?:19|20)\d\d)\. ")
_HEADING = re.compile(r"(?P<level>#{1,6})[ \t]*(?P<text>[^#\s].*)")
_UNDERLINE = re.compile(r"(?:=+|-+)[ ]*")
_SEPARATOR = re.compile(r"[ >]*\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*")
_ROW = re.compile(r"[ ]{0,3}\|.*\|[ ]*")


def check_structure(document: Document) -> Iterator[Problem]:
    """Everything wrong with the lines of a body that make lists, headings and tables."""
    lines = without_code(document.body).split("\n")
    yield from year_lists(document, lines)
    yield from headings(document, lines)
    if "|" in document.body:
        yield from headless_tables(document, lines)


def year_lists(document: Document, lines: list[str]) -> Iterator[Problem]:
    """A paragraph that begins with «2019.» and would become item 2019 of a list."""
    for number, line in enumerate(lines):
        if line[:4].strip().startswith(("1", "2")) and _starts_block(lines, number) and (match := _YEAR_LIST.match(line)):
            yield Problem("markup.year-list", _place(document, number, match.start("year") + 1), {"word": match["year"]})


def headings(document: Document, lines: list[str]) -> Iterator[Problem]:
    """A first-level heading, which is the page's title alone; a heading more than one level below the one before it."""
    before = 1
    for number, level, text in _headings(lines):
        if level == 1:
            yield Problem("markup.first-level", _place(document, number), {"word": text}, "warning")
        elif level > before + 1:
            facts = {"word": text, "level": "#" * level, "expected": "#" * (before + 1)}
            yield Problem("markup.skipped-level", _place(document, number), facts, "warning")
        before = level


def headless_tables(document: Document, lines: list[str]) -> Iterator[Problem]:
    """Rows of a table without a line of dashes under the first, or with nothing in the first."""
    for number, line in enumerate(lines):
        if (
            not _ROW.fullmatch(line)
            or not _starts_block(lines, number)
            or number + 1 >= len(lines)
            or not _ROW.fullmatch(lines[number + 1])
        ):
            continue
        headless = _SEPARATOR.fullmatch(line) or not _SEPARATOR.fullmatch(lines[number + 1])
        if headless or not line.replace("|", "").strip():
            yield Problem("markup.table-head", _place(document, number))


def _headings(lines: list[str]) -> Iterator[tuple[int, int, str]]:
    """Each heading as (index of its line, level, text), in both ways of writing one."""
    for number, line in enumerate(lines):
        if line.startswith("#") and (match := _HEADING.fullmatch(line)):
            yield number, len(match["level"]), match["text"].rstrip("# ")
        elif number and (sign := _UNDERLINE.fullmatch(line)) and _may_be_underlined(lines, number - 1):
            yield number - 1, 1 if sign[0].startswith("=") else 2, lines[number - 1].strip()


def _may_be_underlined(lines: list[str], number: int) -> bool:
    line = lines[number]
    return bool(line.strip()) and _starts_block(lines, number) and not line.startswith(("|", "-", ">", "#"))


def _starts_block(lines: list[str], number: int) -> bool:
    return number == 0 or not lines[number - 1].strip()


def _place(document: Document, number: int, column: int = 1) -> Position:
    return Position(document.path, document.body_line + number, column)

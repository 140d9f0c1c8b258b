"""The text itself: left-overs of the old publishing system and of Word, encodings before Unicode, dates that can be read two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import Position, Problem
from newsroom.publishing.fields import LONGEST_SUMMARY
from newsroom.publishing.prose import masked
from newsroom.publishing.raw_html import place, unsafe_tags, without_code
from newsroom.vietnamese.legacy import garbled, may_be_garbled

_TOOLBAR = "leftcenterrightdel"
_EMPTY = re.compile(r"^(?:[ \t]|<p>)*(?:(?:&nbsp;|\xa0)(?:[ \t]|</p>|<br ?/?>)*)+$", re.MULTILINE)
_WORD = re.compile(r"</?[ovw]:\w+[^<>]*>|</?st1:\w+[^<>]*>|<!--\[if[^\]]*\]|\bmso-[a-z-]+(?=[ ]*:)|\bMso[A-Z]\w+|<\?xml:namespace[^<>]*>")
_WORD_SIGNS = ("mso", "Mso", "<o:", "<v:", "<w:", "</o:", "<st1:", "<?xml", "[if ")
_DATE = re.compile(
    r"(?<![\w./-])(?P<day>\d{1,2})(?P<sign>[./-])(?P<month>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d|\d\d)(?![\w/-]|[.]\d)", re.ASCII
)
_MAYBE_DATE = re.compile(r"\d[./-]\d{1,2}[./-]\d\d", re.ASCII)


def check_text(document: Document) -> Iterator[Problem]:
    """Everything wrong with the text of a document that does not depend on what kind it is."""
    yield from photo_toolbars(document)
    yield from empty_paragraphs(document)
    yield from html_and_word(document)
    yield from legacy_encodings(document)
    yield from ambiguous_dates(document)
    yield from long_summary(document)


def photo_toolbars(document: Document) -> Iterator[Problem]:
    """The word that the old system's photo toolbar left where a photo stood."""
    if _TOOLBAR in document.body:
        bare = without_code(document.body)
        for match in re.finditer(_TOOLBAR, bare):
            yield Problem("text.photo-toolbar", _position(document, bare, match.start()), {"word": _TOOLBAR})


def empty_paragraphs(document: Document) -> Iterator[Problem]:
    """A paragraph of nothing but no-break spaces."""
    if "&nbsp;" in document.body or "\xa0" in document.body:
        bare = without_code(document.body)
        for match in _EMPTY.finditer(bare):
            yield Problem("text.empty-paragraph", _position(document, bare, match.start()), severity="warning")


def html_and_word(document: Document) -> Iterator[Problem]:
    """Tags that are refused, those of Word under a name of their own, once for each line of what Word left."""
    told: set[int] = set()
    if any(sign in document.body for sign in _WORD_SIGNS):
        bare = without_code(document.body)
        for match in _WORD.finditer(bare):
            position = _position(document, bare, match.start())
            if position.line not in told:
                yield Problem("markup.word", position, {"word": _cut(match[0])})
            told.add(position.line)
    for tag, line, column in unsafe_tags(document.body) if "<" in document.body else ():
        if document.body_line + line - 1 not in told:
            yield Problem("markup.raw-html", Position(document.path, document.body_line + line - 1, column), {"word": _cut(tag)})


def legacy_encodings(document: Document) -> Iterator[Problem]:
    """Text of TCVN3 or VNI that was saved as UTF-8 without being converted; the first place in a document tells of all."""
    if not may_be_garbled(document.body):
        return
    for number, line in enumerate(document.body.split("\n")):
        if found := garbled(line):
            facts = {"word": found.word, "meant": found.meant, "encoding": found.encoding}
            yield Problem("text.legacy-encoding", Position(document.path, document.body_line + number, found.start + 1), facts)
            return


def ambiguous_dates(document: Document) -> Iterator[Problem]:
    """A day written with dots or dashes, or with two digits for the year."""
    if not _MAYBE_DATE.search(document.body):
        return
    prose = masked(document.body)
    for match in _DATE.finditer(prose):
        day, month, year = int(match["day"]), int(match["month"]), match["year"]
        if not (1 <= day <= 31 and 1 <= month <= 12) or (match["sign"] == "/") == (len(year) == 4):
            continue
        if match["sign"] == "/" or len(year) == 4:
            facts = {"word": match[0], "suggestion": f"{day:02}/{month:02}/{year if len(year) == 4 else f'20{year}'}"}
            yield Problem("text.ambiguous-date", _position(document, prose, match.start()), facts, "warning")


def long_summary(document: Document) -> Iterator[Problem]:
    """A summary that no longer fits a list."""
    front = document.front.value
    summary = front.get("summary") if isinstance(front, dict) else None
    if isinstance(summary, str) and (length := len(summary.strip())) > LONGEST_SUMMARY:
        facts = {"length": str(length), "most": str(LONGEST_SUMMARY)}
        yield Problem("text.long-summary", document.front.at("summary"), facts, "warning")


def _cut(word: str) -> str:
    return word if len(word) <= 40 else f"{word[:40]}…"


def _position(document: Document, text: str, offset: int) -> Position:
    line, column = place(text, offset)
    return Position(document.path, document.body_line + line - 1, column)

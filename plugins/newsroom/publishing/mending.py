"""What may be mended in a document without asking: Unicode form, tone marks, quotation marks, spaces. Prose only, and twice is as once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from newsroom.publishing.prose import MASK, masked
from newsroom.vietnamese.syllables import with_tone_moved

Edit = tuple[int, int, str]
"""The characters from one offset to another become a text."""

_HEADER = re.compile(r"---[ \t]*\n(?s:.*?)\n---[ \t]*(?:\n|\Z)|(?:[A-Za-z][\w-]*:.*\n(?:[ \t]+\S.*\n)*)+(?=\n|\Z)")
_PREFIX = re.compile(r"[ >]*(?:(?:[-*+]|\d+[.)]|\[\^[^\]\n]+\]:|:|#{1,6})[ ]+)?")
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)
_DOUBLE = re.compile(r"(?<=\S) {2,}(?=\S)")
_QUOTED = re.compile(rf"(?:^|(?<=[\s(\[—–*_-]))\"(?P<said>[^\s\"](?:[^\"\n]*[^\s\"])?)\"(?![\w\"{MASK}])", re.MULTILINE)
_UNIT = re.compile(r"(?<=\d) (?=(?:%|‰|°C|km|kg|cm|mm|ha|m²|[gm]|đồng|nghìn|triệu|tỷ)(?![\w²]))")
_WORD = re.compile(rf"(?<![\w{MASK}@'’-])[^\W\d_]+(?![\w{MASK}@'’-])")
_MOST_ROUNDS = 8


def mended(text: str) -> str:
    """The text of a document with everything mended that is safe to mend; its front matter is composed (NFC) and else left alone."""
    text = unicodedata.normalize("NFC", text)
    header = _HEADER.match(text)
    start = header.end() if header else 0
    body = text[start:]
    for _ in range(_MOST_ROUNDS):  # a pair of quotation marks may become one only when the pair inside it has
        before = body
        for rule in _RULES:
            body = _applied(rule, body)
        if body == before:
            break
    return text[:start] + body


def tone_marks(prose: str) -> Iterator[Edit]:
    """«hòan» becomes «hoàn»; «hòa» and «hoà» are both right, and stay."""
    for match in _WORD.finditer(prose):
        word = match[0]
        if moved := with_tone_moved(word.lower()):
            if word.isupper():
                yield match.start(), match.end(), moved.upper()
            elif word[1:].islower() or len(word) == 1:
                yield match.start(), match.end(), word[0] + moved[1:] if moved[0] == word[0].lower() else moved.capitalize()


def quotation_marks(prose: str) -> Iterator[Edit]:
    """Straight marks in pairs become “…”; a line with a lone one is left to its editor."""
    for start, line in _lines(prose):
        if line.count('"') % 2 == 0:
            for match in _QUOTED.finditer(line):
                yield start + match.start("said") - 1, start + match.start("said"), "“"
                yield start + match.end("said"), start + match.end("said") + 1, "”"


def double_spaces(prose: str) -> Iterator[Edit]:
    """Two spaces between words become one; the columns of tables are left alone."""
    for start, line in _lines(prose):
        if "  " in line and "|" not in line:
            prefix = _PREFIX.match(line)
            for match in _DOUBLE.finditer(line, prefix.end() if prefix else 0):
                yield start + match.start(), start + match.end(), " "


def units_of_measure(prose: str) -> Iterator[Edit]:
    """A number and its unit stay on one line."""
    for match in _UNIT.finditer(prose):
        yield match.start(), match.end(), "\N{NO-BREAK SPACE}"


def trailing_spaces(prose: str) -> Iterator[Edit]:
    """Spaces at a line's end go, but for the two that Markdown reads as a line break."""
    for match in _TRAILING.finditer(prose):
        lone = not prose[prose.rfind("\n", 0, match.start()) + 1 : match.start()]
        followed = prose[match.end() + 1 : match.end() + 2] not in {"", "\n"}
        if lone or not (followed and match[0].endswith("  ")):
            yield match.start(), match.end(), ""


_RULES: tuple[Callable[[str], Iterator[Edit]], ...] = (tone_marks, quotation_marks, double_spaces, units_of_measure, trailing_spaces)


def _applied(rule: Callable[[str], Iterator[Edit]], body: str) -> str:
    parts, reached = [], 0
    for start, end, text in rule(masked(body)):
        parts += [body[reached:start], text]
        reached = end
    return "".join([*parts, body[reached:]])


def _lines(prose: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in prose.split("\n"):
        yield start, line
        start += len(line) + 1

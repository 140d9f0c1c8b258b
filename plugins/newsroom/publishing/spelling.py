"""Spelling: syllables that Vietnamese cannot have, and the two ways of placing a tone mark mixed in one text. Remarks, never errors."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from importlib.resources import files
from pathlib import Path

from newsroom.foundation.documents import Document, read_text
from newsroom.foundation.problems import ContentError, Position, Problem
from newsroom.publishing.prose import masked
from newsroom.publishing.raw_html import place
from newsroom.publishing.registers import Registers
from newsroom.vietnamese.syllables import LETTERS, is_syllable, placement, suggestion, with_tone_moved

WORDS = "data/words.txt"
"""The editors' own words, from the content root: names, loan words, abbreviations, one or more on a line, `#` before a remark."""

_TOKEN = re.compile(r"[^\W\d_]+")
_FRONT = ("title", "summary", "alt")
_SENTENCE_END = re.compile(r"(?:^|[.!?:…\n|>#*(“\"—-])[\s*_“\"(]*$")
_SHORTEST_SWAP = 4
_OTHER = {"old": "new", "new": "old"}


class Vocabulary:
    """What is known of words; a word is judged once however often it is met."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(word.lower() for word in words)
        self._plain: set[str] = set()
        self._faults: dict[str, str] = {}
        self._styles: dict[str, str] = {}

    def judge(self, words: set[str]) -> tuple[dict[str, str], dict[str, str]]:
        """Of these words, those that are doubtful, with the code; and those whose tone has two places, with the way it is placed."""
        remarkable = words - self._plain
        for word in remarkable - self._faults.keys() - self._styles.keys():
            if fault := self._fault(word):
                self._faults[word] = fault
            elif word.islower() and (style := placement(word)):
                self._styles[word] = style
            else:
                self._plain.add(word)
        faults, styles = (remarkable & found.keys() for found in (self._faults, self._styles))
        return {word: self._faults[word] for word in faults}, {word: self._styles[word] for word in styles}

    def _fault(self, word: str) -> str | None:
        lower = word.lower()
        if len(word) == 1 or not word[1:].islower() or lower in self._words or is_syllable(lower):
            return None
        if word.isascii():
            return "spelling.impossible" if word.islower() and _is_swapped(word) else None
        if not LETTERS.issuperset(lower):
            return None
        return "spelling.tone-place" if with_tone_moved(lower) else "spelling.impossible"


def vocabulary(content: Path, registers: Registers) -> Vocabulary:
    """The built-in words, the editors' own, and every word of the names in the registers."""
    texts = [files("newsroom.vietnamese").joinpath("words.txt").read_text(encoding="utf-8")]
    if (file := content / WORDS).is_file():
        with suppress(ContentError):  # a list that cannot be read knows nothing; its own problem is told by `check_words`
            texts.append(read_text(file, f"{content.name}/{WORDS}"))
    entries = (*registers.units, *registers.people, *registers.sections, *registers.tags, *registers.titles, *registers.series)
    lines = (line.partition("#")[0] for text in texts for line in text.splitlines())
    return Vocabulary(word for text in (*lines, *(entry.name for entry in entries)) for word in _TOKEN.findall(text))


def check_words(content: Path) -> Iterator[Problem]:
    """What is wrong with the editors' list of words."""
    if (file := content / WORDS).is_file():
        try:
            read_text(file, f"{content.name}/{WORDS}")
        except ContentError as error:
            yield from error.problems


def check_spelling(document: Document, known: Vocabulary) -> Iterator[Problem]:
    """Everything doubtful in the title, the summary and the prose of a document."""
    front = dict(_front(document))
    tokens = set(_TOKEN.findall(document.body)).union(*map(_TOKEN.findall, front.values()))
    faults, styles = known.judge(tokens)
    if not faults and len(set(styles.values())) < 2:
        return
    prose = masked(document.body)
    for text, at in (*((front[key], document.front.at(key)) for key in front), (prose, None)):
        for match in _TOKEN.finditer(text):
            if (code := faults.get(match[0])) and not _excused(text, match, code):
                yield _problem(code, match[0], at or _place(document, text, match.start()))
    yield from _mixed(document, prose, styles)


def _front(document: Document) -> Iterator[tuple[str, str]]:
    front = document.front.value
    if isinstance(front, dict):
        yield from ((key, text) for key in _FRONT if isinstance(text := front.get(key), str))


def _excused(text: str, match: re.Match[str], code: str) -> bool:
    """A part of something hyphenated or numbered is left alone, and so is a name: a capital inside a sentence."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if before in {*"-'’_@\0"} - {""} or after in {*"-'’_@\0"} - {""} or before.isdigit() or after.isdigit():
        return True
    if code != "spelling.impossible" or match[0].islower():
        return False
    return not _SENTENCE_END.search(text[max(0, match.start() - 12) : match.start()])


def _problem(code: str, word: str, position: Position) -> Problem:
    meant = suggestion(word.lower())
    shown = meant[:1].upper() + meant[1:] if meant and not word.islower() else meant
    return Problem(code, position, {"word": word, **({"nearest": shown} if shown else {})}, "warning")


def _mixed(document: Document, prose: str, styles: Mapping[str, str]) -> Iterator[Problem]:
    """The first word of the style that the text uses less (where it is a tie: begins later)."""
    met = [(match, styles[match[0]]) for match in _TOKEN.finditer(prose) if match[0] in styles]
    used = [style for _, style in met]
    if len(set(used)) == 2:
        main = max(used, key=lambda style: (used.count(style), -used.index(style)))
        other = next(match[0] for match, style in met if style == main)
        first = next(match for match, style in met if style == _OTHER[main])
        facts = {"word": first[0], "other": other, "count": str(used.count(_OTHER[main]))}
        yield Problem("spelling.mixed-tones", _place(document, prose, first.start()), facts, "warning")


def _is_swapped(word: str) -> bool:
    """Whether an unmarked word is a syllable with two letters exchanged."""
    swaps = (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))
    return len(word) >= _SHORTEST_SWAP and any(map(is_syllable, swaps))


def _place(document: Document, text: str, offset: int) -> Position:
    line, column = place(text, offset)
    return Position(document.path, document.body_line + line - 1, column)

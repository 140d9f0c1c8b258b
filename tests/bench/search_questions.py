"""What is asked of the search: the query set of the samples, and as many questions that nobody has tuned on, taken from the texts."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from search_corpus import Text
from search_matcher import Matcher, folded, split
from search_slips import of_a_letter, of_a_space

EACH = 20
SLIPS_EACH = 40
"""Of slips more are asked: their share is nearer to what is wanted."""
_OLD = {
    "òa": "oà",
    "óa": "oá",
    "ỏa": "oả",
    "õa": "oã",
    "ọa": "oạ",
    "úy": "uý",
    "ùy": "uỳ",
    "ủy": "uỷ",
    "ũy": "uỹ",
    "ụy": "uỵ",
    "òe": "oè",
    "óe": "oé",
}
_TELEX = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
_VNI = {"\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
_TELEX_LETTERS = {"đ": "dd", "â": "aa", "ê": "ee", "ô": "oo", "ă": "aw", "ơ": "ow", "ư": "uw"}
_VNI_LETTERS = {"đ": "d9", "â": "a6", "ê": "e6", "ô": "o6", "ă": "a8", "ơ": "o7", "ư": "u7"}


@dataclass(frozen=True, slots=True)
class Question:
    """A query and the names of the articles that answer it."""

    group: str
    text: str
    answers: frozenset[str]


def asked(matcher: Matcher, queries: Path) -> Iterator[Question]:
    """The query set: «need» names its articles, «phrase» and «prefix» are worked out."""
    for query in json.loads(queries.read_text(encoding="utf-8"))["queries"]:
        text, mode = query["q"], query["mode"]
        answers = set(query["needles"]) if mode == "need" else matcher.begun(text) if mode == "prefix" else matcher.phrase(text)
        if answers <= set(matcher.names):
            yield Question(query["group"], text, frozenset(answers))


def untuned(matcher: Matcher, texts: Sequence[Text]) -> Iterator[Question]:
    """Phrases of two to five words from texts drawn by lot, written as people write them."""
    dice = Random(4711)  # noqa: S311  # a seeded generator is the point
    ways: dict[str, Callable[[list[str]], tuple[str, str | None]]] = {
        "exact": lambda words: (" ".join(words), None),
        "plain": lambda words: (" ".join(map(folded, words)), None),
        "old tones": lambda words: (_old(" ".join(words)), " ".join(words)),
        "decomposed": lambda words: (unicodedata.normalize("NFD", " ".join(words)), " ".join(words)),
        "begun": lambda words: (" ".join(words)[: -max(1, len(words[-1]) // 2)], "begun"),
        "telex": lambda words: (" ".join(_typed(word, _TELEX, _TELEX_LETTERS) for word in words), " ".join(words)),
        "vni": lambda words: (" ".join(_typed(word, _VNI, _VNI_LETTERS) for word in words), " ".join(words)),
    }
    for group, way in ways.items():
        for _ in range(EACH):
            text, meant = way(_words(texts, dice))
            yield Question(f"untuned: {group}", text, frozenset(matcher.begun(text) if meant == "begun" else matcher.phrase(meant or text)))
    yield from slips(matcher, texts, Random(1975))  # noqa: S311  # another generator: no slip that mending was tuned on
    found = [match[0] for text in dice.sample(texts, min(400, len(texts))) for match in _NUMBERS.finditer(" ".join(text.paragraphs))]
    for number in dice.sample(found, min(EACH, len(found))):
        yield Question("untuned: numbers and dates", number, frozenset(matcher.phrase(number)))


def slips(matcher: Matcher, texts: Sequence[Text], dice: Random) -> Iterator[Question]:
    """Phrases with a slip; what was typed stands nowhere, or it would be no slip but another question."""
    ways: dict[str, Callable[[list[str], Random], str]] = {"letter": of_a_letter, "space": of_a_space}
    for name, way in ways.items():
        for marks in ("marked", "plain"):
            left = SLIPS_EACH
            while left:
                words = _words(texts, dice)
                meant = words if marks == "marked" else [folded(word) for word in words]
                typed = way(meant, dice)
                if not matcher.begun(typed):
                    left -= 1
                    yield Question(f"untuned: {name} slip, {marks}", typed, frozenset(matcher.phrase(" ".join(meant))))


_NUMBERS = re.compile(r"\d+/\d{4}/NĐ-CP|\d\d/\d\d/\d{4}|ngày \d+ tháng \d+ năm \d{4}")


def _words(texts: Sequence[Text], dice: Random) -> list[str]:
    """Neighbouring words of one sentence, none of them a number."""
    while True:
        sentence = dice.choice(dice.choice(dice.choice(texts).paragraphs).split(". "))
        words, length = split(sentence.lower()), dice.randint(2, 5)
        start = dice.randrange(max(1, len(words) - length))
        chosen = words[start : start + length]
        if len(chosen) == length and all(word.isalpha() for word in chosen) and any(len(word) > 3 for word in chosen):
            return chosen


def _old(text: str) -> str:
    return re.sub("|".join(_OLD), lambda match: _OLD[match[0]], text)


def _typed(word: str, tones: dict[str, str], letters: dict[str, str]) -> str:
    tone = "".join(tones[char] for char in unicodedata.normalize("NFD", word) if char in tones)
    plain = unicodedata.normalize("NFC", "".join(char for char in unicodedata.normalize("NFD", word) if char not in tones))
    return "".join(letters.get(char, char) for char in plain) + tone

"""Articles to search in: real-looking Vietnamese of a large vocabulary from a seeded generator, or any folder of texts.

Real words and names are few in the code, so most words are made of Vietnamese syllables; how often each is used follows Zipf's
law, and each article keeps to a topic, so that the numbers of different pairs and their frequencies are those of real news.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random

import prose

TONES = ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
CHAINS = (
    "phong trào thi đua",
    "điển hình tiên tiến",
    "giao ước thi đua",
    "Nghị quyết số 04-NQ/TW",
    "thi đua yêu nước",
    "cán bộ, công chức",
)
SECTIONS = ("Phong trào thi đua", "Tin từ đơn vị", "Khen thưởng", "Đoàn thể", "Kinh nghiệm hay")
UNITS = ("Báo Thanh tra", "Tạp chí Thanh tra", "Trường Cán bộ Thanh tra", "Trung tâm Thông tin", "Viện Khoa học Thanh tra")
VOCABULARY = 14_000


@dataclass(frozen=True, slots=True)
class Text:
    """One article: its paragraphs are plain text."""

    url: str
    title: str
    paragraphs: tuple[str, ...]
    day: date
    section: str = SECTIONS[0]
    unit: str = UNITS[0]


def vocabulary() -> dict[str, list[str]]:
    """What words are made of, by kind: onsets, rimes and common words, parted by spaces; words, one a line."""
    blocks = Path(__file__).with_name("vocabulary.txt").read_text(encoding="utf-8").strip().split("\n\n")
    kinds = {kind.strip("[]"): rest for kind, _, rest in (block.partition("\n") for block in blocks)}
    return {kind: rest.split("\n") if kind == "words" else rest.split() for kind, rest in kinds.items()}


class Language:
    """A vocabulary with frequencies."""

    def __init__(self, dice: Random) -> None:
        parts = vocabulary()
        self.known, self.small = parts["words"], parts["common"]
        made = {
            unicodedata.normalize("NFC", onset + _toned(rime, dice.choice(TONES)))
            for onset in parts["onsets"]
            for rime in parts["rimes"]
            for _ in range(3)
        }
        syllables = sorted(made)
        dice.shuffle(syllables)
        heads = list(accumulate(1 / (rank + 5) ** 0.7 for rank in range(len(syllables))))
        compounds = [" ".join(dice.choices(syllables, cum_weights=heads, k=2)) for _ in range(VOCABULARY)]
        self.words = [*self.known, *compounds]
        rest = self.words[40:]
        dice.shuffle(rest)
        self.words[40:] = rest
        self.weights = list(accumulate(1 / (rank + 8) for rank in range(len(self.words))))
        self.common = list(accumulate(1 / (rank + 2) for rank in range(len(self.small))))
        self.names = prose.names(dice, 900)

    def sentence(self, dice: Random, topic: list[str]) -> str:
        """A sentence of some twenty-five syllables."""
        parts: list[str] = []
        for word in dice.choices(self.words, cum_weights=self.weights, k=dice.randint(6, 13)):
            luck = dice.random()
            if luck < 0.45:
                parts += dice.choices(self.small, cum_weights=self.common)
            parts.append(dice.choice(topic) if luck > 0.7 else word)
            if luck > 0.985:
                parts.append(self.rare(dice))
            elif dice.random() < 0.06:
                parts[-1] += ","
        text = " ".join(parts)
        return text[0].upper() + text[1:] + "."

    def rare(self, dice: Random) -> str:
        """A name, a date, the number of a document, a number or a chain of words that stand together."""
        day = date(2010, 1, 1) + timedelta(days=dice.randint(0, 5000))
        return (
            dice.choice(self.names),
            f"ngày {day:%d/%m/%Y}",
            f"ngày {day.day} tháng {day.month} năm {day.year}",
            f"số {dice.randint(1, 900)}/{day.year}/NĐ-CP",
            f"{dice.randint(2, 99)},{dice.randint(0, 9)}%",
            dice.choice(CHAINS),
        )[dice.randrange(6)]


def generated(count: int, queries: Path) -> Iterator[Text]:
    """That many articles; the needles of the query set are planted far apart."""
    dice = Random(20190321)  # noqa: S311  # a seeded generator is the point
    language = Language(dice)
    needles = list(json.loads(queries.read_text(encoding="utf-8"))["needles"].items())
    homes = {count * (2 * place + 1) // (2 * len(needles)): needle for place, needle in enumerate(needles)}
    for number in range(count):
        topic = dice.choices(language.words, cum_weights=language.weights, k=4) + dice.sample(language.words, 6)
        paragraphs = [" ".join(language.sentence(dice, topic) for _ in range(dice.randint(2, 4))) for _ in range(dice.randint(3, 8))]
        title = " ".join(dice.choices([*topic, *language.known[:40]], k=dice.randint(4, 6)))
        name = f"tin-{number:06}"
        if number in homes:
            name, needle = homes[number]
            paragraphs.insert(1, needle["text"])
        day = date(2010, 1, 4) + timedelta(days=3600 * number // count)
        yield Text(name, title[0].upper() + title[1:], tuple(paragraphs), day, dice.choice(SECTIONS), dice.choice(UNITS))


def folder(texts: Path) -> Iterator[Text]:
    """The `.md` and `.txt` files of a folder: front matter tells the title, else the first line; paragraphs are parted by empty lines."""
    for number, file in enumerate(sorted(path for path in texts.rglob("*") if path.suffix in {".md", ".txt"})):
        told = file.read_text(encoding="utf-8", errors="replace").strip()
        front = _FRONT.match(told)
        title, _, body = (front[1], "", told[front.end() :]) if front else told.partition("\n")
        paragraphs = tuple(" ".join(part.split()) for part in body.split("\n\n") if part.strip())
        yield Text(f"bai-{number:06}", title.strip('"# '), paragraphs, date(2010, 1, 4) + timedelta(days=number % 3600))


_FRONT = re.compile(r"---\n(?:.*\n)*?title: *(.+)\n(?:.*\n)*?---\n")


def _toned(rime: str, tone: str) -> str:
    vowels = [place for place, char in enumerate(rime) if char in "aăâeêioôơuưy"]
    marked = [place for place in vowels if rime[place] in "ăâêôơư"]
    place = marked[-1] if marked else vowels[-1] if vowels[-1] < len(rime) - 1 or len(vowels) == 1 else vowels[-2]
    return rime[: place + 1] + tone + rime[place + 1 :]

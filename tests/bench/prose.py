"""Vietnamese newsroom prose from a seeded generator: it says nothing, but has the length and the shape of the real thing."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random

PHRASES = Path(__file__).with_name("phrases.txt")


def sentence(dice: Random) -> str:
    """One sentence of about thirty syllables."""
    said = f"{_one('who', dice)} {_one('did', dice)} {_one('what', dice)}, {_one('how', dice)}."
    return f"{said} {_one('then', dice)}" if dice.random() < 0.4 else said


def title(dice: Random) -> str:
    """A headline of about fifteen syllables."""
    return f"{_one('who', dice)} {_one('did', dice)} {_one('what', dice)}"


def paragraph(dice: Random) -> str:
    """Three or four sentences."""
    return " ".join(sentence(dice) for _ in range(dice.randint(3, 4)))


def body(dice: Random) -> str:
    """An article's Markdown of about 740 syllables: paragraphs, headings, a list, a quotation and a table."""
    rows = "\n".join(f"| {_one('who', dice)} | {dice.randint(20, 90)} | {dice.randint(10, 99)},{dice.randint(0, 9)}% |" for _ in range(4))
    parts = [
        *(paragraph(dice) for _ in range(2)),
        f"## {title(dice)}",
        *(paragraph(dice) for _ in range(2)),
        "\n".join(f"- {sentence(dice)}" for _ in range(3)),
        f"> {sentence(dice)}",
        f"## {title(dice)}",
        paragraph(dice),
        f"| Đơn vị | Số người | Tỷ lệ |\n| --- | ---: | ---: |\n{rows}",
        paragraph(dice),
    ]
    return "\n\n".join(parts)


def names(dice: Random, count: int) -> list[str]:
    """That many different full names."""
    parts = phrases()
    every = [f"{surname} {middle} {given}" for surname in parts["surnames"] for middle in parts["middle"] for given in parts["given"]]
    return dice.sample(every, count)


@cache
def phrases() -> dict[str, list[str]]:
    """What the prose is made of, by kind."""
    kinds: dict[str, list[str]] = {}
    for block in PHRASES.read_text(encoding="utf-8").strip().split("\n\n"):
        kind, *lines = block.split("\n")
        kinds[kind.strip("[]")] = lines
    return kinds


def _one(kind: str, dice: Random) -> str:
    return dice.choice(phrases()[kind])

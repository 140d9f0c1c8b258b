"""A content folder of any size, the same for the same number: all of the sample site, and generated news of ten years."""

from __future__ import annotations

import json
import shutil
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import prose

PEOPLE, TAGS = 200, 60
FIRST, DAYS = datetime(2010, 1, 4, 7, 30), 3600
UNITS = ("bao-thanh-tra", "tap-chi-thanh-tra", "truong-can-bo-thanh-tra", "trung-tam-thong-tin", "vien-khoa-hoc-thanh-tra")
SECTIONS = ("phong-trao", "tin-don-vi", "khen-thuong", "doan-the", "kinh-nghiem")


def make(content: Path, sample: Path, articles: int) -> None:
    """Write `articles` articles into `content`, beside a copy of the sample site's content."""
    dice = Random(20190321)  # noqa: S311  # a seeded generator is the point
    shutil.copytree(sample, content)
    names = enumerate(prose.names(dice, PEOPLE), start=1)
    _append(content / "data" / "people.yaml", [{"id": f"nguoi-{number:03}", "name": name} for number, name in names])
    _append(content / "data" / "tags.yaml", [{"id": f"the-{number}", "name": f"Chủ đề {number}"} for number in range(1, TAGS + 1)])
    photos = sorted(photo.relative_to(content).as_posix() for photo in (content / "photos").rglob("*.png"))
    for number in range(articles):
        when = FIRST + timedelta(days=DAYS * number // articles, minutes=dice.randint(0, 600))
        file = content / "news" / str(when.year) / f"tin-{number:05}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_article(dice, when, photos), encoding="utf-8")


def _append(register: Path, entries: list[dict[str, str]]) -> None:
    lines = (f"  - {json.dumps(entry, ensure_ascii=False)}" for entry in entries)
    register.write_text("\n".join([register.read_text(encoding="utf-8").rstrip(), *lines, ""]), encoding="utf-8")


def _article(dice: Random, when: datetime, photos: list[str]) -> str:
    front = {
        "title": prose.title(dice),
        "date": f"{when:%Y-%m-%d %H:%M}",
        "section": dice.choice(SECTIONS),
        "units": dice.sample(UNITS, dice.choice((1, 1, 1, 2))),
        "authors": [f"nguoi-{dice.randint(1, PEOPLE):03}"],
        "people": [f"nguoi-{number:03}" for number in dice.sample(range(1, PEOPLE + 1), dice.randint(0, 2))],
        "tags": [f"the-{number}" for number in dice.sample(range(1, TAGS + 1), dice.randint(1, 4))],
        "summary": prose.sentence(dice),
        "photo": dice.choice(photos),
    }
    header = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items())
    return f"---\n{header}\n---\n\n{prose.body(dice)}\n"

"""A site of photos, written file by file."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from tests.photos.drawing import drawn

from newsroom.foundation.documents import Document, load_document
from newsroom.foundation.problems import Problem
from newsroom.photos import checks
from newsroom.publishing.registers import load_registers

ALBUM = """\
---
title: Hội thao mùa xuân
date: 2019-03-24
summary: Một buổi sáng trên sân.
---
Lời mở đầu.
"""
CAPTION = """\
---
alt: Hai người nhảy bao bố về đích
---
**Về đích.** Hai người cùng cười.
"""


class Site:
    """The content of a site, under a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.content = folder / "content"
        self.content.mkdir()

    def write(self, path: str, text: str) -> Path:
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text), encoding="utf-8")
        return file

    def photo(self, path: str, caption: str | None = CAPTION, size: tuple[int, int] = (700, 400)) -> Path:
        if caption is not None:
            self.write(str(Path(path).with_suffix(".md")), caption)
        return drawn(self.content / path, size)

    def album(self, name: str = "hoi-thao", index: str = ALBUM, photos: tuple[str, ...] = ("nhay-bao-bo.jpg",)) -> str:
        folder = f"photos/2019/{name}"
        self.write(f"{folder}/index.md", index)
        for number, photo in enumerate(photos):
            self.photo(f"{folder}/{photo}", size=(700 + number, 400))
        return folder

    def news(self, body: str, path: str = "news/2019/a.md", front: str = "title: A") -> Document:
        return load_document(self.write(path, f"---\n{front}\n---\n{body}\n"), f"content/{path}")

    def problems(self) -> list[Problem]:
        return sorted(checks.check(self.content, load_registers(self.content)), key=lambda problem: problem.order)

    def told(self) -> list[str]:
        return [f"{problem.position} {problem.code}" for problem in self.problems()]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)

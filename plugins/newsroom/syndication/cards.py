"""The pictures of a build's pages: drawn once, kept in a cache, published for the pages that were written."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from hashlib import sha256
from pathlib import Path

from newsroom.syndication.drawing import Look, Press
from newsroom.syndication.model import Card

FOLDER = "tep/bia"
"""The folder of all pictures, from the site's root."""

_MANY, _PROCESSES, _SHARE = 100, 2, 400
"""From so many on a second process is worth starting; each is given so many at a time."""
_SPARE = 500
"""How many pictures that no page has any more the cache keeps, at least."""


class CardBox:
    """Remembers what is to be drawn while pages are written; a picture is named by what is drawn on it, and how."""

    def __init__(self, look: Look, cache: Path) -> None:
        self._look = look
        self._key = look.key()
        self._cache = cache
        self._wanted: dict[str, Card] = {}

    def ask(self, card: Card) -> str:
        """Where the picture will lie, relative to the site's root."""
        told = "\0".join((self._key, card.kind, card.title, card.line))
        name = f"{sha256(told.encode()).hexdigest()[:16]}.png"
        self._wanted.setdefault(name, card)
        return f"{FOLDER}/{name}"

    def publish(self, output: Path) -> None:
        """Draw what was asked for and is not in the cache, and put all that was asked for into `output`."""
        jobs = [(card, self._cached(name)) for name, card in self._wanted.items() if not _is_whole(self._cached(name))]
        if len(jobs) < _MANY:
            draw_all(self._look, jobs)
        else:
            with ProcessPoolExecutor(_PROCESSES) as pool:
                shares = [jobs[start : start + _SHARE] for start in range(0, len(jobs), _SHARE)]
                list(pool.map(partial(draw_all, self._look), shares))
        folder = output / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        for name in self._wanted:
            _put(self._cached(name), folder / name)
        for stale in {file.name for file in folder.iterdir()} - self._wanted.keys():
            (folder / stale).unlink()
        self._forget()

    def _forget(self) -> None:
        """Take from the cache what no page has any more, the oldest first, but for a good many."""
        unused = [file for file in self._cache.glob("??/*.png") if file.name not in self._wanted]
        unused.sort(key=lambda file: (file.stat().st_mtime_ns, file.name), reverse=True)
        for file in unused[max(_SPARE, len(self._wanted)) :]:
            file.unlink(missing_ok=True)

    def _cached(self, name: str) -> Path:
        return self._cache / name[:2] / name


def draw_all(look: Look, jobs: Sequence[tuple[Card, Path]]) -> None:
    """Draw each card into its file; a file is there whole or not at all."""
    press = Press(look)
    for card, file in jobs:
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_name(f".{file.name}")
        unfinished.write_bytes(press.draw(card))
        unfinished.replace(file)


def _is_whole(file: Path) -> bool:
    return file.is_file() and file.stat().st_size > 0


def _put(source: Path, target: Path, link: Callable[[Path, Path], None] = os.link) -> None:
    if _is_whole(target):
        return
    target.unlink(missing_ok=True)
    try:
        link(source, target)
    except OSError:
        shutil.copyfile(source, target)

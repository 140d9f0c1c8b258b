"""What is known of originals, so that one that did not change need not be read again.

The hash of its content stays the truth: a file is taken for unchanged only where its size, both its times, and its place on the disk
are the very ones under which it was last hashed, and where it had been at rest by then. A checkout, a copy, a restored cache: hash again.
"""

from __future__ import annotations

import json
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any, Final

from newsroom.photos.embedded import Said, said
from newsroom.photos.imaging import RECIPE, Look, Size, look
from newsroom.photos.opening import opened

CACHE, INDEX = ".cache/photos", "originals.json"
"""Where derivatives and what is known of originals are kept, beside the content; the name of the file of the latter."""

_FORM: Final = f"3; {RECIPE}"
AT_REST: Final = 2_000_000_000
"""Nanoseconds for which a file must not have changed: the coarsest clock of a file system (FAT) ticks in two seconds."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a sound original: the hash of its content, its look, and what it says of itself."""

    digest: str
    look: Look
    said: Said


class Memory:
    """What is known of the originals under `content`; kept in `file`, where one is given, for the next run."""

    def __init__(self, content: Path, file: Path | None = None, at_rest: int = AT_REST) -> None:
        self.content = content
        self._file = file
        self._at_rest = at_rest
        self._entries: dict[str, list[Any]] = _read(file) if file else {}
        self._seen: dict[str, Known] = {}
        self._changed = False

    def of(self, path: str) -> Known:
        """What is known of the original at `path` from the content root; looked at where that is not yet known. Raises BadImageError."""
        if path not in self._seen:
            self._seen[path] = self._remembered(path)
        return self._seen[path]

    def save(self) -> None:
        """Keep what is known; where that is not allowed, the next run looks again."""
        if self._file is None or not self._changed:
            return
        kept = {path: entry for path, entry in sorted(self._entries.items()) if (self.content / path).is_file()}
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=self._file.parent, prefix=".", delete=False) as unfinished:
                json.dump({"form": _FORM, "files": kept}, unfinished, ensure_ascii=False)
            Path(unfinished.name).replace(self._file)
        except OSError:
            return
        self._changed = False

    def _remembered(self, path: str) -> Known:
        file = self.content / path
        stamp = _stamp(file)
        entry = self._entries.get(path)
        if entry and entry[0] == stamp:
            return _known(entry)
        hashed_at = time.time_ns()
        digest = digest_of(file)
        known = _known(entry) if entry and entry[1] == digest else _looked_at(file, digest)
        if stamp == _stamp(file) and hashed_at - max(stamp[1:3]) > self._at_rest:
            self._entries[path], self._changed = _entry(stamp, known), True
        return known


def digest_of(file: Path) -> str:
    """The hash of a file's content, in hexadecimal digits."""
    with file.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def key_of(digest: str) -> str:
    """Sixteen hexadecimal digits that stand for an original's content and the recipe of its derivatives."""
    return sha256(f"{RECIPE} {digest}".encode()).hexdigest()[:16]


def _looked_at(file: Path, digest: str) -> Known:
    seen = look(file)
    with opened(file) as image:
        return Known(digest, seen, said(image))


def _stamp(file: Path) -> list[int]:
    """What changes with a file's content: its size, times of content and of entry, number on its disk, and the disk."""
    status = file.stat()
    return [status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino, status.st_dev]


def _entry(stamp: list[int], known: Known) -> list[Any]:
    seen, words = known.look, known.said
    day = words.day.isoformat() if words.day else None
    return [stamp, known.digest, seen.size.width, seen.size.height, seen.colour, words.text, words.credit, words.source, day]


def _known(entry: list[Any]) -> Known:
    _, digest, width, height, colour, text, credit, source, day = entry
    return Known(digest, Look(Size(width, height), colour), Said(text, credit, source, date.fromisoformat(day) if day else None))


def _read(file: Path) -> dict[str, list[Any]]:
    """The entries of an earlier run; none where they cannot be read, or were made by another recipe."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    entries = found.get("files") if isinstance(found, dict) and found.get("form") == _FORM else None
    return entries if isinstance(entries, dict) else {}

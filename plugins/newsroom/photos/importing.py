"""Photos on their way into an album: what would be written, under which names, and what stands in the way.

What comes in is the picture to the bit, without its metadata: GPS in an original would stay in the history of the content for ever.
What the metadata said of author, day and subject goes into the caption file, for an editor to read over.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256
from itertools import count
from pathlib import Path, PurePosixPath
from typing import Final

from newsroom.foundation.problems import Position, Problem
from newsroom.photos.embedded import Said, said
from newsroom.photos.imaging import look, orientation_of
from newsroom.photos.loading import ALBUM, FOLDER, PhotoLibrary, caption_path, problem_of
from newsroom.photos.opening import BadImageError, opened
from newsroom.photos.originals import SUFFIXES, bare, plain_name

LEAST: Final = 640
"""Pixels of width below which a photo is no use: it would be blurred in an article's column."""

_ALBUM = re.compile(r"\d{4}/[a-z0-9]+(?:-[a-z0-9]+)*")
_LITTER = frozenset({"thumbs.db", "desktop.ini"})
_ALT = "alt: # Tả điều ảnh cho thấy, cho người không nhìn thấy ảnh; bắt buộc"
_CREDIT = "# credit: Ảnh của ai"


@dataclass(frozen=True, slots=True)
class Incoming:
    """A photo to be written to `path` from the content root, and what its caption file will say."""

    source: Path
    path: str
    orientation: int
    caption: str
    day: date | None

    @property
    def data(self) -> bytes:
        """The bytes to be written."""
        return bare(self.source.read_bytes(), self.orientation)


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do; `index` is the text of the album's own file where the album is new."""

    folder: str
    incoming: tuple[Incoming, ...]
    problems: tuple[Problem, ...]
    index: str | None = None


def is_album(name: str) -> bool:
    """Whether a word can be an album: `2019/hoi-thao`."""
    return _ALBUM.fullmatch(name) is not None


def plan(source: Path, content: Path, album: str, title: str | None = None, day: date | None = None) -> Plan:
    """What importing the folder `source` into `album` would do; a `title` makes a new album, of the `day` or of its earliest photo."""
    folder = f"{FOLDER}/{album}"
    gate = _Gate(content, folder)
    incoming = tuple(found for file in sorted(source.iterdir()) if (found := gate.let_in(file)))
    days = [photo.day for photo in incoming if photo.day]
    when = day or min(days, default=None)
    fresh = title is not None and when is not None and not (content / folder / ALBUM).exists()
    return Plan(folder, incoming, tuple(gate.problems), _index(title, when, len(incoming)) if fresh and title and when else None)


def write(plan: Plan, content: Path) -> list[str]:
    """Write what is planned, photo by photo; the paths of all files written, from the content root. What is there is never replaced."""
    files: list[tuple[str, bytes]] = [(f"{plan.folder}/{ALBUM}", plan.index.encode())] if plan.index else []
    for photo in plan.incoming:
        _write_new(content / photo.path, photo.data)
        files.append((caption_path(photo.path), photo.caption.encode()))
    for path, data in files:
        _write_new(content / path, data)
    return sorted([*(photo.path for photo in plan.incoming), *(path for path, _ in files)])


class _Gate:
    """Lets files in under a name of their own, one by one."""

    def __init__(self, content: Path, folder: str) -> None:
        self.library = PhotoLibrary(content)
        self.folder = folder
        self.problems: list[Problem] = []
        beside = content / folder
        self.taken = {"index", *(file.stem for file in beside.iterdir())} if beside.is_dir() else {"index"}
        self.let: dict[str, str] = {}

    def let_in(self, file: Path) -> Incoming | None:
        """What becomes of a file; None, and a problem, where it cannot be used."""
        if not file.is_file() or file.name.startswith(".") or file.name.lower() in _LITTER:
            return None
        suffix = file.suffix.lower()
        if suffix not in SUFFIXES:
            self._tell("photos.unsupported", file, "warning", word=file.name, suffix=suffix)
            return None
        try:
            width = look(file).size.width
            with opened(file) as image:
                words, orientation = said(image), orientation_of(image)
        except BadImageError as error:
            self.problems.append(problem_of(error.fault, file.as_posix()))
            return None
        if width < LEAST:
            self._tell("photos.too-small", file, "error", width=str(width), least=str(LEAST))
            return None
        if SUFFIXES[suffix] == "HEIC":
            self._tell("photos.kept-metadata", file, "warning", word=file.name)
        return self._named(file, orientation, words)

    def _named(self, file: Path, orientation: int, words: Said) -> Incoming | None:
        data = bare(file.read_bytes(), orientation)
        digest = sha256(data).hexdigest()
        known = self.let.get(digest) or next(self._alike(file, data), None)
        if known:
            self._tell("photos.known", file, "warning", word=file.name, other=self.library.shown(known))
            if known.startswith(f"{self.folder}/"):
                return None
        path = f"{self.folder}/{self._free(plain_name(file.name))}"
        self.let.setdefault(digest, path)
        return Incoming(file, path, orientation, _caption(words), words.day)

    def _alike(self, file: Path, data: bytes) -> Iterator[str]:
        """The photos of the content that hold the same, as it would be written or as it came from the camera; this album's first."""
        same = [path for path in self._by_size.get(len(data), []) if (self.library.content / path).read_bytes() == data]
        raw = file.read_bytes()
        same += [path for path in self._by_size.get(len(raw), []) if (self.library.content / path).read_bytes() == raw]
        return iter(sorted(same, key=lambda path: not path.startswith(f"{self.folder}/")))

    @cached_property
    def _by_size(self) -> dict[int, list[str]]:
        sizes: dict[int, list[str]] = {}
        for path in self.library.paths:
            sizes.setdefault((self.library.content / path).stat().st_size, []).append(path)
        return sizes

    def _free(self, name: str) -> str:
        """The name, numbered where a photo or a caption of that name is there."""
        plain = PurePosixPath(name)
        stem = next(stem for number in count(1) if (stem := plain.stem if number == 1 else f"{plain.stem}-{number}") not in self.taken)
        self.taken.add(stem)
        return f"{stem}{plain.suffix}"

    def _tell(self, code: str, file: Path, severity: str, **facts: str) -> None:
        self.problems.append(Problem(code, Position(file.as_posix()), facts, "warning" if severity == "warning" else "error"))


def _caption(words: Said) -> str:
    """A caption file to fill in."""
    credit, source = (json.dumps(text, ensure_ascii=False) for text in (words.credit, words.source))
    lines = [_ALT, f"credit: {credit}" if words.credit else _CREDIT]
    lines += [f"source: {source}"] if words.source else []
    lines += [f"date: {words.day.isoformat()}"] if words.day else []
    return _document(lines, words.text)


def _index(title: str, day: date, photos: int) -> str:
    """An album's own file; its summary is a beginning."""
    words = {"title": title, "date": day.isoformat(), "summary": f"{title}: {photos} ảnh."}
    return _document((f"{key}: {json.dumps(text, ensure_ascii=False)}" for key, text in words.items()), "")


def _document(header: Iterable[str], body: str) -> str:
    return "\n".join(["---", *header, "---", *([body] if body else []), ""])


def _write_new(file: Path, data: bytes) -> None:
    """Write a file that is not there yet, whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if file.exists():
        raise FileExistsError(file)
    unfinished = file.with_name(f".{file.name}.part")
    unfinished.write_bytes(data)
    unfinished.replace(file)

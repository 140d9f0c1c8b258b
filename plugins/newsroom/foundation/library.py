"""The documents of a content folder, each read once however many checks ask for it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from newsroom.foundation.documents import Document, load_document
from newsroom.foundation.problems import ContentError

GUIDE = "README.md"
"""The name of the guides for editors that lie among the documents."""


class Library:
    """The documents in `content`. `only` names the files and folders (`content/news/2019`) that a run asks about; empty is all."""

    def __init__(self, content: Path, only: Sequence[str] = ()) -> None:
        self.content = content
        self._name = content.absolute().name
        self._only = tuple(only)
        self._read: dict[Path, Document | ContentError] = {}

    def shown(self, file: Path) -> str:
        """The path of a file as its editor knows it: `content/news/2019/a.md`."""
        return f"{self._name}/{file.relative_to(self.content).as_posix()}"

    def asks(self, shown: str) -> bool:
        """Whether the run asks about the file that editors know by this path."""
        return not self._only or any(f"{shown}/".startswith(f"{path}/") for path in self._only)

    def asks_in(self, folder: str) -> bool:
        """Whether the run asks about anything in a folder of the content."""
        inside = f"{self._name}/{folder}/"
        return not self._only or any(f"{path}/".startswith(inside) or inside.startswith(f"{path}/") for path in self._only)

    def files(self, folder: str = "") -> tuple[Path, ...]:
        """The document files under a folder of the content, in the order of their paths; guides are none."""
        return _documents_under(self.content / folder) if folder else self._all

    def chosen(self, folder: str = "") -> tuple[Path, ...]:
        """Those of `files` that the run asks about."""
        if not self._only:
            return self.files(folder)
        named = (self.content.parent / path for path in self._only)
        found = {file for path in named for file in ((path,) if path.suffix == ".md" and path.is_file() else _documents_under(path))}
        return tuple(sorted(file for file in found if file.name != GUIDE and file.is_relative_to(self.content / folder)))

    def document(self, file: Path) -> Document:
        """The document in `file`. Raises ContentError."""
        if file not in self._read:
            try:
                self._read[file] = load_document(file, self.shown(file))
            except ContentError as error:
                self._read[file] = error
        read = self._read[file]
        if isinstance(read, ContentError):
            raise read
        return read

    @cached_property
    def _all(self) -> tuple[Path, ...]:
        return _documents_under(self.content)


def _documents_under(folder: Path) -> tuple[Path, ...]:
    found = (os.path.join(place, name) for place, _, names in os.walk(folder) for name in names if name.endswith(".md") and name != GUIDE)  # noqa: PTH118  # ten times as fast as paths
    return tuple(map(Path, sorted(found)))

"""Documents and folders for the tests, written on the spot."""

from __future__ import annotations

from pathlib import Path

from newsroom.foundation.documents import Document
from newsroom.foundation.yaml import Located

SHOWN = "content/news/2019/x.md"


def a_document(body: str, path: str = SHOWN, *, nfd: bool = False) -> Document:
    """A document whose body begins at line 4."""
    return Document(path, Located({}, path), body, 4, nfd=nfd)


def written(folder: Path, files: dict[str, str]) -> Path:
    """`folder` with these files in it."""
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder

"""Paths of files as editors write them in documents."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from urllib.parse import unquote

_PREFIX = re.compile(r"^[{|](?:static|attach|filename)[}|]")


def folder_of(shown: str) -> str:
    """The folder of a document, from the content root.

    >>> folder_of("content/news/2019/a.md")
    'news/2019'
    """
    return posixpath.dirname(shown).partition("/")[2]


def candidates(word: str, folder: str) -> tuple[str, ...]:
    """The paths from the content root that `word` may stand for in a document of `folder`, the likeliest first.

    >>> candidates("{static}/photos/2019/a/b.png", "news/2019")
    ('photos/2019/a/b.png',)
    >>> candidates("../b.png", "news/2019")
    ('news/b.png',)
    """
    bare = unquote(_PREFIX.sub("", word.strip()))
    paths = [bare.lstrip("/")] if bare.startswith("/") else [posixpath.join(folder, bare), bare]
    normal = (posixpath.normpath(path) for path in paths if path)
    return tuple(dict.fromkeys(path for path in normal if not path.startswith("../")))


def found(word: str, folder: str, content: Path) -> str | None:
    """The path from the content root of the file that `word` names in a document of `folder`, where there is one."""
    return next((path for path in candidates(word, folder) if (content / path).is_file()), None)


def from_root(word: str, folder: str, content: Path) -> str:
    """The path from the content root that `word` stands for, whether the file is there or (as a check will tell) is not."""
    return found(word, folder, content) or next(reversed(candidates(word, folder)), word)

"""Which documents may stand at an address: each says so by the name of its file or in its front matter, read here without parsing."""

from __future__ import annotations

import codecs
import os
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from heapq import nlargest
from pathlib import Path

from newsroom.foundation.library import Library
from newsroom.foundation.problems import ContentError
from newsroom.news.loading import NEWS
from newsroom.photos.loading import ALBUM, FOLDER
from newsroom.publishing.aliases import aliases_of, file_of
from newsroom.vietnamese.folding import slugify

_PLAIN = re.compile(r"[a-z0-9-]+")
_SLUG = re.compile(rb"^slug:[ \t]*[\"']?([^\s\"'#]+)", re.MULTILINE | re.IGNORECASE)
_TITLE = re.compile(rb"^title:[ \t]*(\S.*)", re.MULTILINE | re.IGNORECASE)
_DATE = re.compile(rb"^date:[ \t]*[\"']?(?:(\d{4})-(\d{1,2})|\d{1,2}/(\d{1,2})/(\d{4}))", re.MULTILINE | re.IGNORECASE)
_ALIKE = 100
_HEAD = 8192
"""Bytes of a file that are searched at most for its front matter."""


@dataclass(slots=True)
class _Declared:
    """What front matters say: slugs, months, files that claim old addresses."""

    slugs: defaultdict[str, list[Path]] = field(default_factory=lambda: defaultdict(list))
    months: set[tuple[int, int]] = field(default_factory=set)
    moved: list[Path] = field(default_factory=list)


class Claims:
    """The claims of the documents in a library. Ten thousand are searched in half a second, and only when a file's name does not tell."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def candidates(self, folder: str, word: str) -> Iterator[Path]:
        """The documents under a folder of the content that may have an address with this last word, the likeliest first."""
        yield from self._named(folder).get(word, ())
        root = self._library.content / folder
        yield from (file for file in self._declared.slugs.get(word, ()) if file.is_relative_to(root))

    def like(self, folder: str, word: str) -> Sequence[str]:
        """The last words of addresses in a folder that have most syllables in common with `word`, a hundred at most."""
        syllables = set(word.split("-"))
        alike = {known: len(syllables.intersection(known.split("-"))) for known in self._named(folder)}
        return nlargest(_ALIKE, alike, key=alike.__getitem__)

    @property
    def months(self) -> frozenset[tuple[int, int]]:
        """The years and months that have news."""
        return frozenset(self._declared.months)

    @cached_property
    def moved(self) -> frozenset[str]:
        """The files, from the site's root, that answer at the old addresses which documents claim."""
        found: set[str] = set()
        for file in self._declared.moved:
            with suppress(ContentError):
                found.update(file_of(old) for old, _ in aliases_of(self._library.document(file)))
        return frozenset(found)

    def _named(self, folder: str) -> Mapping[str, list[Path]]:
        if folder not in self._names:
            found: dict[str, list[Path]] = {}
            for file in self._under(folder):
                if folder != FOLDER or file.name == ALBUM:
                    found.setdefault(_word(file), []).append(file)
            self._names[folder] = found
        return self._names[folder]

    @cached_property
    def _names(self) -> dict[str, Mapping[str, list[Path]]]:
        return {}

    def _under(self, folder: str) -> Iterator[Path]:
        root = f"{self._library.content / folder}{os.sep}"
        return (file for file in self._library.files() if str(file).startswith(root))

    @cached_property
    def _declared(self) -> _Declared:
        found, news = _Declared(), f"{self._library.content / NEWS.folder}{os.sep}"
        for file in self._library.files():
            head, classic = _head(file)
            if slug := _SLUG.search(head):
                found.slugs[slug[1].decode(errors="replace")].append(file)
            if classic and (title := _TITLE.search(head)):
                found.slugs[slugify(title[1].decode(errors="replace"))].append(file)
            if b"aliases" in head:
                found.moved.append(file)
            if (date := _DATE.search(head)) and str(file).startswith(news):
                found.months.add((int(date[1] or date[4]), int(date[2] or date[3])))
        return found


def _word(file: Path) -> str:
    """The word that a file's name, or an album's folder, gives an address."""
    name = file.parent.name if file.name == ALBUM else file.stem
    return name if _PLAIN.fullmatch(name) else slugify(name)


def _head(file: Path) -> tuple[bytes, bool]:
    """The front matter of a file, and whether it is one of Pelican's classic kind."""
    with file.open("rb", buffering=0) as stream:
        text = stream.read(_HEAD).removeprefix(codecs.BOM_UTF8)
    if text.startswith(b"---"):
        return text.partition(b"\n---")[0], False
    return text.partition(b"\n\n")[0], True

"""Spreads: photos of an album laid out in a document by a block `/// gallery | 2019/hoi-thao`."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import Literal

from newsroom.foundation.documents import Document, load_document
from newsroom.foundation.problems import ContentError, Position, Problem, misspelt, nearest
from newsroom.foundation.schema import Schema, validate
from newsroom.foundation.yaml import load_yaml
from newsroom.photos.loading import ALBUM, FOLDER, PhotoLibrary, load_album
from newsroom.photos.model import Album
from newsroom.publishing.blocks import Block, find_blocks
from newsroom.publishing.fields import Words

NAME = "gallery"
"""The name of the block."""
Layout = Literal["row", "grid", "wide"]
"""Side by side; small squares; one below the other, wider than the text."""

_ALL = ("all",)


class SpreadKeys(Schema):
    """The keys of a block; without `photos`, or with `photos: all`, it shows the whole album."""

    photos: Words = ()
    layout: Layout = "row"


@dataclass(frozen=True, slots=True)
class Spread:
    """Photos of an album by their paths from the content root, in the order in which they are shown."""

    album: Album
    photos: tuple[str, ...]
    layout: Layout


def find_spreads(document: Document) -> tuple[Block, ...]:
    """The blocks of a document, in order."""
    return tuple(find_blocks(document.body, document.body_line, NAME))


class Spreads:
    """What the blocks of documents stand for; each album is read once."""

    def __init__(self, library: PhotoLibrary) -> None:
        self.library = library
        self._albums: dict[str, Album] = {}

    def of(self, block: Block, path: str) -> Spread:
        """What a block of the document at `path` shows. Raises ContentError with all problems."""
        if block.last is None:
            raise ContentError([Problem("photos.open-gallery", Position(path, block.line, block.column))])
        located = load_yaml(block.content, path, block.line + 1)
        if not isinstance(located.value, dict):
            raise ContentError([Problem("photos.gallery-keys", Position(path, block.line + 1))])
        album = self._album(block, path)
        keys = validate(SpreadKeys, located)
        wanted = () if keys.photos == _ALL else keys.photos
        found = {word: _photo(word, album.photos) for word in wanted}
        names = [posixpath.basename(photo) for photo in album.photos]
        places = {word: located.at("photos", index) for index, word in enumerate(wanted)}
        if wrong := [misspelt("photos.not-in-album", places[word], word, names) for word, photo in found.items() if photo is None]:
            raise ContentError(wrong)
        return Spread(album, tuple(photo for photo in found.values() if photo) or album.photos, keys.layout)

    def problems(self, document: Document) -> Iterator[Problem]:
        """Everything wrong with the blocks of a document."""
        for block in find_spreads(document):
            try:
                spread = self.of(block, document.path)
            except ContentError as error:
                yield from error.problems
                continue
            if any(self.library.hides(photo) for photo in spread.photos[:1]):
                yield self.library.hidden(block.caption, spread.photos[0], Position(document.path, block.line, block.caption_column))

    @cached_property
    def folders(self) -> tuple[str, ...]:
        """The names of all albums, as blocks give them: `2019/hoi-thao`."""
        root = self.library.content / FOLDER
        return tuple(sorted(file.parent.relative_to(root).as_posix() for file in root.rglob(ALBUM)))

    def _album(self, block: Block, path: str) -> Album:
        place = Position(path, block.line, block.caption_column)
        word = block.caption.strip("/").removeprefix(f"{FOLDER}/").removesuffix(f"/{ALBUM}")
        fitting = [folder for folder in self.folders if word in {folder, posixpath.basename(folder)}]
        folder = word if word in self.folders else fitting[0] if len(fitting) == 1 else None
        if folder is None:
            raise ContentError([_unknown(block.caption, word, place, fitting or self.folders)])
        if folder not in self._albums:
            file = f"{FOLDER}/{folder}/{ALBUM}"
            self._albums[folder] = load_album(load_document(self.library.content / file, self.library.shown(file)), self.library.content)
        return self._albums[folder]


def _photo(word: str, photos: Sequence[str]) -> str | None:
    """The photo of an album that a word names, with or without its suffix."""
    return next((photo for photo in photos if word in {posixpath.basename(photo), PurePosixPath(photo).stem}), None)


def _unknown(caption: str, word: str, place: Position, folders: Sequence[str]) -> Problem:
    by_name = {posixpath.basename(folder): folder for folder in folders}
    meant = nearest(word, folders) or by_name.get(nearest(posixpath.basename(word), by_name) or "")
    return Problem("photos.unknown-album", place, {"word": caption, **({"nearest": meant} if meant else {})})

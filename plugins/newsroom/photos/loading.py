"""Captions, albums and photos read from `content/`; everything wrong with a file is gathered and raised as one ContentError."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Final

from newsroom.foundation.documents import Document, load_document
from newsroom.foundation.problems import ContentError, Position, Problem, misspelt, nearest
from newsroom.foundation.schema import validate
from newsroom.photos.credits import parted
from newsroom.photos.embedded import Said
from newsroom.photos.imaging import measure, widths
from newsroom.photos.memory import Memory, digest_of, key_of
from newsroom.photos.model import Album, Caption, Photo, by_name
from newsroom.photos.opening import BadImageError, Fault, FaultKind
from newsroom.photos.originals import SUFFIXES
from newsroom.photos.schema import AlbumFront, CaptionFront
from newsroom.publishing.newsroom import shown_path
from newsroom.publishing.paths import candidates, folder_of, found
from newsroom.publishing.references import Reference, ReferenceKind, named
from newsroom.vietnamese.folding import slugify

FOLDER = "photos"
"""The folder of `content/` for albums, photos and their captions."""
ALBUM = "index.md"
"""The file that makes a folder of photos an album."""

_FAULTS: Final[Mapping[FaultKind, str]] = {
    "empty": "photos.empty",
    "unreadable": "photos.unreadable",
    "mislabelled": "photos.mislabelled",
    "truncated": "photos.truncated",
    "bomb": "photos.bomb",
    "heavy": "photos.heavy",
    "shape": "photos.shape",
    "heic": "photos.heic",
}

CAPTION_WORDS: dict[str, ReferenceKind] = {"people": "person", "targets": "target"}
ALBUM_WORDS: dict[str, ReferenceKind] = {"authors": "person", "tags": "tag", "unit": "unit", "campaign": "campaign"}
"""What captions and albums name that the registers or other features own."""

Shows = Callable[[bool, date], bool]
"""Whether this build shows what is a draft (first argument) and dated so (second)."""


def load_caption(document: Document) -> Caption:
    """The caption written in a document. Raises ContentError."""
    front = validate(CaptionFront, document.front)
    body = parted(document.body.strip())
    return Caption(
        alt=front.alt or "",
        text=body.text,
        credit=front.credit or body.credit,
        source=front.source or body.source,
        date=front.date,
        place=front.place or "",
        people=front.people,
        focal=front.focal or "",
        decorative=front.decorative,
        illustration=front.illustration,
        references=tuple(named(document.front, CAPTION_WORDS)),
    )


def completed(caption: Caption, words: Said) -> Caption:
    """The caption, where it is silent, with what the photo says of itself; never its description: no camera knows what is seen."""
    if caption.decorative:
        return caption
    told, named = parted(words.text), caption.credit or caption.source
    return replace(
        caption,
        text=caption.text or told.text,
        credit=caption.credit if named else words.credit or told.credit,
        source=caption.source if named else words.source or told.source,
        date=caption.date or words.day,
    )


def load_album(document: Document, content: Path) -> Album:
    """The album whose `index.md` is `document`, with the photos that lie beside it: those of `order` first, the others by name.

    Raises ContentError.
    """
    front = validate(AlbumFront, document.front)
    folder = PurePosixPath(document.path).parent.relative_to(content.name).as_posix()
    names = [file.name for file in images_in(content / folder)]
    named = [(("cover",), front.cover), *((("order", index), name) for index, name in enumerate(front.order))]
    wrong = [misspelt("photos.not-in-album", document.front.at(*place), name, names) for place, name in named if name and name not in names]
    if wrong:
        raise ContentError(wrong)
    photos = tuple(f"{folder}/{name}" for name in dict.fromkeys((*front.order, *names)))
    return Album(
        path=f"{folder}/{ALBUM}",
        slug=front.slug or slugify(posixpath.basename(folder)),
        title=front.title,
        date=front.date,
        summary=front.summary,
        photos=photos,
        cover=f"{folder}/{front.cover}" if front.cover else next(iter(photos), None),
        place=front.place or "",
        quote=front.quote or "",
        authors=front.authors,
        unit=front.unit,
        campaign=front.campaign,
        tags=front.tags,
        download=front.download,
        draft=front.draft,
    )


def images_in(folder: Path) -> list[Path]:
    """The image files of a folder, by name, `2.jpg` before `10.jpg`."""
    images = [file for file in folder.iterdir() if file.suffix.lower() in SUFFIXES and not file.name.startswith(".")]
    return sorted(images, key=lambda file: by_name(file.name))


def caption_path(path: str) -> str:
    """Where the caption of the photo at `path` is written."""
    return PurePosixPath(path).with_suffix(".md").as_posix()


def problem_of(fault: Fault, shown: str) -> Problem:
    """The problem that the file at `shown` is no usable photo."""
    return Problem(_FAULTS[fault.kind], Position(shown), fault.facts)


class PhotoLibrary:
    """The photos of a site, each read when it is first asked for, and once.

    `shows` says which albums this build shows; photos that lie in another one are not given out.
    """

    def __init__(self, content: Path, shows: Shows = lambda draft, day: True, memory: Memory | None = None) -> None:
        self.content = content
        self.memory = memory or Memory(content)
        self._shows = shows
        self._photos: dict[str, Photo] = {}
        self._captions: dict[str, Caption] = {}
        self._hidden: dict[str, bool] = {}

    def find(self, word: str, folder: str = "") -> str | None:
        """The path from the content root of the file that `word` names in a document of `folder`, where there is one."""
        return found(word, folder, self.content)

    def photo(self, path: str) -> Photo:
        """The photo at `path` from the content root. Raises ContentError where its file or caption file is wrong."""
        if path not in self._photos:
            try:
                self._photos[path] = self._photo(path)
            except BadImageError as error:
                raise ContentError([problem_of(error.fault, self.shown(path))]) from error
        return self._photos[path]

    def caption(self, path: str) -> Caption:
        """What the caption file beside the photo at `path` says; an empty caption where there is none. Raises ContentError."""
        if path not in self._captions:
            beside = caption_path(path)
            captioned = self.captioned(path)
            self._captions[path] = load_caption(load_document(self.content / beside, self.shown(beside))) if captioned else Caption()
        return self._captions[path]

    def captioned(self, path: str) -> bool:
        """Whether the photo at `path` has a caption file: a `.md` beside it, in `photos/` (elsewhere that is another document)."""
        return path.startswith(f"{FOLDER}/") and (self.content / caption_path(path)).is_file()

    def problem(self, reference: Reference) -> Problem | None:
        """What is wrong with a reference to a photo; a photo whose own file or caption file is wrong is told of elsewhere."""
        word, position = reference.word, reference.position
        if word.startswith("data:"):
            return Problem("photos.pasted", position)
        if word.startswith(("http:", "https:", "//")):
            return Problem("photos.hot-link", position, {"word": word[:60]})
        path = self.find(word, folder_of(position.path))
        if path is None:
            meant = self._nearest(word, folder_of(position.path))
            return Problem("photos.missing", position, {"word": word, **({"nearest": meant} if meant else {})})
        if (suffix := PurePosixPath(path).suffix.lower()) not in SUFFIXES:
            return Problem("photos.unsupported", position, {"word": word, "suffix": suffix})
        if self.hides(path):
            return self.hidden(word, path, position)
        try:
            described = reference.described or self.caption(path).describes
        except ContentError:
            return None
        return None if described else Problem("photos.undescribed", position, {"word": word, "caption": self.shown(caption_path(path))})

    def hidden(self, word: str, path: str, position: Position) -> Problem:
        """The problem that `word` names a photo of an album that is not shown."""
        return Problem("photos.draft-album", position, {"word": word, "album": self.shown(f"{posixpath.dirname(path)}/{ALBUM}")})

    def hides(self, path: str) -> bool:
        """Whether the photo at `path` lies in an album that this build does not show."""
        folder = posixpath.dirname(path)
        if folder not in self._hidden:
            file = self.content / folder / ALBUM
            self._hidden[folder] = file.is_file() and not self._shown_album(file)
        return self._hidden[folder]

    def shown(self, path: str) -> str:
        """A path from the content root as its editor knows it."""
        return f"{self.content.name}/{path}"

    @property
    def known(self) -> dict[str, Photo]:
        """The photos read so far, by their keys."""
        return {photo.key: photo for photo in self._photos.values()}

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """The paths of all image files from the content root; found by walking all of it, so only for checks and for suggestions."""
        found = (Path(place, name) for place, _, names in os.walk(self.content) for name in names if name.lower().endswith(tuple(SUFFIXES)))
        return tuple(sorted((file.relative_to(self.content).as_posix() for file in found), key=by_name))

    def _photo(self, path: str) -> Photo:
        """The photo at `path`. Raises BadImageError where not even its size can be read; damage further on is told when it is encoded."""
        caption, file = self.caption(path), self.content / path
        try:
            known = self.memory.of(path)
        except BadImageError:
            size = measure(file)
            return Photo(path, file, key_of(digest_of(file)), size.width, size.height, widths(size), caption)
        size = known.look.size
        key, said = key_of(known.digest), known.said
        return Photo(path, file, key, size.width, size.height, widths(size), completed(caption, said), known.look.colour)

    def _shown_album(self, file: Path) -> bool:
        try:
            front = validate(AlbumFront, load_document(file, shown_path(file, self.content)).front)
        except ContentError:
            return True  # told of where the album itself is read
        return self._shows(front.draft, front.date.date())

    def _nearest(self, word: str, folder: str) -> str | None:
        meant = next(iter(candidates(word, folder)), word)
        same_name = [path for path in self.paths if posixpath.basename(path) == posixpath.basename(meant)]
        return nearest(meant, same_name or self.paths) or next(iter(same_name), None)

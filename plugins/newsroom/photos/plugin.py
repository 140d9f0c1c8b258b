"""Adapter: photos, albums and derivatives in Pelican's hands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pelican import signals

from newsroom.photos.figures import figures
from newsroom.photos.gallery import open_gallery
from newsroom.photos.loading import ALBUM, FOLDER
from newsroom.publishing.generator import DocumentGenerator
from newsroom.publishing.newsroom import Kind, newsroom_of
from newsroom.publishing.written import WrittenPage


class AlbumGenerator(DocumentGenerator):
    """The albums of `content/photos`."""

    folder, names = FOLDER, frozenset({ALBUM})

    def shared(self) -> dict[str, Any]:
        """`albums`, newest first, and `strip`: four photos of the newest, `strip_album`."""
        newest = next(iter(self.documents), None)
        return {"albums": self.documents, "strip_album": newest, "strip": newest.photos[:4] if newest else []}

    def pages(self) -> Iterator[WrittenPage]:
        """A page an album, and the index of all."""
        return self.settings["GALLERY"].pages(self.documents, Path(self.output_path))  # type: ignore[no-any-return]


def prepare(pelican: Any) -> type[AlbumGenerator]:
    """Give templates `photos(path)`, and documents their figures, before the first of them is read."""
    settings, newsroom = pelican.settings, newsroom_of(pelican.settings)
    gallery = settings["GALLERY"] = open_gallery(newsroom, settings)
    settings["JINJA_GLOBALS"]["photos"] = gallery.asked
    settings["PHOTO_FILES"] = gallery.named_in
    newsroom.kinds[FOLDER] = Kind(FOLDER, gallery.album)
    newsroom.markdown_extensions += figures(gallery, newsroom.components.render)
    return AlbumGenerator


def develop(pelican: Any) -> None:
    """Publish the derivatives that the written pages name, once all are written."""
    pelican.settings["GALLERY"].develop(Path(pelican.settings["OUTPUT_PATH"]))


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(prepare)
    signals.finalized.connect(develop)

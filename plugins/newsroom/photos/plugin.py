"""Adapter: photos, albums and derivatives in Pelican's hands."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.contents import Content

from newsroom.photos.derivatives import Darkroom, Progress
from newsroom.photos.gallery import Gallery, by_year
from newsroom.photos.loading import ALBUM, FOLDER
from newsroom.photos.markup import PhotoMarkup, PhotoSource, caption_html
from newsroom.photos.memory import CACHE, INDEX, Memory
from newsroom.photos.messages import PROGRESS
from newsroom.photos.spreads import NAME
from newsroom.publishing.block_markup import BlockMarkup
from newsroom.publishing.generator import DocumentGenerator
from newsroom.publishing.newsroom import Kind, newsroom_of


class Album(Content):  # type: ignore[misc]  # Pelican ships no types
    """An album as Pelican knows it."""

    mandatory_properties = ("title", "date")
    default_template = "album"


class AlbumGenerator(DocumentGenerator):
    """The albums of `content/photos`."""

    folder, names, content_class = FOLDER, frozenset({ALBUM}), Album

    def shared(self) -> dict[str, Any]:
        """`albums`, newest first, and `strip`: four photos of the newest, `strip_album`."""
        newest = next(iter(self.documents), None)
        return {"albums": self.documents, "strip_album": newest, "strip": newest.photos[:4] if newest else []}

    def generate_output(self, writer: Any) -> None:
        """Write a page an album, and the index of all."""
        for album in self.documents:
            if album.download:
                album.download = self.settings["GALLERY"].pack(album.download, _darkroom(self.settings), Path(self.output_path))
            self.write(writer, album.url, album.template, album=album)
        self.write(writer, "anh/", "albums", years=by_year(self.documents))


def prepare(pelican: Any) -> None:
    """Give templates `photos(path)`, and documents their figures, before the first of them is read."""
    settings, newsroom = pelican.settings, newsroom_of(pelican.settings)
    caption = caption_html(settings["SITEURL"])
    memory = Memory(newsroom.content, _cache(settings) / INDEX)
    gallery = settings["GALLERY"] = Gallery(newsroom, settings["SITEURL"], caption, memory)
    settings["JINJA_GLOBALS"]["photos"] = gallery.asked
    settings["PHOTO_FILES"] = lambda html: gallery.named_in(html, _darkroom(settings))
    newsroom.kinds[FOLDER] = Kind(FOLDER, gallery.album)
    render = newsroom.components.render
    source = PhotoSource(
        view=gallery.view,
        problem=gallery.library.problem,
        caption=caption,
        render_row=lambda shots: render("photo_row", shots),
        render_picture=lambda photo: render("picture", photo, sizes="(min-width: 60em) 37rem, 100vw"),
    )
    galleries = BlockMarkup(
        NAME,
        gallery.spreads.problems,
        lambda block, document, number: render("gallery", **gallery.spread(block, document, number)),
        lost="photos.lost-gallery",
    )
    newsroom.markdown_extensions += [PhotoMarkup(source), galleries]


def develop(pelican: Any) -> None:
    """Publish the derivatives that the written pages name, once all are written."""
    settings = pelican.settings
    settings["GALLERY"].develop(_darkroom(settings), Path(settings["OUTPUT_PATH"]))


def generators(pelican: Any) -> type[AlbumGenerator]:
    """What Pelican runs beside its own generators."""
    return AlbumGenerator


def _darkroom(settings: dict[str, Any]) -> Darkroom:
    return Darkroom(_cache(settings), progress=_progress(settings))


def _cache(settings: dict[str, Any]) -> Path:
    return Path(settings["PATH"]).parent / str(settings.get("PHOTO_CACHE", CACHE))


def _progress(settings: dict[str, Any]) -> Progress:
    """Counts the photos on the terminal: the one that the desk's command names, else the one that errors go to, if it is one."""

    def told(done: int, total: int) -> None:
        end = "\n" if done == total else ""
        if terminal := settings.get("PHOTO_TERMINAL"):
            with Path(terminal).open("w", encoding="utf-8") as screen:
                screen.write(f"\r{PROGRESS.format(done=done, total=total)}{end}")
        elif sys.stderr.isatty():
            print(f"\r{PROGRESS.format(done=done, total=total)}", end=end, file=sys.stderr, flush=True)  # noqa: T201  # the one line that moves

    return told


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(prepare)
    signals.get_generators.connect(generators)
    signals.finalized.connect(develop)

"""Adapter: photos, albums and derivatives in Pelican's hands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.contents import Content
from pelican.generators import Generator

from newsroom.foundation.problems import ContentError, Problem
from newsroom.photos.derivatives import Darkroom
from newsroom.photos.gallery import Gallery, by_year
from newsroom.photos.loading import ALBUM, FOLDER
from newsroom.photos.markup import PhotoMarkup, PhotoSource, caption_html
from newsroom.publishing.newsroom import Kind, newsroom_of


class Album(Content):  # type: ignore[misc]  # Pelican ships no types
    """An album as Pelican knows it."""

    mandatory_properties = ("title", "date")
    default_template = "album"


class AlbumGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Reads the albums of `content/photos` and writes their pages and their index."""

    def generate_context(self) -> None:
        """Give every page `albums`, newest first, and `strip`: four photos of the newest, `strip_album`.

        Raises ContentError with all problems.
        """
        read: list[Album] = []
        problems: list[Problem] = []
        for path in sorted(path for path in self.get_files([FOLDER], extensions=["md"]) if Path(path).name == ALBUM):
            try:
                album = self.readers.read_file(self.path, path, content_class=Album, context=self.context)
            except ContentError as error:
                problems += error.problems
                continue
            if album.is_valid():  # a stub, for what is not to be shown, is not
                read.append(album)
                self.add_source_path(album)
        if problems:
            raise ContentError(problems)
        self.albums = sorted(read, key=lambda album: (album.date, album.slug), reverse=True)
        self.strip_album = next(iter(self.albums), None)
        self.strip = self.strip_album.photos[:4] if self.strip_album else []
        self._update_context(("albums", "strip", "strip_album"))

    def refresh_metadata_intersite_links(self) -> None:
        """Resolve links that metadata hold."""
        for album in self.albums:
            album.refresh_metadata_intersite_links()

    def generate_output(self, writer: Any) -> None:
        """Write a page an album, and the index of all."""
        for album in self.albums:
            writer.write_file(album.save_as, self.get_template(album.template), self.context, album=album, url=album.url)
        writer.write_file("anh/index.html", self.get_template("albums"), self.context, years=by_year(self.albums), url="anh/")


def prepare(pelican: Any) -> None:
    """Give templates `photos(path)`, and documents their figures, before the first of them is read."""
    settings, newsroom = pelican.settings, newsroom_of(pelican.settings)
    caption = caption_html(settings["SITEURL"])
    gallery = settings["GALLERY"] = Gallery(newsroom, settings["SITEURL"], caption)
    settings["JINJA_GLOBALS"]["photos"] = gallery.asked
    newsroom.kinds[FOLDER] = Kind(FOLDER, gallery.album)
    render = newsroom.components.render
    source = PhotoSource(
        view=gallery.view,
        problem=gallery.library.problem,
        caption=caption,
        render_figure=lambda photo, caption, sizes: render("figure", photo, caption=caption, sizes=sizes),
        render_picture=lambda photo, sizes: render("picture", photo, sizes=sizes),
    )
    newsroom.markdown_extensions.append(PhotoMarkup(source))


def develop(pelican: Any) -> None:
    """Publish the derivatives that the written pages name, once all are written."""
    settings = pelican.settings
    cache = Path(settings["PATH"]).parent / settings.get("PHOTO_CACHE", ".cache/photos")
    settings["GALLERY"].develop(Darkroom(cache), Path(settings["OUTPUT_PATH"]))


def generators(pelican: Any) -> type[AlbumGenerator]:
    """What Pelican runs beside its own generators."""
    return AlbumGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(prepare)
    signals.get_generators.connect(generators)
    signals.finalized.connect(develop)

"""Adapter: photos, albums and derivatives in Pelican's hands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.contents import Content

from newsroom.photos.derivatives import Darkroom
from newsroom.photos.gallery import Gallery, by_year
from newsroom.photos.loading import ALBUM, FOLDER
from newsroom.photos.markup import PhotoMarkup, PhotoSource, caption_html
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
            self.write(writer, album.url, album.template, album=album)
        self.write(writer, "anh/", "albums", years=by_year(self.documents))


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
    signals.get_generators.connect(prepare)
    signals.get_generators.connect(generators)
    signals.finalized.connect(develop)

"""What documents show of photos, drawn by the theme's components: figures, rows, pictures amid words, spreads."""

from __future__ import annotations

from collections.abc import Callable

from newsroom.photos.gallery import Gallery
from newsroom.photos.markup import PhotoMarkup, PhotoSource
from newsroom.photos.spreads import NAME
from newsroom.publishing.block_markup import BlockMarkup


def figures(gallery: Gallery, render: Callable[..., str]) -> tuple[PhotoMarkup, BlockMarkup]:
    """The extensions of Markdown that show photos of a gallery."""
    source = PhotoSource(
        view=gallery.view,
        problem=gallery.library.problem,
        caption=gallery.caption_html,
        render_row=lambda shots: render("photo_row", shots),
        render_picture=lambda photo: render("picture", photo, sizes="(min-width: 60em) 37rem, 100vw"),
    )
    spreads = BlockMarkup(
        NAME,
        gallery.spreads.problems,
        lambda block, document, number: render("gallery", **gallery.spread(block, document, number)),
        lost="photos.lost-gallery",
    )
    return PhotoMarkup(source), spreads

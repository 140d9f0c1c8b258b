"""A photo as templates see it: addresses of its derivatives, words ready to print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from newsroom.photos.credits import credit_text
from newsroom.photos.imaging import Size
from newsroom.photos.model import DERIVATIVES, Photo
from newsroom.publishing.registers import Person, Register

_MIDDLE = 960

CaptionHtml = Callable[[str], str]
"""Caption Markdown → safe inline HTML."""


@dataclass(frozen=True, slots=True)
class PhotoView:
    """A photo for the components `picture` and `figure`; `width` and `height` are those of its largest derivative, `full`."""

    alt: str
    caption: Markup
    credit: str
    width: int
    height: int
    avif: str
    jpeg: str
    src: str
    full: str
    date: date | None = None
    place: str = ""
    people: tuple[Person, ...] = ()
    focal: str = ""
    decorative: bool = False
    illustration: bool = False
    colour: str = ""
    """The colour that most of it has, `#rrggbb`: what may be shown until it is there."""
    classes: str = ""
    """The classes of its picture: around which point it is cropped, what colour shows until it is there."""
    targets: tuple[str, ...] = ()
    """Words such as `2019/htxs`, of the campaign targets that it bears on."""


def photo_view(photo: Photo, site_url: str, people: Register[Person], caption_html: CaptionHtml) -> PhotoView:
    """The view of a photo; `site_url` is the path before every address of the site, empty or such as `/thi-dua`."""
    caption = photo.caption
    largest = photo.widths[-1]
    middle = max((width for width in photo.widths if width <= _MIDDLE), default=photo.widths[0])
    known = (people.find(word) for word in caption.people)
    return PhotoView(
        alt="" if caption.decorative else caption.alt,
        caption=Markup(caption_html(caption.text)),  # noqa: S704  # caption_html lets emphasis and links through, nothing else
        credit=credit_text(caption.credit, caption.illustration, caption.source),
        width=largest,
        height=Size(photo.width, photo.height).at(largest).height,
        avif=_srcset(photo, "avif", site_url),
        jpeg=_srcset(photo, "jpg", site_url),
        src=_address(photo, middle, "jpg", site_url),
        full=_address(photo, largest, "jpg", site_url),
        date=caption.date,
        place=caption.place,
        people=tuple(person for person in known if person),
        focal=caption.focal,
        decorative=caption.decorative,
        illustration=caption.illustration,
        colour=photo.colour,
        classes=picture_classes(caption.focal, photo.colour),
        targets=tuple(reference.word for reference in caption.references if reference.kind == "target"),
    )


def picture_classes(focal: str, colour: str) -> str:
    """The focal point in tenths, and each channel of the colour in fifths, as the theme's classes: no style may stand in a page.

    >>> picture_classes("50% 28%", "#9c170b")
    'fx-50 fy-30 r-3 g-0 b-0'
    """
    point = [f"f{axis}-{(int(part.rstrip('%')) + 5) // 10 * 10}" for axis, part in zip("xy", focal.split(), strict=False)]
    ground = [f"{channel}-{round(value / 51)}" for channel, value in zip("rgb", bytes.fromhex(colour.lstrip("#")), strict=False)]
    return " ".join((*point, *ground))


def _srcset(photo: Photo, suffix: str, site_url: str) -> str:
    return ", ".join(f"{_address(photo, width, suffix, site_url)} {width}w" for width in photo.widths)


def _address(photo: Photo, width: int, suffix: str, site_url: str) -> str:
    return f"{site_url}/{DERIVATIVES}/{photo.derivative(width, suffix)}"

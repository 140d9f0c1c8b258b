"""A photo as templates see it: addresses of its derivatives, words ready to print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from newsroom.photos.imaging import Size
from newsroom.photos.model import DERIVATIVES, Photo
from newsroom.publishing.registers import Person, Register

_MIDDLE = 960
_ILLUSTRATION = "Tranh minh họa"
_PHOTO = "Ảnh"

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
        credit=credit_text(caption.credit, caption.illustration),
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
        targets=tuple(reference.word for reference in caption.references if reference.kind == "target"),
    )


def credit_text(credit: str, illustration: bool) -> str:
    """What is printed under a photo of whose work it is.

    >>> credit_text("H.T", illustration=False), credit_text("", illustration=True)
    ('Ảnh: H.T', 'Tranh minh họa')
    """
    if illustration:
        return f"{_ILLUSTRATION}: {credit}" if credit else _ILLUSTRATION
    return credit if not credit or credit.startswith(f"{_PHOTO}:") else f"{_PHOTO}: {credit}"


def _srcset(photo: Photo, suffix: str, site_url: str) -> str:
    return ", ".join(f"{_address(photo, width, suffix, site_url)} {width}w" for width in photo.widths)


def _address(photo: Photo, width: int, suffix: str, site_url: str) -> str:
    return f"{site_url}/{DERIVATIVES}/{photo.derivative(width, suffix)}"

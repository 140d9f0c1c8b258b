"""What a camera or an agency wrote into a photo (IPTC, EXIF): the words that stand in where a caption file is silent."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from PIL import Image, ImageFile, IptcImagePlugin

from newsroom.photos.opening import DAMAGE

_CAPTION, _BYLINE, _CREDIT, _SOURCE, _CREATED = (2, 120), (2, 80), (2, 110), (2, 115), (2, 55)
_DESCRIPTION, _ARTIST, _DETAILS, _TAKEN = 0x010E, 0x013B, 0x8769, 0x9003
_LONGEST: Final = 600
# What cameras and programs write by themselves: «OLYMPUS DIGITAL CAMERA», «SONY DSC», «Exif_JPEG_PICTURE»; and as the artist: «user».
_MACHINE = re.compile(r"[A-Z0-9_ .-]+|(?i:dcim|default|exif.jpeg.picture|created with .*|screenshot)")
_NOBODY = re.compile(r"(?i:unknown|user|admin|administrator|owner|picasa|default|photographer)")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
_MARKDOWN = re.compile(r"([\\`*_\[\]])")


@dataclass(frozen=True, slots=True)
class Said:
    """What a photo says of itself: `text` is Markdown (its own characters escaped), `credit` and `source` are names."""

    text: str = ""
    credit: str = ""
    source: str = ""
    day: date | None = None


def said(image: Image.Image) -> Said:
    """What is written into an opened image; what cannot be read, is not UTF-8 or comes from a machine is passed over."""
    iptc, exif = _iptc(image), _exif(image)
    return Said(
        text=_MARKDOWN.sub(r"\\\1", _words(iptc.get(_CAPTION), _MACHINE) or _words(exif.get(_DESCRIPTION), _MACHINE)),
        credit=_words(iptc.get(_BYLINE), _NOBODY) or _words(exif.get(_ARTIST), _NOBODY),
        source=_words(iptc.get(_SOURCE), _NOBODY) or _words(iptc.get(_CREDIT), _NOBODY),
        day=_day(iptc.get(_CREATED), "%Y%m%d") or _day(exif.get(_TAKEN), "%Y:%m:%d"),
    )


def _iptc(image: Image.Image) -> dict[Any, Any]:
    if not isinstance(image, ImageFile.ImageFile):
        return {}
    try:
        return dict(IptcImagePlugin.getiptcinfo(image) or {})
    except (*DAMAGE, AttributeError):
        return {}


def _exif(image: Image.Image) -> dict[Any, Any]:
    try:
        block = image.getexif()
        return {**block, **block.get_ifd(_DETAILS)}
    except (*DAMAGE, AttributeError):
        return {}


def _words(value: object, machine: re.Pattern[str]) -> str:
    """A value as one line of composed text; empty where it is no text that a person wrote."""
    if isinstance(value, list):
        value = value[0] if value else b""
    raw = value.encode("latin-1", "replace") if isinstance(value, str) else value  # Pillow takes EXIF's text for Latin-1
    if not isinstance(raw, bytes):
        return ""
    try:
        text = unicodedata.normalize("NFC", " ".join(_CONTROL.sub(" ", raw.decode("utf-8")).split()))
    except UnicodeDecodeError:
        return ""
    return "" if len(text) > _LONGEST or "??" in text or machine.fullmatch(text) else text


def _day(value: object, pattern: str) -> date | None:
    """The day at the start of a text."""
    text = value.decode("ascii", "replace") if isinstance(value, bytes) else value
    if not isinstance(text, str):
        return None
    try:
        return datetime.strptime(text[: len("2019:03:21") if ":" in pattern else 8], pattern).date()  # a day has no zone
    except ValueError:
        return None

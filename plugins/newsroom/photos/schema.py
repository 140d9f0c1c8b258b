"""What a caption file and an album's `index.md` may say in their front matter."""

from __future__ import annotations

import re
from typing import Annotated

from newsroom.foundation.schema import Schema, invalid
from newsroom.publishing.aliases import Aliases
from newsroom.publishing.fields import Day, Flag, Moment, Slug, Text, Words, from_text

_PERCENT = r"(?:100|\d{1,2})%"
_FOCAL = re.compile(rf"{_PERCENT} {_PERCENT}")


def _focal(given: str) -> str:
    if _FOCAL.fullmatch(given.strip()) is None:
        raise invalid("photos.focal", word=given)
    return given.strip()


Focal = Annotated[str, from_text(_focal)]
"""The point that must stay in sight when a photo is cropped, from the left and from the top: `50% 30%`."""


MaybeText = Annotated[str, from_text(str.strip)]
"""One line of text that may be empty: whether it may is for the checks to say."""


class CaptionFront(Schema):
    """The front matter of `<photo>.md` beside a photo; the body is the caption."""

    alt: MaybeText | None = None
    credit: Text | None = None
    source: Text | None = None
    date: Day | None = None
    place: Text | None = None
    people: Words = ()
    targets: Words = ()
    focal: Focal | None = None
    decorative: Flag = False
    illustration: Flag = False


class AlbumFront(Schema):
    """The front matter of an album's `index.md`; the body is its introduction."""

    title: Text
    date: Moment
    summary: Text
    place: Text | None = None
    authors: Words = ()
    unit: Text | None = None
    campaign: Text | None = None
    tags: Words = ()
    cover: Text | None = None
    order: Words = ()
    quote: Text | None = None
    download: Flag = False
    draft: Flag = False
    slug: Slug | None = None
    aliases: Aliases = ()

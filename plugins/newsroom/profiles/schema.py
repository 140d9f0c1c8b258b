"""What a profile may say in its front matter."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import Field, PlainValidator

from newsroom.foundation.schema import Schema, invalid
from newsroom.profiles.model import ProfileKind
from newsroom.publishing.aliases import Aliases
from newsroom.publishing.fields import Flag, Moment, Slug, Text, Words, from_text, number_in
from newsroom.vietnamese.dates import DateError, parse_day

_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMERIC = re.compile(r"[-\u2212]?\d[\d.,]*")


def _year_or_day(given: Any) -> int | date:
    if not isinstance(given, str):
        raise invalid("profiles.award-date", word="…")
    if _YEAR.fullmatch(given.strip()):
        return int(given)
    try:
        return parse_day(given)
    except DateError as error:
        raise invalid("profiles.award-date" if error.reason == "format" else "field.date-impossible", word=given) from error


def _figure(given: str) -> str:
    """What looks like a number must be one in Vietnamese writing; `09/09` and `lần đầu` are left as they are."""
    if _NUMERIC.fullmatch(number := given.strip().removesuffix("%").rstrip()):
        number_in(number, given)
    return given


YearOrDay = Annotated[int | date, PlainValidator(_year_or_day)]
"""The year of an award, or its day."""


class Quote(Schema):
    """What someone said, and who."""

    text: Text
    by: Text


class Figure(Schema):
    """A figure set large: `value` is printed as it is written."""

    value: Annotated[Text, from_text(_figure)]
    unit: Text | None = None
    label: Text


class AwardFront(Schema):
    """One line of `awards`; `title` is a word of the register of titles."""

    date: YearOrDay
    title: Text
    decision: Text | None = None
    issuer: Text | None = None
    note: Text | None = None
    pending: Flag = False


class ProfileFront(Schema):
    """The front matter of `content/profiles/<slug>.md`; the body is the story."""

    title: Text
    name: Text
    kind: ProfileKind
    date: Moment
    modified: Moment | None = None
    unit: Text
    field: Text
    summary: Text
    portrait: Text
    quote: Quote | None = None
    figures: Annotated[tuple[Figure, ...], Field(max_length=3)] = ()
    awards: tuple[AwardFront, ...] = ()
    habits: Words = ()
    gallery: Words = ()
    authors: Words = ()
    tags: Words = ()
    campaign: Text | None = None
    targets: Words = ()
    illustrative: Flag = False
    draft: Flag = False
    person: Text | None = None
    slug: Slug | None = None
    aliases: Aliases = ()

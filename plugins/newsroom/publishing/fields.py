"""The kinds of value a front matter or data file holds, converted from text; each refusal names its code."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator

from newsroom.foundation.schema import invalid
from newsroom.vietnamese.dates import DateError, parse_day, parse_moment
from newsroom.vietnamese.folding import slugify
from newsroom.vietnamese.numbers import NumberError, parse_number

LONGEST_SUMMARY = 400
"""Characters of a summary (sapo); beyond them it no longer fits a list."""

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FLAGS = {"true": True, "yes": True, "có": True, "false": False, "no": False, "không": False, "": False}


def _text(given: Any) -> Any:
    if isinstance(given, str):
        if not given.strip():
            raise invalid("field.empty")
        return unicodedata.normalize("NFC", given.strip())
    return given


def _slug(given: Any) -> Any:
    if isinstance(given, str) and _SLUG.fullmatch(given) is None:
        raise invalid("field.slug", word=given, suggestion=slugify(given))
    return given


def _flag(given: Any) -> Any:
    if isinstance(given, str):
        word = given.strip().lower()
        if word not in _FLAGS:
            raise invalid("field.flag", word=given)
        return _FLAGS[word]
    return given


def _day(given: Any) -> Any:
    if isinstance(given, str):
        try:
            return parse_day(given)
        except DateError as error:
            raise invalid(f"field.date-{error.reason}", word=given) from error
    return given


def _moment(given: Any) -> Any:
    if isinstance(given, str):
        try:
            return parse_moment(given)
        except DateError as error:
            raise invalid(f"field.date-{error.reason}", word=given) from error
    return given


def _number(given: Any) -> Any:
    if isinstance(given, str):
        try:
            return parse_number(given)
        except NumberError as error:
            if error.suggestion:
                raise invalid("field.number-meant", word=given, suggestion=error.suggestion) from error
            raise invalid("field.number", word=given) from error
    return given


def _words(given: Any) -> Any:
    """A single word stands for a list of one: `unit: x` reads like `units: [x]`."""
    if isinstance(given, str):
        return (given,) if given.strip() else ()
    return tuple(given) if isinstance(given, list) else given


Text = Annotated[str, BeforeValidator(_text)]
"""One line of text, trimmed, composed (NFC), not empty."""
Slug = Annotated[str, BeforeValidator(_slug)]
"""An id or address word: `a-z`, digits and single hyphens."""
Flag = Annotated[bool, BeforeValidator(_flag)]
"""`true` or `false`; «có» and «không» are understood."""
Day = Annotated[date, BeforeValidator(_day)]
"""A day, ISO or dd/mm/yyyy."""
Moment = Annotated[datetime, BeforeValidator(_moment)]
"""A day with an optional time, local."""
Number = Annotated[Decimal, BeforeValidator(_number)]
"""A number in strict Vietnamese writing."""
Words = Annotated[tuple[Text, ...], BeforeValidator(_words)]
"""A list of words; a single one may stand alone."""

"""The kinds of value a front matter or data file holds, converted from text; each refusal names its code."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
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


def from_text(read: Callable[[str], Any]) -> BeforeValidator:
    """A validator that reads text; what is not text goes on as it is, for the type to judge."""
    return BeforeValidator(lambda given: read(given) if isinstance(given, str) else given)


def number_in(text: str, written: str | None = None) -> Decimal:
    """The number that a text is in strict Vietnamese writing; a refusal names what was `written`, where that is more than the text."""
    try:
        return parse_number(text)
    except NumberError as error:
        word = text if written is None else written
        if error.suggestion:
            raise invalid("field.number-meant", word=word, suggestion=error.suggestion) from error
        raise invalid("field.number", word=word) from error


def _text(given: str) -> str:
    if not given.strip():
        raise invalid("field.empty")
    return unicodedata.normalize("NFC", given.strip())


def _slug(given: str) -> str:
    if _SLUG.fullmatch(given) is None:
        raise invalid("field.slug", word=given, suggestion=slugify(given))
    return given


def _flag(given: str) -> bool:
    word = given.strip().lower()
    if word not in _FLAGS:
        raise invalid("field.flag", word=given)
    return _FLAGS[word]


def _dated(parse: Callable[[str], date]) -> BeforeValidator:
    def read(given: str) -> date:
        try:
            return parse(given)
        except DateError as error:
            raise invalid(f"field.date-{error.reason}", word=given) from error

    return from_text(read)


def as_list(given: Any) -> Any:
    """A single word stands for a list of one: `unit: x` reads like `units: [x]`."""
    if isinstance(given, str):
        return (given,) if given.strip() else ()
    return tuple(given) if isinstance(given, list) else given


Text = Annotated[str, from_text(_text)]
"""One line of text, trimmed, composed (NFC), not empty."""
Slug = Annotated[str, from_text(_slug)]
"""An id or address word: `a-z`, digits and single hyphens."""
Flag = Annotated[bool, from_text(_flag)]
"""`true` or `false`; «có» and «không» are understood."""
Day = Annotated[date, _dated(parse_day)]
"""A day, ISO or dd/mm/yyyy."""
Moment = Annotated[datetime, _dated(parse_moment)]
"""A day with an optional time, local."""
Number = Annotated[Decimal, from_text(number_in)]
"""A number in strict Vietnamese writing."""
Words = Annotated[tuple[Text, ...], BeforeValidator(as_list)]
"""A list of words; a single one may stand alone."""

"""No-break spaces in HTML: editors write plain ones, and pages keep together what belongs together."""

from __future__ import annotations

import re
from collections.abc import Callable

from newsroom.vietnamese.spacing import unbroken

# What stands between two pieces of text: a tag, or all of what is no prose.
_NO_TEXT = re.compile(r"(<(?:pre|code|kbd|samp|svg)\b[^>]*>(?s:.*?)</(?:pre|code|kbd|samp|svg)>|<[^>]*>)")
_HEADING = re.compile(r"<h[2-6][ >]")

Words = Callable[[str], str]


def unbroken_html(html: str, in_headings: Words = unbroken) -> str:
    """The HTML with no-break spaces in its text, those of `in_headings` in its headings; code, attributes and drawings stay."""
    pieces = _NO_TEXT.split(html)
    words: Words = unbroken
    for place, piece in enumerate(pieces):
        if place % 2 == 0:
            pieces[place] = words(piece)
        elif piece.startswith(("<h", "</h")):
            words = in_headings if _HEADING.match(piece) else unbroken
    return "".join(pieces)

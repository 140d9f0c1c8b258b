"""The blocks of a page's HTML as plain text: words pair across inline markup, never across blocks."""

from __future__ import annotations

import re
import unicodedata
from html import unescape

_SILENT = re.compile(r"<(script|style|svg|template)\b.*?</\1>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_INLINE = r"a|abbr|b|bdi|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var|wbr"
_INLINE_TAG = re.compile(rf"</?(?:{_INLINE})(?=[\s/>])[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")


def blocks(html: str) -> list[str]:
    """The text of each block, on one line, NFC; empty ones are left out.

    >>> blocks("<p>thi <b>đ</b>ua</p><p>Khối</p>")
    ['thi đua', 'Khối']
    """
    text = _TAG.sub("\n", _INLINE_TAG.sub("", _SILENT.sub(" ", html).replace("\n", " ")))
    lines = (" ".join(line.split()) for line in unicodedata.normalize("NFC", unescape(text)).split("\n"))
    return [line for line in lines if line]

"""A document's HTML inside a page of many: lower headings, anchors of its own, nothing that became known later."""

from __future__ import annotations

import re

_HEADING = re.compile(r"(</?h)([1-6])(?=[\s>])")
_TAG = re.compile(r"<[a-z][^<>]*>")
_ANCHORS = re.compile(r"""(?<=\s)(id|for|headers|aria-labelledby|aria-describedby|aria-controls|href)="([^"]*)\"""")
_SINCE = re.compile(r"""<(?P<tag>div|span|small) class="(?:[^"]* )?since(?: [^"]*)?">.*?</(?P=tag)>""", re.DOTALL)


def quoted(html: str, prefix: str, lower: int = 2) -> str:
    """The HTML with headings that many levels lower, at most the sixth, and with `prefix` before each of its anchors.

    What components mark with the class `since`, for it came after the document's day, is left out.

    >>> quoted('<h2 id="moi">Mới</h2>', "tin-1-")
    '<h4 id="tin-1-moi">Mới</h4>'
    """
    html = lowered(_SINCE.sub("", html) if "since" in html else html, lower)
    if ' id="' not in html:
        return html
    return _TAG.sub(lambda tag: _ANCHORS.sub(lambda match: _anchored(match, prefix), tag[0]), html)


def lowered(html: str, levels: int) -> str:
    """The HTML with its headings that many levels lower, at most the sixth, or higher.

    >>> lowered("<h3>Mới</h3>", -2)
    '<h1>Mới</h1>'
    """
    return _HEADING.sub(lambda match: f"{match[1]}{min(6, int(match[2]) + levels)}", html)


def _anchored(match: re.Match[str], prefix: str) -> str:
    name, value = match.groups()
    if name == "href":
        return f'href="#{prefix}{value[1:]}"' if value.startswith("#") and len(value) > 1 else match[0]
    return f'{name}="{" ".join(prefix + word for word in value.split())}"'

"""Articles as entries of an Atom feed: whole addresses, escaped text, nothing XML cannot hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Any
from urllib.parse import urlsplit

_LINK = re.compile(r"""(?P<name>\b(?:href|src|srcset))="(?P<value>[^"]*)\"""")
_START = re.compile(r"^(?=/(?!/))")
_CANDIDATE = re.compile(r"(?:^|,\s*)(?=/(?!/))")
_FOR_EYES = re.compile(r"<svg\b.*?</svg>|<span aria-hidden=\"true\">[^<]*</span>", re.DOTALL)
_FOLD = re.compile(r"</?(?:details|summary)\b[^>]*>")
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as Pelican's feed writer asks for it; `url` is whole, `title` and `summary` are HTML."""

    title: str
    url: str
    summary: str
    content: str
    date: datetime
    modified: datetime
    author: str
    category: str
    tags: tuple[str, ...]

    def get_content(self, site: str) -> str:
        """The body as HTML; its addresses are whole already."""
        del site
        return self.content


def entry(article: Any, site_address: str, publisher: str) -> Entry:
    """The entry of a Pelican article on the site at `site_address`; what nobody signs is by `publisher`."""
    url = f"{site_address}/{article.url}"
    return Entry(
        title=_clean(escape(article.title)),
        url=url,
        summary=_clean(escape(article.summary)),
        content=_clean(with_whole_addresses(plain(article.content), url)),
        date=article.date,
        modified=article.modified or article.date,
        author=", ".join(person.label for person in article.byline) or publisher,
        category=article.section.name,
        tags=tuple(tag.name for tag in article.topics),
    )


def plain(html: str) -> str:
    """`html` for readers without our stylesheet: no drawings, nothing folded, the words for the ear instead of signs for the eye.

    >>> plain('<svg><path/></svg><span aria-hidden="true">—</span><span class="visually-hidden">chưa có số liệu</span>')
    '<span class="visually-hidden">chưa có số liệu</span>'
    """
    return _FOLD.sub("", _FOR_EYES.sub("", html))


def with_whole_addresses(html: str, page: str) -> str:
    """`html` with each address in it made whole: `/tep/a.jpg` and `#muc` mean nothing outside the page at `page`.

    >>> with_whole_addresses('<a href="/anh/">', "http://thidua.noibo/tin-tuc/a/")
    '<a href="http://thidua.noibo/anh/">'
    """
    host = "{0.scheme}://{0.netloc}".format(urlsplit(page))

    def whole(match: re.Match[str]) -> str:
        name, value = match["name"], match["value"]
        if value.startswith("#"):
            return f'{name}="{page}{value}"'
        starts = _CANDIDATE if name == "srcset" else _START
        return '{}="{}"'.format(name, starts.sub(rf"\g<0>{host}", value))

    return _LINK.sub(whole, html)


def _clean(text: str) -> str:
    return _NOT_XML.sub("", text)

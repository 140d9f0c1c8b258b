"""HTML of the site as XHTML of a book: plain elements, pictures within the book, links that lead somewhere from outside the site."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html.parser import HTMLParser
from xml.sax.saxutils import escape, quoteattr

VOID = frozenset({"br", "hr", "img", "col"})
_BLOCKS = "article blockquote dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header li ol p pre section ul"
_INLINE = "a abbr b cite code del em i ins kbd mark q s small span strong sub sup time u var"
_TABLES = "caption colgroup table tbody td tfoot th thead tr"
_KEPT = VOID | set(f"{_BLOCKS} {_INLINE} {_TABLES}".split())
_RENAMED = {"aside": "div", "details": "div", "summary": "p"}
_DROPPED = frozenset({"button", "form", "nav", "noscript", "script", "select", "style", "svg", "template"})
_ATTRIBUTES = frozenset({"alt", "class", "colspan", "datetime", "headers", "id", "reversed", "rowspan", "scope", "start", "title", "value"})
_WITHOUT_END = frozenset({"br", "hr", "img", "col", "source", "input", "wbr"})

Picture = Callable[[Sequence[tuple[int, str]]], str | None]
"""From the widths and addresses of a picture to its place in the book; None leaves it out."""
Link = Callable[[str], str | None]
"""From an address of the site to one that a reader of the book can follow; None leaves the words alone."""


def xhtml(html: str, picture: Picture, link: Link) -> str:
    """The fragment as well-formed XHTML. What is hidden from readers that hear the page is left out, as are drawings and buttons."""
    writer = _Writer(picture, link)
    writer.feed(html)
    writer.close()
    return writer.text


class _Writer(HTMLParser):
    def __init__(self, picture: Picture, link: Link) -> None:
        super().__init__(convert_charrefs=True)
        self._picture = picture
        self._link = link
        self._parts: list[str] = []
        self._open: list[tuple[str, str]] = []  # elements of the page, and what each became, empty where only its content is kept
        self._dropped = 0  # how many of the open elements are left out with all they hold

    @property
    def text(self) -> str:
        """What was written, every element closed."""
        return "".join((*self._parts, *(f"</{name}>" for _, name in reversed(self._open) if name)))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Write an element, or leave it out."""
        values = {name: value or "" for name, value in attrs}
        if tag in _WITHOUT_END:
            self._void(tag, values)
        elif self._dropped or tag in _DROPPED or values.get("aria-hidden") == "true":
            self._dropped += 1
            self._open.append((tag, ""))
        else:
            self._start(tag, values)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Write an element that holds nothing."""
        self.handle_starttag(tag, attrs)
        if tag not in _WITHOUT_END:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and those within it that the page left open."""
        while any(name == tag for name, _ in reversed(self._open)):
            name, written = self._open.pop()
            self._dropped -= bool(self._dropped)
            self._parts += [f"</{written}>"] if written else []
            if name == tag:
                return

    def updatepos(self, i: int, j: int) -> int:
        """Not count lines: nobody asks in which of them something stood."""
        return j

    def handle_data(self, data: str) -> None:
        """Write text."""
        if not self._dropped:
            self._parts.append(escape(data))

    def _start(self, tag: str, values: dict[str, str]) -> None:
        name = _RENAMED.get(tag, tag)
        href = self._link(values["href"]) if tag == "a" and "href" in values else None
        written = name if name in _KEPT and (tag != "a" or href) else ""
        self._open.append((tag, written))
        if written:
            self._parts.append(f"<{name}{_attributes(values)}{f' href={quoteattr(href)}' if href else ''}>")

    def _void(self, tag: str, values: dict[str, str]) -> None:
        if self._dropped or tag not in VOID:
            return
        source = self._picture(_candidates(values)) if tag == "img" else None
        if tag != "img" or source:
            shown = {"alt": "", **values} if source else values
            self._parts.append(f"<{tag}{f' src={quoteattr(source)}' if source else ''}{_attributes(shown)}/>")


def _attributes(values: dict[str, str]) -> str:
    return "".join(f" {name}={quoteattr(_id(name, value))}" for name, value in values.items() if name in _ATTRIBUTES)


def _id(name: str, value: str) -> str:
    """A colon is no letter of an XML name: the anchors of notes have one."""
    return value.replace(":", "-") if name in {"id", "headers"} else value


def _candidates(values: dict[str, str]) -> list[tuple[int, str]]:
    """The widths and addresses of a picture, rising."""
    pairs = (part.split() for part in values.get("srcset", "").split(","))
    return sorted((int(pair[1].rstrip("w")), pair[0]) for pair in pairs if len(pair) == 2)

"""A written page read once: what it names, what can be named in it, and what a strict policy would refuse."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

from newsroom.foundation.problems import Position, Problem

# Attributes by which a browser fetches what it shows; `href` fetches on these tags, elsewhere it leads.
_SOURCES = frozenset({"src", "poster", "data", "background"})
_SOURCE_SETS = frozenset({"srcset", "imagesrcset"})
_FETCHING_TAGS = frozenset({"use", "image"})
_FETCHING_RELATIONS = frozenset({"stylesheet", "icon", "apple-touch-icon", "preload", "modulepreload", "prefetch", "manifest", "mask-icon"})
_DATA_BLOCK = "application/ld+json"  # the one script without an address that a strict policy lets stand: it is never run
_PICTURES = frozenset({"og:image"})
_CSS_ADDRESS = re.compile(r"""(?:url\(|@import)\s*["']?\s*(?:https?:)?//""", re.IGNORECASE)


@dataclass(slots=True)
class Page:
    """What one page holds: `names` maps each address in it to the place of its first mention; `title` is the text of its `h1`."""

    path: str
    title: str = ""
    anchors: set[str] = field(default_factory=set)
    names: dict[str, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def scan_page(file: Path, path: str, shown: str) -> Page:
    """The page in `file`; `path` is relative to the site's root, `shown` as the publisher knows it."""
    scanner = _Scanner(Page(path), shown)
    scanner.feed(file.read_text(encoding="utf-8"))
    scanner.close()
    scanner.page.title = " ".join("".join(scanner.heading).split())
    return scanner.page


def scan_stylesheet(file: Path, shown: str) -> list[Problem]:
    """What a stylesheet would fetch from another host."""
    text = file.read_text(encoding="utf-8")
    matches = _CSS_ADDRESS.finditer(text)
    return [Problem("output.other-host", Position(shown, text.count("\n", 0, m.start()) + 1), {"word": m[0]}) for m in matches]


class _Scanner(HTMLParser):
    def __init__(self, page: Page, shown: str) -> None:
        super().__init__(convert_charrefs=True)
        self.page = page
        self.shown = shown
        self.heading: list[str] = []
        self._in_heading = False
        self._block: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag's addresses and anchors, and what the policy refuses."""
        values = {name: value or "" for name, value in attrs}
        self._in_heading = self._in_heading or (tag == "h1" and not self.heading)
        if tag == "script" and values.get("type") == _DATA_BLOCK:
            self._block = []
        elif tag == "style" or (tag == "script" and "src" not in values):
            self._refuse("output.inline", f"<{tag}>")
        if tag == "meta" and values.get("property") in _PICTURES:
            self._address(values.get("content", ""), False)
        if "id" in values:
            self.page.anchors.add(values["id"])
        fetching = tag in _FETCHING_TAGS or (tag == "link" and not _FETCHING_RELATIONS.isdisjoint(values.get("rel", "").split()))
        for name, value in values.items():
            self._attribute(tag, name, value, fetching)

    def handle_endtag(self, tag: str) -> None:
        """Leave the heading, or a block of data, which must be data indeed."""
        if tag == "h1":
            self._in_heading = False
        elif tag == "script" and self._block is not None:
            block, self._block = "".join(self._block), None
            if not _is_json(block):
                self._refuse("output.inline", "<script>")

    def handle_data(self, data: str) -> None:
        """Gather the heading's text, or what a block of data holds."""
        if self._block is not None:
            self._block.append(data)
        elif self._in_heading:
            self.heading.append(data)

    def _attribute(self, tag: str, name: str, value: str, fetching: bool) -> None:
        if name == "style" or name.startswith("on"):
            self._refuse("output.inline", f"{name}=")
        elif name in _SOURCE_SETS:
            for candidate in value.split(","):
                self._address(candidate.split()[0] if candidate.strip() else "", True)
        elif name in {"href", "xlink:href"}:
            self._address(value, fetching)
        elif name in _SOURCES and tag != "meta":
            self._address(value, True)

    def _address(self, address: str, fetched: bool) -> None:
        try:
            parts = urlsplit(address.strip())
        except ValueError:
            self._refuse("output.dead-link", address)
            return
        if fetched and parts.scheme != "data" and (parts.netloc or parts.scheme):
            self._refuse("output.other-host", address)
        elif parts.scheme in {"", "http", "https"}:
            self.page.names.setdefault(address.strip(), self.getpos())

    def _refuse(self, code: str, word: str) -> None:
        line, column = self.getpos()
        self.page.problems.append(Problem(code, Position(self.shown, line, column + 1), {"word": word}))


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True

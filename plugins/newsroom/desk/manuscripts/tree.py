"""HTML as a tree of its tags, read as forgivingly as a browser would: nothing that runs, no style, no form gets in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr", "col", "area", "base", "embed", "param", "track"})
_DROPPED = frozenset({"script", "style", "noscript", "template", "object", "iframe", "svg", "form", "nav", "button", "select", "textarea"})
# fmt: off
_BLOCK_TAGS = (
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre", "section",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
)
# fmt: on
BLOCKS = frozenset(_BLOCK_TAGS)
"""Tags that begin a piece of their own."""
_CLOSES = {
    "li": {"li"},
    "dd": {"dd", "dt"},
    "dt": {"dd", "dt"},
    "tr": {"tr", "td", "th"},
    "td": {"td", "th"},
    "th": {"td", "th"},
    "tbody": {"thead", "tbody", "tr", "td", "th"},
    "option": {"option"},
}
_WALLS = frozenset({"table", "ul", "ol", "dl"})


@dataclass(slots=True)
class Node:
    """A tag with what stands in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)

    def find(self, *tags: str) -> Iterator[Node]:
        """Every node of these tags below this one, in order."""
        for child in self.children:
            if isinstance(child, Node):
                if child.tag in tags:
                    yield child
                yield from child.find(*tags)

    @property
    def text(self) -> str:
        """All its text, spaces made plain."""
        parts = (child if isinstance(child, str) else f" {child.text} " if child.tag in BLOCKS else child.text for child in self.children)
        return " ".join("".join(parts).split())


def tree_of(html: str) -> Node:
    """The tree of an HTML text; its root has no tag."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return parser.root


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("")
        self._open = [self.root]
        self._dropped: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a tag, closing what it ends by standing there."""
        if self._dropped or tag in _DROPPED:
            if tag not in _VOID:
                self._dropped.append(tag)
            return
        if ":" in tag:
            return  # Word's own tags (o:p, v:shape): only what stands in them counts
        if tag in BLOCKS:
            self._close({"p"})
        self._close(_CLOSES.get(tag, set()))
        node = Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(node)
        if tag not in _VOID:
            self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        """Close a tag, and what was left open in it; an end that nothing began is passed over."""
        if self._dropped:
            if tag in self._dropped:
                del self._dropped[self._dropped.index(tag) :]
            return
        if any(node.tag == tag for node in self._open[1:]):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        if not self._dropped:
            self._open[-1].children.append(data)

    def _close(self, tags: set[str]) -> None:
        """Close the nearest open tag of `tags`, unless a list or table stands between."""
        for index in range(len(self._open) - 1, 0, -1):
            if self._open[index].tag in tags:
                del self._open[index:]
                return self._close(tags)
            if self._open[index].tag in _WALLS:
                return None
        return None

"""Markdown as the newsroom writes it: tables without inline style, links to documents by their paths, no HTML that could run."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.toc import TocExtension
from markdown.inlinepatterns import HtmlInlineProcessor
from markdown.treeprocessors import Treeprocessor

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import Position
from newsroom.publishing.asides import AsideMarkup
from newsroom.publishing.raw_html import is_safe, place, without_code
from newsroom.vietnamese.folding import slugify

_ALIGN = re.compile(r"text-align: *(left|right|center);?")
# A link's text may run over a line's end, not over a blank line.
_LINK = re.compile(
    r"(?<!!)\[(?P<text>(?:(?!\n[ \t]*\n)[^\[\]]|\[[^\]]*\])*)\]\((?P<target><[^>]*>|(?:[^\s()]|\([^\s()]*\))+)(?:\s+\"[^\"]*\")?\)"
    r"|^ {0,3}\[[^\]^][^\]]*\]:[ \t]*(?P<defined>\S+)",
    re.MULTILINE,
)
_DOCUMENT_LINK = re.compile(r"(?P<path>(?!\w+:|//|/|#|\{)[^#?]*\.md)(?P<rest>[#?].*)?")

_ID = re.compile(r"""<[a-z][a-z0-9]*\b[^<>]*? id="([^"]+)\"""")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_IGNORED = re.compile(r"[\x00-\x20]")  # what a browser passes over in an address
_MANY_COLUMNS, _LONG_WORD = 4, 24
_SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


@dataclass(frozen=True, slots=True)
class Heading:
    """A second-level heading of a document: the id of its anchor, and its text."""

    id: str
    title: str


class Markup(markdown.Markdown):
    """One parser for all documents of a build; extensions find the document being read in `document`."""

    document: Document

    def html(self, document: Document) -> str:
        """The body of `document` as HTML."""
        self.reset()
        self.document = document
        return self.convert(document.body)

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The second-level headings of the document read last."""
        tokens = getattr(self, "toc_tokens", [])
        return tuple(Heading(str(token["id"]), unescape(str(token["name"]))) for token in _flat(tokens) if token["level"] == 2)


def markup(extensions: Sequence[Extension] = ()) -> Markup:
    """A parser with the newsroom's grammar and the features' own extensions."""
    footnotes = FootnoteExtension(BACKLINK_TEXT="Trở lại", BACKLINK_TITLE="Trở lại chỗ có chú thích {}")
    own: list[str | Extension] = [footnotes, TocExtension(slugify=_anchor, permalink=False), AsideMarkup(), NewsroomMarkup()]
    return Markup(extensions=["tables", "fenced_code", "def_list", "abbr", "sane_lists", *own, *extensions], output_format="html")


class NewsroomMarkup(Extension):
    """The grammar every document shares."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802  # python-markdown's name
        """Put our own processors in the place of python-markdown's."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.register(_SafeHtml(r"(<(?:/?[a-zA-Z][^<>]*|!--.*?--)>)", md), "html", 90)
        md.treeprocessors.register(_Tidying(md), "newsroom-tidying", 5)


class _SafeHtml(HtmlInlineProcessor):
    """Harmless tags pass; any other stays text, so that nothing an editor pastes can run."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: N802  # python-markdown's name
        tag = m.group(1)
        if is_safe(tag):
            return self.md.htmlStash.store(tag), m.start(0), m.end(0)
        escaped = tag.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return self.md.htmlStash.store(escaped), m.start(0), m.end(0)


class _Tidying(Treeprocessor):
    """Alignment by class (a strict policy allows no inline style), document paths as Pelican's `{filename}` links, notes with names."""

    def run(self, root: Element) -> None:
        for element in list(root.iter()):
            if match := _ALIGN.fullmatch(element.get("style", "")):
                del element.attrib["style"]
                element.set("class", f"align-{match[1]}")
            if element.tag == "a" and (href := element.get("href")):
                document: Document = self.md.document  # type: ignore[attr-defined]  # the parser is a Markup
                element.set("href", document_link(href, document.path) if is_safe_address(href) else "#")
            _name_notes(element)
            _roll_wide_tables(element)


def _name_notes(element: Element) -> None:
    """Say of footnotes in Vietnamese what a number alone does not say."""
    if element.get("class") == "footnote-ref":
        element.set("aria-label", f"Chú thích {element.text}")
    elif element.get("class") == "footnote":
        rule = element[0]  # python-markdown's <hr>
        rule.tag, rule.text = "p", "Chú thích"
        rule.set("class", "kicker")


def _roll_wide_tables(element: Element) -> None:
    """Put each table among the children that a phone cannot hold into a frame that scrolls, by keys too."""
    for number, child in enumerate(element):
        if child.tag == "table" and _is_wide(child):
            frame = Element("div", {"class": "table-frame", "role": "group", "aria-label": "Bảng rộng, cuộn ngang được", "tabindex": "0"})
            frame.append(child)
            frame.tail, child.tail = child.tail, None
            element[number] = frame


def _is_wide(table: Element) -> bool:
    """Whether a table has many columns or a cell with a word too long for a phone."""
    cells = [text for cell in table.iter() for text in (cell.text, cell.tail) if text]
    return len(table.findall("thead/tr/th")) > _MANY_COLUMNS or any(len(word) > _LONG_WORD for text in cells for word in text.split())


def document_link(href: str, path: str) -> str:
    """`href` with a relative path to a `.md` file made Pelican's `{filename}/…`, seen from the document at `path`.

    >>> document_link("../a.md#b", "content/news/2019/x.md")
    '{filename}/news/a.md#b'
    """
    match = _DOCUMENT_LINK.fullmatch(href)
    if match is None:
        return href
    folder = posixpath.dirname(path).partition("/")[2]
    return "{filename}/" + posixpath.normpath(posixpath.join(folder, match["path"])) + (match["rest"] or "")


def is_safe_address(href: str) -> bool:
    """Whether an address may stand in a page: relative, or of a scheme that runs nothing, read as a browser would read it."""
    scheme = _SCHEME.match(_IGNORED.sub("", unescape(href)))
    return scheme is None or scheme[1].lower() in _SAFE_SCHEMES


def anchors(document: Document) -> tuple[str, ...]:
    """The ids that links may lead to inside a document: its headings and its notes."""
    html = markup().html(document)
    return tuple(_ID.findall(html))


def find_links(body: str, path: str, first_line: int) -> Iterator[tuple[str, Position]]:
    """Each link target of a body with its place; code is passed over."""
    text = without_code(body)
    for match in _LINK.finditer(text):
        name = "target" if match["target"] else "defined"
        line, column = place(text, match.start(name))
        yield match[name].strip("<>"), Position(path, first_line + line - 1, column)


def _anchor(value: str, separator: str) -> str:
    del separator
    return slugify(value) or "muc"


def _flat(tokens: list[dict[str, object]]) -> Iterator[dict[str, object]]:
    for token in tokens:
        yield token
        yield from _flat(token["children"])  # type: ignore[arg-type]  # python-markdown types its tokens loosely

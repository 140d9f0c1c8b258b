"""Plain text, as pasted from an old CMS, as blocks."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from newsroom.desk.manuscripts.blocks import Block, Picture, Reading
from newsroom.desk.manuscripts.html_blocks import HtmlBlocks, escaped
from newsroom.desk.manuscripts.tree import Node, tree_of
from newsroom.foundation.documents import read_text

_WRAPPED = range(55, 110)
_META_DATES = frozenset({"article:published_time", "datepublished", "pubdate", "date", "dc.date", "og:published_time"})
_ARTICLE = ("detail", "article-body", "articlebody", "news-content", "noidung", "contentdetail")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_plain(file: Path, shown: str) -> Reading:
    """The blocks of a text file. Raises ContentError where it is in no encoding we read."""
    return Reading(tuple(blocks_of(_text(file, shown))))


def blocks_of(text: str) -> Iterator[Block]:
    """The blocks of plain text: pieces between blank lines; in a piece each line stands alone, unless an editor had wrapped them."""
    for piece in re.split(r"\n[ \t\u00a0]*\n", text):
        lines = [line.replace("\u00a0", " ").strip() for line in piece.split("\n")]
        lines = [line for line in lines if line]
        for line in [" ".join(lines)] if _is_wrapped(lines) else lines:
            yield Block("paragraph", escaped(line))


def read_html(file: Path, shown: str) -> Reading:
    """The blocks of an HTML file of an old CMS: of its article, where it says which part that is. Raises ContentError."""
    tree = tree_of(_text(file, shown))
    head = {node.attributes.get("property") or node.attributes.get("name") or "": node for node in tree.find("meta")}
    dates = [node.attributes.get("content", "") for name, node in head.items() if name.lower() in _META_DATES]
    dates += [node.attributes["datetime"] for node in tree.find("time") if "datetime" in node.attributes]
    title = head["og:title"].attributes.get("content", "") if "og:title" in head else ""
    title = title or next((node.text for node in tree.find("title")), "")
    walk = HtmlBlocks(lambda source, alt: _picture(file, source, alt))
    blocks = tuple(walk.of(_without_head(_article(tree))))
    return Reading(blocks, escaped(re.split(r" [|–-] ", title)[0]), next(iter(dates), ""), tuple(dict.fromkeys(walk.notes)))


def _text(file: Path, shown: str) -> str:
    """The text of a file in UTF-8, or in the UTF-16 that Notepad's «Unicode» means."""
    raw = file.read_bytes() if file.is_file() else b""
    return raw.decode("utf-16").replace("\r\n", "\n") if raw.startswith(_UTF16) else read_text(file, shown)


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether lines were broken at a width: all but the last are about as long, and few end a sentence."""
    if len(lines) < 3:
        return False
    body = lines[:-1]
    ends = sum(line.endswith((".", "!", "?", ":", ";", "”", '"')) for line in body)
    return all(len(line) in _WRAPPED for line in body) and ends * 2 <= len(body)


def _article(tree: Node) -> Node:
    """The node that holds the article: <article>, or what an old CMS names so, or <main>, or everything."""
    named = [node for node in tree.find("div", "td") if any(word in _names(node) for word in _ARTICLE)]
    for nodes in (list(tree.find("article")), named, list(tree.find("main")), list(tree.find("body"))):
        if nodes:
            return max(nodes, key=lambda node: len(node.text))
    return tree


def _names(node: Node) -> str:
    return f"{node.attributes.get('id', '')} {node.attributes.get('class', '')}".lower()


def _without_head(node: Node) -> Node:
    kept = [child for child in node.children if isinstance(child, str) or child.tag not in {"head", "title", "footer"}]
    return Node(node.tag, node.attributes, [_without_head(child) if isinstance(child, Node) else child for child in kept])


def _picture(file: Path, source: str, alt: str) -> Picture:
    """A picture beside the page, where the page was saved with its folder; else only the place of one."""
    beside = file.parent / source.split("?")[0].replace("%20", " ")
    inside = not source.startswith(("/", "http:", "https:", "data:")) and beside.resolve().is_relative_to(file.parent.resolve())
    if source and inside and beside.is_file():
        return Picture(beside.read_bytes(), beside.suffix.lower().replace(".jpeg", ".jpg"), alt, source)
    return Picture(alt=alt, source=source[:80])

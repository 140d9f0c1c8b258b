"""HTML (of an old CMS, or what Word says of itself) as blocks of Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from newsroom.desk.manuscripts.blocks import Block, Picture
from newsroom.desk.manuscripts.tree import BLOCKS, Node

PictureAt = Callable[[str, str], Picture]
"""From an address and an alternative text to the picture."""

_SPECIAL = re.compile(r"([\\`*_\[])")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_STRONG = frozenset({"b", "strong"})
_EMPHASIS = frozenset({"i", "em", "cite"})
_KEPT = frozenset({"sub", "sup", "s", "del", "ins", "mark", "kbd"})
_SAFE = re.compile(r"(?:https?://|mailto:|tel:)[^\s()<>]+$", re.IGNORECASE)
_NOTE = re.compile(r"#(?:foot|end)note-(?P<number>[\w-]+)$")
_NOTE_ID = re.compile(r"(?:foot|end)note-(?P<number>[\w-]+)$")
_BREAK = "\x00"
_PICTURE = re.compile("\x01(\\d+)\x01")


class HtmlBlocks:
    """One walk over a tree; `notes` says what a person should look at."""

    def __init__(self, picture_at: PictureAt) -> None:
        self._picture_at = picture_at
        self._pictures: list[Picture] = []
        self.notes: list[str] = []

    def of(self, node: Node) -> Iterator[Block]:
        """The blocks of a node's children: a run of text and inline tags is a paragraph."""
        run: list[Node | str] = []
        for child in node.children:
            if isinstance(child, str) or not _holds_blocks(child):
                run.append(child)
                continue
            yield from self._paragraphs(run)
            run = []
            yield from self._block(child)
        yield from self._paragraphs(run)

    def _block(self, node: Node) -> Iterator[Block]:
        if level := _HEADINGS.get(node.tag):
            for block in self._paragraphs(node.children):
                yield Block("heading", block.text.replace("**", ""), level) if block.kind == "paragraph" else block
        elif node.tag in {"ul", "ol"}:
            yield from self._list(node)
        elif node.tag == "table":
            yield from self._table(node)
        elif node.tag == "blockquote":
            text = "\n\n".join(block.text for block in self.of(node) if block.text)
            if text:
                yield Block("quote", "\n".join(f"> {line}".rstrip() for line in text.split("\n")))
        elif node.tag != "hr":
            yield from self.of(node)

    def _paragraphs(self, run: Sequence[Node | str]) -> Iterator[Block]:
        """A paragraph for each line: an old CMS parts them by <br>, Word by a soft return."""
        for line in self._inline(run).split(_BREAK):
            at = 0
            for match in _PICTURE.finditer(line):
                yield from _paragraph(line[at : match.start()])
                yield Block("picture", picture=self._pictures[int(match[1])])
                at = match.end()
            yield from _paragraph(line[at:])

    def _inline(self, children: Sequence[Node | str]) -> str:
        return "".join(_escaped(child) if isinstance(child, str) else self._tag(child) for child in children)

    def _tag(self, node: Node) -> str:
        if node.tag == "br":
            return _BREAK
        if node.tag == "img":
            self._pictures.append(self._picture_at(node.attributes.get("src", ""), node.attributes.get("alt", "")))
            return f"\x01{len(self._pictures) - 1}\x01"
        inner = self._inline(node.children)
        if node.tag in _STRONG or node.tag in _EMPHASIS:
            return _marked(inner, "**" if node.tag in _STRONG else "*")
        if node.tag == "a":
            return self._link(node, inner)
        if node.tag in _KEPT and inner.strip() and "[^" not in inner:
            return f"<{node.tag}>{inner}</{node.tag}>"
        return inner

    def _link(self, node: Node, inner: str) -> str:
        href = node.attributes.get("href", "").strip()
        if note := _NOTE.match(href):
            return "" if note["number"].startswith("ref-") else f"[^{note['number']}]"
        if not inner.strip() or _PICTURE.search(inner):
            return inner
        if _SAFE.match(href):
            return f"[{inner.strip()}]({href})"
        if href and not href.startswith(("#", "javascript:")):
            self.notes.append(f"bỏ liên kết tới «{href[:60]}» (địa chỉ trong trang cũ)")
        return inner

    def _list(self, node: Node) -> Iterator[Block]:
        items = [child for child in node.children if isinstance(child, Node) and child.tag in {"li", "ul", "ol"}]
        notes = [(match["number"], item) for item in items if (match := _NOTE_ID.match(item.attributes.get("id", "")))]
        for number, item in notes:
            text = " ".join(block.text for block in self.of(item) if block.text)
            yield Block("footnote", f"[^{number}]: {text}")
        if items and not notes:
            pictures: list[Block] = []
            text = "\n".join(self._items(node, 0, pictures))
            yield from [Block("list", text)] if text else []
            yield from pictures

    def _items(self, node: Node, depth: int, pictures: list[Block]) -> Iterator[str]:
        number = 0
        for child in node.children:
            if not isinstance(child, Node):
                continue
            if child.tag in {"ul", "ol"}:
                yield from self._items(child, depth + 1, pictures)
            elif child.tag == "li":
                inner = [part for part in child.children if not (isinstance(part, Node) and part.tag in {"ul", "ol"})]
                blocks = list(self.of(Node("li", children=inner)))
                pictures += [block for block in blocks if block.kind == "picture"]
                text = " ".join(block.text for block in blocks if block.text)
                number += 1
                if text:
                    yield f"{'    ' * depth}{f'{number}.' if node.tag == 'ol' else '-'} {text}"
                for part in child.children:
                    if isinstance(part, Node) and part.tag in {"ul", "ol"}:
                        yield from self._items(part, depth + 1, pictures)

    def _table(self, node: Node) -> Iterator[Block]:
        rows = [[cell for cell in row.children if isinstance(cell, Node) and cell.tag in {"td", "th"}] for row in node.find("tr")]
        rows = [row for row in rows if row]
        columns = max((sum(_span(cell) for cell in row) for row in rows), default=0)
        if columns < 2 or any(node.find("img", "table")):
            for row in rows:  # a frame around a photo and its caption, or around the whole page
                for cell in row:
                    yield from self.of(cell)
            return
        if any("rowspan" in cell.attributes or _span(cell) > 1 for row in rows for cell in row):
            self.notes.append("bảng có ô gộp: đã tách thành ô trống, xem lại")
        lines = [self._row(row, columns) for row in rows]
        if not any(cell.strip() for cell in lines[0].strip("|").split("|")):
            self.notes.append("bảng không có dòng tiêu đề")
        yield Block("table", "\n".join([lines[0], "|" + "---|" * columns, *lines[1:]]))

    def _row(self, row: Sequence[Node], columns: int) -> str:
        cells: list[str] = []
        for cell in row:
            text = "<br>".join(block.text for block in self.of(cell) if block.text)
            cells += [text.replace("|", "\\|"), *([""] * (_span(cell) - 1))]
        return "| " + " | ".join([*cells, *([""] * (columns - len(cells)))]) + " |"


def escaped(text: str) -> str:
    r"""Text in which nothing means anything to Markdown, spaces made plain.

    >>> escaped("2*3 [x]")
    '2\\*3 \\[x]'
    """
    return _escaped(text).strip()


def _escaped(text: str) -> str:
    plain = re.sub(r"[\s\u00a0\u200b\ufeff]+", " ", text)
    return _SPECIAL.sub(r"\\\1", plain).replace("<", "&lt;")


def _paragraph(text: str) -> Iterator[Block]:
    tidy = " ".join(text.split())
    if tidy:
        yield Block("paragraph", tidy)


def _marked(inner: str, mark: str) -> str:
    """Emphasis that begins and ends at its words; what stands in no words, or over a line's end, is left plain."""
    core = inner.strip()
    if not core or _PICTURE.search(inner):
        return inner
    before, after = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
    lines = (f"{mark}{line.strip()}{mark}" if line.strip() and not line.strip().startswith(mark) else line for line in core.split(_BREAK))
    return before + _BREAK.join(lines) + after


def _holds_blocks(node: Node) -> bool:
    return node.tag in BLOCKS or any(isinstance(child, Node) and _holds_blocks(child) for child in node.children)


def _span(cell: Node) -> int:
    word = cell.attributes.get("colspan", "1")
    return min(int(word), 50) if word.isdigit() and int(word) else 1

"""HTML that editors may write inside Markdown: a few harmless tags without attributes; everything else is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator

SAFE_TAGS = frozenset({"abbr", "b", "br", "del", "em", "i", "ins", "kbd", "mark", "s", "small", "strong", "sub", "sup", "u", "wbr"})

_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?P<rest>(?:(?!\n[ \t]*\n)[^<>])*)>|<!--|<!\[CDATA\[|<\?|<![A-Za-z]")
_FENCE = re.compile(r"^[ \t]*(?P<mark>`{3,}|~{3,})")
_CODE = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_AUTOLINK = re.compile(r"<(?:https?://|mailto:)[^<>\s]+>|<[^<>@\s]+@[^<>@\s]+>")


def is_safe(tag: str) -> bool:
    """Whether one tag, such as `<sup>` or `</sup>`, may pass as it is."""
    match = _TAG.fullmatch(tag)
    return match is not None and match["name"] is not None and match["name"].lower() in SAFE_TAGS and match["rest"].strip() in {"", "/"}


def unsafe_tags(body: str) -> Iterator[tuple[str, int, int]]:
    """Each refused tag of a Markdown body as (tag, line, column), both counted from 1; code is passed over."""
    text = _AUTOLINK.sub(lambda link: " " * len(link[0]), without_code(body))
    for match in _TAG.finditer(text):
        if not is_safe(match[0]):
            yield (match[0], *place(text, match.start()))


def place(text: str, offset: int) -> tuple[int, int]:
    """The line and the column of a character, both counted from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def without_code(body: str) -> str:
    """The body with fenced blocks and inline code blanked, every other character at its own line and column."""
    lines, fence = [], ""
    for line in body.split("\n"):
        opening = _FENCE.match(line)
        if fence:
            fence = "" if opening and opening["mark"].startswith(fence) else fence
            lines.append("")
        elif opening:
            fence = opening["mark"]
            lines.append("")
        else:
            lines.append(_CODE.sub(lambda code: " " * len(code[0]), line))
    return "\n".join(lines)

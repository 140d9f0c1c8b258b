"""Vietnamese newspaper typography for text typed without it: quotes, dashes, spaces."""

from __future__ import annotations

import re
import unicodedata

_CODE_OR_ADDRESS = re.compile(r"(`[^`]*`|\]\([^)]*\)|https?://\S+)")
_MARKS = re.compile(r"[*`\\]|\[\^[^\]]*\]|<[^>]*>")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_OPENS_AFTER = frozenset(" \t\n([{“‘/-–—>|")


def tidied(text: str) -> str:
    """Markdown text with single spaces, “ ” quotes, en dashes and true ellipses; code and addresses are left alone.

    >>> tidied('chủ đề  "Đoàn kết ”, tuần trước ...')
    'chủ đề “Đoàn kết”, tuần trước…'
    """
    return "\n".join(_tidied_line(line) for line in unicodedata.normalize("NFC", text).split("\n"))


def plain(text: str) -> str:
    """The words of a Markdown text."""
    return " ".join(_MARKS.sub("", _LINK.sub(r"\1", text)).replace("&lt;", "<").split())


def shortened(words: str, longest: int = 250) -> str:
    """The first sentences that fit, or as many words as do."""
    if len(words) <= longest:
        return words
    sentences = re.split(r"(?<=[.!?…]) (?=\S)", words)
    kept = sentences[0]
    for sentence in sentences[1:]:
        if len(kept) + len(sentence) >= longest:
            break
        kept = f"{kept} {sentence}"
    return kept if len(kept) <= longest else kept[: longest - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def _tidied_line(line: str) -> str:
    indent, composed = line[: len(line) - len(line.lstrip(" "))], line.lstrip(" ")
    parts = _CODE_OR_ADDRESS.split(composed)
    before = ""
    for index, part in enumerate(parts):
        if index % 2 == 0:
            parts[index] = _spaced(_quoted(part, before))
        before = parts[index][-1:] or before
    return indent + "".join(parts)


def _quoted(text: str, before: str) -> str:
    """Straight and German quotes as “ ”: a mark opens after a space or bracket, unless a space follows it too."""
    marks = list(text.replace("„", "“").replace("‟", "“").replace("&quot;", '"'))
    last, is_open = before, False
    for index, mark in enumerate(marks):
        if mark == '"':
            after = marks[index + 1] if index + 1 < len(marks) else " "
            opens = (not last or last in _OPENS_AFTER) and not after.isspace()
            marks[index] = "“" if opens and not is_open else "”"
        is_open = (is_open or marks[index] == "“") and marks[index] != "”"
        last = last if mark in "*_" else marks[index]
    return "".join(marks)


def _spaced(text: str) -> str:
    text = re.sub(r"[ \t\u00a0\u2002-\u200b]+", " ", text)
    text = text.replace(" ...", "…").replace("...", "…").replace(" - ", " – ")
    text = re.sub(r"“ +", "“", text)
    text = re.sub(r" +(?=[”,;!?…%]|[.:](?:\s|$))", "", text)
    return re.sub(r"(?<=\() +| +(?=\))", "", text)

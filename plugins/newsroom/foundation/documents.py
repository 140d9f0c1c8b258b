"""A document: a file of front matter and Markdown, read strictly and with every place remembered."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from newsroom.foundation.problems import ContentError, Position, Problem
from newsroom.foundation.yaml import Loc, Located, Tree, load_yaml

_FENCE = re.compile(r"---[ \t]*")
_CLASSIC = re.compile(r"(?P<key>[A-Za-z][\w-]*):[ \t]*(?P<value>.*)")
_CLASSIC_KEYS = {"category": "section", "author": "authors"}
_CLASSIC_LISTS = frozenset({"authors", "tags"})
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read: `body` begins at line `body_line`; `classic` says its header is Pelican's `Title: …` instead of YAML."""

    path: str
    front: Located
    body: str
    body_line: int
    classic: bool = False
    nfd: bool = False


def read_text(file: Path, shown: str) -> str:
    """The text of a UTF-8 file, byte order mark dropped, line ends made line feeds.

    `shown` is the path an editor knows. Raises ContentError for UTF-16, another encoding, a NUL byte, or a file that cannot be read.
    """
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise ContentError([Problem("file.unreadable", Position(shown), {"reason": error.strerror or ""})]) from error
    if raw.startswith(_UTF16) or (raw and raw.count(b"\0") > len(raw) // 8):
        raise ContentError([Problem("file.utf-16", Position(shown))])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentError([Problem("file.not-utf-8", _position_of(raw, error.start, shown))]) from error
    if "\0" in text:
        raise ContentError([Problem("file.nul", _position_of(raw, raw.index(b"\0"), shown))])
    return text.replace("\r\n", "\n").replace("\r", "\n")


def load_document(file: Path, shown: str) -> Document:
    """The document in `file`: YAML between `---` lines, or Pelican's classic header, then the body.

    Text in decomposed Unicode (NFD) is composed, and the document says so. Raises ContentError.
    """
    text = read_text(file, shown)
    composed = unicodedata.normalize("NFC", text)
    lines = composed.split("\n")
    if lines and _FENCE.fullmatch(lines[0]):
        front, body_line = _yaml_header(lines, shown)
        classic = False
    else:
        front, body_line = _classic_header(lines, shown)
        classic = True
    return Document(shown, front, "\n".join(lines[body_line - 1 :]), body_line, classic, nfd=composed != text)


def _yaml_header(lines: list[str], shown: str) -> tuple[Located, int]:
    end = next((number for number, line in enumerate(lines[1:], start=1) if _FENCE.fullmatch(line)), None)
    if end is None:
        raise ContentError([Problem("document.open-header", Position(shown))])
    front = load_yaml("\n".join(lines[1:end]), shown, first_line=2)
    if not isinstance(front.value, dict):
        raise ContentError([Problem("document.header-not-mapping", Position(shown, 2))])
    return front, end + 2


def _classic_header(lines: list[str], shown: str) -> tuple[Located, int]:
    """Pelican's own header: `Key: value` lines up to the first blank line, a value continued on indented lines."""
    tree: dict[str, Tree] = {}
    positions: dict[Loc, Position] = {(): Position(shown)}
    keys: dict[Loc, Position] = {}
    problems: list[Problem] = []
    key, end = "", len(lines)
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            end = number
            break
        if key and line.startswith("    "):
            tree[key] = f"{tree[key]} {line.strip()}"
            continue
        match = _CLASSIC.fullmatch(line)
        if match is None:
            problems.append(Problem("document.no-header", Position(shown, number), {"word": line.strip()[:40]}))
            break
        key = _classic_key(match["key"])
        if key in tree:
            problems.append(Problem("yaml.duplicate-key", Position(shown, number), {"word": match["key"]}))
        tree[key] = match["value"].strip()
        positions[(key,)], keys[(key,)] = Position(shown, number, match.start("value") + 1), Position(shown, number)
    if problems or not tree:
        raise ContentError(problems or [Problem("document.no-header", Position(shown), {"word": ""})])
    return Located(_classic_values(tree), shown, positions, keys), end + 1


def _classic_key(key: str) -> str:
    return _CLASSIC_KEYS.get(key.lower(), key.lower())


def _classic_values(tree: dict[str, Tree]) -> dict[str, Tree]:
    """Pelican's conventions in ours: `a, b` or `a; b` is a list, `Status: draft` is `draft: true`."""
    values = dict(tree)
    for name in _CLASSIC_LISTS & values.keys():
        text = str(values[name])
        values[name] = [part.strip() for part in re.split(r";" if ";" in text else r",", text) if part.strip()]
    status = str(values.pop("status", "published")).lower()
    if status in {"draft", "hidden"}:
        values["draft"] = "true"
    values.pop("lang", None)
    return values


def _position_of(raw: bytes, offset: int, shown: str) -> Position:
    before = raw[:offset]
    line_start = before.rfind(b"\n") + 1
    return Position(shown, before.count(b"\n") + 1, len(before[line_start:].decode("utf-8", "replace")) + 1)

"""The theme's own colours, for what is drawn and for what browsers draw around a page."""

from __future__ import annotations

import re
from pathlib import Path

from newsroom.syndication.model import Colours

_TOKEN = re.compile(r"--([\w-]+):\s*(#[0-9a-f]{6})\b")


_DRAWN = ("paper", "ink", "red", "ochre", "teal", "on-field")


def colours(static: Path) -> Colours | None:
    """The light palette; None for a theme that has not all of its tokens."""
    found = _tokens(static)
    return Colours(*(found[name][0] for name in _DRAWN)) if found.keys() >= set(_DRAWN) else None


def papers(static: Path) -> tuple[tuple[str, str], ...]:
    """The ground of pages for each scheme of colours; none for a theme without tokens."""
    found = _tokens(static).get("paper", [])
    return (("light", found[0]), ("dark", found[-1])) if found else ()


def _tokens(static: Path) -> dict[str, list[str]]:
    """Every colour that a token has, in the order of the stylesheet: the light one first."""
    tokens: dict[str, list[str]] = {}
    file = static / "css" / "tokens.css"
    for name, colour in _TOKEN.findall(file.read_text(encoding="utf-8") if file.is_file() else ""):
        tokens.setdefault(name, []).append(colour)
    return tokens

"""A manuscript's body in pieces, whatever it was written with: paragraphs, headings, lists, tables, pictures."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal["paragraph", "heading", "list", "table", "quote", "picture", "footnote"]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it stood in the manuscript; without `data` only the place where one stood is known. `suffix` has its dot."""

    data: bytes = b""
    suffix: str = ""
    alt: str = ""
    source: str = ""
    """The address it had, where it could not be read."""


@dataclass(frozen=True, slots=True)
class Block:
    """One piece: `text` is Markdown (of a paragraph or heading only its inner text); `level` counts for headings."""

    kind: BlockKind
    text: str = ""
    level: int = 0
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one file: its blocks, what its head says of it, and what a person should look at."""

    blocks: tuple[Block, ...]
    title: str = ""
    date: str = ""
    notes: tuple[str, ...] = field(default=())

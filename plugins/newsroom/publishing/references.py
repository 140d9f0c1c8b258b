"""References: words in one feature's content that name something another feature owns.

A feature yields the references of its documents and checks those of the kinds it owns; the desk carries them from one to the
other, so that no feature needs to import its neighbour.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newsroom.foundation.problems import Position

ReferenceKind = Literal["photo", "target", "campaign", "unit", "person", "section", "tag", "title", "profile", "document", "attachment"]


@dataclass(frozen=True, slots=True)
class Reference:
    """`word`, as the editor wrote it at `position`, names something of that kind."""

    kind: ReferenceKind
    word: str
    position: Position
    described: bool = False
    """For a photo: the place that names it also describes it (gives an alternative text)."""

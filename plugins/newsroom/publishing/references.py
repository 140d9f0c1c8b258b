"""References: words in one feature's content that name something another feature owns.

A feature yields the references of its documents and checks those of the kinds it owns; the desk carries them from one to the
other, so that no feature needs to import its neighbour.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from newsroom.foundation.problems import Position
from newsroom.foundation.yaml import Loc, Located, Tree

ReferenceKind = Literal[
    "photo", "target", "campaign", "unit", "person", "section", "tag", "title", "series", "profile", "document", "attachment", "address"
]


@dataclass(frozen=True, slots=True)
class Reference:
    """`word`, as the editor wrote it at `position`, names something of that kind."""

    kind: ReferenceKind
    word: str
    position: Position
    described: bool = False
    """For a photo: the place that names it also describes it (gives an alternative text)."""


def named(front: Located, kinds: Mapping[str, ReferenceKind]) -> Iterator[Reference]:
    """The words that stand under certain keys of a front matter, each at its own place, whatever else in it is wrong.

    A key is a path: `unit`, `awards.*.title` (in every mapping of a list). A text stands for a list of one.
    """
    for key, kind in kinds.items():
        for loc, word in _texts(front.value, tuple(key.split(".")), ()):
            if word.strip():
                yield Reference(kind, word.strip(), front.at(*loc))


def _texts(tree: Tree, path: tuple[str, ...], loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(tree, str):
        if not path:
            yield loc, tree
    elif isinstance(tree, list):
        deeper = path[1:] if path[:1] == ("*",) else path
        for index, item in enumerate(tree):
            yield from _texts(item, deeper, (*loc, index))
    elif path and path[0] in tree:
        yield from _texts(tree[path[0]], path[1:], (*loc, path[0]))

"""YAML read as strings, every value with its place in the file: the only module that knows a YAML library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from newsroom.foundation.problems import ContentError, Position, Problem

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"
Loc: TypeAlias = tuple[str | int, ...]

# The C parser is ten times faster; the pure one says the same where the library was built without it.
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DEEPEST = 40


@dataclass(frozen=True, slots=True)
class Located:
    """A tree of strings, lists and mappings with the place of every value and key.

    `positions[("targets", 0, "level")]` is the place of that value; `keys` holds the places of the mapping keys themselves.
    """

    value: Tree
    path: str
    positions: Mapping[Loc, Position] = field(default_factory=dict)
    keys: Mapping[Loc, Position] = field(default_factory=dict)

    def at(self, *loc: str | int) -> Position:
        """The place of the value at `loc`, or of its nearest known ancestor."""
        for length in range(len(loc), -1, -1):
            if (known := self.positions.get(loc[:length])) is not None:
                return known
        return Position(self.path)

    def key_at(self, *loc: str | int) -> Position:
        """The place of the key that ends `loc`, or of its nearest known ancestor."""
        return self.keys.get(loc) or self.at(*loc)


def load_yaml(text: str, path: str, first_line: int = 1) -> Located:
    """The YAML document in `text` as strings (`05` stays `05`, `no` stays `no`).

    `first_line` is the number of the text's first line in its file. Raises ContentError for broken YAML, a key written twice,
    or a value that YAML would not take as it stands: an anchor (`&name`), an alias (`*name`) or a tag (`!name`).
    """
    try:
        if signs := list(_signs(text, path, first_line)):
            raise ContentError(signs)
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = Position(path, first_line + mark.line, mark.column + 1) if mark else Position(path, first_line)
        raise ContentError([Problem("yaml.syntax", where, {"reason": error.problem or ""})]) from error
    except yaml.YAMLError as error:
        raise ContentError([Problem("yaml.syntax", Position(path, first_line), {"reason": str(error).splitlines()[0]})]) from error
    if node is None:
        return Located({}, path, {(): Position(path, first_line)})
    reading = _Reading(path, first_line)
    value = reading.tree(node, ())
    if reading.problems:
        raise ContentError(reading.problems)
    return Located(value, path, reading.positions, reading.keys)


def _signs(text: str, path: str, first_line: int) -> Iterator[Problem]:
    """Anchors, aliases and tags: our files have no use for them, and a text that starts like one would lose its first word."""
    if not any(sign in text for sign in "&*!"):
        return
    for event in yaml.parse(text, Loader=_Loader):
        if (mark := event.start_mark) and (getattr(event, "anchor", None) or getattr(event, "tag", None)):
            yield Problem("yaml.alias", Position(path, first_line + mark.line, mark.column + 1))


class _Reading:
    """One walk over a composed document."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.positions: dict[Loc, Position] = {}
        self.keys: dict[Loc, Position] = {}
        self.problems: list[Problem] = []

    def tree(self, node: yaml.Node, loc: Loc) -> Tree:
        position = self.positions[loc] = self._position(node)
        if isinstance(node, yaml.ScalarNode):
            return str(node.value)
        if len(loc) > _DEEPEST:
            self.problems.append(Problem("yaml.too-deep", position))
            return ""
        if isinstance(node, yaml.SequenceNode):
            return [self.tree(child, (*loc, index)) for index, child in enumerate(node.value)]
        return self._mapping(node, loc)

    def _mapping(self, node: yaml.Node, loc: Loc) -> dict[str, Tree]:
        mapping: dict[str, Tree] = {}
        for key_node, value_node in node.value:
            key, here = str(key_node.value), self._position(key_node)
            if key in mapping:
                self.problems.append(Problem("yaml.duplicate-key", here, {"word": key}))
            self.keys[(*loc, key)] = here
            mapping[key] = self.tree(value_node, (*loc, key))
        return mapping

    def _position(self, node: yaml.Node) -> Position:
        return Position(self.path, self.first_line + node.start_mark.line, node.start_mark.column + 1)

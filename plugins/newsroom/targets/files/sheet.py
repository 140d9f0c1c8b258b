"""A table in a text file, cell by cell with its place; the separator is found, quotes may hold anything."""

from __future__ import annotations

from dataclasses import dataclass

from newsroom.foundation.problems import ContentError, Position, Problem

SEPARATORS = (";", "\t", ",")
"""What may stand between cells, the likelier first."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell, trimmed, and where it begins."""

    text: str
    position: Position


Row = tuple[Cell, ...]


def read_sheet(text: str, path: str) -> tuple[Row, ...]:
    """The rows of a table that hold anything at all. Raises ContentError for a quote that never closes."""
    reading = _Reading(path, separator_of(text))
    rows = reading.rows(text)
    return tuple(row for row in rows if any(cell.text for cell in row))


def separator_of(text: str) -> str:
    """The separator that splits the first line into most cells."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    return max(SEPARATORS, key=lambda separator: (first.count(separator), -SEPARATORS.index(separator)))


class _Reading:
    """One walk over a table's text."""

    def __init__(self, path: str, separator: str) -> None:
        self.path = path
        self.separator = separator
        self.line = 1
        self.column = 1

    def rows(self, text: str) -> list[Row]:
        """All rows, blank ones too."""
        rows: list[Row] = []
        at = 0
        while at <= len(text):
            end = text.find("\n", at)
            line = text[at : end if end >= 0 else len(text)]
            row, at = self._row(text, at) if '"' in line else (self._plain(line), at + len(line) + 1)
            rows.append(row)
            self.line, self.column = self.line + 1, 1
        return rows

    def _plain(self, line: str) -> Row:
        """A row on one line, without quotes."""
        cells: list[Cell] = []
        column = 1
        for piece in line.split(self.separator):
            cells.append(Cell(piece.strip(), Position(self.path, self.line, column)))
            column += len(piece) + 1
        return tuple(cells)

    def _row(self, text: str, at: int) -> tuple[Row, int]:
        """The row that begins at `at` and holds quotes, maybe over several lines; and where the next one begins."""
        cells: list[Cell] = []
        start, held = Position(self.path, self.line), list[str]()
        while at < len(text) and text[at] != "\n":
            char = text[at]
            if char == '"' and not "".join(held).strip():
                held, at = self._quoted(text, at)
                continue
            self._step(char)
            at += 1
            if char != self.separator:
                held.append(char)
                continue
            cells.append(Cell("".join(held).strip(), start))
            held, start = [], Position(self.path, self.line, self.column)
        return (*cells, Cell("".join(held).strip(), start)), at + 1

    def _quoted(self, text: str, at: int) -> tuple[list[str], int]:
        """The text in quotes that opens at `at`, and where reading goes on; two quotes are one."""
        opened = Position(self.path, self.line, self.column)
        held: list[str] = []
        self._step(text[at])
        at += 1
        while at < len(text):
            char = text[at]
            doubled = char == '"' and text[at + 1 : at + 2] == '"'
            if char == '"' and not doubled:
                self._step(char)
                return held, at + 1
            for passed in text[at : at + 2] if doubled else char:
                self._step(passed)
            held.append(char)
            at += 2 if doubled else 1
        raise ContentError([Problem("targets.open-quote", opened)])

    def _step(self, char: str) -> None:
        self.line, self.column = (self.line + 1, 1) if char == "\n" else (self.line, self.column + 1)

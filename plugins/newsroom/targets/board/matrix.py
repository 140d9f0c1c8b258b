"""Units against targets: one cell for each, with its status."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsroom.publishing.registers import Register, Unit
from newsroom.targets.addresses import scorecard_url
from newsroom.targets.board.rows import Row, StatusView, TargetRow
from newsroom.targets.model import Campaign
from newsroom.targets.words.numerals import DASH

_BY_BLOC = StatusView("Khối báo cáo chung", "neutral")


@dataclass(frozen=True, slots=True)
class TargetCell:
    """One cell of the matrix; `url` is the page of its target."""

    value_text: str
    status: StatusView
    short_name: str
    url: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One unit's row of the matrix: a cell for each target; `unit_url` leads to its scorecard."""

    unit_name: str
    unit_url: str
    cells: tuple[TargetCell, ...]


def matrix_of(rows: Iterable[TargetRow]) -> tuple[MatrixRow, ...]:
    """Unit by target; a target that the bloc alone reports has no column."""
    shared = [row for row in rows if row.units]
    parts = shared[0].units if shared else ()
    return tuple(MatrixRow(part.name, part.url, _cells(shared, place)) for place, part in enumerate(parts))


def whole_matrix_of(campaign: Campaign, rows: Sequence[TargetRow], units: Register[Unit]) -> tuple[MatrixRow, ...]:
    """The bloc and every unit against every target, those too that the bloc alone reports."""
    bloc = MatrixRow("Toàn khối", "", tuple(_cell(row, row) for row in rows))
    members = enumerate(campaign.units)
    return (bloc, *(MatrixRow(units.name(id_), scorecard_url(campaign.id, id_), _cells(rows, place)) for place, id_ in members))


def _cells(rows: Iterable[TargetRow], place: int) -> tuple[TargetCell, ...]:
    """The row of the unit that stands at a place of the campaign's roster."""
    return tuple(_cell(row.units[place] if row.units else None, row) for row in rows)


def _cell(shown: Row | None, target: TargetRow) -> TargetCell:
    """A cell; without a row of its own it says that the bloc reports."""
    value, status = (shown.value_short, shown.status) if shown else (DASH, _BY_BLOC)
    return TargetCell(value, status, target.short_name, target.url)

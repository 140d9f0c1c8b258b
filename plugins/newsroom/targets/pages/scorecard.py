"""A unit's scorecard in a campaign: its part in every target, its course, what it has sent and what it still owes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsroom.publishing.registers import Register, Unit
from newsroom.targets.addresses import calendar_url, scorecard_url, unit_feed_url
from newsroom.targets.board.course import Stage
from newsroom.targets.board.ledger import Correction
from newsroom.targets.board.rows import TargetRow, UnitRow, status_view
from newsroom.targets.board.view import Board, StatusCount, summary_of
from newsroom.targets.pages.receipts import Receipts
from newsroom.targets.rules.outcome import Status

_NO_VERDICT = frozenset({Status.NOT_APPLICABLE, Status.REPORTED})


@dataclass(frozen=True, slots=True)
class Part:
    """A unit's part in one target; `course` holds it at the end of every period, None after the cut-off."""

    target: TargetRow
    row: UnitRow
    course: tuple[UnitRow | None, ...]


@dataclass(frozen=True, slots=True)
class Scorecard:
    """All that is known of a unit in a campaign; `closed` of its `periods` ended by the cut-off.

    `unit_url` is the unit's own page, where the register knows it.

    `counts` and `summary` leave out the targets in which the unit has no verdict of its own: not for it, or no level pledged.
    """

    unit: str
    name: str
    url: str
    unit_url: str | None
    icon: str
    periods: tuple[str, ...]
    closed: int
    parts: tuple[Part, ...]
    counts: tuple[StatusCount, ...]
    summary: str
    receipts: Receipts
    calendar_url: str
    feed_url: str
    corrections: tuple[Correction, ...]


def scorecards_of(
    seen: Board, stages: Sequence[Stage], receipts: Sequence[Receipts], corrections: Sequence[Correction], units: Register[Unit]
) -> tuple[Scorecard, ...]:
    """A scorecard a unit, in the campaign's order."""
    by_unit = {row.unit: row for row in receipts}
    return tuple(
        _scorecard(seen, stages, place, by_unit[unit], tuple(one for one in corrections if one.unit == unit), units)
        for place, unit in enumerate(seen.campaign.units)
    )


def _scorecard(
    seen: Board, stages: Sequence[Stage], place: int, receipts: Receipts, corrections: tuple[Correction, ...], units: Register[Unit]
) -> Scorecard:
    unit = seen.campaign.units[place]
    found = units.find(unit)
    shared = [number for number, row in enumerate(seen.rows) if row.units]
    statuses = [seen.outcomes[number].units[place].outcome.status for number in shared]
    judged = [status for status in statuses if status not in _NO_VERDICT]
    return Scorecard(
        unit=unit,
        name=units.name(unit),
        url=scorecard_url(seen.campaign.id, unit),
        unit_url=found.url if found else None,
        icon=found.icon if found else "flag",
        periods=tuple(stage.period.name for stage in stages),
        closed=sum(1 for stage in stages if stage.seen is not None),
        parts=tuple(_part(seen, stages, number, place) for number in shared),
        counts=tuple(StatusCount(status_view(status), judged.count(status)) for status in Status if status in judged),
        summary=summary_of(judged),
        receipts=receipts,
        calendar_url=calendar_url(seen.campaign.id, unit),
        feed_url=unit_feed_url(seen.campaign.id, unit),
        corrections=corrections,
    )


def _part(seen: Board, stages: Sequence[Stage], number: int, place: int) -> Part:
    row = seen.rows[number]
    return Part(row, row.units[place], tuple(_at(stage, number, place) for stage in stages))


def _at(stage: Stage, number: int, place: int) -> UnitRow | None:
    """The unit's part at the end of a period; None after the cut-off, and where only the bloc was counted then."""
    units = stage.seen.rows[number].units if stage.seen else ()
    return units[place] if units else None

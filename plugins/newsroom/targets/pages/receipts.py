"""Who has reported: units against periods, received on which day, how late, what is wanting; on time and reported apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from newsroom.publishing.registers import Register, Unit
from newsroom.targets.addresses import scorecard_url
from newsroom.targets.model import WHOLE_BLOC, Campaign, Period
from newsroom.targets.rules.owed import Owed, owed
from newsroom.targets.words.numerals import pair, percent

ReceiptState = Literal["on_time", "late", "partial", "missing", "waiting", "coming", "none"]


@dataclass(frozen=True, slots=True)
class Receipt:
    """What came from one unit for one period: of `expected` targets, `reported`, the first on `received`, the last on `completed`.

    `late` are days after the day it was due; `wanting` are the short names of what did not come.
    """

    period: Period
    state: ReceiptState
    expected: int
    reported: int
    on_time: int
    received: date | None
    completed: date | None
    late: int
    wanting: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Receipts:
    """All that came from one unit (or from the bloc itself: `unit` is «toàn khối», no address)."""

    unit: str
    name: str
    url: str | None
    cells: tuple[Receipt, ...]

    @property
    def closed(self) -> tuple[Receipt, ...]:
        """What can be counted: periods that ended by the cut-off and are no longer waited for."""
        return tuple(cell for cell in self.cells if cell.state in {"on_time", "late", "partial", "missing"})

    @property
    def reported_text(self) -> str:
        """«19/20 (95,0%)»: what was reported of what was due."""
        return rate(sum(cell.reported for cell in self.closed), sum(cell.expected for cell in self.closed))

    @property
    def on_time_text(self) -> str:
        """«18/20 (90,0%)»: what came on time of what was due; told apart from what was reported at all."""
        return rate(sum(cell.on_time for cell in self.closed), sum(cell.expected for cell in self.closed))

    @property
    def owing(self) -> Receipt | None:
        """The last period that closed, where something of it is wanting; earlier gaps were filled by later, cumulative reports."""
        ended = [cell for cell in self.cells if cell.state not in {"coming", "none"}]
        return ended[-1] if ended and ended[-1].wanting else None

    @property
    def due(self) -> tuple[Receipt, ...]:
        """What is still to be sent: periods to come, and closed ones of which something is wanting on a day not past."""
        return tuple(cell for cell in self.cells if cell.state in {"coming", "waiting"} and cell.wanting)


def rate(part: int, whole: int) -> str:
    """«19/20 (95,0%)»; nothing where nothing was due."""
    if not whole:
        return ""
    return f"{pair(part, whole)} ({percent(Fraction(100 * part, whole))})"


def receipts_of(campaign: Campaign, units: Register[Unit], today: date) -> tuple[Receipts, ...]:
    """A row a unit, in the campaign's order, and the bloc's own row first where the bloc reports anything itself."""
    awaited: dict[tuple[str, str], list[Owed]] = defaultdict(list)
    for period in campaign.periods:
        for one in owed(campaign, period):
            awaited[one.unit, period.id].append(one)
    reporting = [unit for unit in (WHOLE_BLOC, *campaign.units) if unit != WHOLE_BLOC or any(key[0] == unit for key in awaited)]
    return tuple(_row(campaign, unit, [awaited[unit, period.id] for period in campaign.periods], units, today) for unit in reporting)


def _row(campaign: Campaign, unit: str, awaited: Sequence[Sequence[Owed]], units: Register[Unit], today: date) -> Receipts:
    cells = tuple(_receipt(campaign, period, one, today) for period, one in zip(campaign.periods, awaited, strict=True))
    if unit == WHOLE_BLOC:
        return Receipts(unit, "Toàn khối", None, cells)
    return Receipts(unit, units.name(unit), scorecard_url(campaign.id, unit), cells)


def _receipt(campaign: Campaign, period: Period, awaited: Sequence[Owed], today: date) -> Receipt:
    lines = [one.line for one in awaited if one.line is not None]
    late = [line.days_late(period.report_due) for line in lines]
    days = [line.first.received for line in lines]
    wanting = tuple(one.target.short_name for one in awaited if one.line is None)
    return Receipt(
        period=period,
        state=_state(campaign, period, awaited, late, today),
        expected=len(awaited),
        reported=len(lines),
        on_time=late.count(0),
        received=min(days, default=None),
        completed=max(days, default=None),
        late=max(late, default=0),
        wanting=wanting,
    )


def _state(campaign: Campaign, period: Period, awaited: Sequence[Owed], late: Iterable[int], today: date) -> ReceiptState:
    if not awaited:
        return "none"
    if period.end > campaign.cut_off:
        return "coming"
    if all(one.line is None for one in awaited):
        return "missing" if today > period.report_due else "waiting"
    if any(one.line is None for one in awaited):
        return "partial" if today > period.report_due else "waiting"
    return "late" if any(late) else "on_time"

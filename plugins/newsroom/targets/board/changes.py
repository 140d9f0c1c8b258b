"""What changed from one period to the next: differences from exact values, with a mark where the shown figures subtract otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from newsroom.targets.board.course import Stage, measure_of
from newsroom.targets.board.rows import Row, StatusView, TargetRow
from newsroom.targets.figures import Span
from newsroom.targets.rules.outcome import Outcome
from newsroom.targets.words.numerals import NBSP, counted, standing
from newsroom.targets.words.telling import UNITS
from newsroom.vietnamese.numbers import NumberError, parse_number

FOOTNOTE = "tính trên số chưa làm tròn"


@dataclass(frozen=True, slots=True)
class Change:
    """A way from one figure to the next, «giảm 0,5 điểm %»; `unrounded` asks for the footnote."""

    text: str
    unrounded: bool = False


@dataclass(frozen=True, slots=True)
class TargetChange:
    """What changed in one target; `turned` holds the status before where it is another now, `before` the figure."""

    row: TargetRow
    before: str
    change: Change | None
    turned: StatusView | None


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed between two periods, and how many targets did not change."""

    since: str
    now: str
    rows: tuple[TargetChange, ...]
    unchanged: int

    @property
    def unrounded(self) -> bool:
        """Whether the footnote is needed."""
        return any(row.change is not None and row.change.unrounded for row in self.rows)


def changes_of(stages: Sequence[Stage]) -> Changes | None:
    """What the last period that closed changed against the one before; None where there are not two."""
    closed = [(stage.period, stage.seen) for stage in stages if stage.seen is not None]
    if len(closed) < 2:
        return None
    (before, then), (now, seen) = closed[-2:]
    rows: list[TargetChange] = []
    for old, new, old_outcome, new_outcome in zip(then.rows, seen.rows, then.outcomes, seen.outcomes, strict=True):
        if (old.value_text, old.status) != (new.value_text, new.status):
            change = change_between(old_outcome.whole, old, new_outcome.whole, new)
            rows.append(TargetChange(new, old.value_short, change, old.status if old.status != new.status else None))
    return Changes(before.name, now.name, tuple(rows), len(seen.rows) - len(rows))


def change_between(before: Outcome | None, old: Row | None, after: Outcome, new: Row) -> Change | None:
    """The way between two whole figures of one measure; None where one is missing, open or no number."""
    if before is None or old is None:
        return None
    first, second = _number(before), _number(after)
    if first is None or second is None:
        return None
    way = second - first
    if not way:
        return Change("không đổi")
    verb = "tăng" if way > 0 else "giảm"
    if not new.value_short.endswith("%"):
        return Change(f"{verb} {counted(abs(way), new.unit_text or UNITS)}")
    number = standing(abs(way), [Fraction(0)], 1)
    return Change(f"{verb} {number}{NBSP}điểm %", _shown(new.value_short, old.value_short) != _shown(number, "0"))


def _number(outcome: Outcome) -> Fraction | None:
    figure = outcome.figure
    return None if figure is None or isinstance(figure, Span) else measure_of(figure)


def _shown(later: str, earlier: str) -> Fraction | None:
    """How far two figures are apart as they are printed; None where one is printed in words."""
    try:
        return abs(Fraction(parse_number(later.rstrip("%"))) - Fraction(parse_number(earlier.rstrip("%"))))
    except NumberError:
        return None

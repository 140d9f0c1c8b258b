"""Rows of targets as templates see them: strings a Vietnamese reader reads, no arithmetic left to do."""

from __future__ import annotations

from dataclasses import dataclass, fields
from fractions import Fraction
from typing import Any

from newsroom.publishing.registers import Register, Unit
from newsroom.targets.addresses import scorecard_url, target_url
from newsroom.targets.figures import Steps
from newsroom.targets.model import Campaign, Target
from newsroom.targets.rules.outcome import Outcome, Status, TargetOutcome
from newsroom.targets.words.numerals import NBSP, pair
from newsroom.targets.words.telling import UNITS, completion_text, flag_text, pace_text, remark_text, value_texts
from newsroom.targets.words.wording import LABELS, Tone, level_number, level_prefix, level_text, noun_of
from newsroom.vietnamese.numbers import scaled_half_up

LONGEST_BAR = 125
"""Where a bar's scale ends, in percent of the level."""
_NOT_ALL = Fraction(995, 10)


@dataclass(frozen=True, slots=True)
class StatusView:
    """A status in words, and the tone that picks its colour and pictogram."""

    label: str
    tone: Tone


_STATUSES = {status: StatusView(*words) for status, words in LABELS.items()}


@dataclass(frozen=True, slots=True)
class Bar:
    """Lengths in percent of the level, 0 to 125, as text with a dot.

    `tick` is what is due now, where anything is; `overflow` says that the figure lies beyond the scale.
    """

    value: str
    tick: str | None
    overflow: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised:
    """What a target promises, in words."""

    unit_text: str
    level_text: str
    level_number: str
    level_prefix: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Promised):
    """What every row of a table shows; texts hold no-break spaces, «—» stands for no figure."""

    id: str
    value_text: str
    value_short: str
    counts_text: str
    completion_text: str
    pace_text: str | None
    bar: Bar | None
    status: StatusView
    flags: tuple[str, ...]
    remarks: tuple[str, ...]
    illustrative: bool

    @property
    def note(self) -> str:
        """The remarks in one line, without what a flag says already."""
        return "; ".join(remark for remark in self.remarks if f"({remark})" not in self.flags)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow(Row):
    """One unit's part in a target; `name` is the unit's, `url` its scorecard in the campaign, from the site's root."""

    name: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetRow(Row):
    """One target of the bloc, its units below it; `units_text` tells how many of them reached their own level.

    `url` is its page, from the site's root.
    """

    no: str
    url: str
    group: str | None
    wording: str
    short_name: str
    units: tuple[UnitRow, ...]
    reported_units: int
    expected_units: int
    units_text: str


_FIELDS: dict[type, list[str]] = {kind: [field.name for field in fields(kind)] for kind in (Promised, Row)}
Told = dict[int, Promised]
"""What was promised, by the identity of the target: units that pledged nothing of their own share one, and its words."""


def target_row(campaign: Campaign, outcome: TargetOutcome, units: Register[Unit]) -> TargetRow:
    """One target in words."""
    target = outcome.target
    judged = outcome.reported_units and outcome.units and all(_has_level(part.outcome) for part in outcome.units)
    told: Told = {}
    reached = f"{pair(outcome.reached_units, outcome.expected_units)}{NBSP}{UNITS} đạt mức của mình"
    return TargetRow(
        no=target.no,
        url=target_url(campaign.id, target.id),
        group=target.group,
        wording=target.wording,
        short_name=target.short_name,
        units=tuple(unit_row(campaign, part.outcome, part.unit, units, told) for part in outcome.units),
        reported_units=outcome.reported_units,
        expected_units=outcome.expected_units,
        units_text=reached if judged else "",
        **_all_of(_row(campaign, outcome.whole, target.id, (outcome.reported_units, outcome.expected_units), told)),
    )


def unit_row(campaign: Campaign, outcome: Outcome, unit: str, units: Register[Unit], told: Told | None = None) -> UnitRow:
    """One unit's part in words; `told` holds what was already worded for other units."""
    return UnitRow(
        name=units.name(unit),
        url=scorecard_url(campaign.id, unit),
        **_all_of(_row(campaign, outcome, unit, (1, 1), {} if told is None else told)),
    )


def status_view(status: Status) -> StatusView:
    """A status in words."""
    return _STATUSES[status]


def _row(campaign: Campaign, outcome: Outcome, id_: str, reported: tuple[int, int], told: Told) -> Row:
    short, counts = value_texts(outcome, reported)
    target, thresholds = outcome.target, campaign.thresholds
    return Row(
        id=id_,
        value_text=f"{short} ({counts})" if counts else short,
        value_short=short,
        counts_text=counts,
        completion_text=completion_text(outcome),
        pace_text=pace_text(target, outcome.pace, thresholds) if outcome.pace else None,
        bar=_bar(outcome),
        status=status_view(outcome.status),
        flags=tuple(flag_text(flag) for flag in outcome.flags),
        remarks=tuple(remark_text(remark, outcome, thresholds) for remark in outcome.remarks),
        illustrative=campaign.illustrative,
        **_all_of(told.get(id(target)) or told.setdefault(id(target), _promised(target))),
    )


def _promised(target: Target) -> Promised:
    return Promised(
        unit_text=noun_of(target),
        level_text=level_text(target),
        level_number=level_number(target),
        level_prefix=level_prefix(target),
    )


def _all_of(value: Promised) -> dict[str, Any]:
    """The fields of a value by their names, for one that has more."""
    return {name: getattr(value, name) for name in _FIELDS[type(value)]}


def _has_level(outcome: Outcome) -> bool:
    return outcome.target.level is not None or outcome.target.kind in {"range", "yes_no", "milestones"}


def _bar(outcome: Outcome) -> Bar | None:
    """A bar that ends short of the level where the level is not reached, however near it is."""
    if outcome.completion is None:
        return None
    percent = outcome.completion * 100
    shown = percent if outcome.reached else min(percent, _NOT_ALL)
    due = _due(outcome)
    return Bar(_length(shown), None if due is None else _length(due * 100), overflow=percent > LONGEST_BAR)


def _due(outcome: Outcome) -> Fraction | None:
    """The share of the level that was due by now."""
    if outcome.pace is None:
        return None
    target, figure = outcome.target, outcome.figure
    if isinstance(figure, Steps):
        return outcome.pace.expected / Fraction(figure.whole_weight)
    way = Fraction(target.level or 0)
    if target.kind == "reduction":
        way = Fraction(target.baseline or 0) - way
    return outcome.pace.expected / way if way else None


def _length(percent: Fraction) -> str:
    tenths = min(max(scaled_half_up(percent, 1), 0), LONGEST_BAR * 10)
    return f"{tenths // 10}.{tenths % 10}".removesuffix(".0")

"""A campaign as templates see it: its board of targets, groups, counts, the ready sentence, the milestones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Literal

from newsroom.publishing.registers import Register, Unit
from newsroom.targets.addresses import scorecard_url
from newsroom.targets.board.rows import Row, StatusView, TargetRow, status_view, target_row, unit_row
from newsroom.targets.model import Campaign, Viewpoint
from newsroom.targets.rules.evaluation import evaluate
from newsroom.targets.rules.outcome import ACHIEVEMENTS, Status, TargetOutcome
from newsroom.targets.words.numerals import NBSP, pair
from newsroom.targets.words.wording import LABELS
from newsroom.vietnamese.dates import numeric_date
from newsroom.vietnamese.numbers import format_count

State = Literal["done", "now", "coming"]

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """Targets under one heading; `no` is its Roman number, both are empty where targets have no group."""

    no: str
    name: str
    rows: tuple[TargetRow, ...]


@dataclass(frozen=True, slots=True)
class StatusCount:
    """How many targets stand at a status."""

    status: StatusView
    count: int


@dataclass(frozen=True, slots=True)
class Reporting:
    """How a unit reports: of the targets due from it, how many it has reported, and how many of these on time.

    `unit` is its id, `unit_url` its scorecard.
    """

    unit: str
    unit_name: str
    unit_url: str
    expected: int
    reported: int
    on_time: int
    text: str


@dataclass(frozen=True, slots=True)
class Milestone:
    """A day of the campaign's calendar; `url` leads to what is told of it, from the site's root."""

    date: date
    text: str
    state: State
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LatestRow(Row):
    """A figure that came in lately: one unit's, or the bloc's, with the target it belongs to."""

    received: date
    unit_name: str
    wording: str
    short_name: str


@dataclass(frozen=True, slots=True)
class Board:
    """A campaign seen from one point: every target's outcome, and the row that tells it."""

    campaign: Campaign
    viewpoint: Viewpoint
    outcomes: tuple[TargetOutcome, ...]
    rows: tuple[TargetRow, ...]

    @property
    def groups(self) -> tuple[TargetGroup, ...]:
        """The rows under their headings."""
        return groups_of(self.campaign, self.rows)

    @property
    def counts(self) -> tuple[StatusCount, ...]:
        """How many targets stand at each status, the best first; statuses nobody has are left out."""
        found = [outcome.whole.status for outcome in self.outcomes]
        return tuple(StatusCount(status_view(status), found.count(status)) for status in Status if status in found)

    @property
    def summary(self) -> str:
        """The ready sentence of a review."""
        return summary_of([outcome.whole.status for outcome in self.outcomes])


def board(campaign: Campaign, units: Register[Unit], viewpoint: Viewpoint) -> Board:
    """A campaign seen from there."""
    outcomes = evaluate(campaign, viewpoint)
    return Board(campaign, viewpoint, outcomes, tuple(target_row(campaign, outcome, units) for outcome in outcomes))


def groups_of(campaign: Campaign, rows: Iterable[TargetRow]) -> tuple[TargetGroup, ...]:
    """The rows under their headings, in the order of the campaign's groups; those without one come last."""
    kept = tuple(rows)
    named = [(group.name, tuple(row for row in kept if row.group == group.id)) for group in campaign.groups]
    filled = [(name, members) for name, members in named if members]
    groups = tuple(TargetGroup(_roman(number), name, members) for number, (name, members) in enumerate(filled, start=1))
    loose = tuple(row for row in kept if row.group is None)
    return (*groups, TargetGroup("", "", loose)) if loose else groups


def summary_of(statuses: Sequence[Status]) -> str:
    """«05/08 chỉ tiêu đạt và vượt (trong đó 02 vượt), 01 chậm tiến độ, 02 chưa đến kỳ đánh giá»."""
    if not statuses:
        return ""
    achieved = sum(1 for status in statuses if status in ACHIEVEMENTS)
    special = ((Status.SURPASSED, "vượt"), (Status.ACHIEVED_LATE, "chậm hạn"))
    of_which = ", ".join(f"{format_count(count)}{NBSP}{word}" for status, word in special if (count := statuses.count(status)))
    opening = f"{pair(achieved, len(statuses))}{NBSP}chỉ tiêu đạt"
    opening += " và vượt" if Status.SURPASSED in statuses else ""
    opening += f" (trong đó {of_which})" if of_which else ""
    others = [status for status in Status if status in statuses and status not in ACHIEVEMENTS]
    told = [f"{format_count(statuses.count(status))}{NBSP}{_lowered(LABELS[status][0])}" for status in others]
    return ", ".join([opening, *told])


def reporting_of(seen: Board, units: Register[Unit]) -> tuple[Reporting, ...]:
    """Who has reported at the cut-off, and who on time; what is not due or not for a unit is not asked of it."""
    told: list[Reporting] = []
    for id_ in seen.campaign.units:
        parts = [part.outcome for outcome in seen.outcomes for part in outcome.units if part.unit == id_]
        due = [part for part in parts if part.status not in {Status.NOT_APPLICABLE, Status.NOT_DUE}]
        reported = [part for part in due if part.figure is not None]
        timely = sum(1 for part in reported if not any(flag.name == "late" for flag in part.flags))
        text = f"{pair(len(reported), len(due))}{NBSP}chỉ tiêu đã báo cáo, {format_count(timely)} đúng hạn"
        url = scorecard_url(seen.campaign.id, id_)
        told.append(Reporting(id_, units.name(id_), url, len(due), len(reported), timely, text))
    return tuple(told)


def latest_rows(seen: Board, units: Register[Unit], most: int = 6) -> tuple[LatestRow, ...]:
    """The newest figures of a board, newest first; those of one day in the order of targets and units."""
    found: list[LatestRow] = []
    for outcome, row in zip(seen.outcomes, seen.rows, strict=True):
        if outcome.received is not None:
            found.append(_latest(row, row, "Toàn khối", outcome.received))
        for part in outcome.units:
            if part.received is not None and part.outcome.figure is not None:
                shown = unit_row(seen.campaign, part.outcome, part.unit, units)
                found.append(_latest(shown, row, shown.name, part.received))
    return tuple(sorted(found, key=lambda latest: latest.received, reverse=True)[:most])


def milestones_of(campaign: Campaign, pledge_url: str | None) -> tuple[Milestone, ...]:
    """The pledge and the ends of the reporting periods, as they stand at the cut-off."""
    found: list[Milestone] = []
    if campaign.pledge is not None:
        state: State = "done" if campaign.pledge.date <= campaign.cut_off else "coming"
        found.append(Milestone(campaign.pledge.date, f"Ký {campaign.pledge.source}", state, pledge_url))
    running = next((period for period in campaign.periods if period.end > campaign.cut_off), None)
    for period in campaign.periods:
        at: State = "done" if period.end <= campaign.cut_off else "now" if period is running else "coming"
        found.append(Milestone(period.end, f"Chốt số liệu {period.name}, báo cáo gửi chậm nhất ngày {numeric_date(period.report_due)}", at))
    return tuple(sorted(found, key=lambda milestone: milestone.date))


def _latest(shown: Row, target: TargetRow, unit_name: str, received: date) -> LatestRow:
    same = {field.name: getattr(shown, field.name) for field in fields(Row)}
    return LatestRow(**same, received=received, unit_name=unit_name, wording=target.wording, short_name=target.short_name)


def _lowered(label: str) -> str:
    return label[:1].lower() + label[1:]


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        while number >= value:
            text, number = text + sign, number - value
    return text

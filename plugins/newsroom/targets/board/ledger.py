"""The public ledger of corrections: what stood, what stands, why, since when, and whether a status turned."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date

from newsroom.publishing.registers import Register, Unit
from newsroom.targets.addresses import scorecard_url, target_url
from newsroom.targets.board.rows import StatusView, status_view
from newsroom.targets.figures import Entry, Share
from newsroom.targets.model import WHOLE_BLOC, Campaign, Report, Target, Viewpoint
from newsroom.targets.rules.evaluation import evaluate_target
from newsroom.targets.rules.kinds.table import KINDS
from newsroom.targets.words.numerals import DASH, points
from newsroom.targets.words.telling import figure_text, share_counts


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction of the target at `url` by the unit with its scorecard at `unit_url` (None for the bloc).

    `change` is its way in «điểm %», `flip` the bloc's status before and after, where the correction turned it.
    """

    date: date
    no: str
    short_name: str
    url: str
    unit: str
    unit_name: str
    unit_url: str | None
    period_name: str
    before: str
    after: str
    change: str
    reason: str
    source: str
    flip: tuple[StatusView, StatusView] | None


def corrections_of(campaign: Campaign, units: Register[Unit], viewpoint: Viewpoint) -> tuple[Correction, ...]:
    """Every correction that can be seen from there, the newest first."""
    rows: dict[tuple[str, str, str], list[Report]] = defaultdict(list)
    for report in campaign.reports:
        rows[report.target, report.unit, report.period].append(report)
    found: list[Correction] = []
    for report in campaign.reports:
        target = campaign.target(report.target)
        if report.replaces is None or target is None or not _seen(campaign, report, viewpoint):
            continue
        before = [row for row in rows[report.target, report.unit, report.period] if row is not report and row.received == report.replaces]
        if before:
            found.append(_correction(campaign, target, before[-1], report, units, viewpoint))
    return tuple(sorted(found, key=lambda correction: (correction.date, correction.no), reverse=True))


def _seen(campaign: Campaign, report: Report, viewpoint: Viewpoint) -> bool:
    received = viewpoint.received_by is None or report.received <= viewpoint.received_by
    return received and campaign.period(report.period).end <= viewpoint.cut_off


def _correction(
    campaign: Campaign, target: Target, before: Report, after: Report, units: Register[Unit], viewpoint: Viewpoint
) -> Correction:
    name = "Toàn khối" if after.unit == WHOLE_BLOC else units.name(after.unit)
    without = replace(campaign, reports=tuple(report for report in campaign.rows_on(target.id) if report is not after))
    old = evaluate_target(without, target, viewpoint).whole.status
    new = evaluate_target(campaign, target, viewpoint).whole.status
    return Correction(
        date=after.received,
        no=target.no,
        short_name=target.short_name,
        url=target_url(campaign.id, target.id),
        unit=after.unit,
        unit_name=name,
        unit_url=None if after.unit == WHOLE_BLOC else scorecard_url(campaign.id, after.unit),
        period_name=campaign.period(after.period).name,
        before=_entry_text(target, before.entry),
        after=_entry_text(target, after.entry),
        change=_change(before.entry, after.entry),
        reason=after.reason,
        source=after.source,
        flip=(status_view(old), status_view(new)) if old is not new else None,
    )


def _change(before: Entry, after: Entry) -> str:
    """The way between two shares; nothing between other figures."""
    if isinstance(before, Share) and isinstance(after, Share) and before.denominator and after.denominator:
        return points(before.percent, after.percent)
    return ""


def _entry_text(target: Target, entry: Entry) -> str:
    """One row's figure, a share with its counts."""
    figure = KINDS[target.kind].measure(target, [entry])
    if figure is None:
        return DASH
    text = figure_text(target, figure)
    return f"{text} ({share_counts(target, figure)})" if isinstance(figure, Share) and figure.denominator else text

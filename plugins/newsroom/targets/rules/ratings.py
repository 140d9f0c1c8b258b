"""Ratings reported once and counted in several ratios: each ratio names the ratings that are its part and its whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from newsroom.targets.figures import Amount, Share
from newsroom.targets.model import Report, Target
from newsroom.targets.rules.lines import line_of

Rows = dict[tuple[str, str], list[Report]]


def with_rated(targets: Sequence[Target], reports: Sequence[Report]) -> tuple[Report, ...]:
    """The reports, and for each target made of ratings the shares that the rows of those ratings amount to."""
    by_target: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        by_target[report.target].append(report)
    rated = [report for target in targets if target.whole_ratings for report in _shares(target, by_target)]
    return (*reports, *rated)


def _shares(target: Target, by_target: Mapping[str, Sequence[Report]]) -> Iterator[Report]:
    """A row for each day on which the share was first known, or changed: later ones correct the earlier."""
    needed = sorted({*target.part_ratings, *target.whole_ratings})
    rows: Rows = defaultdict(list)
    for rating in needed:
        for report in by_target.get(rating, ()):
            rows[report.unit, report.period].append(report)
    for group in rows.values():
        known: Report | None = None
        for day in sorted({row.received for row in group}):
            share = _share(target, [row for row in group if row.received <= day])
            if share is None or (known is not None and known.entry == share):
                continue
            newest = max((row for row in group if row.received <= day), key=lambda row: (row.received, row.replaces or row.received))
            known = Report(
                target=target.id,
                unit=newest.unit,
                period=newest.period,
                entry=share,
                received=day,
                position=newest.position,
                quality=newest.quality,
                source=newest.source,
                replaces=known.received if known else None,
                reason=newest.reason if known else "",
                note=newest.note,
            )
            yield known


def _share(target: Target, rows: Sequence[Report]) -> Share | None:
    """The share these rows amount to; None while a rating it needs is not reported: a missing rating is not zero."""
    counts: dict[str, Decimal] = {}
    for rating in {*target.part_ratings, *target.whole_ratings}:
        own = [row for row in rows if row.target == rating]
        entry = line_of(own).report.entry if own else None
        if not isinstance(entry, Amount):
            return None
        counts[rating] = entry.value
    part, whole = (sum((counts[name] for name in names), Decimal(0)) for names in (target.part_ratings, target.whole_ratings))
    return Share(part, whole)

"""Checks of the rows that were reported: doubled, impossible, against one another, against what was promised."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from newsroom.foundation.problems import Problem, misspelt
from newsroom.targets.figures import Amount, Deed, Names, Share, is_count
from newsroom.targets.model import WHOLE_BLOC, Campaign, Report, Target, Viewpoint
from newsroom.targets.rules.evaluation import evaluate_target
from newsroom.targets.rules.lines import line_of
from newsroom.targets.rules.parts import PEOPLE
from newsroom.targets.words.numerals import exact, percent
from newsroom.vietnamese.dates import numeric_date

MOST = Fraction(2)
"""The completion above which an editor is asked to look again."""


def check_reports(campaign: Campaign, *, whole: bool = True) -> Iterator[Problem]:
    """Everything wrong with the rows of a campaign; not `whole` where some of its rows could not be read, and may be the ones meant."""
    yield from duplicates(campaign)
    if whole:
        yield from corrections_of_nothing(campaign)
    yield from falls(campaign)
    yield from bare_percentages(campaign)
    yield from too_much(campaign)
    for report in campaign.reports:
        target = campaign.reported(report.target)
        if target is None:
            continue
        yield from out_of_scope(target, report)
        yield from after_the_cut_off(campaign, report)
        yield from impossible_counts(target, report)
        yield from not_the_staff(campaign, target, report)
        yield from wrong_unit(target, report)
        yield from names_unknown_or_twice(target, report)
        yield from deeds_to_come(report)


def duplicates(campaign: Campaign) -> Iterator[Problem]:
    """Two rows for one target, unit and period, neither of which corrects the other; lists of names may come in several rows."""
    for rows in _groups(campaign).values():
        standing = [row for row in rows if not any(other is not row and other.replaces == row.received for other in rows)]
        for row in standing[1:]:
            if not isinstance(row.entry, Names):
                yield Problem("targets.duplicate-row", row.position, {"first": str(standing[0].position.line), **_facts(row)})


def corrections_of_nothing(campaign: Campaign) -> Iterator[Problem]:
    """A correction without a row to correct, or without a reason."""
    for (_, _, _), rows in _groups(campaign).items():
        for row in rows:
            if row.replaces is None:
                continue
            day = numeric_date(row.replaces)
            if not any(other is not row and other.received == row.replaces for other in rows):
                yield Problem("targets.correction-of-nothing", row.position, {"day": day, **_facts(row)})
            if row.received < row.replaces:
                yield Problem("targets.correction-earlier", row.position, {"day": day, "received": numeric_date(row.received)})
            if not row.reason:
                yield Problem("targets.correction-reason", row.position, {"day": day})


def falls(campaign: Campaign) -> Iterator[Problem]:
    """A cumulative value lower than the period before had it."""
    order = [period.id for period in campaign.periods]
    by_unit: dict[tuple[str, str], list[Report]] = defaultdict(list)
    for (target_id, unit, _), rows in _groups(campaign).items():
        target = campaign.target(target_id)
        if target is not None and target.accumulate == "running" and target.kind == "count":
            by_unit[target_id, unit].append(line_of(rows).report)
    for reports in by_unit.values():
        for earlier, later in pairwise(sorted(reports, key=lambda report: order.index(report.period))):
            if isinstance(earlier.entry, Amount) and isinstance(later.entry, Amount) and later.entry.value < earlier.entry.value:
                facts = {"before": exact(earlier.entry.value), "after": exact(later.entry.value), "period": earlier.period}
                yield Problem("targets.falls", later.position, facts)


def bare_percentages(campaign: Campaign) -> Iterator[Problem]:
    """A percentage without counts where others gave counts, or where several units must be added up."""
    for target in campaign.targets:
        rows = campaign.rows_on(target.id)
        counted = any(isinstance(row.entry, Share) for row in rows)
        for row in rows:
            joins = row.unit != WHOLE_BLOC and len(target.scope) > 1
            if target.kind == "ratio" and isinstance(row.entry, Amount) and (counted or joins) and not _wrong_unit(target, row):
                yield Problem("targets.bare-percentage", row.position, _facts(row))


def too_much(campaign: Campaign) -> Iterator[Problem]:
    """A completion above 200%: rather a slip than a feat."""
    viewpoint = Viewpoint(campaign.cut_off, campaign.cut_off)
    for target in campaign.targets:
        outcome = evaluate_target(campaign, target, viewpoint)
        told = [("toàn khối", outcome.whole), *((part.unit, part.outcome) for part in outcome.units)]
        for unit, one in told:
            if one.completion is not None and one.completion > MOST:
                facts = {"target": target.id, "unit": unit, "completion": percent(one.completion * 100)}
                yield Problem("targets.too-much", target.position, facts, "warning")


def out_of_scope(target: Target, report: Report) -> Iterator[Problem]:
    """A row of a unit that the target is not for."""
    if report.unit not in {*target.scope, WHOLE_BLOC}:
        yield Problem("targets.out-of-scope", report.position, _facts(report))


def after_the_cut_off(campaign: Campaign, report: Report) -> Iterator[Problem]:
    """A row for a period that ends after the campaign's cut-off: nobody would see it."""
    period = campaign.period(report.period)
    if period.end > campaign.cut_off:
        facts = {"period": period.name, "end": numeric_date(period.end), "cut_off": numeric_date(campaign.cut_off)}
        yield Problem("targets.after-cut-off", report.position, facts)


def impossible_counts(target: Target, report: Report) -> Iterator[Problem]:
    """More of a part than of its whole; a count below nothing, or of half a person."""
    entry = report.entry
    numbers: tuple[Decimal, ...]
    if isinstance(entry, Share):
        if entry.numerator > entry.denominator:
            facts = {"numerator": exact(entry.numerator), "denominator": exact(entry.denominator)}
            yield Problem("targets.part-over-whole", report.position, facts)
        numbers, noun = (entry.numerator, entry.denominator), target.of
    elif isinstance(entry, Amount) and target.kind == "count" and target.unit != "%":
        numbers, noun = (entry.value,), target.unit
    else:
        return
    for number in numbers:
        if not is_count(number, noun):
            yield Problem("targets.no-count", report.position, {"word": exact(number), "noun": noun})


def not_the_staff(campaign: Campaign, target: Target, report: Report) -> Iterator[Problem]:
    """People rated that are not the unit's known staff; a reminder, for people come and go."""
    if not isinstance(report.entry, Share) or target.of.casefold() not in PEOPLE:
        return
    known = sum(campaign.staff.values()) if report.unit == WHOLE_BLOC else campaign.staff.get(report.unit)
    whole = report.entry.denominator
    if known and whole and whole != known:
        facts = {"word": exact(whole), "staff": exact(Decimal(known)), **_facts(report)}
        yield Problem("targets.not-staff", report.position, facts, "warning")


def wrong_unit(target: Target, report: Report) -> Iterator[Problem]:
    """A number of people where a percentage stands."""
    if _wrong_unit(target, report) and isinstance(report.entry, Amount):
        yield Problem("targets.wrong-unit", report.position, {"word": exact(report.entry.value), "noun": target.of or "người"})


def names_unknown_or_twice(target: Target, report: Report) -> Iterator[Problem]:
    """A name that is not on the list, or stands there twice."""
    if not isinstance(report.entry, Names):
        return
    listed = target.roster if target.kind == "roster" else tuple(step.id for step in target.steps)
    seen: set[str] = set()
    for name in report.entry.names:
        if name not in listed:
            yield misspelt("targets.unknown-name", report.position, name, listed, target=target.id)
        elif name in seen:
            yield Problem("targets.name-twice", report.position, {"word": name})
        seen.add(name)


def deeds_to_come(report: Report) -> Iterator[Problem]:
    """Something reported as done before it was."""
    if isinstance(report.entry, Deed) and report.entry.done is not None and report.entry.done > report.received:
        facts = {"day": numeric_date(report.entry.done), "received": numeric_date(report.received)}
        yield Problem("targets.deed-to-come", report.position, facts)


def _wrong_unit(target: Target, report: Report) -> bool:
    """A bare value over 100 for a share that can never be more than all."""
    small = target.level is not None and target.level <= 100
    return target.kind == "ratio" and isinstance(report.entry, Amount) and small and report.entry.value > 100


def _groups(campaign: Campaign) -> dict[tuple[str, str, str], list[Report]]:
    groups: dict[tuple[str, str, str], list[Report]] = defaultdict(list)
    for report in campaign.reports:
        groups[report.target, report.unit, report.period].append(report)
    return groups


def _facts(report: Report) -> dict[str, str]:
    return {"target": report.target, "unit": report.unit, "period": report.period}

"""Checks of a campaign's own promises: words against operators, plans against levels, rosters, dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from newsroom.foundation.problems import Problem
from newsroom.publishing.registers import Register, Unit
from newsroom.targets.addresses import RESERVED
from newsroom.targets.model import Campaign, Operator, Target
from newsroom.targets.words.numerals import exact
from newsroom.vietnamese.dates import numeric_date
from newsroom.vietnamese.numbers import NumberError, parse_number

_NUMBER = r"(?P<number>\d[\d.]*(?:,\d+)?)"
# The words that tell an operator, the longer ones first: «không vượt quá 3» is no «vượt 3».
_SIGNALS: Sequence[tuple[str, Operator]] = (
    (rf"\b(?P<word>không vượt quá|không quá|tối đa|nhiều nhất) {_NUMBER}", "<="),
    (rf"\b(?P<word>từ) {_NUMBER}\b[^.;]*?\btrở lên\b", ">="),
    (rf"\b(?P<word>ít nhất|tối thiểu) {_NUMBER}", ">="),
    (rf"\b(?P<word>trên|hơn|vượt) {_NUMBER}", ">"),
    (rf"\b(?P<word>dưới) {_NUMBER}", "<"),
    (rf"\b(?P<word>đúng) {_NUMBER}", "="),
)
_REDUCTION = re.compile(rf"\bgiảm\b[^.;]*?\btừ {_NUMBER}[^.;\d]*? xuống\b")


def check_campaign(campaign: Campaign, units: Register[Unit]) -> Iterator[Problem]:
    """Everything wrong with what a campaign promises."""
    yield from thresholds_out_of_order(campaign)
    yield from periods_out_of_order(campaign)
    yield from units_that_are_no_members(campaign, units)
    for target in campaign.targets:
        yield from taken_address(target)
        yield from words_against_operator(target)
        yield from reduction_in_disguise(target)
        yield from roster_in_disguise(target)
        yield from roster_too_short(target)
        yield from plan_against_level(campaign, target)
        yield from plan_that_turns(campaign, target)
        yield from plan_beside_even_pace(target)
        yield from levels_crossed(target)


def taken_address(target: Target) -> Iterator[Problem]:
    """An id that names another page of the campaign."""
    if target.id in RESERVED:
        yield Problem("targets.reserved-id", target.position, {"word": target.id})


def words_against_operator(target: Target) -> Iterator[Problem]:
    """A wording that says one operator, or one level, while the keys say another."""
    if target.kind not in {"count", "ratio"}:
        return
    found = _signal(target.wording)
    if found is None:
        return
    word, operator, number = found
    if operator != target.operator:
        yield Problem("targets.wording-operator", target.position, {"word": word, "expected": operator, "operator": target.operator})
    elif number is not None and target.level is not None and number != target.level:
        facts = {"word": f"{word} {exact(number)}", "level": exact(target.level)}
        yield Problem("targets.wording-level", target.position, facts)


def reduction_in_disguise(target: Target) -> Iterator[Problem]:
    """«giảm … từ b xuống m» that is no reduction."""
    if target.kind != "reduction" and _REDUCTION.search(target.wording.casefold()):
        yield Problem("targets.reduction-kind", target.position, {"kind": target.kind})


def roster_in_disguise(target: Target) -> Iterator[Problem]:
    """«05 đơn vị» of five named ones, counted as if any five would do."""
    whole = len(target.scope)
    if target.kind == "count" and whole > 1 and target.level == whole and (target.unit or target.of).casefold() == "đơn vị":
        yield Problem("targets.roster-kind", target.position, {"count": str(whole)})


def roster_too_short(target: Target) -> Iterator[Problem]:
    """More names asked for than the list has."""
    if target.kind == "roster" and target.level is not None and target.level > len(target.roster):
        yield Problem("targets.short-roster", target.position, {"level": exact(target.level), "count": str(len(target.roster))})


def plan_against_level(campaign: Campaign, target: Target) -> Iterator[Problem]:
    """A plan that does not end at the level."""
    planned = _planned(campaign, target)
    if planned and target.level is not None and planned[-1] != target.level:
        facts = {"plan": exact(planned[-1]), "level": exact(target.level)}
        yield Problem("targets.plan-level", target.position, facts)


def plan_that_turns(campaign: Campaign, target: Target) -> Iterator[Problem]:
    """A cumulative plan that goes back; a reduction's plan goes down."""
    sign = -1 if target.kind == "reduction" else 1
    for earlier, later in pairwise(_planned(campaign, target)):
        if sign * later < sign * earlier:
            yield Problem("targets.plan-turns", target.position, {"before": exact(earlier), "after": exact(later)})


def plan_beside_even_pace(target: Target) -> Iterator[Problem]:
    """An even pace beside a plan: only one of them can say what is due."""
    if target.plan and target.even_pace:
        yield Problem("targets.plan-and-pace", target.position)


def levels_crossed(target: Target) -> Iterator[Problem]:
    """A range whose ends are exchanged, or a reduction that goes up."""
    if target.low is not None and target.high is not None and target.low > target.high:
        yield Problem("targets.range-crossed", target.position, {"low": exact(target.low), "high": exact(target.high)})
    if target.baseline is not None and target.level is not None and target.baseline < target.level:
        yield Problem("targets.reduction-rises", target.position, {"baseline": exact(target.baseline), "level": exact(target.level)})


def thresholds_out_of_order(campaign: Campaign) -> Iterator[Problem]:
    """Thresholds that do not fall from ahead to attention."""
    thresholds = campaign.thresholds
    if not thresholds.ahead >= thresholds.on_track >= thresholds.attention:
        yield Problem("targets.thresholds", campaign.position)


def periods_out_of_order(campaign: Campaign) -> Iterator[Problem]:
    """Dates that cannot be: a campaign that ends before it starts, a period outside it, a report due before its period ends."""
    if campaign.end < campaign.start:
        dates = {"start": numeric_date(campaign.start), "end": numeric_date(campaign.end)}
        yield Problem("targets.campaign-dates", campaign.position, dates)
        return
    for period in campaign.periods:
        facts = {"word": period.id, "end": numeric_date(period.end), "due": numeric_date(period.report_due)}
        if not campaign.start <= period.end <= campaign.end:
            yield Problem("targets.period-outside", campaign.position, facts)
        if period.report_due < period.end:
            yield Problem("targets.due-before-end", campaign.position, facts)


def units_that_are_no_members(campaign: Campaign, units: Register[Unit]) -> Iterator[Problem]:
    """A unit on the campaign's list that was not in the bloc in any of its days."""
    for id_ in campaign.units:
        unit = units.find(id_)
        if unit is None:
            continue
        left = unit.members_until is not None and unit.members_until < campaign.start
        joined_later = unit.members_from is not None and unit.members_from > campaign.end
        if left or joined_later:
            yield Problem("targets.no-member", campaign.position, {"word": unit.name})


def _signal(wording: str) -> tuple[str, Operator, Decimal | None] | None:
    """The word that tells an operator, the operator, and the number beside it; the earliest in the wording."""
    matches = [(match, operator) for pattern, operator in _SIGNALS if (match := re.search(pattern, wording.casefold()))]
    if not matches:
        return None
    match, operator = min(matches, key=lambda found: found[0].start())
    try:
        number: Decimal | None = parse_number(match["number"].rstrip("."))
    except NumberError:
        number = None
    word = "từ … trở lên" if match["word"] == "từ" else match["word"]
    return word, operator, number


def _planned(campaign: Campaign, target: Target) -> list[Decimal]:
    return [target.plan[period.id] for period in campaign.periods if period.id in target.plan]

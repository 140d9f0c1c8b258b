"""A percentage typed in the text beside a target that never had it: a remark, and only where the sentence leaves no other reading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import Position, Problem
from newsroom.publishing.raw_html import place, without_code
from newsroom.targets.figures import Amount, Share, Span
from newsroom.targets.model import Campaign, Campaigns, Target, Viewpoint
from newsroom.targets.quoting.grammar import find_figures
from newsroom.targets.rules.evaluation import evaluate_target
from newsroom.targets.rules.outcome import Outcome
from newsroom.targets.words.numerals import exact
from newsroom.vietnamese.numbers import NumberError, parse_number, round_half_up

_SENTENCE = re.compile(r"(?:[^.!?…\n]|[.](?=\d))+")
_CLAIM = re.compile(r"\b[đĐ]ạt(?: được| tới| mức| tỷ lệ)*[ *_]+(?P<number>\d[\d.]*(?:,\d+)?)[ \xa0]?%")
_NOT_A_RESULT = re.compile(
    r"\b(?:phải|cần|sẽ|nếu|chưa|không|để|phấn đấu|mục tiêu|chỉ tiêu|giao ước|kế hoạch|đăng ký|yêu cầu|dự kiến|ước|tương đương|bằng"
    r"|năm (?:trước|ngoái|kia)|cùng kỳ|trong đó|riêng|có đơn vị|mức hoàn thành|hoàn thành kế hoạch)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class _Named:
    """A target that a sentence names, and no other."""

    campaign: Campaign
    target: Target


def contradictions(document: Document, campaigns: Campaigns) -> Iterator[Problem]:
    """Each «đạt 31,2%» in a sentence about one target of percentages that no report of the target ever led to."""
    if "%" not in document.body or not _CLAIM.search(document.body):
        return
    text = without_code(document.body)
    front = document.front.value
    own = campaigns.find(str(front.get("campaign", ""))) if isinstance(front, dict) else None
    for sentence in _SENTENCE.finditer(text):
        claim = _CLAIM.search(sentence[0])
        if claim is None or _NOT_A_RESULT.search(sentence[0]) or (named := _named(sentence[0], campaigns, own)) is None:
            continue
        if set(_YEAR.findall(sentence[0])) - {named.campaign.id, str(named.campaign.end.year)}:
            continue
        try:
            number = parse_number(claim["number"].rstrip("."))
        except NumberError:
            continue
        if not _ever(number, named):
            line, column = place(text, sentence.start() + claim.start("number"))
            facts = {"word": f"{exact(number)}%", "target": f"{named.campaign.id}/{named.target.id}", "name": named.target.short_name}
            position = Position(document.path, document.body_line + line - 1, column)
            yield Problem("targets.contradiction", position, facts, "warning")


def _named(sentence: str, campaigns: Campaigns, own: Campaign | None) -> _Named | None:
    """The one target of percentages that a sentence names: by a figure, else by its short name in an article of its campaign."""
    figures = {(figure.campaign, figure.target) for figure in find_figures(sentence, 1) if figure.target}
    if not figures and own is not None:
        said = sentence.casefold()
        figures = {(own.id, target.id) for target in own.targets if target.short_name and target.short_name.casefold() in said}
    if len(figures) != 1:
        return None
    ((campaign_id, target_id),) = figures
    campaign = campaigns.find(campaign_id)
    target = campaign.target(target_id or "") if campaign else None
    return _Named(campaign, target) if campaign and target and (target.kind == "ratio" or target.unit == "%") else None


def _ever(number: Decimal, named: _Named) -> bool:
    """Whether the target promises the number, or had it at any time, for the bloc or a unit, as it is rounded in the text."""
    exponent = number.as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    return any(round_half_up(value, decimals) == number for value in _values(named))


def _values(named: _Named) -> Iterator[Fraction]:
    campaign, target = named.campaign, named.target
    levels = (target.level, target.low, target.high, *target.own_levels.values(), *target.plan.values())
    yield from (Fraction(level) for level in levels if level is not None)
    received = sorted({report.received for report in campaign.reports})
    for period in campaign.periods:
        for day in received:
            seen = evaluate_target(campaign, target, Viewpoint(period.end, day, received_by=day))
            for outcome in (seen.whole, *(unit.outcome for unit in seen.units)):
                yield from _percentages(outcome)


def _percentages(outcome: Outcome) -> Iterator[Fraction]:
    if outcome.completion is not None:
        yield outcome.completion * 100
    span = outcome.figure
    for figure in (span.figure, span.low, span.high) if isinstance(span, Span) else (span,):
        if isinstance(figure, Share) and figure.denominator:
            yield figure.percent
        elif isinstance(figure, Amount):
            yield Fraction(figure.value)

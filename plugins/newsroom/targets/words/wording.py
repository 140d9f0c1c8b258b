"""The words for what is promised: levels, units, statuses, as a Vietnamese reader sees them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from newsroom.targets.figures import fraction
from newsroom.targets.model import Target
from newsroom.targets.rules.outcome import Status
from newsroom.targets.words.numerals import DASH, counted, exact
from newsroom.vietnamese.dates import numeric_date
from newsroom.vietnamese.numbers import format_count

Tone = Literal["exceeded", "achieved", "running", "attention", "late", "failed", "missing", "neutral"]

LABELS: Mapping[Status, tuple[str, Tone]] = {
    Status.SURPASSED: ("Vượt", "exceeded"),
    Status.ACHIEVED: ("Đạt", "achieved"),
    Status.ACHIEVED_LATE: ("Đạt, chậm hạn", "achieved"),
    Status.ON_TARGET: ("Đang đạt", "running"),
    Status.HOLDING: ("Đang giữ mức", "running"),
    Status.WITHIN: ("Trong khoảng", "running"),
    Status.AHEAD: ("Vượt tiến độ", "running"),
    Status.ON_TRACK: ("Đúng tiến độ", "running"),
    Status.UNDER_WAY: ("Đang thực hiện", "running"),
    Status.ATTENTION: ("Cần chú ý", "attention"),
    Status.BEHIND: ("Chậm tiến độ", "late"),
    Status.OVER_LIMIT: ("Vượt mức cho phép", "failed"),
    Status.OUTSIDE: ("Ngoài khoảng", "failed"),
    Status.NOT_YET_ESTIMATE: ("Chưa đạt (ước)", "attention"),
    Status.NOT_YET_PRELIMINARY: ("Chưa đạt (sơ bộ)", "attention"),
    Status.FAILED: ("Không đạt", "failed"),
    Status.INSUFFICIENT: ("Chưa đủ số liệu", "missing"),
    Status.OVERDUE: ("Quá hạn báo cáo", "missing"),
    Status.NO_REPORT: ("Chưa có báo cáo", "missing"),
    Status.REPORTED: ("Đã báo cáo", "neutral"),
    Status.NOT_DUE: ("Chưa đến kỳ đánh giá", "neutral"),
    Status.NO_SUBJECTS: ("Không có đối tượng", "neutral"),
    Status.NOT_APPLICABLE: ("Không áp dụng", "neutral"),
}
"""Every status in words, with the tone that picks its colour and pictogram."""

_PREFIXES = {">": "trên", ">=": "", "<=": "không quá", "<": "dưới", "=": "đúng"}


def level_number(target: Target) -> str:
    """The bare number of the level: «30», «05», «6,6–6,8»; nothing where the level is no number."""
    if target.kind == "range" and target.low is not None and target.high is not None:
        return f"{exact(target.low)}–{exact(target.high)}"
    if target.kind == "milestones":
        return format_count(len(target.steps))
    if target.level is None:
        return ""
    return exact(target.level) if target.unit == "%" else counted(target.level, target.unit).split("\u00a0")[0]


def level_prefix(target: Target) -> str:
    """«trên», «không quá», … or nothing."""
    if target.kind not in {"count", "ratio"} or target.level is None or _forbids(target):
        return ""
    return _PREFIXES[target.operator]


def noun_of(target: Target) -> str:
    """The unit that figures are told in; steps are steps where nothing else is said."""
    return target.unit or ("bước" if target.kind == "milestones" else "")


def level_text(target: Target) -> str:
    """The level as it is promised: «trên 30%», «từ 25 tập thể trở lên», «100%», «từ 12 xuống 08 vụ», «6,6–6,8%»."""
    if target.level is None and target.kind in {"count", "ratio", "roster", "reduction"}:
        return DASH
    if target.kind == "reduction" and target.level is not None and target.baseline is not None:
        return f"từ {exact(target.baseline)} xuống {counted(target.level, target.unit)}"
    if target.kind == "yes_no":
        return f"hạn {numeric_date(target.deadline)}" if target.deadline else DASH
    noun = noun_of(target)
    with_unit = level_number(target) + ("%" if noun == "%" else f"\u00a0{noun}" if noun else "")
    if _forbids(target):
        return f"không có {target.of or target.unit}"
    if target.kind in {"count", "ratio"} and target.operator == ">=" and not _is_all(target):
        return f"từ {with_unit} trở lên"
    return f"{level_prefix(target)} {with_unit}".strip()


def levels_of(target: Target) -> tuple[Fraction, ...]:
    """The numbers that a figure of this target may not seem to reach or cross."""
    return tuple(fraction(level) for level in (target.level, target.low, target.high) if level is not None)


def _forbids(target: Target) -> bool:
    return target.operator == "<=" and target.level == 0


def _is_all(target: Target) -> bool:
    return target.kind == "ratio" and target.level == Decimal(100)

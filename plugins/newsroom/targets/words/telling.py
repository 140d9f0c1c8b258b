"""The words for what came of it: figures, completion, pace, flags and remarks, as a Vietnamese reader sees them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

from newsroom.targets.figures import Amount, Deed, Deeds, Figure, Roll, Share, Span, Steps
from newsroom.targets.model import Target, Thresholds
from newsroom.targets.rules.outcome import Flag, Outcome, Pace, Remark, RemarkName
from newsroom.targets.words.numerals import DASH, NBSP, amount, counted, exact, pair, percent, standing
from newsroom.targets.words.wording import level_number, levels_of
from newsroom.vietnamese.dates import numeric_date
from newsroom.vietnamese.numbers import format_count

UNITS = "đơn vị"


def value_texts(outcome: Outcome, reported: tuple[int, int]) -> tuple[str, str]:
    """The figure, and the counts it stands on: («29,9%», «56/187 người»); no counts where the figure says all.

    `reported` is how many units have reported, and of how many.
    """
    figure, target = outcome.figure, outcome.target
    if figure is None or _is_empty(figure):
        return DASH, ""
    if isinstance(figure, Span):
        return _span_texts(target, figure, reported)
    short = figure_text(target, figure)
    return (short, share_counts(target, figure)) if isinstance(figure, Share) else (short, "")


def figure_text(target: Target, figure: Figure) -> str:
    """One figure, rounded on its own side of the target's levels."""
    levels = levels_of(target)
    match figure:
        case Amount(value):
            return amount(value, target.unit, levels, target.decimals)
        case Share():
            return percent(figure.percent, levels, 1 if target.decimals is None else target.decimals) if figure.denominator else DASH
        case Roll(names, size):
            return f"{pair(len(names), size)}{NBSP}{target.unit or UNITS}"
        case Deeds(done, size):
            return f"{pair(done, size)}{NBSP}{UNITS}"
        case Deed(done=day):
            return "Chưa" if day is None else "Có"
        case Steps(done=steps, size=size):
            return f"{pair(len(steps), size)}{NBSP}{target.unit or 'bước'}"


def share_counts(target: Target, share: Share) -> str:
    """«56/187 người»."""
    return f"{pair(share.numerator, share.denominator)}{NBSP}{target.of}".rstrip(NBSP)


def completion_text(outcome: Outcome) -> str:
    """How much of the level is reached; never 100% or more where the target is not."""
    if outcome.completion is None:
        return DASH
    if outcome.completion >= 1 and not outcome.reached:
        return "chưa đủ 100%"
    text = percent(outcome.completion * 100)
    return "chưa đủ 100%" if text == "gần 100%" else text


def pace_text(target: Target, pace: Pace, thresholds: Thresholds) -> str:
    """«90,0% (27/30)»: what was reached against what was due, on its own side of every threshold."""
    levels = [Fraction(level) for level in (thresholds.ahead, thresholds.on_track, thresholds.attention)]
    sign = "%" if target.unit == "%" else ""
    return f"{percent(pace.percent, levels)} ({exact(pace.actual)}{sign}/{exact(pace.expected)}{sign})"


def flag_text(flag: Flag) -> str:
    """«(ước)», «(nộp chậm 12 ngày)»."""
    words = {"estimate": "ước", "preliminary": "sơ bộ", "corrected": "đính chính"}
    return f"({words.get(flag.name) or f'nộp chậm {_days(flag.days)}'})"


def remark_text(remark: Remark, outcome: Outcome, thresholds: Thresholds) -> str:
    """One remark in words."""
    if remark.name == "pace" and outcome.pace is not None:
        return f"nhịp {pace_text(outcome.target, outcome.pace, thresholds)}"
    if remark.name == "lacking":
        return f"còn thiếu {_lacking(remark, outcome)}"
    if remark.name == "corrected":
        return f"đã đính chính, trước: {_before(outcome.target, *remark.figures)}"
    return _REMARKS[remark.name](remark, outcome.target)


_REMARKS: Mapping[RemarkName, Callable[[Remark, Target], str]] = {
    "late": lambda remark, _: f"nộp chậm {_days(remark.number)}",
    "repeated": lambda remark, _: f"bỏ {counted(remark.number, 'tên')} trùng",
    "foreign": lambda remark, _: f"bỏ {counted(remark.number, 'tên')} ngoài danh sách",
    "early": lambda _, __: "đạt trước hạn",
    "may-fall": lambda _, __: "có thể giảm lại",
    "may-rise": lambda _, __: "có thể tăng lại",
    "planned-steps": lambda remark, target: f"kế hoạch: {pair(int(remark.number), len(target.steps))}{NBSP}{target.unit or 'bước'}",
    "over-registered": lambda _, __: "quá mức đăng ký",
    "equal-fails": lambda _, __: "bằng mức cũng không đạt",
    "regressed": lambda _, __: "lùi so với đầu kỳ",
    "range": lambda _, target: f"khoảng {level_number(target)}{'%' if target.unit == '%' else NBSP + target.unit}".rstrip(NBSP),
    "deed-late": lambda remark, _: f"chậm {_days(remark.number)}",
    "days-left": lambda remark, _: f"còn {_days(remark.number)}" if remark.number else "đến hạn",
    "days-over": lambda remark, _: f"quá hạn {_days(remark.number)}",
    "concluded": lambda _, __: "kết luận sớm: dù phần thiếu thế nào",
    "units-missing": lambda remark, _: f"còn {counted(remark.number, UNITS)} chưa báo cáo",
    "percent-only": lambda remark, _: f"{counted(remark.number, UNITS)} chỉ báo tỷ lệ, không có tử số và mẫu số",
    "first-due": lambda remark, _: f"kỳ đầu: {numeric_date(remark.day) if remark.day else DASH}",
    "report-due": lambda remark, _: f"hạn {numeric_date(remark.day) if remark.day else DASH}",
    "report-overdue": lambda remark, _: f"quá hạn {_days(remark.number)}",
    "no-subjects": lambda _, __: "mẫu số 0, không cộng vào toàn khối",
    "out-of-scope": lambda _, __: "theo Kế hoạch phát động",
}


def _span_texts(target: Target, span: Span, reported: tuple[int, int]) -> tuple[str, str]:
    """«25,7%–40,1%» and «04/05 đơn vị đã báo cáo»; the part reported where nothing bounds it."""
    told = f"{pair(*reported)}{NBSP}{UNITS} đã báo cáo"
    if span.low is None or _is_empty(span.low):
        if not isinstance(span.figure, Share):
            return DASH, told
        return figure_text(target, span.figure), f"{share_counts(target, span.figure)}, {told}"
    if span.high is None:
        return figure_text(target, span.low), told
    low, high = _end(target, span.low), _end(target, span.high)
    noun = "" if isinstance(span.low, Share | Amount) else f"{NBSP}{target.unit or UNITS}"
    return (f"{low}–{high}" if low != high else low) + noun, told


def _end(target: Target, figure: Figure) -> str:
    """One end of an interval: a percentage, or a bare count."""
    match figure:
        case Roll(names):
            return format_count(len(names))
        case Deeds(done):
            return format_count(done)
        case Steps(done=steps):
            return format_count(len(steps))
        case _:
            return figure_text(target, figure)


def _is_empty(figure: Figure | Span) -> bool:
    return isinstance(figure, Share) and not figure.denominator


def _lacking(remark: Remark, outcome: Outcome) -> str:
    target, number = outcome.target, Fraction(remark.number)
    if isinstance(outcome.figure, Share):
        return counted(number, target.of)
    if target.unit == "%":
        return f"{standing(number, [Fraction(0)], 1)}{NBSP}điểm %"
    return counted(number, target.unit or (UNITS if isinstance(outcome.figure, Roll) else ""))


def _before(target: Target, before: Figure | None, after: Figure | None) -> str:
    """What stood before a correction: the numerator alone where the whole did not change."""
    match before, after:
        case Share(numerator, whole), Share(denominator=now):
            return exact(numerator) if whole == now else f"{exact(numerator)}/{exact(whole)}"
        case Amount(value), _:
            return exact(value)
        case Roll(names), _:
            return format_count(len(names))
        case None, _:
            return DASH
        case _:
            return figure_text(target, before) if before is not None else DASH


def _days(number: Decimal | Fraction | int) -> str:
    return counted(int(number), "ngày")

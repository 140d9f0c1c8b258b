"""How a target's result was computed, told with its own numbers: «57 ÷ 187 × 100 = 30,48…%, cao hơn 30%»."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from newsroom.publishing.registers import Register, Unit
from newsroom.targets.figures import Amount, Deed, Deeds, Figure, Roll, Share, Span, Steps
from newsroom.targets.model import KindName, Target
from newsroom.targets.rules.outcome import Outcome, TargetOutcome, UnitOutcome
from newsroom.targets.words.numerals import counted, exact, pair
from newsroom.targets.words.telling import UNITS, completion_text, figure_text
from newsroom.targets.words.wording import level_text
from newsroom.vietnamese.dates import numeric_date
from newsroom.vietnamese.numbers import format_number

_MOST_TERMS = 12
_MOST_PLACES = 6


def reckoning_of(outcome: TargetOutcome, units: Register[Unit]) -> tuple[str, ...]:
    """Sentences that lead from what was reported to what is shown; none where there is nothing to compute."""
    whole, target = outcome.whole, outcome.target
    if whole.figure is None:
        return ()
    if isinstance(whole.figure, Span):
        return tuple(_bounds(target, whole.figure))
    parts = [part for part in outcome.units if part.outcome.figure is not None]
    told = _KINDS[target.kind](target, whole.figure, parts, units)
    return (*told, *_completion(whole))


def cut_short(value: Fraction, levels: Sequence[Fraction] = ()) -> str:
    """A number by its first two decimals, «30,48…», or by as many more as show on which side of `levels` it stands; never rounded.

    >>> cut_short(Fraction(5700, 187)), cut_short(Fraction(30))
    ('30,48…', '30')
    """
    if not (value * 100).denominator > 1:
        return exact(value)
    for places in range(2, _MOST_PLACES + 1):
        cut = Fraction(floor(abs(value) * 10**places), 10**places) * (-1 if value < 0 else 1)
        if cut not in levels or cut == value:
            break
    return f"{format_number(cut, places)}{'' if cut == value else '…'}"


def _share(target: Target, figure: Figure, parts: Sequence[UnitOutcome], units: Register[Unit]) -> Iterator[str]:
    del units
    if isinstance(figure, Amount):
        yield f"Tỷ lệ được báo thẳng, không có tử số và mẫu số: {_compared(target, Fraction(figure.value))}."
    if not isinstance(figure, Share):
        return
    shares = [part.outcome.figure for part in parts if isinstance(part.outcome.figure, Share)]
    if len(shares) > 1:
        yield f"Tử số: {_sum([share.numerator for share in shares], figure.numerator, target.of)}."
        yield f"Mẫu số: {_sum([share.denominator for share in shares], figure.denominator, target.of)}."
    if not figure.denominator:
        yield "Mẫu số là 0: không có đối tượng để tính."
        return
    yield f"{exact(figure.numerator)} ÷ {exact(figure.denominator)} × 100 = {_compared(target, figure.percent)}."
    yield f"So xong mới làm tròn để in: {figure_text(target, figure)}."
    if target.level is not None and not target.is_upper_bound and target.kind == "ratio" and target.operator != "=":
        least = Fraction(target.level) * Fraction(figure.denominator) / 100
        needed = floor(least) + 1 if target.operator == ">" else ceil(least)
        yield f"Với mẫu số {exact(figure.denominator)}, muốn đạt phải có ít nhất {counted(needed, target.of)}."


def _amount(target: Target, figure: Figure, parts: Sequence[UnitOutcome], units: Register[Unit]) -> Iterator[str]:
    del units
    if not isinstance(figure, Amount):
        return
    terms = [part.outcome.figure.value for part in parts if isinstance(part.outcome.figure, Amount)]
    if target.accumulate == "sum":
        yield "Mỗi đơn vị: cộng số của các kỳ."
    if len(terms) > 1:
        yield f"Toàn khối: {_sum(terms, figure.value, target.unit)}."
    yield f"{_first_upper(_compared(target, Fraction(figure.value)))}."


def _reduction(target: Target, figure: Figure, parts: Sequence[UnitOutcome], units: Register[Unit]) -> Iterator[str]:
    yield from _amount(target, figure, parts, units)
    if isinstance(figure, Amount) and target.baseline is not None and target.level is not None and target.baseline != target.level:
        gone, way = Fraction(target.baseline - figure.value), Fraction(target.baseline - target.level)
        start, end, now = exact(target.baseline), exact(target.level), exact(figure.value)
        yield f"Quãng đã đi: ({start} − {now}) ÷ ({start} − {end}) = {exact(gone)} ÷ {exact(way)}."


def _range(target: Target, figure: Figure, parts: Sequence[UnitOutcome], units: Register[Unit]) -> Iterator[str]:
    if isinstance(figure, Share):
        yield from _share(target, figure, parts, units)
    elif isinstance(figure, Amount):
        yield f"{_first_upper(_compared(target, Fraction(figure.value)))}."


def _roster(target: Target, figure: Figure, parts: Sequence[UnitOutcome], units: Register[Unit]) -> Iterator[str]:
    del parts
    if not isinstance(figure, Roll):
        return
    there = [units.name(name) for name in target.roster if name in figure.names]
    absent = [units.name(name) for name in target.roster if name not in figure.names]
    yield f"Có tên: {', '.join(there) or 'chưa đơn vị nào'}."
    if absent:
        yield f"Chưa có tên: {', '.join(absent)}."
    asked = "cần đủ cả danh sách" if target.level == figure.size else f"cần ít nhất {counted(target.level or 0, target.unit or UNITS)}"
    yield f"Đếm tên khác nhau trong danh sách: {pair(len(figure.names), figure.size)}; {asked}."


def _deeds(target: Target, figure: Figure, parts: Sequence[UnitOutcome], units: Register[Unit]) -> Iterator[str]:
    done = [(part.unit, part.outcome.figure.done) for part in parts if isinstance(part.outcome.figure, Deed) and part.outcome.figure.done]
    not_done = [part.unit for part in parts if isinstance(part.outcome.figure, Deed) and part.outcome.figure.done is None]
    if done:
        ordered = sorted(done, key=lambda one: one[1])
        yield f"Đã làm: {'; '.join(f'{units.name(unit)} ({numeric_date(day)})' for unit, day in ordered[:_MOST_TERMS])}."
    if not_done:
        yield f"Chưa làm: {', '.join(units.name(unit) for unit in not_done[:_MOST_TERMS])}."
    latest = figure.latest if isinstance(figure, Deeds) else figure.done if isinstance(figure, Deed) else None
    whole = figure.done == figure.size if isinstance(figure, Deeds) else latest is not None
    if target.deadline and whole and latest:
        late = (latest - target.deadline).days
        told = f"sau hạn {counted(late, 'ngày')}" if late > 0 else "trong hạn"
        yield f"Đơn vị sau cùng làm ngày {numeric_date(latest)}, hạn là {numeric_date(target.deadline)}: {told}."
    elif target.deadline:
        yield f"Tất cả cùng làm xong mới đạt; hạn là {numeric_date(target.deadline)}."


def _steps(target: Target, figure: Figure, parts: Sequence[UnitOutcome], units: Register[Unit]) -> Iterator[str]:
    del parts, units
    if not isinstance(figure, Steps):
        return
    done = [step.name for step in target.steps if step.id in figure.done]
    yield f"Đã xong: {', '.join(done) or 'chưa bước nào'}."
    yield f"Trọng số đã xong: {exact(figure.weight)} trên tổng {exact(figure.whole_weight)}; xong bước cuối mới là đạt."


_Tell = Callable[[Target, Figure, Sequence[UnitOutcome], Register[Unit]], Iterator[str]]
_KINDS: Mapping[KindName, _Tell] = {
    "count": _amount,
    "ratio": _share,
    "range": _range,
    "yes_no": _deeds,
    "milestones": _steps,
    "roster": _roster,
    "reduction": _reduction,
}


def _bounds(target: Target, span: Span) -> Iterator[str]:
    """Both ends of what may still come, and why nothing can be concluded between them."""
    yield f"Mới có một phần báo cáo: {figure_text(target, span.figure)}."
    if span.low is None:
        yield "Chưa biết phần thiếu lớn đến đâu, nên chưa tính được khoảng."
        return
    yield f"Nếu phần thiếu không có gì: {_end(target, span.low)}."
    if span.high is not None:
        yield f"Nếu phần thiếu đều đạt: {_end(target, span.high)}."
    yield "Hai trường hợp cho cùng một kết luận thì kết luận; khác nhau thì để ngỏ."


def _end(target: Target, figure: Figure) -> str:
    if isinstance(figure, Share) and figure.denominator:
        return f"{exact(figure.numerator)} ÷ {exact(figure.denominator)} × 100 = {_compared(target, figure.percent)}"
    return figure_text(target, figure)


def _completion(whole: Outcome) -> Iterator[str]:
    """How the share of the level was computed, where that is one number by another."""
    target, figure = whole.target, whole.figure
    if whole.completion is None or target.kind not in {"ratio", "count"} or target.level == 100 or not target.level:
        return
    actual = figure.percent if isinstance(figure, Share) else Fraction(figure.value) if isinstance(figure, Amount) else None
    if actual is not None:
        yield f"Tỷ lệ hoàn thành: {cut_short(actual)} ÷ {exact(target.level)} = {completion_text(whole)}."


def _compared(target: Target, actual: Fraction) -> str:
    """«30,48…%, cao hơn 30%»: the exact figure against the level it is held to."""
    percent = target.unit == "%"
    text = f"{cut_short(actual, _levels(target))}%" if percent else counted(actual, target.unit)
    above, below = ("cao hơn", "thấp hơn") if percent else ("nhiều hơn", "ít hơn")
    if target.kind == "range" and target.low is not None and target.high is not None:
        side = below if actual < target.low else above if actual > target.high else "nằm trong"
        return f"{text}, {side} khoảng {level_text(target)}"
    if target.level is None:
        return text
    level = Fraction(target.level)
    side = below if actual < level else above if actual > level else "đúng bằng"
    held_to, promised = counted(target.level, target.unit), level_text(target)
    return f"{text}, {side} {held_to}" + (f" (đăng ký: {promised})" if promised != held_to else "")


def _levels(target: Target) -> tuple[Fraction, ...]:
    return tuple(Fraction(level) for level in (target.level, target.low, target.high) if level is not None)


def _sum(terms: Sequence[Decimal], total: Decimal, noun: str) -> str:
    """«19 + 7 + 17 = 43 người»; the total alone where the terms are too many to read."""
    if len(terms) > _MOST_TERMS or sum(terms, Decimal(0)) != total:
        return f"cộng {counted(len(terms), UNITS)} = {counted(total, noun)}"
    return f"{' + '.join(exact(term) for term in terms)} = {counted(total, noun)}"


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]

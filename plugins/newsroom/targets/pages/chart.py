"""The geometry of a target's course: where lines, points, ranges and words stand; every number as text, no style."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from newsroom.targets.board.course import Moment, measure_of
from newsroom.targets.figures import Span
from newsroom.targets.model import Campaign, Target
from newsroom.targets.words.numerals import NBSP, counted, exact
from newsroom.targets.words.wording import level_text

_TOP, _BOTTOM = 34, 30
_NEAR = 26
_STEPS = 5


@dataclass(frozen=True, slots=True)
class Mark:
    """A word beside a place of the drawing; `anchor` is SVG's text-anchor."""

    x: str
    y: str
    text: str
    anchor: str = "middle"


@dataclass(frozen=True, slots=True)
class Point:
    """A figure of one period: a dot with its text, or a range from `y` up to `high` while units are missing."""

    x: str
    y: str
    high: str | None
    label: Mark
    provisional: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """One drawing. `runs` are the parts of the line of figures between gaps, `plan` the line of what was due, `levels` flat lines."""

    width: int
    height: int
    left: int
    right: int
    ticks: tuple[Mark, ...]
    stops: tuple[Mark, ...]
    gaps: tuple[Mark, ...]
    levels: tuple[Mark, ...]
    plan: str
    plan_label: Mark | None
    runs: tuple[str, ...]
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class _Frame:
    """A drawing's size and scales."""

    campaign: Campaign
    width: int
    height: int
    left: int
    most_stops: int
    top: Fraction

    @property
    def right(self) -> int:
        return self.width - 8

    def x(self, day: date) -> Fraction:
        return self.left + Fraction((self.right - self.left) * self.campaign.days_elapsed(day), self.campaign.days_total)

    def y(self, value: Fraction) -> Fraction:
        floor = self.height - _BOTTOM
        return floor - value * (floor - _TOP) / self.top


def charts_of(campaign: Campaign, target: Target, course: Sequence[Moment], size: int) -> tuple[Chart, Chart] | None:
    """The wide and the narrow drawing; None where there is nothing to draw: no number above 0, one below, or fewer than two.

    `size` is how many units the target asks: the level of a deed that each of them must do.
    """
    seen = [(moment, ends) for moment in course if (ends := _ends(moment)) is not None]
    levels = _levels(target, size)
    highest = max((high for _, (_, high) in seen), default=Fraction(0))
    if len(seen) < 2 or not highest or any(low < 0 for _, (low, _) in seen):
        return None
    top = _scale([highest, *levels, *(moment.plan for moment in course if moment.plan is not None)], whole=target.unit != "%")
    wide, narrow = _Frame(campaign, 660, 340, 52, 8, top), _Frame(campaign, 330, 300, 46, 3, top)
    return _chart(wide, target, course, levels), _chart(narrow, target, course, levels)


def _chart(frame: _Frame, target: Target, course: Sequence[Moment], levels: Sequence[Fraction]) -> Chart:
    sign = "%" if target.unit == "%" else ""
    step = _step(frame.top, whole=not sign)
    ticks = [step * number for number in range(int(frame.top / step) + 1)]
    planned = [(frame.x(moment.period.end), frame.y(moment.plan)) for moment in course if moment.plan is not None]
    every = -(-len(course) // frame.most_stops)
    kept = [moment for number, moment in enumerate(reversed(course)) if number % every == 0][::-1]
    points = [point for moment in course if (point := _point(frame, moment, planned, levels)) is not None]
    return Chart(
        width=frame.width,
        height=frame.height,
        left=frame.left,
        right=frame.right,
        ticks=tuple(Mark(_text(frame.left - 8), _text(frame.y(tick)), f"{exact(tick)}{sign}", "end") for tick in ticks),
        stops=tuple(_stop(frame, moment) for moment in kept),
        gaps=tuple(
            Mark(_text(frame.x(moment.period.end)), _text(frame.height - _BOTTOM - 8), "—", _anchor(frame, moment))
            for moment in course
            if moment.row is not None and _ends(moment) is None
        ),
        levels=() if planned else tuple(_level(frame, target, level) for level in levels),
        plan=" ".join(f"{_text(x)},{_text(y)}" for x, y in planned),
        plan_label=_plan_label(course, planned) if planned else None,
        runs=tuple(_runs(frame, course)),
        points=tuple(points),
    )


def _point(frame: _Frame, moment: Moment, planned: Iterable[tuple[Fraction, Fraction]], levels: Iterable[Fraction]) -> Point | None:
    """A figure with its text, above it, or below where a line of plan or level runs just above."""
    ends = _ends(moment)
    if ends is None or moment.row is None:
        return None
    x, low, high = frame.x(moment.period.end), frame.y(ends[0]), frame.y(ends[1])
    lines = [y for at, y in planned if at == x] or [frame.y(level) for level in levels]
    crossed = any(0 < high - line <= _NEAR for line in lines) and low < frame.height - _BOTTOM - _NEAR
    text = moment.row.value_short.partition(NBSP)[0]
    label = Mark(_text(x), _text(low + 24 if crossed else high - 12), text, _anchor(frame, moment))
    return Point(_text(x), _text(low), _text(high) if high != low else None, label, moment.provisional)


def _runs(frame: _Frame, course: Sequence[Moment]) -> Iterable[str]:
    """Lines through neighbouring figures; a period without a whole figure parts them."""
    run: list[str] = []
    for moment in course:
        ends = _ends(moment)
        if ends is not None and ends[0] == ends[1]:
            run.append(f"{_text(frame.x(moment.period.end))},{_text(frame.y(ends[0]))}")
            continue
        if len(run) > 1:
            yield " ".join(run)
        run = []
    if len(run) > 1:
        yield " ".join(run)


def _ends(moment: Moment) -> tuple[Fraction, Fraction] | None:
    """The lowest and highest number a period's figure may be; the same twice where it is whole; None where nothing is known."""
    figure = moment.outcome.figure if moment.outcome else None
    if figure is None:
        return None
    if not isinstance(figure, Span):
        number = measure_of(figure)
        return None if number is None else (number, number)
    low = measure_of(figure.low) if figure.low is not None else None
    high = measure_of(figure.high) if figure.high is not None else low
    return None if low is None or high is None or figure.high is None else (low, high)


def _levels(target: Target, size: int) -> tuple[Fraction, ...]:
    if target.kind == "range":
        return tuple(Fraction(level) for level in (target.low, target.high) if level is not None)
    if target.kind == "yes_no":
        return (Fraction(size),)
    if target.kind == "milestones":
        return (Fraction(len(target.steps)),)
    return (Fraction(target.level),) if target.level is not None else ()


def _level(frame: _Frame, target: Target, level: Fraction) -> Mark:
    text = level_text(target) if target.kind in {"count", "ratio"} else counted(level, target.unit)
    return Mark(_text(frame.left + 6), _text(frame.y(level)), text, "start")


def _plan_label(course: Sequence[Moment], planned: Sequence[tuple[Fraction, Fraction]]) -> Mark:
    """The name of the line of plan: at its end while no figure stands there, else before its beginning."""
    ahead = course[-1].row is None
    x, y = planned[-1] if ahead else planned[0]
    return Mark(_text(x if ahead else x - 12), _text(y - 10 if ahead else y - 4), "kế hoạch", "end")


def _stop(frame: _Frame, moment: Moment) -> Mark:
    return Mark(_text(frame.x(moment.period.end)), _text(frame.height - 8), moment.period.name, _anchor(frame, moment))


def _anchor(frame: _Frame, moment: Moment) -> str:
    return "end" if frame.x(moment.period.end) > frame.right - 40 else "middle"


def _scale(values: Iterable[Fraction], *, whole: bool) -> Fraction:
    """The end of an axis from 0 that holds all values, on a round number."""
    highest = max(values)
    step = _step(highest, whole=whole)
    return step * -(-highest // step)


def _step(top: Fraction, *, whole: bool) -> Fraction:
    """A round step (1, 2, 5, 10, 20, 25 …) that parts the way to `top` in five at most."""
    power = Fraction(1) if whole else Fraction(1, 10)
    while True:
        for factor in (1, 2, 5):
            if top <= _STEPS * factor * power:
                return factor * power
        power *= 10


def _text(number: Fraction | int) -> str:
    return f"{float(number):.1f}".removesuffix(".0")

"""Rosters: so many of a named list; names count once, whoever reports them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from newsroom.targets.figures import Entry, Figure, Names, Roll, Span
from newsroom.targets.model import Target
from newsroom.targets.rules.kinds.kind import GATHERED, Cut, Gap, Kind, never_settled
from newsroom.targets.rules.outcome import Remark, Verdict


def measure(target: Target, entries: Sequence[Entry]) -> Roll | None:
    """The distinct names on the list: of all periods where they gather, else of the last."""
    lists = [entry.names for entry in entries if isinstance(entry, Names)]
    if not lists:
        return None
    rolls = [_roll(target, names) for names in lists]
    return _union(target, rolls) if target.accumulate in GATHERED else rolls[-1]


def join(target: Target, figures: Sequence[Figure]) -> Roll:
    """The union; a name that two units report is counted once and told as repeated."""
    rolls = [figure for figure in figures if isinstance(figure, Roll)]
    union = _union(target, rolls)
    shared = sum(len(roll.names) for roll in rolls) - len(union.names)
    return Roll(union.names, union.size, union.repeated + shared, union.foreign)


def span(target: Target, figures: Sequence[Figure], gaps: Sequence[Gap]) -> Span:
    """From the names reported to the whole list."""
    reported = join(target, figures)
    known = [gap.known for gap in gaps if isinstance(gap.known, Roll) and target.accumulate in GATHERED]
    low = join(target, [reported, *known])
    return Span(reported, low, Roll(frozenset(target.roster), low.size))


def judge(target: Target, figure: Figure, cut: Cut) -> Verdict:
    """Reached with as many names as the level asks; more is not «Vượt»."""
    if not isinstance(figure, Roll):
        raise TypeError(f"a roster is measured in names, not {figure!r}")
    told = (("repeated", figure.repeated), ("foreign", figure.foreign))
    left_out = tuple(Remark("repeated" if name == "repeated" else "foreign", count) for name, count in told if count)
    if target.level is None:
        return Verdict(reached=False, remarks=left_out)
    found, level = Fraction(len(figure.names)), Fraction(target.level)
    reached, final, closed = found >= level, target.accumulate in GATHERED, cut.closed(target)
    pace = cut.pace(target, found)
    if reached:
        remarks = () if closed or final else (Remark("may-fall"),)
    else:
        remarks = (Remark("lacking", level - found), *((Remark("pace"),) if pace and not closed else ()))
    completion = found / level if level else None
    return Verdict(reached=reached, final=final, completion=completion, pace=pace, remarks=(*left_out, *remarks))


def _roll(target: Target, names: Iterable[str]) -> Roll:
    listed = [name for name in names if name in target.roster]
    foreign = sum(1 for name in names if name not in target.roster)
    return Roll(frozenset(listed), len(target.roster), len(listed) - len(set(listed)), foreign)


def _union(target: Target, rolls: Sequence[Roll]) -> Roll:
    names = frozenset[str]().union(*(roll.names for roll in rolls))
    return Roll(names, len(target.roster), sum(roll.repeated for roll in rolls), sum(roll.foreign for roll in rolls))


ROSTER = Kind(measure, join, span, judge, never_settled)

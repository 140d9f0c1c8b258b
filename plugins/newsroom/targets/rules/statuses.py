"""One status of a verdict: the first rule that matches, in the order the method page tells them."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from newsroom.targets.model import Target
from newsroom.targets.rules.kinds.kind import Cut
from newsroom.targets.rules.lines import Line
from newsroom.targets.rules.outcome import Pace, Status, Verdict


def status(verdict: Verdict, target: Target, cut: Cut, lines: Iterable[Line]) -> Status:
    """The status of a verdict on the data of `lines`; what is missing or not due was told before anybody judged."""
    if verdict.empty:
        return Status.NO_SUBJECTS
    closed = cut.closed(target)
    if verdict.broken is not None:
        return Status.FAILED if closed and verdict.broken is Status.OVER_LIMIT else verdict.broken
    if verdict.reached:
        return _reached(verdict, closed=closed)
    if target.level is None and target.kind in {"count", "roster", "reduction"}:
        return Status.REPORTED
    return _closed(lines) if closed else _running(verdict, cut)


def _reached(verdict: Verdict, *, closed: bool) -> Status:
    if verdict.late:
        return Status.ACHIEVED_LATE
    if not (closed or verdict.final):
        return verdict.running
    return Status.SURPASSED if verdict.surpassed else Status.ACHIEVED


def _closed(lines: Iterable[Line]) -> Status:
    """Not reached, and over: final only on official data."""
    qualities = {line.report.quality for line in lines}
    if "estimate" in qualities:
        return Status.NOT_YET_ESTIMATE
    return Status.NOT_YET_PRELIMINARY if "preliminary" in qualities else Status.FAILED


def _running(verdict: Verdict, cut: Cut) -> Status:
    if verdict.lagging:
        return Status.BEHIND
    return Status.UNDER_WAY if verdict.pace is None else _paced(verdict.pace, cut)


def _paced(pace: Pace, cut: Cut) -> Status:
    thresholds = cut.campaign.thresholds
    if pace.percent >= Fraction(thresholds.ahead):
        return Status.AHEAD
    if pace.percent >= Fraction(thresholds.on_track):
        return Status.ON_TRACK
    return Status.ATTENTION if pace.percent >= Fraction(thresholds.attention) else Status.BEHIND

"""The course of a campaign: what every period came to, as it is known today; later corrections count for the past too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from newsroom.publishing.registers import Register, Unit
from newsroom.targets.board.rows import TargetRow, status_view, target_row
from newsroom.targets.board.view import Board, board
from newsroom.targets.figures import Amount, Deeds, Figure, Roll, Share, Steps
from newsroom.targets.model import Campaign, Period, Target, Viewpoint
from newsroom.targets.rules.evaluation import evaluate_target
from newsroom.targets.rules.outcome import Outcome, Status, TargetOutcome
from newsroom.targets.words.numerals import counted
from newsroom.targets.words.wording import noun_of


@dataclass(frozen=True, slots=True)
class Stage:
    """A campaign at the end of a period; `seen` is None after the cut-off."""

    period: Period
    seen: Board | None


@dataclass(frozen=True, slots=True)
class Moment:
    """A target at the end of a period; `row` is None after the cut-off, `provisional` says that its figure is not judged yet.

    `plan` is what was due by then, in the target's unit, and `plan_text` the same in words.
    """

    period: Period
    row: TargetRow | None
    outcome: Outcome | None
    plan: Fraction | None
    plan_text: str
    provisional: bool = False


def stages_of(campaign: Campaign, units: Register[Unit], today: date) -> tuple[Stage, ...]:
    """Every period of a campaign, in time's order."""
    return tuple(
        Stage(period, board(campaign, units, Viewpoint(period.end, today)) if period.end <= campaign.cut_off else None)
        for period in campaign.periods
    )


def course_of(campaign: Campaign, stages: Sequence[Stage], place: int, units: Register[Unit], today: date) -> tuple[Moment, ...]:
    """The course of the target that stands at `place` in its campaign."""
    target = campaign.targets[place]
    moments: list[Moment] = []
    for stage in stages:
        plan = plan_at(campaign, target, stage.period)
        text = counted(plan, noun_of(target)) if plan is not None else ""
        if stage.seen is None:
            moments.append(Moment(stage.period, None, None, plan, text))
            continue
        outcome, row = stage.seen.outcomes[place], stage.seen.rows[place]
        early = _unjudged(campaign, target, stage.period, today) if outcome.whole.status is Status.NOT_DUE else None
        if early is not None:
            row = replace(target_row(campaign, early, units), status=status_view(Status.NOT_DUE), remarks=row.remarks, bar=None)
        moments.append(Moment(stage.period, row, (early or outcome).whole, plan, text, early is not None))
    return tuple(moments)


def plan_at(campaign: Campaign, target: Target, period: Period) -> Fraction | None:
    """What is due by the end of a period, in the target's unit; None where nothing is planned for it."""
    if target.kind == "milestones":
        return Fraction(sum(1 for step in target.steps if step.due <= period.end))
    if period.id in target.plan:
        return Fraction(target.plan[period.id])
    if target.even_pace and target.level is not None and target.kind != "reduction":
        return Fraction(target.level) * campaign.days_elapsed(period.end) / campaign.days_total
    return None


def measure_of(figure: Figure) -> Fraction | None:
    """A figure as a single number, in percent or in things counted; None where it is no number."""
    match figure:
        case Share():
            return figure.percent if figure.denominator else None
        case Amount(value):
            return Fraction(value)
        case Roll(names):
            return Fraction(len(names))
        case Deeds(done):
            return Fraction(done)
        case Steps(done=steps):
            return Fraction(len(steps))
        case _:
            return None


def _unjudged(campaign: Campaign, target: Target, period: Period, today: date) -> TargetOutcome | None:
    """What was reported for a period in which the target is not judged yet; None where nothing was."""
    if not any(report.period == period.id for report in campaign.rows_on(target.id)):
        return None
    outcome = evaluate_target(campaign, replace(target, first_due=period.end), Viewpoint(period.end, today))
    return outcome if outcome.whole.figure is not None else None

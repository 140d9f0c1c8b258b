"""Yes or no: something is done by a deadline; of several units, how many did it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from newsroom.targets.figures import Deed, Deeds, Entry, Figure, Span
from newsroom.targets.model import Target
from newsroom.targets.rules.kinds.kind import Cut, Gap, Kind
from newsroom.targets.rules.outcome import Remark, Verdict


def measure(target: Target, entries: Sequence[Entry]) -> Deed | None:
    """Done on the first day reported as done; not done while every row says so."""
    del target
    deeds = [entry for entry in entries if isinstance(entry, Deed)]
    done = [deed.done for deed in deeds if deed.done is not None]
    return Deed(min(done) if done else None) if deeds else None


def join(target: Target, figures: Sequence[Figure]) -> Figure:
    """«k/n đơn vị»; a single unit speaks for itself."""
    del target
    return figures[0] if len(figures) == 1 else _counted(figures, len(figures))


def span(target: Target, figures: Sequence[Figure], gaps: Sequence[Gap]) -> Span:
    """From the units that did it to those and all the missing ones."""
    del target
    size = len(figures) + len(gaps)
    low = _counted(figures, size)
    return Span(_counted(figures, len(figures)), low, Deeds(low.done + len(gaps), size, low.latest))


def judge(target: Target, figure: Figure, cut: Cut) -> Verdict:
    """Reached when all is done; late when the last of it came after the deadline; lagging once the deadline is past."""
    done, size, latest = _of(figure)
    deadline = target.deadline or cut.campaign.end
    if done == size and latest is not None:
        late = (latest - deadline).days
        remarks = (Remark("deed-late", late),) if late > 0 else ()
        return Verdict(reached=True, final=True, late=late > 0, completion=Fraction(1), remarks=remarks)
    left = (deadline - cut.day).days
    remark = Remark("days-left", left) if left >= 0 else Remark("days-over", -left)
    return Verdict(reached=False, lagging=left < 0, completion=Fraction(done, size), remarks=(remark,))


def settled(target: Target, figure: Figure) -> bool:
    """Done once is done."""
    del target
    return isinstance(figure, Deed) and figure.done is not None


def _of(figure: Figure) -> tuple[int, int, date | None]:
    """Done, of how many, and the day of the last."""
    if isinstance(figure, Deeds):
        return figure.done, figure.size, figure.latest
    if isinstance(figure, Deed):
        return int(figure.done is not None), 1, figure.done
    raise TypeError(f"a deed is done or not, not {figure!r}")


def _counted(figures: Sequence[Figure], size: int) -> Deeds:
    days = [figure.done for figure in figures if isinstance(figure, Deed) and figure.done is not None]
    return Deeds(len(days), size, max(days, default=None))


YES_NO = Kind(measure, join, span, judge, settled)

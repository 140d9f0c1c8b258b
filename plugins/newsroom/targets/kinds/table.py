"""The function table: every kind of target by its name."""

from __future__ import annotations

from collections.abc import Mapping

from newsroom.targets.kinds.deeds import YES_NO
from newsroom.targets.kinds.kind import Kind
from newsroom.targets.kinds.milestones import MILESTONES
from newsroom.targets.kinds.quantities import COUNT, RATIO
from newsroom.targets.kinds.ranges import RANGE
from newsroom.targets.kinds.reductions import REDUCTION
from newsroom.targets.kinds.rosters import ROSTER
from newsroom.targets.model import KindName

KINDS: Mapping[KindName, Kind] = {
    "count": COUNT,
    "ratio": RATIO,
    "range": RANGE,
    "yes_no": YES_NO,
    "milestones": MILESTONES,
    "roster": ROSTER,
    "reduction": REDUCTION,
}

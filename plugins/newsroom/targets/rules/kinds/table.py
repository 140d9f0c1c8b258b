"""The function table: every kind of target by its name."""

from __future__ import annotations

from collections.abc import Mapping

from newsroom.targets.model import KindName
from newsroom.targets.rules.kinds.deeds import YES_NO
from newsroom.targets.rules.kinds.kind import Kind
from newsroom.targets.rules.kinds.milestones import MILESTONES
from newsroom.targets.rules.kinds.quantities import COUNT, RATIO
from newsroom.targets.rules.kinds.ranges import RANGE
from newsroom.targets.rules.kinds.reductions import REDUCTION
from newsroom.targets.rules.kinds.rosters import ROSTER

KINDS: Mapping[KindName, Kind] = {
    "count": COUNT,
    "ratio": RATIO,
    "range": RANGE,
    "yes_no": YES_NO,
    "milestones": MILESTONES,
    "roster": ROSTER,
    "reduction": REDUCTION,
}

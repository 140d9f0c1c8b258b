"""Campaigns side by side: the targets that several of them promised, year by year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsroom.targets.board.campaign_view import CampaignView
from newsroom.targets.board.rows import TargetRow


@dataclass(frozen=True, slots=True)
class Lasting:
    """A target that more than one campaign has, by its id; a row for each of them, None where a campaign lacks it."""

    name: str
    rows: tuple[TargetRow | None, ...]

    @property
    def count(self) -> int:
        """How many campaigns have it."""
        return sum(1 for row in self.rows if row is not None)


def lasting_targets(campaigns: Sequence[CampaignView]) -> tuple[Lasting, ...]:
    """The targets that more than one of `campaigns` has, those of most campaigns first, named as the newest calls them."""
    by_campaign = [{row.id: row for row in campaign.rows} for campaign in campaigns]
    names = {row.id: row.short_name for campaign in sorted(campaigns, key=lambda one: one.start) for row in campaign.rows}
    found = [Lasting(name, tuple(rows.get(id_) for rows in by_campaign)) for id_, name in names.items()]
    return tuple(sorted((one for one in found if one.count > 1), key=lambda one: -one.count))

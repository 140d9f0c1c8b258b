"""Where a campaign stands, for a terminal or a program: the figures that its page shows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.table import Table

from newsroom.publishing.registers import load_registers
from newsroom.targets.exports import as_csv, as_json
from newsroom.targets.loading import load_campaigns
from newsroom.targets.model import Viewpoint
from newsroom.targets.view import Board, board

__all__ = ["UnknownCampaignError", "as_csv", "as_json", "as_table", "standing"]


class UnknownCampaignError(LookupError):
    """There is no campaign of that id; carries those that are."""

    def __init__(self, known: tuple[str, ...]) -> None:
        self.known = known
        super().__init__(", ".join(known))


def standing(content: Path, campaign: str, today: date) -> Board:
    """The campaign with that id as of its cut-off. Raises ContentError where the figures are wrong, UnknownCampaignError."""
    units = load_registers(content).units
    campaigns = load_campaigns(content, units)
    found = campaigns.find(campaign)
    if found is None:
        raise UnknownCampaignError(tuple(campaigns.ids))
    return board(found, units, Viewpoint(found.cut_off, today))


def as_table(seen: Board) -> Table:
    """The targets, a row each, under the sentence that sums them up."""
    table = Table(box=SIMPLE_HEAD, title=f"{seen.campaign.name}: {seen.summary}", title_justify="left", title_style="bold")
    for header in ("TT", "Chỉ tiêu", "Mức", "Kết quả", "Hoàn thành", "Đánh giá", "Đã báo cáo"):
        table.add_column(header, overflow="fold")
    for row in seen.rows:
        reported = f"{row.reported_units}/{row.expected_units}"
        table.add_row(row.no, row.short_name, row.level_text, row.value_text, row.completion_text, row.status.label, reported)
    return table

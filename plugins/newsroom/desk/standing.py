"""Where a campaign stands, for a terminal or a program: the figures that its page shows."""

from __future__ import annotations

from datetime import date

from rich.box import SIMPLE_HEAD
from rich.table import Table

from newsroom.publishing.registers import Register, Unit
from newsroom.targets.board.view import Board, board
from newsroom.targets.downloads.exports import as_csv, as_json
from newsroom.targets.model import Campaign, Viewpoint

__all__ = ["as_csv", "as_json", "as_table", "standing"]


def standing(campaign: Campaign, units: Register[Unit], today: date, as_of: date | None = None) -> Board:
    """The campaign as of a day, its own cut-off where none is given, with every row received."""
    return board(campaign, units, Viewpoint(as_of or campaign.cut_off, today))


def as_table(seen: Board) -> Table:
    """The targets, a row each, under the sentence that sums them up."""
    table = Table(box=SIMPLE_HEAD, title=f"{seen.campaign.name}: {seen.summary}", title_justify="left", title_style="bold")
    for header in ("TT", "Chỉ tiêu", "Mức", "Kết quả", "Hoàn thành", "Đánh giá", "Đã báo cáo"):
        table.add_column(header, overflow="fold")
    for row in seen.rows:
        reported = f"{row.reported_units}/{row.expected_units}"
        table.add_row(row.no, row.short_name, row.level_text, row.value_text, row.completion_text, row.status.label, reported)
    return table

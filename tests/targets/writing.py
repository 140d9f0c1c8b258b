"""A campaign of 2026 with five units, written to files and loaded, so that a test gives only what it is about."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from newsroom.publishing.registers import Register, Unit
from newsroom.targets.board.rows import Row, TargetRow
from newsroom.targets.board.view import board
from newsroom.targets.files.loading import load_campaigns
from newsroom.targets.model import Campaign, Viewpoint

UNITS = Register(
    Unit.model_validate({"id": id_, "name": name, "short_name": name.split()[-1]})
    for id_, name in (("a", "Báo Anh"), ("b", "Ban Bình"), ("c", "Khoa Cúc"), ("d", "Đội Đào"), ("e", "Tổ Én"))
)
HEADER = "Mã chỉ tiêu;Đơn vị;Kỳ;Giá trị;Tử số;Mẫu số;Danh sách;Ngày nhận;Chất lượng;Thay cho;Lý do"
CAMPAIGN = """
id: "2026"
name: Phong trào thi đua năm 2026
slogan: Đoàn kết, kỷ cương
bloc: Khối thử
start: 2026-01-01
end: 2026-12-31
cut_off: {cut_off}
units: [a, b, c, d, e]
staff: {{a: 62, b: 21, c: 58, d: 19, e: 27}}
periods:
  - {{id: q1, name: Quý I, end: 2026-03-31, report_due: 2026-04-10}}
  - {{id: h1, name: 6 tháng, end: 2026-06-30, report_due: 2026-07-10}}
  - {{id: m9, name: 9 tháng, end: 2026-09-30, report_due: 2026-10-10}}
  - {{id: year, name: Cả năm, end: 2026-12-31, report_due: 2027-01-15}}
{extra}targets:
"""


def written(folder: Path, targets: Sequence[str], rows: Sequence[str], cut_off: str = "2026-12-31", extra: str = "") -> Path:
    """The content folder holding a campaign of these targets (YAML, one text each) and rows (as in HEADER)."""
    content = folder / "content"
    for name in ("campaigns", "reports"):
        (content / "data" / name).mkdir(parents=True, exist_ok=True)
    listed = "".join("  - " + textwrap.indent(target.strip("\n"), "    ").lstrip() + "\n" for target in targets)
    (content / "data/campaigns/2026.yaml").write_text(CAMPAIGN.format(cut_off=cut_off, extra=extra) + listed, encoding="utf-8")
    (content / "data/reports/2026.csv").write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    return content


def campaign(folder: Path, target: str, rows: Sequence[str] = (), cut_off: str = "2026-12-31", extra: str = "") -> Campaign:
    """A campaign of one target, id `t`; its rows are written without the target's id."""
    keys = f"id: t\nno: '1'\nwording: Chỉ tiêu thử\n{textwrap.dedent(target)}"
    content = written(folder, [keys], [f"t;{row}" for row in rows], cut_off, extra)
    found = load_campaigns(content, UNITS).find("2026")
    assert found is not None
    return found


def seen(of: Campaign, today: str | None = None, **viewpoint: date) -> TargetRow:
    """The row of its one target at its cut-off."""
    at: Mapping[str, Any] = {"cut_off": of.cut_off, **viewpoint}
    return board(of, UNITS, Viewpoint(today=date.fromisoformat(today) if today else at["cut_off"], **at)).rows[0]


def told(row: Row) -> str:
    """What a reader sees of a row, in one line: value | completion | status | remarks."""
    return f"{row.value_text} | {row.completion_text} | {row.status.label} | {'; '.join(row.remarks) or '—'}"

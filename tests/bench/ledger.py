"""How fast targets are evaluated and rendered, and how that grows with rows: `python tests/bench/ledger.py [TARGETS UNITS PERIODS]`.

One target after another is evaluated from its rows and rendered as the official table with all its units, so what is measured is the
work and not the store: the rows of a target are made (untimed), used and let go, as a program that streams a ledger would.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from newsroom.foundation.problems import Position
from newsroom.publishing.collecting import collect_seldom
from newsroom.publishing.components import Components
from newsroom.publishing.filters import filters
from newsroom.publishing.registers import Register, Unit
from newsroom.targets.board.view import board
from newsroom.targets.figures import Amount, Share
from newsroom.targets.model import Campaign, Period, Report, Target, Viewpoint

ROOT = Path(__file__).resolve().parents[2]
SIZE = (1_000, 100, 12)
MOST_SECONDS, MOST_MEMORY = 10.0, 300.0
PLACE = Position("content/data/reports/2026.csv")


@dataclass(frozen=True, slots=True)
class Measured:
    """Rows, processor seconds of evaluation and of rendering, characters of HTML."""

    rows: int
    evaluation: float
    rendering: float
    html: int

    @property
    def seconds(self) -> float:
        """Both together."""
        return self.evaluation + self.rendering


def main(targets: int, units: int, periods: int) -> None:
    """Measure a quarter of the targets, then all of them, and print the report."""
    collect_seldom()  # as a build does
    register = Register(Unit.model_validate({"id": f"don-vi-{n}", "name": f"Đơn vị số {n}"}) for n in range(1, units + 1))
    tell(quarter := measure(campaign_of(register, periods), register, max(targets // 4, 1)))
    tell(whole := measure(campaign_of(register, periods), register, targets))
    ratio = (whole.seconds / whole.rows) / (quarter.seconds / quarter.rows)
    held, fine = peak(), whole.seconds <= MOST_SECONDS and peak() <= MOST_MEMORY
    print(f"  per row, all against a quarter: {ratio:.2f} (1.00: linear); peak {held:,.0f} MiB")
    print(f"  budget {MOST_SECONDS:.0f} s and {MOST_MEMORY:.0f} MiB: {'kept' if fine else 'NOT KEPT'}")


def measure(campaign: Campaign, register: Register[Unit], targets: int) -> Measured:
    """Evaluate and render that many targets, one after another."""
    components = Components(ROOT / "theme" / "templates", {"JINJA_FILTERS": filters(), "JINJA_GLOBALS": {"SITEURL": ""}})
    evaluation = rendering = 0.0
    rows = html = 0
    for number in range(1, targets + 1):
        target = target_of(number, campaign.units)
        one = replace(campaign, targets=(target,), reports=tuple(rows_of(target, campaign)))
        start = time.process_time()
        seen = board(one, register, Viewpoint(one.cut_off, one.cut_off))
        between = time.process_time()
        table = {"caption": "Kết quả", "subtitle": "", "groups": seen.groups, "with_units": True, "illustrative": False}
        html += len(components.render("target_table", table))
        rendering += time.process_time() - between
        evaluation += between - start
        rows += len(one.reports)
    return Measured(rows, evaluation, rendering, html)


def campaign_of(register: Register[Unit], periods: int) -> Campaign:
    """A year's campaign of these units, with that many reporting periods, and no targets yet."""
    units = tuple(unit.id for unit in register)
    ends = [date(2026, 1, 1) + timedelta(days=365 * n // periods - 1) for n in range(1, periods + 1)]
    calendar = tuple(Period(f"ky-{n}", f"Kỳ {n}", end, end + timedelta(days=10)) for n, end in enumerate(ends, start=1))
    days = (date(2026, 1, 1), date(2026, 12, 31), date(2026, 12, 31))
    return Campaign("2026", "Phong trào", "", "Khối", *days, units, calendar, (), PLACE)


def target_of(number: int, units: tuple[str, ...]) -> Target:
    """The kinds by turns: a sum, a share over all periods, a running count that must not rise, a stock."""
    common = {"id": f"t{number}", "no": str(number), "wording": f"Chỉ tiêu số {number}", "short_name": f"Chỉ tiêu {number}"}
    scope = {"first_due": date(2026, 1, 1), "scope": units, "position": PLACE}
    kinds = (
        {"kind": "count", "unit": "cuộc", "level": Decimal(5_000 + number), "accumulate": "sum"},
        {"kind": "ratio", "unit": "%", "of": "người", "level": Decimal(30), "operator": ">", "accumulate": "pooled"},
        {"kind": "count", "unit": "vụ", "level": Decimal(2_000), "operator": "<=", "accumulate": "running"},
        {"kind": "ratio", "unit": "%", "of": "hồ sơ", "level": Decimal(95), "accumulate": "stock"},
    )
    return Target(**common, **scope, **kinds[number % 4])  # type: ignore[arg-type]  # a bench may be short


def rows_of(target: Target, campaign: Campaign) -> Iterator[Report]:
    """A row a unit and period; figures differ from target to target and unit to unit."""
    seed = int(target.id[1:])
    for order, period in enumerate(campaign.periods, start=1):
        received = period.report_due + timedelta(days=1 if (seed + order) % 9 == 0 else -2)
        for place, unit in enumerate(campaign.units):
            part = (seed * 7 + place * 13 + order * 5) % 41
            entry = Share(Decimal(part), Decimal(41 + place)) if target.kind == "ratio" else Amount(Decimal(part + order))
            yield Report(target.id, unit, period.id, entry, received, PLACE)


def tell(measured: Measured) -> None:
    """Print one size."""
    per_row = measured.seconds / measured.rows * 1e6
    parts = f"{measured.evaluation:.1f} s evaluated + {measured.rendering:.1f} s rendered"
    print(
        f"  {measured.rows:>9,} rows: {measured.seconds:5.1f} s ({parts}, {per_row:.1f} µs a row, {measured.html:,} characters)", flush=True
    )


def peak() -> float:
    """The most memory this process ever held, in MiB."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="utf-8"))
    return int(found[1]) / 1024 if found else 0.0


if __name__ == "__main__":
    size = tuple(int(word) for word in sys.argv[1:4]) or SIZE
    print(f"\n{size[0]:,} targets × {size[1]} units × {size[2]} periods")
    main(*size)

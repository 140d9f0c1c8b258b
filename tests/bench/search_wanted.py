"""What the search must reach, by the number of articles, and lines that tell what was wanted beside what was measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wanted:
    """At most so much: seconds and MiB of a build, KB asked for, milliseconds, MB of heap; None where nothing is promised."""

    build: float
    memory: float
    first: float
    further: float | None = None
    further_p95: float | None = None
    warm: float | None = None
    throttled: float | None = None
    heap: float | None = None


SMALL = Wanted(build=20, memory=400, first=45, further=40, further_p95=100, warm=10, heap=5)
LARGE = Wanted(build=120, memory=1024, first=60, throttled=100)
CLIENT = 8 * 1024
"""Bytes of the script, gzip."""
RIGHT, SLIPS = 0.97, 0.90
"""Shares of right answers, also where a slip was typed."""


def wanted(articles: int) -> Wanted:
    """What is promised for so many."""
    return SMALL if articles <= 20_000 else LARGE


def tell(name: str, told: str, promised: str = "", *, good: bool = True) -> None:
    """Print what was measured, and beside it what was wanted."""
    print(f"  {name:<32} {told:<52} {f'({promised})' if promised else ''}{'' if good else '   NOT REACHED'}".rstrip(), flush=True)


def tell_most(name: str, unit: str, *measured: tuple[str, float, float | None]) -> None:
    """Print numbers that may be no larger than what is wanted."""
    told = ", ".join(f"{kind} {number:,.1f} {unit}".strip() for kind, number, _ in measured)
    promised = ", ".join(f"{kind} ≤ {most:,.0f} {unit}".strip() for kind, _, most in measured if most is not None)
    tell(name, told, promised, good=all(most is None or number <= most for _, number, most in measured))


def p95(numbers: Sequence[float]) -> float:
    """What all but one in twenty stay below."""
    return sorted(numbers)[min(len(numbers) - 1, int(len(numbers) * 0.95))]

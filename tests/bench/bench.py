"""How fast the site is built, and how that grows: `make bench`, or `make bench BENCH="500 1000"` for other sizes.

`BENCH=search` measures the search only (search_bench.py).

Each stage of each size runs in a fresh process with the real theme and settings; photos come from the cache, for they are made once.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import archive
import search_bench

ROOT = Path(__file__).resolve().parents[2]
SIZES = (1_000, 10_000)
BUDGET = 12 * 1024
SETTINGS = """\
from publishconf import *
THEME = {theme!r}
PHOTO_CACHE = {photos!r}
CHECKED = True
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """One stage: wall and processor seconds of its process and its children, MiB at its peak, wall seconds of its parts."""

    wall: float
    cpu: float
    peak: float
    parts: dict[str, float]


def main(sizes: tuple[int, ...]) -> None:
    """Measure every size and print the report."""
    builds: dict[int, Measured] = {}
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="newsroom-bench-") as shelter:
            project = Path(shelter)
            archive.make(project / "content", ROOT / "content", size)
            (project / "benchconf.py").write_text(
                SETTINGS.format(theme=str(ROOT / "theme"), photos=str(ROOT / ".cache" / "photos")), encoding="utf-8"
            )
            print(f"\n{size:,} articles")
            for stage in ("check", "build", "inspect"):
                measured = measure(stage, project)
                tell(stage, measured, size)
                if stage == "build":
                    builds[size] = measured
            tell_weight(project / "output")
    if len(builds) > 1:
        small, large = min(builds), max(builds)
        ratio = (builds[large].cpu / large) / (builds[small].cpu / small)
        print(f"\nbuild, processor time per article, {large:,} against {small:,}: {ratio:.2f} (1.00 or less: no worse than linear)")


def measure(stage: str, project: Path) -> Measured:
    """Run one stage in a fresh process."""
    answer = project / f"{stage}.json"
    start, used = time.perf_counter(), _used()
    command = [sys.executable, str(Path(__file__).with_name("stage.py")), stage, str(project), str(answer)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=_environment())
    if not answer.exists():
        raise SystemExit(f"{stage} failed:\n{told.stdout}{told.stderr}")
    result = json.loads(answer.read_text(encoding="utf-8"))
    return Measured(time.perf_counter() - start, _used() - used, result["peak"], result["parts"])


def _used() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


def tell(stage: str, measured: Measured, articles: int) -> None:
    """Print one stage."""
    per_article = measured.cpu / articles * 1000
    times = f"{measured.wall:7.1f} s wall {measured.cpu:7.1f} s processor ({per_article:.2f} ms an article)"
    print(f"  {stage:<8} {times}  peak {measured.peak:,.0f} MiB", flush=True)
    if len(measured.parts) > 1:
        for part, seconds in measured.parts.items():
            print(f"    {part:<24} {seconds:7.1f} s")


def tell_weight(output: Path) -> None:
    """Print what a reader's first article weighs, compressed: its page, all styles, all scripts."""
    page = sorted((output / "tin-tuc").glob("*/*/*/index.html"))[0]
    named = re.findall(r'(?:href|src)="/(theme/[^"]+\.(?:css|js))"', page.read_text(encoding="utf-8"))
    weights = {file.name: len(gzip.compress(file.read_bytes(), 9)) for file in (page, *(output / name for name in named))}
    total = sum(weights.values())
    parts = ", ".join(f"{kind} {weight:,}" for kind, weight in weights.items())
    print(f"  an article, gzip: {total:,} bytes of {BUDGET:,} ({parts}){'' if total <= BUDGET else '  TOO MUCH'}")


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT) + os.pathsep + str(ROOT / "plugins")}


if __name__ == "__main__":
    if sys.argv[1:2] != ["search"]:
        main(tuple(int(word) for word in sys.argv[1:]) or SIZES)
    if not sys.argv[1:] or sys.argv[1] == "search":
        search_bench.main(*sys.argv[2:])

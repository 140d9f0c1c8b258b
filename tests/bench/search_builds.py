"""The index built in processes of their own, timed and watched: from nothing, again, and with one article edited."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from search_stage import texts
from search_wanted import Wanted, tell, tell_most, wanted

ROOT = Path(__file__).resolve().parents[2]
MOVED = 12
"""Files that may be new after one edited article has got one sentence."""


@dataclass(frozen=True, slots=True)
class Built:
    """Seconds by the clock and of all processors, MiB of all processes at their peak, the root, files and their sizes."""

    seconds: float
    cpu: float
    peak: float
    articles: int
    fresh: int
    root: str
    sizes: Mapping[str, int]


def tell_builds(given: str, folder: Path) -> Built:
    """Build three times and print what was measured; returned is the last."""
    first = build(given, folder)
    again = build(given, folder)
    edited = build(given, folder, next(iter(texts(given))).url)
    promise: Wanted = wanted(first.articles)
    sizes = first.sizes.values()
    print(f"\nsearch: {first.articles:,} articles, {len(sizes):,} files of {sum(sizes) / 1e6:.1f} MB, median {median(sizes):,.0f} bytes")
    tell_most("build", "s", ("", first.seconds, promise.build), ("of processor", first.cpu, None))
    tell_most("memory of all its processes", "MiB", ("", first.peak, promise.memory))
    same = again.sizes == first.sizes and again.root == first.root
    told = f"{again.seconds:.1f} s, {again.fresh} prepared anew, {'the same' if same else 'OTHER'} files"
    tell("build again", told, "0 anew, the same files", good=same and not again.fresh)
    moved = len(set(edited.sizes) - set(first.sizes))
    told = f"{edited.seconds:.1f} s, {edited.fresh} prepared anew, {moved} of {len(sizes):,} files new"
    tell("one article edited", told, f"1 anew, ≤ {MOVED} new", good=edited.fresh == 1 and moved <= MOVED)
    return edited


def build(given: str, folder: Path, *edited: str) -> Built:
    """Build the index in a fresh process."""
    answer = folder / "answer.json"
    stage = str(Path(__file__).with_name("search_stage.py"))
    with subprocess.Popen([sys.executable, stage, given, str(folder), str(answer), *edited], env=environment()) as process:
        peak = 0.0
        while process.poll() is None:
            peak = max(peak, sum(map(_memory, _family(process.pid))))
            time.sleep(0.5)
    if process.returncode:
        raise SystemExit("the index could not be built")
    told: dict[str, Any] = json.loads(answer.read_text(encoding="utf-8"))
    return Built(peak=peak, **told)


def environment() -> dict[str, str]:
    """For a process that imports the project."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "plugins")))}


def _family(process: int) -> Iterator[int]:
    """A process and all that it started."""
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        for child in _read(children).split():
            yield from _family(int(child))


def _memory(process: int) -> float:
    """MiB of a process; what several share is divided among them."""
    lines = [line for line in _read(Path(f"/proc/{process}/smaps_rollup")).splitlines() if line.startswith("Pss:")]
    return int(lines[0].split()[1]) / 1024 if lines else 0.0


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except OSError:  # the process has just ended
        return ""

"""What photos cost: forty of 12 megapixels, made on the spot, turned into derivatives once, then found again.

`make bench` runs it; alone: `.venv/bin/python tests/bench/photos.py [how many]`.
"""

from __future__ import annotations

import resource
import statistics
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import camera

from newsroom.photos.derivatives import Darkroom
from newsroom.photos.imaging import FORMATS, WIDTHS
from newsroom.photos.loading import PhotoLibrary
from newsroom.photos.memory import INDEX, Memory
from newsroom.photos.model import DERIVATIVES

PHOTOS = 40
CPU_BUDGET, WARM_BUDGET, WEIGHT_BUDGET = 0.65, 0.3, 60 * 1024
"""Processor seconds a photo; seconds for all of them once they are known; bytes of a mean AVIF 960 pixels wide."""
_MIDDLE = "-960.avif"


def main(photos: int) -> None:
    """Make the photos, measure, and print the report."""
    with tempfile.TemporaryDirectory(prefix="newsroom-photos-") as shelter:
        root = Path(shelter)
        taken = [root / "content" / "photos" / f"{number:02}.jpg" for number in range(photos)]
        with ProcessPoolExecutor(2) as pool:
            list(pool.map(camera.photograph, taken, range(photos)))
        time.sleep(2.1)  # what was written a moment ago is not taken for known
        weight = sum(file.stat().st_size for file in taken) / photos / 1e6
        print(f"\n{photos} photos of 12 megapixels, {weight:.1f} MB each, both formats, {len(WIDTHS)} widths")
        used, start = _used(), time.perf_counter()
        _published(root, taken)
        wall, cold = time.perf_counter() - start, (_used() - used) / photos
        _tell("cold", f"{cold:.2f} s processor a photo ({wall:.1f} s wall for all)", cold <= CPU_BUDGET)
        start = time.perf_counter()
        _published(root, taken)
        warm = time.perf_counter() - start
        _tell("warm", f"{warm:.3f} s wall for all", warm <= WARM_BUDGET)
        mean = statistics.mean(file.stat().st_size for file in (root / "output" / DERIVATIVES).glob(f"*{_MIDDLE}"))
        _tell("AVIF at 960", f"{mean / 1024:.1f} KB on average", mean <= WEIGHT_BUDGET)


def _published(root: Path, taken: list[Path]) -> None:
    """What a build does for its photos: know them, name them in a page, publish what the page names."""
    content, cache, output = root / "content", root / "cache", root / "output"
    library = PhotoLibrary(content, memory=Memory(content, cache / INDEX))
    shown = [library.photo(file.relative_to(content).as_posix()) for file in taken]
    library.memory.save()
    names = (photo.derivative(width, suffix) for photo in shown for width in photo.widths for suffix in FORMATS)
    output.mkdir(exist_ok=True)
    (output / "index.html").write_text("".join(f'<img src="/{DERIVATIVES}/{name}">' for name in names), encoding="utf-8")
    faults = Darkroom(cache).publish(library.known, output)
    if faults:
        raise SystemExit(str(faults))


def _used() -> float:
    """Processor seconds of this process and of those it waited for."""
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in spent)


def _tell(what: str, measured: str, kept: bool) -> None:
    print(f"  {what:<12} {measured}{'' if kept else '  TOO MUCH'}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else PHOTOS)

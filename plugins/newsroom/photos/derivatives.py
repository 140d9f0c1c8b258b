"""Derivatives made once, kept in a cache, and published for just the photos that pages show."""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from newsroom.photos.imaging import BadImageError, Fault, encode
from newsroom.photos.model import DERIVATIVE, DERIVATIVES, Photo

_PAGES = ("*.html", "*.xml")


@dataclass(frozen=True, slots=True)
class Job:
    """The derivatives that one original is still to be turned into: (width, suffix) → file."""

    photo: Photo
    targets: Mapping[tuple[int, str], Path]


class Darkroom:
    """Makes derivatives, in two processes, each of them once: `cache` keeps them under names that tell content and recipe.

    `link` gives a file a second name, or raises OSError where the file system has no such thing.
    """

    def __init__(self, cache: Path, processes: int = 2, link: Callable[[Path, Path], None] = os.link) -> None:
        self.cache = cache
        self.processes = processes
        self._link = link

    def publish(self, photos: Mapping[str, Photo], output: Path) -> dict[str, Fault]:
        """Put every derivative that a page in `output` names into it, and take away those that none names.

        `photos` maps keys to the photos that may be named. Returns what is wrong with originals that cannot be decoded, by their paths.
        """
        named = names_in(output)
        faults = self._make(list(self._jobs(photos, named)))
        folder = output / DERIVATIVES
        for name in named:
            self._put(self._cached(name), folder / name)
        if folder.is_dir():
            for stale in {file.name for file in folder.iterdir()} - named:
                (folder / stale).unlink()
        return faults

    def _jobs(self, photos: Mapping[str, Photo], names: Iterable[str]) -> Iterator[Job]:
        missing: dict[str, dict[tuple[int, str], Path]] = defaultdict(dict)
        for name in sorted(names):
            key, _, rest = name.partition("-")
            width, _, suffix = rest.partition(".")
            if key in photos and not self._cached(name).exists():
                missing[key][int(width), suffix] = self._cached(name)
        for key, targets in missing.items():
            yield Job(photos[key], targets)

    def _make(self, jobs: list[Job]) -> dict[str, Fault]:
        """Do the jobs; the faults that were found, by the path of the photo."""
        if len(jobs) < 2 or self.processes < 2:
            faults = [_made(job) for job in jobs]
        else:
            with ProcessPoolExecutor(self.processes) as pool:
                faults = list(pool.map(_made, jobs))
        return {job.photo.path: fault for job, fault in zip(jobs, faults, strict=True) if fault}

    def _put(self, source: Path, target: Path) -> None:
        if target.exists() or not source.exists():
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._link(source, target)
        except OSError:
            shutil.copyfile(source, target)

    def _cached(self, name: str) -> Path:
        return self.cache / name[:2] / name


def names_in(output: Path) -> set[str]:
    """The names of all derivatives that the pages and feeds in `output` hold.

    The written pages are asked, not the code that wrote them: what a page shows came from a template, from Markdown read long before,
    or from a page that an earlier build wrote and this one left as it was; what a skipped draft would have shown is in none.
    """
    files = (file for pattern in _PAGES for file in output.rglob(pattern))
    return {match["name"] for file in files for match in DERIVATIVE.finditer(file.read_text(encoding="utf-8"))}


def _made(job: Job) -> Fault | None:
    try:
        encode(job.photo.file, job.targets)
    except BadImageError as error:
        return error.fault
    return None

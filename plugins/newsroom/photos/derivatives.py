"""Derivatives made once, kept in a cache, and published for just the photos that pages show."""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from newsroom.photos.imaging import FORMATS, encode
from newsroom.photos.model import DERIVATIVE, DERIVATIVES, Photo
from newsroom.photos.opening import BadImageError, Fault

Progress = Callable[[int, int], None]
"""Told how many of how many photos are done."""

_PAGES = ("*.html", "*.xml")


@dataclass(frozen=True, slots=True)
class Job:
    """The derivatives that one original is still to be turned into: (width, suffix) → file."""

    photo: Photo
    targets: Mapping[tuple[int, str], Path]


class Darkroom:
    """Makes derivatives, in two processes, each of them once: `cache` keeps them under names that tell content and recipe.

    `progress` is told, photo by photo, how many of all are done. `link` gives a file a second name, or raises OSError where the file
    system has no such thing. The cache holds `spare` files that no page shows, or as many as pages show.
    """

    def __init__(
        self,
        cache: Path,
        processes: int = 2,
        link: Callable[[Path, Path], None] = os.link,
        progress: Progress = lambda done, total: None,
        spare: int = 500,
    ) -> None:
        self.cache = cache
        self.processes = processes
        self._link = link
        self._progress = progress
        self._spare = spare

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
        self._forget(named)
        return faults

    def prepare(self, photos: Iterable[Photo]) -> dict[str, Fault]:
        """Make all derivatives of these photos now, before a page names them; what is wrong with originals, by their paths."""
        by_key = {photo.key: photo for photo in photos}
        names = {photo.derivative(width, suffix) for photo in by_key.values() for width in photo.widths for suffix in FORMATS}
        return self._make(list(self._jobs(by_key, names)))

    def files(self, photos: Mapping[str, Photo], names: Iterable[str]) -> tuple[dict[str, Path], dict[str, Fault]]:
        """The derivatives of these names, made now, and what is wrong with originals, by their paths; `photos` as for `publish`."""
        wanted = sorted(names)
        faults = self._make(list(self._jobs(photos, wanted)))
        return {name: self._cached(name) for name in wanted if _is_whole(self._cached(name))}, faults

    def largest(self, photo: Photo) -> Path:
        """The largest JPEG of a photo that `prepare` was given."""
        return self._cached(photo.derivative(photo.widths[-1], "jpg"))

    def _jobs(self, photos: Mapping[str, Photo], names: Iterable[str]) -> Iterator[Job]:
        missing: dict[str, dict[tuple[int, str], Path]] = defaultdict(dict)
        for name in sorted(names):
            key, _, rest = name.partition("-")
            width, _, suffix = rest.partition(".")
            if key in photos and not _is_whole(self._cached(name)):
                missing[key][int(width), suffix] = self._cached(name)
        for key, targets in missing.items():
            yield Job(photos[key], targets)

    def _make(self, jobs: list[Job]) -> dict[str, Fault]:
        """Do the jobs; the faults that were found, by the path of the photo."""
        if len(jobs) < 2 or self.processes < 2:
            faults = self._counted(map(_made, jobs), len(jobs))
        else:
            with ProcessPoolExecutor(self.processes) as pool:
                faults = self._counted(pool.map(_made, jobs), len(jobs))
        return {job.photo.path: fault for job, fault in zip(jobs, faults, strict=True) if fault}

    def _counted(self, faults: Iterable[Fault | None], total: int) -> list[Fault | None]:
        found = []
        for fault in faults:
            found.append(fault)
            self._progress(len(found), total)
        return found

    def _forget(self, named: set[str]) -> None:
        """Take from the cache what pages no longer show, the oldest first, but for as much as they show and a little more.

        A draft that was shown a moment ago, or a photo put back, is still there; a cache that grows for years is not.
        """
        unused = [file for file in self.cache.glob("??/*") if file.name not in named]
        spare = max(self._spare, len(named))
        if len(unused) > spare:
            unused.sort(key=lambda file: (file.stat().st_mtime_ns, file.name), reverse=True)
            for file in unused[spare:]:
                file.unlink(missing_ok=True)

    def _put(self, source: Path, target: Path) -> None:
        if _is_whole(target) or not _is_whole(source):
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        try:
            self._link(source, target)
        except OSError:
            unfinished = target.with_name(f".{target.name}")
            shutil.copyfile(source, unfinished)
            unfinished.replace(target)

    def _cached(self, name: str) -> Path:
        return self.cache / name[:2] / name


def names_in(output: Path) -> set[str]:
    """The names of all derivatives that the pages and feeds in `output` hold.

    The written pages are asked, not the code that wrote them: what a page shows came from a template, from Markdown read long before,
    or from a page that an earlier build wrote and this one left as it was; what a skipped draft would have shown is in none.
    """
    files = (file for pattern in _PAGES for file in output.rglob(pattern))
    return {match["name"] for file in files for match in DERIVATIVE.finditer(file.read_text(encoding="utf-8"))}


def _is_whole(file: Path) -> bool:
    """Whether a file is there, and not empty, as one is whose content never reached the disk."""
    return file.is_file() and file.stat().st_size > 0


def _made(job: Job) -> Fault | None:
    try:
        encode(job.photo.file, job.targets)
    except BadImageError as error:
        return error.fault
    return None

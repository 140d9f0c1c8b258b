"""Albums to take home: their largest JPEGs in one zip file, the same bytes from the same photos."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from newsroom.photos.model import Album

_MOMENT = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can hold: no clock and no camera is asked
_UNIX, _READABLE = 3, 0o644 << 16


@dataclass(frozen=True, slots=True)
class Download:
    """An album's zip as its page offers it; `url` is relative to the site's root, `size_text` «1,2 MB»."""

    url: str
    size_text: str


def zip_name(album: Album) -> str:
    """The name of an album's zip, beside its page."""
    return f"{album.slug}.zip"


def stored_names(slug: str, count: int) -> tuple[str, ...]:
    """The names of the photos inside, in the album's order; they tell nothing of the originals' names.

    >>> stored_names("hoi-thao", 2)
    ('hoi-thao-01.jpg', 'hoi-thao-02.jpg')
    """
    digits = max(2, len(str(count)))
    return tuple(f"{slug}-{number:0{digits}}.jpg" for number in range(1, count + 1))


def write_zip(target: Path, slug: str, photos: Sequence[Path]) -> int:
    """Write the zip of `photos`, JPEG files already free of metadata, and return its size in bytes; it is never seen half written."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f".{target.name}.part")
    with ZipFile(unfinished, "w", ZIP_STORED) as archive:  # JPEG does not shrink further
        for name, photo in zip(stored_names(slug, len(photos)), photos, strict=True):
            entry = ZipInfo(name, _MOMENT)
            entry.create_system, entry.external_attr = _UNIX, _READABLE
            archive.writestr(entry, photo.read_bytes())
    unfinished.replace(target)
    return target.stat().st_size

"""Books bound once: the same chapters are not bound again in the next build."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from newsroom.bulletin.epub import Book, bound

CACHE = ".cache/bulletin"
"""Where books are kept, beside the content."""
SPARE = 24
"""How many books are kept that the site no longer offers, the newest."""

Files = Callable[[str], Mapping[str, Path]]
"""The published derivatives that an HTML text names, by their addresses without the site's folder; made where they are not there yet."""


@dataclass(slots=True)
class Shelf:
    """The books of one build, bound or found in the cache."""

    cache: Path
    files: Files
    _used: set[str] = field(default_factory=set)

    def put(self, book: Book, target: Path) -> int:
        """Write a book to `target`, and return its size in bytes."""
        kept = self.cache / f"{book.key}.epub"
        self._used.add(kept.name)
        if not kept.is_file():
            self.cache.mkdir(parents=True, exist_ok=True)
            html = "".join(one.html for group in book.groups for one in group.chapters)
            unfinished = kept.with_suffix(".part")
            unfinished.write_bytes(bound(book, self.files(html)))
            unfinished.replace(kept)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(kept, target)
        return target.stat().st_size

    def forget(self) -> None:
        """Take from the cache what this build did not use, but for the newest."""
        unused = [file for file in self.cache.glob("*.epub") if file.name not in self._used]
        unused.sort(key=lambda file: (file.stat().st_mtime_ns, file.name), reverse=True)
        for file in unused[SPARE:]:
            file.unlink(missing_ok=True)

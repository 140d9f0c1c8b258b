"""The files of the index in the output: as they are, or scripts for a site that is opened from a disk."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree

ADDRESS = "tim-kiem/"
"""The search page, relative to the site's root."""
FOLDER = f"{ADDRESS}chi-muc/"


@dataclass(frozen=True, slots=True)
class Files:
    """The folder of the index: what is put lies beside it until all is there, then takes its place, so nothing of an earlier index stays.

    A page opened from a disk may not fetch its neighbours, but may run scripts beside it: `for_disk`, each file is a script
    that hands over the same bytes.
    """

    folder: Path
    for_disk: bool = False

    def put(self, name: str, content: bytes) -> None:
        """Keep this file."""
        file = self._draft / f"{name}.{'js' if self.for_disk else 'bin'}"
        told = f'searchFile("{name}","{b64encode(content).decode()}")'.encode() if self.for_disk else content
        try:
            file.write_bytes(told)
        except FileNotFoundError:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(told)

    def begin(self) -> None:
        """Throw away what an interrupted build left."""
        rmtree(self._draft, ignore_errors=True)

    def finish(self) -> None:
        """Put what was kept in the place of what was there."""
        old = self.folder.with_name(f"{self.folder.name}.old")
        rmtree(old, ignore_errors=True)
        if self.folder.exists():
            self.folder.rename(old)
        self._draft.rename(self.folder)
        rmtree(old, ignore_errors=True)

    @property
    def _draft(self) -> Path:
        return self.folder.with_name(f"{self.folder.name}.new")

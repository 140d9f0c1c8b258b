"""The index written into the output: files as they are, or scripts for a site that is opened from a disk."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

from newsroom.search.indexing import Index

ADDRESS = "tim-kiem/"
"""The search page, relative to the site's root."""
FOLDER = f"{ADDRESS}chi-muc/"


def write_index(index: Index, output: Path, *, for_disk: bool = False) -> None:
    """Write every file of the index.

    A page opened from a disk may not fetch its neighbours, but may run scripts beside it: `for_disk`, each file is a script
    that hands over the same bytes.
    """
    folder = output / FOLDER
    made: set[Path] = set()
    for name, content in index.files.items():
        file = folder / f"{name}.{'js' if for_disk else 'bin'}"
        if file.parent not in made:
            file.parent.mkdir(parents=True, exist_ok=True)
            made.add(file.parent)
        file.write_bytes(f'searchFile("{name}","{b64encode(content).decode()}")'.encode() if for_disk else content)

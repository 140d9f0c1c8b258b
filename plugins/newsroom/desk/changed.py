"""What git says has changed in a content folder: staged, not staged, and not yet known to it."""

from __future__ import annotations

import subprocess
from pathlib import Path


class NoGitError(RuntimeError):
    """The content is in no git repository, or there is no git."""


def changed_files(content: Path) -> tuple[str, ...]:
    """The changed files that are there, as editors know them (`content/news/…`), sorted. Raises NoGitError."""
    folder = content.absolute()
    root = Path(_git(folder, "rev-parse", "--show-toplevel").strip())
    listed = _git(folder, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", ".")
    files = (root / entry[3:] for entry in listed.split("\0") if entry)
    return tuple(sorted(f"{folder.name}/{file.relative_to(folder.resolve()).as_posix()}" for file in files if file.is_file()))


def _git(folder: Path, *words: str) -> str:
    # In a container the checkout often belongs to another user, and git would refuse to read it.
    command = ["git", "-c", "safe.directory=*", "-c", "core.quotePath=false", "-C", str(folder), *words]
    try:
        answer = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)  # noqa: S603  # our own words, no shell
    except (OSError, subprocess.CalledProcessError) as error:
        raise NoGitError(folder) from error
    return answer.stdout

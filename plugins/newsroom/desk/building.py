"""Pelican run in a process of its own, and its output put in place only when all of it was written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from newsroom.desk.project import Project


class BuildFailedError(RuntimeError):
    """Pelican stopped, though the content had passed every check; carries what it said."""

    def __init__(self, log: str) -> None:
        self.log = log
        super().__init__("Pelican stopped")


def run_pelican(project: Project, content: Path, output: Path, today: date | None = None) -> str:
    """Build the site into `output` and return Pelican's warnings. Raises BuildFailedError.

    The content must have been checked: the gate is told to let it pass.
    """
    overrides = {"CHECKED": True, **({"TODAY": today.isoformat()} if today else {}), **_terminal()}
    command = [sys.executable, "-m", "pelican", str(content), "-s", str(project.settings_file), "-o", str(output)]
    command += ["--fatal", "errors", "--log-handler", "plain", "-e", *(f"{name}={json.dumps(value)}" for name, value in overrides.items())]
    answer = subprocess.run(  # noqa: S603  # our own words, no shell
        command, cwd=project.root, env=_environment(project), capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    if answer.returncode:
        raise BuildFailedError(answer.stdout + answer.stderr)
    return answer.stderr.strip()


@contextmanager
def fresh_folder(target: Path) -> Iterator[Path]:
    """A new, empty folder on the file system of `target`, removed at the end unless `put_in_place` moved it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as shelter:
        folder = Path(shelter) / "site"
        folder.mkdir()
        yield folder


def put_in_place(folder: Path, target: Path) -> None:
    """Let `folder`, made by `fresh_folder`, take the place of `target`; what was there is removed."""
    former = folder.with_name("former")
    if target.exists():
        target.rename(former)
    try:
        folder.rename(target)
    except OSError:
        former.rename(target)
        raise


def is_replaceable(target: Path, project: Project) -> bool:
    """Whether `target` may be replaced: it is absent, empty or an earlier output, and holds nothing of the project."""
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        return False
    resolved = target.resolve()
    sources = (project.content, project.theme, project.settings_file, Path(__file__))
    if any(source.resolve().is_relative_to(resolved) or resolved.is_relative_to(source.resolve()) for source in sources):
        return False
    return not target.exists() or not any(target.iterdir()) or ((target / "theme").is_dir() and (target / "index.html").is_file())


def _terminal() -> Mapping[str, str]:
    """The setting that lets Pelican, whose own words are kept back, count the photos on the terminal; none where nobody watches."""
    try:
        return {"PHOTO_TERMINAL": os.ttyname(sys.stderr.fileno())} if sys.stderr.isatty() else {}
    except (AttributeError, OSError):
        return {}  # Windows names no terminals


def _environment(project: Project) -> Mapping[str, str]:
    """The child's environment: it imports what this process imports, and settings from the project's folder."""
    paths = [str(project.root), *(path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path)]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}

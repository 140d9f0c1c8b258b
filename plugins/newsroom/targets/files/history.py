"""Sheets only grow: a row that git remembers may be corrected by a new row, never changed in place."""

from __future__ import annotations

import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from newsroom.foundation.problems import Position, Problem
from newsroom.targets.files.report_file import HEADERS
from newsroom.targets.files.sheet import read_sheet

_KEY = ("Mã chỉ tiêu", "Đơn vị", "Kỳ", "Ngày nhận")

Cells = dict[str, str]


def remembered(file: Path) -> str | None:
    """The sheet as it was before the newest change: the last committed text that differs from the file's; None without one."""
    now = file.read_text(encoding="utf-8-sig")
    for commit in (_git(file, "log", "-2", "--format=%H", "--", file.name) or "").split():
        text = _git(file, "show", f"{commit}:./{file.name}")
        if text is not None and text != now:
            return text
    return None


def changed_rows(before: str, now: str, path: str) -> Iterator[Problem]:
    """A problem for each row of an earlier text that the present one does not hold as it was."""
    present = _rows(now, path)
    kept = [cells for cells, _ in present]
    for cells, _ in _rows(before, path):
        if cells in kept:
            continue
        facts = {"target": cells.get("Mã chỉ tiêu", ""), "unit": cells.get("Đơn vị", ""), "period": cells.get("Kỳ", "")}
        place = next((position for other, position in present if all(other.get(name) == cells.get(name) for name in _KEY)), None)
        yield Problem("targets.row-changed" if place else "targets.row-removed", place or Position(path), facts)


def _rows(text: str, path: str) -> list[tuple[Cells, Position]]:
    """Each row as header → text, empty cells left out, with its place."""
    rows = read_sheet(unicodedata.normalize("NFC", text), path)
    header = [next((name for name in HEADERS if name.casefold() == cell.text.casefold()), cell.text) for cell in rows[0]] if rows else []
    return [({name: cell.text for name, cell in zip(header, row, strict=False) if cell.text}, row[0].position) for row in rows[1:]]


def _git(file: Path, *words: str) -> str | None:
    """What git says of a file; None where there is no git, no repository, or nothing to say."""
    command = ["git", "-C", str(file.parent), *words]
    try:
        answer = subprocess.run(command, capture_output=True, check=True)  # noqa: S603  # our own words, no shell
    except (OSError, subprocess.CalledProcessError):
        return None
    return answer.stdout.decode("utf-8-sig", "replace").replace("\r\n", "\n")

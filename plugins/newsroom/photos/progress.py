"""Photos counted on a terminal while they are made."""

from __future__ import annotations

import sys
from pathlib import Path

from newsroom.photos.derivatives import Progress
from newsroom.photos.messages import PROGRESS


def counted_on(terminal: str | None) -> Progress:
    """Counts on the terminal that the desk's command names, else on the one that errors go to, if it is one."""

    def told(done: int, total: int) -> None:
        end = "\n" if done == total else ""
        if terminal:
            with Path(terminal).open("w", encoding="utf-8") as screen:
                screen.write(f"\r{PROGRESS.format(done=done, total=total)}{end}")
        elif sys.stderr.isatty():
            print(f"\r{PROGRESS.format(done=done, total=total)}", end=end, file=sys.stderr, flush=True)  # noqa: T201  # the one line that moves

    return told

"""Where the `newsroom` command begins: what it exits with, and how it stays quick for those who check at every save."""

from __future__ import annotations

import signal
import sys
import traceback
from contextlib import AbstractContextManager
from types import TracebackType

import typer

from newsroom.desk.options import FINE, OUR_FAULT
from newsroom.desk.words import Group, refusal


def main() -> None:
    """Run the command: exit 0 fine, 1 problems in content, 2 our fault or a wrong option."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # a terminal is a TextIOWrapper
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))  # so that temporary folders are taken away
    with _OurFault():
        try:
            answer = _app(sys.argv[1:2])(prog_name="newsroom", standalone_mode=False)
        except typer.TyperException as error:
            typer.echo(f"{refusal(error)} Xem: newsroom --help", err=True)
            sys.exit(OUR_FAULT)
        sys.exit(answer if isinstance(answer, int) else FINE)


def _app(first: list[str]) -> typer.Typer:
    """All verbs; `check` and `explain`, which hooks and editing programs start all day, without loading what the others need."""
    if first not in (["check"], ["explain"]):
        from newsroom.desk.command import app

        return app
    from newsroom.desk.judging import add_to

    quick = typer.Typer(cls=Group, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    quick.callback(cls=Group)(_desk)
    add_to(quick)
    return quick


def _desk() -> None:
    """Bàn biên tập."""


class _OurFault(AbstractContextManager[None]):
    """Shows an exception that nobody foresaw with its traceback, and ends with the exit code that says whose fault it is."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            traceback.print_exception(kind, error, trace)
            sys.exit(OUR_FAULT)

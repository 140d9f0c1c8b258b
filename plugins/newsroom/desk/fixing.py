"""Documents mended: what would change as a diff, and the files written when the editor says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from newsroom.foundation.documents import read_text
from newsroom.foundation.library import Library
from newsroom.foundation.problems import ContentError
from newsroom.publishing.mending import mended

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Fix:
    """A document, and its text before and after mending (line ends as line feeds)."""

    file: Path
    shown: str
    before: str
    after: str

    @property
    def diff(self) -> str:
        """What changes, as `diff -u` shows it; a no-break space is shown as `␣`."""
        lines = unified_diff(_visible(self.before), _visible(self.after), self.shown, self.shown, n=0, lineterm="")
        return "\n".join(lines)


def fixes(library: Library) -> Iterator[Fix]:
    """The documents that the run asks about and that mending would change; one that cannot be read is told of by the checks."""
    for file in library.chosen():
        try:
            before = read_text(file, library.shown(file))
        except ContentError:
            continue
        if (after := mended(before)) != before:
            yield Fix(file, library.shown(file), before, after)


def write(found: Iterable[Fix]) -> None:
    """Write the mended texts, each with the line ends and the byte order mark that its file has."""
    for fix in found:
        raw = fix.file.read_bytes()
        after = fix.after.replace("\n", "\r\n") if b"\r\n" in raw else fix.after
        fix.file.write_bytes((_BYTE_ORDER_MARK if raw.startswith(_BYTE_ORDER_MARK) else b"") + after.encode())


def _visible(text: str) -> list[str]:
    return text.replace("\N{NO-BREAK SPACE}", "␣").split("\n")

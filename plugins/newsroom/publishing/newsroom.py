"""What the features of one build share; it lives in the Pelican settings, never in a module."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsroom.foundation.documents import Document, load_document
from newsroom.publishing.registers import Registers, load_registers
from newsroom.vietnamese.dates import DateError, parse_moment

if TYPE_CHECKING:
    from newsroom.publishing.components import Components

_DATE_LINE = re.compile(r"^[Dd]ate:[ \t]*(\S.*?)[ \t]*$", re.MULTILINE)
_HEADER_BYTES = 4096

Metadata = Callable[[Document, "Newsroom"], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document: the folder of `content/` it lives in, and how its front matter becomes attributes of Pelican's object."""

    folder: str
    metadata: Metadata


@dataclass(slots=True)
class Newsroom:
    """The shared ground of one build.

    `today` is the build's own date (never the clock's); `preview` says that drafts and future articles are shown;
    `markdown_extensions` are python-markdown extensions that features add before the first document is read; `reading` is the
    file that Pelican's own reader is at, in a site that has not our reader.
    """

    content: Path
    today: date
    preview: bool
    registers: Registers
    components: Components
    kinds: dict[str, Kind] = field(default_factory=dict)
    markdown_extensions: list[Any] = field(default_factory=list)
    reading: Path | None = None

    def read_document(self) -> Document:
        """The document that Pelican's own reader is at. Raises ContentError."""
        if self.reading is None:
            raise LookupError("no reader has said what it is at")
        return load_document(self.reading, self.shown(self.reading))

    def shown(self, file: Path) -> str:
        """The path of a content file as its editor knows it: `content/news/2019/a.md`."""
        return shown_path(file, self.content)

    def kind_of(self, document: Document) -> Kind:
        """The kind of a document, by its folder; what lies elsewhere (an old Pelican site) is news."""
        parts = document.path.split("/")
        return self.kinds.get(parts[1] if len(parts) > 2 else "") or self.kinds["news"]

    def status(self, draft: bool, day: date) -> tuple[str, str | None]:
        """Pelican's status and our mark for something dated `day`: drafts and the future are skipped, or shown and marked in a preview."""
        mark = "draft" if draft else "future" if day > self.today else None
        return ("published" if mark is None or self.preview else "skip", mark)


def shown_path(file: Path, content: Path) -> str:
    """The path of a content file as its editor knows it: `content/news/2019/a.md`, forward slashes."""
    return Path(os.path.relpath(file, content.parent)).as_posix()


def newsroom_of(settings: dict[str, Any]) -> Newsroom:
    """The newsroom of these settings, made on first demand. Raises ContentError where a register cannot be read."""
    from newsroom.publishing.components import Components  # templates are for builds: the checks start sooner without them

    made = settings.get("NEWSROOM")
    if not isinstance(made, Newsroom):
        content = Path(settings["PATH"])
        made = settings["NEWSROOM"] = Newsroom(
            content=content,
            today=build_day(content, settings.get("TODAY")),
            preview=bool(settings.get("PREVIEW")),
            registers=load_registers(content),
            components=Components(Path(settings["THEME"]) / "templates", settings),
        )
    return made


def build_day(content: Path, given: date | str | None = None) -> date:
    """The date a build of `content` stands at, the same on every machine and day.

    In this order: the date given; SOURCE_DATE_EPOCH; the day of the newest commit; where there is no git, the newest
    `date:` of a document.
    """
    if given:
        return date.fromisoformat(given) if isinstance(given, str) else given
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return _commit_day(content) or _newest_day(content)


def _commit_day(content: Path) -> date | None:
    # In a container the checkout often belongs to another user, and git would refuse to read it.
    command = ["git", "-c", "safe.directory=*", "-C", str(content), "log", "-1", "--format=%cs"]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603  # our own words, no shell
    except (OSError, subprocess.CalledProcessError):
        return None
    return date.fromisoformat(answer.stdout.strip()) if answer.stdout.strip() else None


def _newest_day(content: Path) -> date:
    newest = date.min
    for file in content.rglob("*.md"):
        with file.open("rb") as stream:
            header = stream.read(_HEADER_BYTES).decode("utf-8", "replace")
        if match := _DATE_LINE.search(header):
            try:
                newest = max(newest, parse_moment(match[1].strip("\"'")).date())
            except DateError:
                continue  # the checks tell the editor; here an unreadable date just does not count
    return newest

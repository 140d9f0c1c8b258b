"""Releases on a web server: a finished site sent there, switched to in one step, and the way back."""

from __future__ import annotations

import contextlib
import gzip
import io
import os
import re
import shlex
import shutil
import subprocess
import tarfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import IO

KEPT = 5
"""How many releases lie on the server, the present one among them."""

_PLACE = re.compile(r"(?P<host>[^/\\:]{2,}):(?P<folder>/.+)")
_TEXT = frozenset({".css", ".csv", ".html", ".ics", ".js", ".json", ".map", ".svg", ".txt", ".webmanifest", ".xml"})
_WORTH_PACKING = 1024
"""Bytes; a smaller file goes out in one packet whether packed or not."""
_REASONS = {
    61: "Không có bản nào trước bản đang đăng.",
    62: "Trang sang chưa đủ tệp (đứt mạng, đầy đĩa?). Bạn đọc vẫn thấy bản cũ; chạy lại lệnh này.",
    63: "Ở đó đã có «current» mà không phải liên kết: chuyển nó đi, rồi chạy lại lệnh này.",
}


class ReleaseError(RuntimeError):
    """No release was made, and readers see what they saw; its text says why, in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where releases lie: a folder of this machine, or of a `host` that ssh reaches."""

    folder: str
    host: str | None = None

    def __str__(self) -> str:
        return f"{self.host}:{self.folder}" if self.host else self.folder

    def add(self, site: Path, commit: str) -> str:
        """Make a release of a written site, show it to readers, and return its name. Raises ReleaseError."""
        sent = list(_sent(site))
        return self._run("add", self.folder, commit, str(len(sent)), str(KEPT), feed=lambda stream: _write(sent, stream))

    def back(self) -> str:
        """Show readers the release before the present one, and return its name. Raises ReleaseError."""
        return self._run("back", self.folder)

    def _run(self, *words: str, feed: Callable[[IO[bytes]], None] | None = None) -> str:
        with subprocess.Popen(self._command(words), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:  # noqa: S603  # quoted
            assert process.stdin is not None
            assert process.stdout is not None
            with contextlib.suppress(BrokenPipeError), process.stdin as stream:
                if feed:
                    feed(stream)  # a stream that breaks off is told by the number of files that came
            said = process.stdout.read().decode().strip()
        if process.returncode:
            raise ReleaseError(_REASONS.get(process.returncode, f"Không đăng được vào {self}; bạn đọc vẫn thấy bản cũ."))
        return said

    def _command(self, words: tuple[str, ...], system: str = os.name) -> list[str]:
        script = ["sh", "-c", (files("newsroom.desk") / "release.sh").read_text(encoding="utf-8"), "release", *words]
        if self.host is None and system == "nt":
            raise ReleaseError("Từ Windows chỉ đăng được lên máy chủ Linux qua ssh: newsroom release máy-chủ:/srv/thi-dua")
        program = shutil.which("ssh" if self.host else "sh")
        if program is None:
            raise ReleaseError("Máy này chưa có chương trình ssh." if self.host else "Máy này chưa có chương trình sh.")
        return [program, "-C", "-o", "BatchMode=yes", "--", self.host, shlex.join(script)] if self.host else [program, *script[1:]]


def shelf_of(word: str) -> Shelf:
    """The shelf that an option names: `/srv/thi-dua`, or `web.noibo:/srv/thi-dua` for another machine."""
    match = _PLACE.fullmatch(word)
    return Shelf(match["folder"], match["host"]) if match else Shelf(str(Path(word).absolute()))


def commit_of(folder: Path) -> str:
    """The commit that a folder holds, `-sua` after it where something was changed since; «khong-git» outside git."""
    git = shutil.which("git")
    command = [git or "git", "-C", str(folder), "describe", "--always", "--dirty=-sua", "--exclude=*", "--abbrev=7"]
    answer = subprocess.run(command, capture_output=True, encoding="utf-8", check=False) if git else None  # noqa: S603  # our own words
    return answer.stdout.strip() if answer and answer.returncode == 0 else "khong-git"


def _sent(site: Path) -> Iterator[tuple[str, Path, bool]]:
    """What goes to the server, in order: path, file, and whether it is packed: text lies there packed too, ready to be sent."""
    for file in sorted(path for path in site.rglob("*") if path.is_file()):
        name = file.relative_to(site).as_posix()
        yield name, file, False
        if file.suffix in _TEXT and file.stat().st_size >= _WORTH_PACKING:
            yield f"{name}.gz", file, True


def _write(sent: list[tuple[str, Path, bool]], stream: IO[bytes]) -> None:
    with tarfile.open(fileobj=stream, mode="w|") as archive:
        for name, file, packed in sent:
            data = gzip.compress(file.read_bytes(), 9, mtime=0) if packed else file.read_bytes()
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode, entry.mtime = len(data), 0o644, int(file.stat().st_mtime)
            archive.addfile(entry, io.BytesIO(data))

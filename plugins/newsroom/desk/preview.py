"""The preview: the site with its drafts on this machine, built anew in a fresh process after each change."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import Any

import typer
from watchfiles import watch

import newsroom
from newsroom.desk.live import Live
from newsroom.desk.options import SettingsOption, project_of
from newsroom.desk.project import Project
from newsroom.desk.server import LOOPBACK, site_server
from newsroom.desk.words import Command

_CODE = Path(newsroom.__file__).parent
_WAIT_MS = 120
"""How long to gather the changes of one saving; an editor's program writes a file in several steps."""

_SLOW = 1.5
"""Seconds of a whole build from which on the page of an article that changed is made first, alone."""


@dataclass(slots=True)
class Preview:
    """A preview that is served: where to look, the process that stands ready for the next build, and how long a whole one takes."""

    project: Project
    address: str
    output: Path
    live: Live = field(default_factory=Live)
    ready: subprocess.Popen[str] | None = None
    seconds: float = 0.0
    _completing: subprocess.Popen[str] | None = None

    def rebuild(self, only: str = "") -> dict[str, Any]:
        """Build in the process that stands ready, tell the pages, and let another get ready; what the build had to tell.

        With `only`, the path of an article from the content's folder, just its page is made, which takes no longer on a large site.
        """
        self.stop()
        self.live.starts()
        start = time.monotonic()
        told = self._built(self._taken(), only)
        self.seconds = self.seconds if only else time.monotonic() - start
        self.live.ends(written=told["written"], problems=told["problems"], log=told["log"])
        return told

    def complete(self) -> None:
        """Begin a whole build behind the page that is shown; pages load themselves anew when it stands."""
        self._completing = self._taken()
        Thread(target=self._completed, args=(self._completing,), daemon=True).start()

    def stop(self) -> None:
        """Break off the whole build that is under way: something changed meanwhile."""
        process, self._completing = self._completing, None
        if process is not None:
            process.kill()
            process.wait()
            for left in self.output.parent.glob(f".{self.output.name}-*"):
                shutil.rmtree(left, ignore_errors=True)

    def article_alone(self, changed: Collection[Path]) -> str:
        """The one article that changed, where making just its page is worth it; else nothing."""
        news = self.project.content / "news"
        (file, *others) = changed
        alone = not others and file.suffix == ".md" and file.is_file() and file.is_relative_to(news)
        slow = self.seconds > _SLOW and self.output.is_dir()
        return file.relative_to(self.project.content).as_posix() if alone and slow else ""

    def dismiss(self) -> None:
        """Send the process that stands ready away: the program it has loaded has changed, or nobody needs it any more."""
        self.stop()
        if self.ready is not None:
            self.ready.communicate()  # its channel is closed, so it ends by itself
            self.ready = None

    def _taken(self) -> subprocess.Popen[str]:
        """The process that stands ready, or one begun now; another gets ready in its place."""
        process = self.ready or self._started()
        self.ready = self._started()
        return process

    def _completed(self, process: subprocess.Popen[str]) -> None:
        told = self._built(process)
        if self._completing is process:
            self._completing = None
            self.live.ends(written=told["written"], problems=told["problems"], log=told["log"])

    def _started(self) -> subprocess.Popen[str]:
        paths = [str(self.project.root), str(_CODE.parent), *(path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path)]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}
        command = [sys.executable, "-m", "newsroom.desk.rebuilding", str(self.project.settings_file), str(self.output)]
        return subprocess.Popen(  # noqa: S603  # our own words, no shell
            command, cwd=self.project.root, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )

    @staticmethod
    def _built(process: subprocess.Popen[str], only: str = "") -> dict[str, Any]:
        answer, _ = process.communicate(f"{only}\n")
        if process.returncode or not answer:
            return {"written": False, "problems": [], "text": "", "log": "Tiến trình dựng trang dừng đột ngột; xem cửa sổ lệnh."}
        told: dict[str, Any] = json.loads(answer)
        return told


@contextmanager
def served(project: Project, port: int) -> Iterator[Preview]:
    """The preview of a project, served while the block runs. Raises OSError where the port is taken."""
    with tempfile.TemporaryDirectory(prefix="newsroom-") as shelter:
        preview = Preview(project, "", Path(shelter) / "site")
        server = site_server(preview.output, port, project.prefix, preview.live)
        preview.address = f"http://{LOOPBACK}:{server.server_port}{project.prefix}/"
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield preview
        finally:
            preview.dismiss()
            server.shutdown()
            server.server_close()


def changes(project: Project) -> Iterator[frozenset[Path]]:
    """The files that changed, each time that content, theme, settings or the program itself did."""
    settings = sorted(project.root.glob("p*conf.py"))
    for changed in watch(project.content, project.theme.resolve(), _CODE, *settings, raise_interrupt=False, debounce=_WAIT_MS, step=20):
        yield frozenset(Path(path) for _, path in changed)


def add_to(app: typer.Typer) -> None:
    """Add the verb to the command."""
    app.command("serve", cls=Command, epilog="Ví dụ: newsroom serve --port 8000")(serve)


def serve(
    port: int = typer.Option(8000, "--port", metavar="CỔNG", help="Cổng trên máy này."),
    settings: SettingsOption = Path("pelicanconf.py"),
) -> None:
    """Xem thử trên máy này. Có cả bản nháp; lưu tệp thì trang tự dựng và tự tải lại, có lỗi thì trang chỉ ra. Dừng bằng Ctrl+C."""
    project = project_of(settings)
    try:
        with served(project, port) as preview:
            _tell(preview.rebuild())
            typer.echo(f"Xem tại {preview.address} (dừng bằng Ctrl+C).")
            for changed in changes(project):
                if any(file.suffix == ".py" for file in changed):
                    preview.dismiss()
                only = preview.article_alone(changed)
                told = preview.rebuild(only)
                _tell(told)
                if only and told["written"]:
                    preview.complete()
    except OSError as error:
        raise typer.BadParameter(f"không mở được cổng {port} ({error.strerror}).", param_hint="--port") from error


def _tell(told: dict[str, Any]) -> None:
    """Say at the terminal what the pages say."""
    if told["problems"]:
        typer.echo(told["text"], err=True)
    if told["log"]:
        typer.echo(told["log"], err=True)
    typer.echo("Đã dựng; trang đang mở tự tải lại." if told["written"] else "Trang vẫn như cũ; sửa lỗi rồi lưu lại.")

"""The preview: the site with its drafts on this machine, built anew in a fresh process after each change."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from watchfiles import watch

import newsroom
from newsroom.desk.project import Project
from newsroom.desk.server import LOOPBACK, site_server


@contextmanager
def served(project: Project, port: int) -> Iterator[tuple[str, Path]]:
    """The address of the preview and the folder it shows, while the block runs. Raises OSError where the port is taken."""
    with tempfile.TemporaryDirectory(prefix="newsroom-") as shelter:
        output = Path(shelter) / "site"
        server = site_server(output, port, project.prefix)
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://{LOOPBACK}:{server.server_port}{project.prefix}/", output
        finally:
            server.shutdown()
            server.server_close()


def rebuild(project: Project, output: Path) -> bool:
    """Build in a fresh process, which tells its own problems; whether it succeeded (if not, the former site is still there)."""
    command = [sys.executable, "-m", "newsroom", "build", "--settings", str(project.settings_file), "--output", str(output)]
    return subprocess.run(command, cwd=project.root, check=False).returncode == 0  # noqa: S603  # our own words, no shell


def changes(project: Project) -> Iterator[None]:
    """A tick each time that content, theme, settings or the program itself changed."""
    places = [project.content, project.theme, Path(newsroom.__file__).parent, *sorted(project.root.glob("p*conf.py"))]
    for _ in watch(*places, raise_interrupt=False):
        yield

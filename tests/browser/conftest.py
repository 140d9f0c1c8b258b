"""The sample site on a loopback server with the production policy, and the system's Chromium to look at it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from tests.desk.running import required

from newsroom.desk.server import LOOPBACK, site_server

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """How Chromium is started: the system's own, reaching for nothing by itself."""
    chromium = required(CHROMIUM, "Chromium", "apt-get install chromium, or CHROMIUM=/path/to/it")
    return {"executable_path": chromium, "args": ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]}


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the served sample site, without a final slash."""
    server = site_server(site)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://{LOOPBACK}:{server.server_port}"
    server.shutdown()
    server.server_close()

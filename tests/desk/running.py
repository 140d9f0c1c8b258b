"""Our own command run as a person runs it, and tools that a machine may lack."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2023, 12, 31)
"""The day on which the sample site is published in tests: after all its news."""


def newsroom(*arguments: object, folder: Path = ROOT, code: Path = ROOT / "plugins") -> subprocess.CompletedProcess[str]:
    """The `newsroom` command run in a process of its own, in the folder of a project; `code` is where the program lies."""
    environment = {**os.environ, "PYTHONPATH": str(code), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "newsroom", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)


def required(tool: str | None, name: str, advice: str) -> str:
    """The path of a tool; without it a test is skipped, loudly, and fails where CI promises every tool."""
    if tool is None or not Path(tool).exists():
        message = f"{name} is missing, so this was NOT tested ({advice})"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return tool

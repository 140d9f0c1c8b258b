"""What tests of the whole share: the sample site as it would be published, and a small project to break."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from filelock import FileLock
from tests.desk.running import ROOT, TODAY, newsroom


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The sample site, published once for all tests that look at it, in whichever process they run."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent
    output = shared / "published" / "site"
    output.parent.mkdir(exist_ok=True)
    with FileLock(output.parent / "lock"):
        if not output.exists():
            answer = newsroom("publish", "--output", output, "--today", TODAY)
            assert answer.returncode == 0, answer.stdout + answer.stderr
    return output


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of its own with the theme and settings of this one and a small, sound content, for tests that break it."""
    folder = tmp_path / "project"
    shutil.copytree(ROOT / "tests" / "desk" / "small", folder / "content")
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, folder / name)
    (folder / "theme").symlink_to(ROOT / "theme", target_is_directory=True)
    return folder

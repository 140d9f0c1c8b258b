"""What tests of the whole share: the sample site and two of extremes as they would be published, and a small project to break."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from filelock import FileLock
from tests.desk.running import ROOT, TODAY, newsroom
from tests.states import bare, crowded
from tests.states.writing import published

Published = Callable[[str, Callable[[Path], Path]], Path]


def pytest_xdist_auto_num_workers() -> int:
    """Three processes for two cores: each waits half of its time for a browser or a program that it started."""
    return (os.cpu_count() or 1) * 3 // 2


@pytest.fixture(scope="session")
def published_once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Published:
    """Publishes a site in a folder of its name, once for all tests that look at it, in whichever process they run."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent

    def publish(name: str, build: Callable[[Path], Path]) -> Path:
        folder = shared / "published" / name
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / "lock"):
            done = folder / "done"
            if not done.exists():
                done.write_text(str(build(folder)), encoding="utf-8")
            return Path(done.read_text(encoding="utf-8"))

    return publish


def _sample(folder: Path) -> Path:
    answer = newsroom("publish", "--output", folder / "site", "--today", TODAY)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def site(published_once: Published) -> Path:
    """The sample site."""
    return published_once("sample", _sample)


@pytest.fixture(scope="session")
def bare_site(published_once: Published) -> Path:
    """A site with as little of everything as a site can have."""
    return published_once("bare", partial(published, write=bare.write))


@pytest.fixture(scope="session")
def crowded_site(published_once: Published) -> Path:
    """A site with much of everything, and long."""
    return published_once("crowded", partial(published, write=crowded.write))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of its own with the theme and settings of this one and a small, sound content, for tests that break it."""
    folder = tmp_path / "project"
    shutil.copytree(ROOT / "tests" / "desk" / "small", folder / "content")
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, folder / name)
    (folder / "theme").symlink_to(ROOT / "theme", target_is_directory=True)
    return folder

"""Photos counted on a terminal, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.photos.conftest import Site
from tests.photos.test_plugin import Built


def test_they_are_counted_on_the_terminal_that_the_command_names(site: Site, tmp_path: Path) -> None:
    site.album(photos=("1.jpg", "2.jpg"))
    screen = tmp_path / "screen"
    screen.touch()

    Built(site, PHOTO_TERMINAL=str(screen))

    assert screen.read_text(encoding="utf-8").endswith("2/2\n")


def test_where_nobody_watches_nothing_is_said(site: Site, capfd: pytest.CaptureFixture[str]) -> None:
    site.album(photos=("1.jpg", "2.jpg"))

    Built(site)

    assert "1/2" not in "".join(capfd.readouterr())

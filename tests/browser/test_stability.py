"""Nothing moves on any kind of page while its faces are still on their way."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.browser.gates import stability
from tests.browser.gates.serving import served
from tests.site.kinds import KINDS

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def slow(site: Path) -> Iterator[str]:
    with served(site, stability.DELAY) as address:
        yield address


@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_moves_when_its_faces_come_late(browser: Browser, slow: str, width: int) -> None:
    assert stability.problems(browser, [slow + kind.path for kind in KINDS], width) == []


def test_a_page_that_waits_for_a_face_is_seen_to_move(browser: Browser, site: Path, tmp_path: Path) -> None:
    shutil.copy(site / "theme" / "fonts" / "be-vietnam-pro-800.woff2", tmp_path / "late.woff2")
    sheet = "@font-face { font-family: Late; src: url(late.woff2); font-display: swap; } p { font: 40px Late, monospace; }"
    (tmp_path / "late.css").write_text(sheet, encoding="utf-8")
    (tmp_path / "index.html").write_text(f'<link rel="stylesheet" href="late.css">{"<p>Phong trào thi đua</p>" * 9}', encoding="utf-8")

    with served(tmp_path, stability.DELAY) as address:
        found = stability.problems(browser, [f"{address}/"], 360)

    assert found
    assert "moved 0." in found[0]

"""A site on its first day: an editor has filled in the registers and written nothing yet."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.site import checkers
from tests.site.test_site import ADDRESS
from tests.states.writing import published, register


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published(tmp_path_factory.mktemp("blank"), _registers)


def _registers(content: Path) -> None:
    register(content, "units", [{"id": "bao", "name": "Báo Thanh tra"}])
    register(content, "sections", [{"id": "phong-trao", "name": "Phong trào"}])


def test_its_front_page_says_so_and_leads_to_the_unit(blank: Path) -> None:
    front = (blank / "index.html").read_text(encoding="utf-8")

    assert "Chưa có tin nào." in front
    assert '<a href="/don-vi/bao/">' in front


def test_no_page_leads_to_a_feed_that_has_nothing_to_tell(blank: Path) -> None:
    assert not (blank / "atom.xml").exists()
    assert not (blank / "feed.json").exists()
    assert [page for page in blank.rglob("*.html") if "atom.xml" in page.read_text(encoding="utf-8")] == []


def test_no_link_is_dead(blank: Path) -> None:
    assert checkers.lychee(blank, ADDRESS) == []

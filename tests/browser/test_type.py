"""No Vietnamese mark is cut off or meets the line above in any heading, label or button, at any width, however long the title."""

from __future__ import annotations

import pytest
from tests.browser.gates import type as gate
from tests.browser.gates.screens import Visit
from tests.site.kinds import CROWDED, KINDS

pytestmark = pytest.mark.browser


def told(visit: Visit, address: str, paths: list[str]) -> list[str]:
    found: list[str] = []
    for path in paths:
        visit.page.goto(address + path)
        for width in (320, 768, 1280):
            visit.page.set_viewport_size({"width": width, "height": 800})
            found += [f"{path} at {width} px: {one}" for one in gate.problems(visit.page)]
    return found


def test_every_mark_has_its_place_on_every_kind_of_page(visit: Visit, address: str) -> None:
    assert told(visit, address, [kind.path for kind in KINDS]) == []


def test_every_mark_has_its_place_in_long_titles(visit: Visit, crowded_address: str) -> None:
    assert told(visit, crowded_address, list(CROWDED.values())) == []


@pytest.mark.parametrize(("style", "word"), [("line-height: 1.2", "too low"), ("line-height: 1.4; overflow: hidden", "cut off")])
def test_a_heading_made_wrong_is_seen(visit: Visit, address: str, style: str, word: str) -> None:
    visit.open(f"{address}/gioi-thieu/")
    visit.page.evaluate("style => { document.querySelector('h1').style.cssText = style; }", style)

    assert any(word in one for one in gate.problems(visit.page))

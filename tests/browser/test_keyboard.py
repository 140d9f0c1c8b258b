"""Every kind of page by the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.gates import keyboard
from tests.site.kinds import KINDS, Kind

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, service_workers="block", reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_everything_is_reached_in_order_with_a_ring_around_it(tab: Page, address: str, kind: Kind) -> None:
    tab.set_viewport_size({"width": 1280, "height": 800})

    assert keyboard.problems(tab, address + kind.path, kind.ready) == []


@pytest.mark.parametrize("path", ["/", "/phong-trao/2019/"])
def test_the_same_on_a_phone(tab: Page, address: str, path: str) -> None:
    tab.set_viewport_size({"width": 360, "height": 740})

    assert keyboard.problems(tab, address + path) == []


@pytest.mark.parametrize(
    ("script", "word"),
    [
        ("document.querySelector('nav a').onfocus = function () { this.blur(); }; 0", "cannot be reached"),
        ("document.querySelector('main a').tabIndex = 5", "out of order"),
        ("document.querySelector('main a').style.outlineWidth = '1px'", "no ring of 3 px"),
        ("Object.assign(document.querySelector('main a').style, {position: 'fixed', left: '-9999px'})", "not on the screen"),
        ("onkeydown = event => document.activeElement.matches('nav a') && event.preventDefault(); 0", "cannot be reached"),
    ],
)
def test_a_page_made_wrong_is_seen(tab: Page, address: str, script: str, word: str) -> None:
    tab.goto(f"{address}/gioi-thieu/")
    tab.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<p><a href=\"/\">Trang chủ</a></p>')")
    tab.evaluate(script)

    assert any(word in one for one in keyboard.walk(tab))


@pytest.mark.parametrize(
    ("script", "problem"),
    [
        ("document.querySelector('.skip-link').remove()", "the first stop is not the skip link"),
        (
            "document.querySelector('#noi-dung').id = 'khac'",
            "does not lead",
        ),
    ],
)
def test_a_page_without_a_way_past_the_menu_is_seen(tab: Page, address: str, script: str, problem: str) -> None:
    tab.goto(f"{address}/tin-tuc/")
    tab.evaluate(script)

    assert [one for one in keyboard.skip_link(tab) if problem in one]

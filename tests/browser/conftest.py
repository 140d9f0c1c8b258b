"""The sample site on a loopback server with the production policy, and the system's Chromium to look at it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.gates.chromium import CHROMIUM, LAUNCH
from tests.browser.gates.screens import Visit
from tests.browser.gates.serving import served
from tests.desk.running import required


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """How Chromium is started: the system's own, reaching for nothing by itself."""
    required(CHROMIUM, "Chromium", "apt-get install chromium, or CHROMIUM=/path/to/it")
    return LAUNCH


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the served sample site, without a final slash."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def bare_address(bare_site: Path) -> Iterator[str]:
    """The address of the site that has as little of everything as a site can."""
    with served(bare_site) as address:
        yield address


@pytest.fixture(scope="session")
def crowded_address(crowded_site: Path) -> Iterator[str]:
    """The address of the site that has much of everything."""
    with served(crowded_site) as address:
        yield address


@pytest.fixture(scope="module")
def visit(browser: Browser) -> Iterator[Visit]:
    """One tab for all pages of a module: it is resized, not opened anew."""
    context = browser.new_context(locale="vi-VN", service_workers="block")
    yield Visit(context.new_page())
    context.close()


@pytest.fixture(scope="module")
def scriptless(browser: Browser) -> Iterator[Page]:
    """A tab of a browser that runs no scripts."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture
def search(visit: Visit, address: str) -> Iterator[Page]:
    """The search page; whatever the browser complains of fails the test."""
    visit.page.set_viewport_size({"width": 1280, "height": 800})
    visit.open(f"{address}/tim-kiem/")
    yield visit.page
    assert visit.complaints == []

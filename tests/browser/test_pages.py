"""One page of every kind in a real browser, on small and large screens, under the production policy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page
from tests.desk.running import ROOT, required

PAGES = {
    "home": "/",
    "article": "/tin-tuc/2019/03/ky-ket-giao-uoc-2019/",
    "article with targets": "/tin-tuc/2023/10/chin-thang-nam-2023/",
    "listing": "/tin-tuc/",
    "profile": "/guong-sang/kieu-thanh-nga/",
    "profiles": "/guong-sang/",
    "album": "/anh/2019/hoi-thao-van-nghe/",
    "albums": "/anh/",
    "campaign": "/phong-trao/2019/",
    "office report": "/phong-trao/2019/bao-cao-in/",
    "archives": "/luu-tru/",
    "page": "/gioi-thieu/",
    "not found": "/404.html",
}
WIDTHS = (320, 360, 1280)
AXE = ROOT / ".cache" / "gates" / "node_modules" / "axe-core" / "axe.min.js"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@dataclass(slots=True)
class Visit:
    """A page that was opened, with what the browser complained of and every address it asked for."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def open(self, address: str) -> None:
        """Go there and wait until all is loaded."""
        self.page.on("console", lambda message: self.complaints.append(message.text) if message.type in {"error", "warning"} else None)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("response", lambda answer: self.complaints.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None)
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(address, wait_until="load")


@pytest.fixture(params=WIDTHS)
def visit(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": request.param, "height": 800}, locale="vi-VN")
    yield Visit(context.new_page())
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("kind", PAGES)
def test_a_page_fits_its_screen_and_asks_nothing_of_others(visit: Visit, address: str, kind: str) -> None:
    visit.open(address + PAGES[kind])
    visit.page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    visit.page.wait_for_load_state("networkidle")

    assert visit.page.evaluate("document.documentElement.scrollWidth") <= visit.page.evaluate("window.innerWidth")
    assert visit.page.locator("h1").count() == 1
    assert visit.complaints == []
    assert {request for request in visit.requests if not request.startswith((address, "data:"))} == set()


@pytest.mark.browser
@pytest.mark.parametrize(("kind", "most"), [("article", 10), ("home", 20)])
def test_a_page_loads_no_more_than_its_budget_of_requests(browser: Browser, address: str, kind: str, most: int) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    visit = Visit(context.new_page())

    visit.open(address + PAGES[kind])
    context.close()

    assert len(visit.requests) <= most


@pytest.mark.browser
@pytest.mark.parametrize("width", WIDTHS)
def test_the_menu_works_without_scripts(browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)

    page.get_by_role("navigation", name="Chính").get_by_role("link", name="Tin tức").click()

    assert page.url == f"{address}/tin-tuc/"
    assert page.locator("h1").inner_text() != ""
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing_by_day_or_by_night(browser: Browser, address: str, kind: str, width: int) -> None:
    axe = required(str(AXE), "axe-core", "make ci fetches it where Node.js is installed")
    context = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)  # axe is put in as an inline script
    page = context.new_page()
    page.goto(address + PAGES[kind])
    page.add_script_tag(path=axe)

    found = violations(page, "light") | violations(page, "dark")
    context.close()

    assert found == {}


def violations(page: Page, scheme: Literal["light", "dark"]) -> dict[str, str]:
    """What axe objects to in that colour scheme: rule → the first element."""
    page.emulate_media(color_scheme=scheme)
    answer = page.evaluate("rules => axe.run(document, rules)", RULES)
    return {f"{one['id']} ({scheme})": one["nodes"][0]["html"] for one in answer["violations"]}

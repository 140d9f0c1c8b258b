"""Every kind of page in a real browser under the production policy: at 320, 360 and 1280 px, by day and by night."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from tests.browser.gates import axe, screens
from tests.browser.gates.screens import WIDTHS, Visit
from tests.site.kinds import KINDS, Kind

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_page_is_sound_on_every_screen(visit: Visit, address: str, kind: Kind) -> None:
    assert screens.problems(visit, address, kind.path, kind.ready) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_the_menu_works_without_scripts(scriptless: Page, address: str, width: int) -> None:
    scriptless.set_viewport_size({"width": width, "height": 800})
    scriptless.goto(address)

    scriptless.get_by_role("navigation", name="Chính").get_by_role("link", name="Tin tức").click()

    assert scriptless.url == f"{address}/tin-tuc/"
    assert scriptless.locator("h1").inner_text() != ""


class TestAPageMadeWrong:
    """Each gate sees it."""

    @pytest.fixture
    def page(self, visit: Visit, address: str) -> Page:
        visit.page.set_viewport_size({"width": 320, "height": 800})
        visit.open(f"{address}/gioi-thieu/")
        return visit.page

    def test_too_wide(self, page: Page) -> None:
        page.evaluate("document.querySelector('h1').style.width = '400px'")

        assert [one[:15] for one in screens.overflow(page)] == ["sticks out: <h1"]

    def test_a_picture_that_is_not_there(self, page: Page, visit: Visit) -> None:
        page.evaluate("document.querySelector('main').append(Object.assign(new Image(), {src: '/mat.avif', alt: 'Mất'}))")

        assert screens.missing_pictures(page)
        assert any("404" in one for one in visit.complaints)

    def test_two_titles(self, page: Page) -> None:
        page.evaluate("document.querySelector('main').append(document.createElement('h1'))")

        assert screens.headings(page) == ["2 headings of the first level"]

    def test_a_question_to_another_host_stopped_by_the_policy(self, page: Page, visit: Visit) -> None:
        page.evaluate("document.querySelector('main').append(Object.assign(new Image(), {src: 'http://127.0.0.2/dem.gif'}))")
        page.evaluate("fetch('http://127.0.0.2/').catch(() => 0)")

        assert any("Content Security Policy" in one for one in visit.complaints)

    def test_a_question_to_another_host(self, page: Page, visit: Visit, address: str) -> None:
        page.evaluate("location = 'http://127.0.0.2:9/dem'")
        page.wait_for_timeout(200)

        assert screens.foreign(visit, address) == ["asks another host: http://127.0.0.2:9/dem"]

    @pytest.mark.parametrize(
        "script",
        [
            "console.error('hỏng')",
            "setTimeout(() => hong(), 0)",
            "const s = document.createElement('script'); s.textContent = '1'; document.body.append(s)",
        ],
    )
    def test_something_the_browser_complains_of(self, page: Page, visit: Visit, script: str) -> None:
        page.evaluate(script)
        page.wait_for_timeout(100)

        assert visit.complaints

    def test_no_policy(self, visit: Visit) -> None:
        visit.page.route("**/khong-co-chinh-sach", lambda route: route.fulfill(body="<h1>Trang</h1>", content_type="text/html"))

        assert visit.open("http://127.0.0.1/khong-co-chinh-sach") == ["the server sent no strict policy"]

    @pytest.mark.parametrize(
        ("script", "rule"),
        [
            ("document.querySelector('a[href]').replaceChildren()", "link-name"),
            ("document.documentElement.removeAttribute('lang')", "html-has-lang"),
            ("document.querySelector('main').append(document.querySelector('h1').parentNode.cloneNode(true))", "landmark"),
            ("document.querySelector('h1').style.color = '#767676'", "color-contrast-enhanced"),
        ],
    )
    def test_what_axe_sees(self, page: Page, script: str, rule: str) -> None:
        page.evaluate(script)

        assert any(rule in one for one in axe.problems(page))

    def test_a_faint_word_on_a_ground_that_axe_cannot_tell(self, page: Page) -> None:
        page.evaluate("const word = document.querySelector('.masthead-banner .display'); word.style.color = '#cc6655'")

        assert any("contrast of " in one for one in axe.problems(page))

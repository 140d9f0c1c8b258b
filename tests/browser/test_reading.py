"""Reading tools: the reader's own size and colours, contents, address and paper."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

LONG = "/tin-tuc/2019/03/ky-ket-giao-uoc-2019/"
WATCH = """new MutationObserver((_, watching) => {
  if (!document.body) return;
  window.first = document.documentElement.dataset.theme;
  watching.disconnect();
}).observe(document, { childList: true, subtree: true });"""


@pytest.fixture
def wide(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, color_scheme="light")
    yield context.new_page()
    context.close()


@pytest.fixture
def narrow(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    yield context.new_page()
    context.close()


def size(page: Page) -> float:
    return float(page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)"))


class TestAppearance:
    def test_the_chosen_colours_hold_on_the_next_page_before_anything_of_it_is_seen(self, wide: Page, address: str) -> None:
        wide.goto(address + LONG)
        wide.get_by_role("button", name="Tối").click()
        wide.add_init_script(WATCH)

        wide.goto(address + "/gioi-thieu/")

        assert wide.evaluate("window.first") == "dark"
        assert wide.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(22, 18, 15)"

    def test_pressed_again_it_lets_the_system_decide(self, wide: Page, address: str) -> None:
        wide.goto(address + LONG)
        dark = wide.get_by_role("button", name="Tối")
        dark.click()
        assert dark.get_attribute("aria-pressed") == "true"

        dark.click()

        assert dark.get_attribute("aria-pressed") == "false"
        assert wide.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 250, 238)"

    def test_a_larger_text_is_remembered(self, wide: Page, address: str) -> None:
        wide.goto(address + LONG)
        usual = size(wide)

        wide.get_by_role("button", name="A+").click()
        wide.reload()

        assert size(wide) > usual


class TestArticle:
    def test_its_address_can_be_copied(self, wide: Page, address: str) -> None:
        wide.context.grant_permissions(["clipboard-read", "clipboard-write"])
        wide.goto(address + LONG)

        wide.get_by_role("button", name="Chép liên kết").click()

        wide.get_by_role("button", name="Đã chép").wait_for()
        assert str(wide.evaluate("navigator.clipboard.readText()")).endswith(LONG)

    def test_contents_stand_beside_the_text_or_folded_above_it(self, wide: Page, narrow: Page, address: str) -> None:
        for page in (wide, narrow):
            page.goto(address + LONG)

        assert wide.locator(".contents li:visible").count() == 4
        beside = wide.locator(".contents").bounding_box()
        text = wide.locator(".prose > p").first.bounding_box()
        assert beside is not None
        assert text is not None
        assert beside["x"] + beside["width"] < text["x"]
        assert narrow.locator(".contents li:visible").count() == 0
        narrow.locator("summary").click()
        assert narrow.locator(".contents li:visible").count() == 4

    def test_on_paper_there_is_no_chrome_and_a_link_says_where_it_leads(self, wide: Page, address: str) -> None:
        wide.goto(address + LONG)
        wide.emulate_media(media="print", color_scheme="dark")

        shown = wide.locator("nav, button, .search-box, .footer, .article-related, .article-lead").filter(visible=True)
        after = "getComputedStyle(document.querySelector(s), '::after').content"
        assert shown.count() == 0
        assert wide.evaluate(f"(s) => {after}", ".prose > p a") == '" (/tin-tuc/2019/01/hop-ban-ke-hoach-phat-dong/)"'
        assert wide.evaluate(f"(s) => {after}", ".prose figure a") == "none"
        assert str(wide.evaluate(f"(s) => {after}", ".tools")).endswith(f'{LONG}"')
        assert wide.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_without_scripts_there_are_no_buttons_that_do_nothing(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    page.goto(address + LONG)

    assert page.locator("button:not(form *)").count() == 0
    assert page.locator("time").first.is_visible()
    context.close()

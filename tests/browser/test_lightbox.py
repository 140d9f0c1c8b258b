"""Photos on the whole screen, by keyboard, by address and by touch; and without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.browser.gates.axe import AXE, violations
from tests.desk.running import required

ALBUM = "/anh/2019/nhung-khoanh-khac/"
ARTICLE = "/tin-tuc/2019/11/dem-van-nghe-ngay-truyen-thong/"

pytestmark = pytest.mark.browser


@pytest.fixture(params=[360, 1280])
def page(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The album of nine photos, on a small and on a large screen."""
    context = browser.new_context(viewport={"width": request.param, "height": 740}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(address + ALBUM)
    yield page
    context.close()


def opened(page: Page, number: int) -> Locator:
    """The lightbox, opened at a photo by a click."""
    page.locator(f"#anh-{number} > a").click()
    return page.get_by_role("dialog", name="Ảnh lớn")


def shown(page: Page) -> str:
    """The photo in the middle of the screen."""
    middle = "document.elementFromPoint(innerWidth / 2, innerHeight / 3).closest('.lightbox-strip > div')"
    return str(page.evaluate(f"[...{middle}.parentNode.children].indexOf({middle}) + 1"))


def test_a_photo_opens_with_its_words_and_its_number(page: Page) -> None:
    dialog = opened(page, 3)

    expect(dialog.locator("[aria-live]")).to_contain_text("3/9 Bản bông cuối.")
    expect(dialog.locator(".lightbox-strip")).to_be_focused()
    assert page.url.endswith("#anh-3")
    assert shown(page) == "3"


@pytest.mark.parametrize(
    ("keys", "number"), [("ArrowRight", 4), ("ArrowLeft", 2), ("Home", 1), ("End", 9), ("End ArrowRight", 1), ("Home ArrowLeft", 9)]
)
def test_keys_lead_through_the_photos_round_and_round(page: Page, keys: str, number: int) -> None:
    dialog = opened(page, 3)

    for key in keys.split():
        page.keyboard.press(key)

    expect(dialog.locator("[aria-live]")).to_contain_text(f"{number}/9")
    assert page.url.endswith(f"#anh-{number}")
    assert shown(page) == str(number)


def test_buttons_lead_on_and_back_and_close(page: Page) -> None:
    dialog = opened(page, 1)

    dialog.get_by_role("button", name="Ảnh sau").click()
    expect(dialog.locator("[aria-live]")).to_contain_text("2/9")
    dialog.get_by_role("button", name="Ảnh trước").click()
    expect(dialog.locator("[aria-live]")).to_contain_text("1/9")
    dialog.get_by_role("button", name="Đóng").click()

    expect(dialog).to_be_hidden()


def test_only_the_photo_and_its_neighbours_are_loaded(page: Page) -> None:
    dialog = opened(page, 5)

    assert dialog.locator("img").count() == 3

    page.keyboard.press("ArrowRight")
    expect(dialog.locator("img")).to_have_count(4)


def test_a_swipe_changes_words_and_address(page: Page) -> None:
    dialog = opened(page, 3)

    dialog.locator(".lightbox-strip").evaluate("strip => strip.scrollBy({left: strip.clientWidth, behavior: 'instant'})")

    expect(dialog.locator("[aria-live]")).to_contain_text("4/9")
    assert page.url.endswith("#anh-4")


@pytest.mark.parametrize("way", ["Escape", "back"])
def test_closing_returns_to_the_photo_it_was_opened_from_and_to_the_pages_address(page: Page, way: str) -> None:
    dialog = opened(page, 3)
    page.keyboard.press("ArrowRight")

    page.go_back() if way == "back" else page.keyboard.press(way)

    expect(dialog).to_be_hidden()
    expect(page.locator("#anh-3 > a")).to_be_focused()
    page.wait_for_url(f"**{ALBUM}")


def test_an_address_with_a_photo_opens_it_and_closing_stays_on_the_page(page: Page, address: str) -> None:
    page.goto("about:blank")
    page.goto(f"{address}{ALBUM}#anh-3")
    dialog = page.get_by_role("dialog", name="Ảnh lớn")
    expect(dialog.locator("[aria-live]")).to_contain_text("3/9")

    page.keyboard.press("Escape")

    expect(page.locator("#anh-3 > a")).to_be_focused()
    assert page.url == address + ALBUM


@pytest.mark.parametrize(("wish", "way"), [("reduce", "auto"), ("no-preference", "smooth")])
def test_photos_glide_only_for_readers_who_like_motion(page: Page, wish: Literal["reduce", "no-preference"], way: str) -> None:
    page.emulate_media(reduced_motion=wish)

    strip = opened(page, 1).locator(".lightbox-strip")

    expect(strip).to_have_css("scroll-behavior", way)


def test_the_contact_sheet_opens_photos_too(page: Page) -> None:
    page.locator(".contact-sheet a").nth(6).click()

    expect(page.get_by_role("dialog").locator("[aria-live]")).to_contain_text("7/9")
    page.keyboard.press("Escape")
    expect(page.locator(".contact-sheet a").nth(6)).to_be_focused()


def test_an_upright_photo_is_seen_whole(page: Page, address: str) -> None:
    page.goto(f"{address}/anh/2019/guong-sang/#anh-2")
    picture = page.get_by_role("dialog").locator("div:not([inert]) > picture img")

    box, strip = picture.bounding_box(), page.locator(".lightbox-strip").bounding_box()

    assert box
    assert strip
    assert box["height"] <= strip["height"] + 1
    assert box["width"] / box["height"] == pytest.approx(0.8, abs=0.01)


def test_a_gallery_of_an_article_opens_on_the_whole_screen(page: Page, address: str) -> None:
    page.goto(address + ARTICLE)

    dialog = opened(page, 2)

    expect(dialog.locator("[aria-live]")).to_contain_text("2/3")


@pytest.mark.parametrize("path", [ALBUM, ARTICLE])
def test_without_scripts_every_link_opens_the_photo(browser: Browser, address: str, path: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(address + path)

    links = page.locator("figure[id^=anh-] > a")
    answers = {page.request.get(f"{address}{link.get_attribute('href')}").headers["content-type"] for link in links.all()}
    links.first.click()

    assert answers == {"image/jpeg"}
    assert page.url.endswith(".jpg")
    page.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_while_a_photo_is_open(browser: Browser, address: str, width: int) -> None:
    axe = required(str(AXE), "axe-core", "make ci fetches it where Node.js is installed")
    context = browser.new_context(viewport={"width": width, "height": 740}, bypass_csp=True)  # axe is put in as an inline script
    page = context.new_page()
    page.goto(f"{address}{ALBUM}#anh-3")
    page.add_script_tag(path=axe)

    found = violations(page, "light") | violations(page, "dark")
    context.close()

    assert found == {}

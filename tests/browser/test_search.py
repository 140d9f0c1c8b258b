"""The search page in a real browser, under the production policy."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.test_pages import AXE, violations
from tests.desk.running import ROOT, required

pytestmark = pytest.mark.browser
VECTORS = json.loads((ROOT / "tests" / "search" / "vectors.json").read_text(encoding="utf-8"))


@pytest.fixture
def search(browser: Browser, address: str) -> Iterator[Page]:
    """The search page; whatever the browser complains of fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="vi-VN")
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{address}/tim-kiem/")
    yield page
    context.close()
    # Chromium itself says so where a page is left before its transition ends: no script of ours starts one.
    assert [text for text in complaints if "ViewTransition" not in text] == []


def titles(page: Page) -> list[str]:
    return page.locator(".search-result h2").all_inner_texts()


def status(page: Page) -> str:
    return page.get_by_role("status").inner_text()


class TestNormalising:
    """The vectors of tests/search/test_normalising.py, in JavaScript."""

    def test_words(self, search: Page) -> None:
        made = search.evaluate(
            "given => given.map(searchWord).map(one => [one.key, one.fold, one.code])", [one[0] for one in VECTORS["words"]]
        )

        assert made == [one[1:] for one in VECTORS["words"]]

    def test_compounds(self, search: Page) -> None:
        made = search.evaluate("given => given.map(searchCompounds)", [one[0] for one in VECTORS["compounds"]])

        assert made == [one[1] for one in VECTORS["compounds"]]

    def test_leftovers(self, search: Page) -> None:
        search.goto(search.url + "?q=khongco+gihet")
        expect(search.get_by_role("status")).to_contain_text("Không tìm thấy")

        assert search.evaluate("given => given.map(decoded)", [one[0] for one in VECTORS["leftovers"]]) == [
            one[1] for one in VECTORS["leftovers"]
        ]


class TestAsking:
    def test_results_come_while_typing_with_what_was_asked_marked(self, search: Page) -> None:
        search.get_by_role("searchbox").press_sequentially("giao uoc thi dua")

        expect(search.get_by_role("status")).to_contain_text(re.compile(r"\d+ kết quả"))
        assert "giao ước thi đua" in [mark.lower() for mark in search.locator(".search-result mark").all_inner_texts()]
        assert search.url.endswith("/tim-kiem/?q=giao+uoc+thi+dua")

    def test_a_keyboard_that_composes_is_waited_for(self, search: Page) -> None:
        search.evaluate("""() => { const box = document.querySelector('#q'); box.dispatchEvent(new CompositionEvent('compositionstart'));
            box.value = 'thi ddua'; box.dispatchEvent(new InputEvent('input')); }""")
        search.wait_for_timeout(300)
        silent = status(search)

        search.evaluate("""() => { const box = document.querySelector('#q'); box.value = 'thi đua';
            box.dispatchEvent(new CompositionEvent('compositionend')); }""")

        expect(search.get_by_role("status")).to_contain_text("kết quả")
        assert silent == ""

    def test_names_lead_to_their_pages_at_once(self, search: Page) -> None:
        search.get_by_role("searchbox").press_sequentially("kieu than")

        expect(search.get_by_role("navigation", name="Đi thẳng tới").get_by_role("link", name="Kiều Thanh Nga")).to_be_visible()

    @pytest.mark.parametrize(
        ("typed", "meant"), [("gaio uoc thi dua", "giao uoc thi dua"), ("thi dduaf", "thi đùa"), ("thi d9ua2", "thi đùa")]
    )
    def test_a_slip_is_mended_and_told(self, search: Page, typed: str, meant: str) -> None:
        search.goto(f"{search.url}?q={typed}")

        expect(search.locator(".search-hint")).to_contain_text(f"Có phải ý bạn là «{meant}»")
        assert titles(search)

    def test_an_abbreviation_finds_what_it_stands_for(self, search: Page) -> None:
        search.goto(f"{search.url}?q=TTCP")

        expect(search.locator(".search-hint")).to_contain_text("Thanh tra Chính phủ")

    def test_the_number_of_a_document_finds_it(self, search: Page) -> None:
        search.goto(f"{search.url}?q=01/GU-KTĐ")

        expect(search.locator(".search-result").first).to_contain_text("01/GU-KTĐ")

    def test_nothing_found_shows_the_indexes(self, search: Page) -> None:
        search.goto(f"{search.url}?q=xyzzy+qwfp")

        expect(search.get_by_role("status")).to_have_text("Không tìm thấy kết quả nào")
        expect(search.locator(".search-indexes")).to_be_visible()

    def test_a_draft_is_not_found(self, search: Page) -> None:
        search.goto(f'{search.url}?q="bản nháp này"')

        expect(search.get_by_role("status")).to_have_text("Không tìm thấy kết quả nào")


class TestFilters:
    def test_each_value_has_the_count_it_will_leave(self, search: Page) -> None:
        search.goto(f"{search.url}?q=thi+đua")
        search.get_by_text("Năm", exact=True).last.click()
        button = search.locator('[data-name="nam"] button').last
        count = button.locator("span").inner_text()

        button.click()

        expect(search.get_by_role("status")).to_have_text(f"{count} kết quả")

    def test_the_columns_are_asked_for_when_a_filter_opens(self, search: Page) -> None:
        search.goto(f"{search.url}?q=thi+đua")
        expect(search.get_by_role("status")).to_contain_text("kết quả")
        asked: list[str] = []
        search.on("request", lambda request: asked.append(request.url))

        search.get_by_text("Loại", exact=True).click()

        expect(search.locator('[data-name="loai"] button').first).to_be_visible()
        assert len(asked) == 1

    def test_the_address_holds_question_filter_and_order(self, search: Page) -> None:
        search.goto(f"{search.url}?q=thi+đua&nam=2019&sap=ngay")

        expect(search.get_by_role("button", name="Mới nhất")).to_have_attribute("aria-pressed", "true")
        days = search.locator(".search-result time").all_inner_texts()
        assert {day[-4:] for day in days} == {"2019"}
        assert days == sorted(days, key=lambda day: day.split("/")[::-1], reverse=True)

    def test_going_back_restores_the_question(self, search: Page) -> None:
        search.goto(f"{search.url}?q=giao+ước")
        expect(search.get_by_role("status")).to_contain_text("kết quả")
        search.get_by_role("searchbox").fill("ảnh")
        search.get_by_role("searchbox").press("Enter")

        search.go_back()

        expect(search.get_by_role("searchbox")).to_have_value(re.compile("giao ước|ảnh"))


class TestReaders:
    def test_arrow_keys_go_from_the_box_to_the_results(self, search: Page) -> None:
        search.goto(f"{search.url}?q=giao+ước+thi+đua")
        expect(search.locator(".search-result").first).to_be_visible()
        search.get_by_role("searchbox").focus()

        search.keyboard.press("ArrowDown")

        assert search.evaluate("document.activeElement.closest('.search-result') !== null")

    def test_what_was_found_is_shown_on_arrival(self, search: Page) -> None:
        search.goto(f"{search.url}?q=mất+trọn+một+buổi+chiều")
        link = search.locator(".search-result h2 a").first
        fragment = (link.get_attribute("href") or "").partition("#")[2]

        link.click()

        expect(search.locator(".masthead")).not_to_be_in_viewport()
        assert fragment.startswith(":~:text=")

    def test_the_count_is_told_to_those_who_do_not_see(self, search: Page) -> None:
        assert search.locator(".search-status[role=status]").count() == 1

    def test_without_scripts_the_box_of_any_page_leads_to_the_indexes(self, browser: Browser, address: str) -> None:
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(f"{address}/tin-tuc/")
        page.get_by_role("searchbox").fill("giao ước")

        page.get_by_role("searchbox").press("Enter")

        assert page.url.startswith(f"{address}/tim-kiem/?q=")
        expect(page.get_by_role("heading", name="Số văn bản")).to_be_visible()
        context.close()

    @pytest.mark.parametrize("query", ["", "?q=thi+đua&nam=2019", "?q=gaio+uoc+thi+dua", "?q=xyzzy+qwfp"])
    @pytest.mark.parametrize("width", [320, 1280])
    def test_axe_finds_nothing_by_day_or_by_night(self, browser: Browser, address: str, query: str, width: int) -> None:
        axe = required(str(AXE), "axe-core", "make ci fetches it where Node.js is installed")
        context = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
        page = context.new_page()
        page.goto(f"{address}/tim-kiem/{query}", wait_until="networkidle")
        page.add_script_tag(path=axe)

        found = violations(page, "light") | violations(page, "dark")

        assert found == {}
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        context.close()


class TestHosts:
    def test_a_broken_line_is_told_with_a_way_to_try_again(self, browser: Browser, address: str) -> None:
        context = browser.new_context()
        page = context.new_page()
        page.route("**/chi-muc/**", lambda route: route.abort())
        page.goto(f"{address}/tim-kiem/?q=thi+đua")
        expect(page.get_by_role("status")).to_have_text("Không tải được dữ liệu tìm kiếm.")
        page.unroute("**/chi-muc/**")

        page.get_by_role("button", name="Thử lại").click()

        expect(page.get_by_role("status")).to_contain_text("kết quả")
        context.close()

    def test_an_answer_comes_soon_on_a_processor_six_times_slower(self, search: Page) -> None:
        search.context.new_cdp_session(search).send("Emulation.setCPUThrottlingRate", {"rate": 6})

        search.goto(f"{search.url}?q=phong+trào+thi+đua")

        expect(search.get_by_role("status")).to_contain_text("kết quả", timeout=15_000)
        assert search.evaluate("performance.getEntriesByName('search')[0].duration") < 3000

    def test_a_site_opened_from_a_disk_is_searched(self, browser: Browser, project: Path) -> None:
        site = project / "output"
        with (project / "publishconf.py").open("a", encoding="utf-8") as settings:
            settings.write(f'SITEURL = "{site.as_uri()}"\nSEARCH_FOR_DISK = True\n')
        command = [sys.executable, "-m", "pelican", "content", "-s", "publishconf.py", "-o", site, "--fatal", "errors"]
        subprocess.run(command, cwd=project, env={**os.environ, "PYTHONPATH": str(ROOT / "plugins")}, check=True)
        context = browser.new_context()
        page = context.new_page()

        page.goto(f"{site.as_uri()}/tim-kiem/index.html?q=giao+uoc")

        expect(page.get_by_role("status")).to_contain_text("kết quả")
        assert (page.locator(".search-result h2 a").first.get_attribute("href") or "").startswith(f"{site.as_uri()}/")
        context.close()

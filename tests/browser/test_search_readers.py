"""The search page for every reader and from every host: keyboard, screen reader, no scripts, a slow processor, a broken line, a disk."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.gates import axe
from tests.browser.gates.screens import WIDTHS, Visit, overflow
from tests.browser.searching import ask, titles
from tests.desk.running import TODAY, newsroom

pytestmark = pytest.mark.browser


class TestReaders:
    def test_arrow_keys_go_from_the_box_to_the_results(self, search: Page) -> None:
        ask(search, "giao ước thi đua")
        search.locator("#q").focus()

        search.keyboard.press("ArrowDown")

        assert search.evaluate("document.activeElement.closest('.search-result') !== null")

    def test_what_was_found_is_shown_on_arrival(self, search: Page) -> None:
        ask(search, "mất trọn một buổi chiều")
        link = search.locator(".search-result h2 a").first
        fragment = (link.get_attribute("href") or "").partition("#")[2]

        link.click()

        expect(search.locator(".masthead")).not_to_be_in_viewport()
        assert fragment.startswith(":~:text=")

    def test_without_scripts_the_box_of_any_page_leads_to_the_indexes(self, scriptless: Page, address: str) -> None:
        scriptless.goto(f"{address}/tin-tuc/")
        scriptless.get_by_role("searchbox").fill("giao ước")

        scriptless.get_by_role("searchbox").press("Enter")

        assert scriptless.url.startswith(f"{address}/tim-kiem/?q=")
        expect(scriptless.locator(".search-form .search-hint")).to_contain_text("cần JavaScript")
        headings = scriptless.locator(".search-indexes .archive-row h2").all_inner_texts()
        assert headings[:4] == ["Người viết và nhân vật", "Số văn bản", "Chủ đề", "Theo tháng"]

    def test_suggestions_are_sound_by_day_and_by_night(self, search: Page) -> None:
        search.locator("#q").press_sequentially("thi đua")
        search.get_by_role("option").first.wait_for()
        search.keyboard.press("ArrowDown")
        search.set_viewport_size({"width": 320, "height": 800})
        narrow = overflow(search)
        search.set_viewport_size({"width": 1280, "height": 800})

        # What lies under them is looked at in the other states: here it is covered.
        search.evaluate(
            "for (const one of document.querySelectorAll('.search-body, .search-form > .meta')) one.style.visibility = 'hidden'"
        )

        assert narrow + axe.problems(search) == []

    @pytest.mark.parametrize("state", ["filters", "mended", "nothing", "unreachable"])
    def test_every_state_is_sound_by_day_and_by_night(self, search: Page, visit: Visit, state: str) -> None:
        if state == "unreachable":
            search.route("**/chi-muc/**", lambda route: route.abort())
        query = {"filters": "?q=thi+đua&nam=2019", "mended": "?q=gaio+uoc+thi+dua", "nothing": "?q=xyzzy+qwfp", "unreachable": "?q=thi"}
        search.goto(search.url + query[state])
        expect(search.get_by_role("status")).not_to_be_empty()

        found = []
        for width in WIDTHS:
            search.set_viewport_size({"width": width, "height": 800})
            found += [f"{width}: {one}" for one in overflow(search) + (axe.problems(search) if width != 360 else [])]

        search.unroute_all()
        visit.complaints[:] = [text for text in visit.complaints if state != "unreachable" or "ERR_FAILED" not in text]
        assert found == []


class TestHosts:
    def test_a_broken_line_is_told_with_a_way_to_try_again(self, search: Page, visit: Visit) -> None:
        search.route("**/chi-muc/**", lambda route: route.abort())
        search.goto(f"{search.url}?q=thi+đua")
        expect(search.get_by_role("status")).to_have_text("Không tải được dữ liệu tìm kiếm.")
        search.unroute_all()
        visit.complaints.clear()

        search.get_by_role("button", name="Thử lại").click()

        expect(search.get_by_role("status")).to_contain_text("kết quả")

    def test_an_answer_comes_soon_on_a_processor_six_times_slower(self, search: Page) -> None:
        session = search.context.new_cdp_session(search)
        session.send("Emulation.setCPUThrottlingRate", {"rate": 6})

        search.locator("#q").press_sequentially("phong trào thi đ")
        expect(search.locator(".search-form")).to_have_attribute("data-answered", "phong trào thi đ", timeout=15_000)
        ask(search, "gaio uoc thi dua")
        session.send("Emulation.setCPUThrottlingRate", {"rate": 1})

        assert search.evaluate("performance.getEntriesByName('search')[0].duration") < 3000
        assert titles(search)

    def test_a_site_published_for_a_disk_is_opened_and_searched_from_it(self, browser: Browser, project: Path, tmp_path: Path) -> None:
        with (project / "publishconf.py").open("a", encoding="utf-8") as settings:
            settings.write("FOR_DISK = True\n")
        answer = newsroom("publish", "--output", project / "output", "--today", TODAY, folder=project)
        assert answer.returncode == 0, answer.stdout + answer.stderr
        site = (project / "output").rename(tmp_path / "đĩa của tôi")  # wherever the folder is put
        page = browser.new_page()
        complaints = Visit(page).complaints

        page.goto((site / "index.html").as_uri())
        page.get_by_role("searchbox").fill("giao uoc")
        page.get_by_role("searchbox").press("Enter")
        expect(page.get_by_role("status")).to_contain_text("kết quả")
        page.locator("#q").press("End")
        page.locator("#q").press_sequentially(" thi")
        expect(page.locator(".search-form")).to_have_attribute("data-answered", "giao uoc thi")
        page.locator(".search-result h2 a").first.click()

        expect(page.get_by_role("navigation", name="Chính")).to_be_visible()
        assert page.url.startswith(f"{site.as_uri()}/tin-tuc/")
        assert complaints == []
        page.close()

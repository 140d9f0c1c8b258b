"""What the search page finds, filters and remembers, under the production policy."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect
from tests.browser.searching import ask, status
from tests.desk.running import ROOT
from tests.search.writing import indexed

pytestmark = pytest.mark.browser
VECTORS = json.loads((ROOT / "tests" / "search" / "vectors.json").read_text(encoding="utf-8"))


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
        ask(search, "khongco gihet")

        assert search.evaluate("given => given.map(decoded)", [one[0] for one in VECTORS["leftovers"]]) == [
            one[1] for one in VECTORS["leftovers"]
        ]


class TestAsking:
    def test_results_come_while_typing_with_what_was_asked_marked(self, search: Page) -> None:
        search.locator("#q").press_sequentially("giao uoc thi dua")

        expect(search.get_by_role("status")).to_contain_text(re.compile(r"\d+ kết quả"))
        assert "giao ước thi đua" in [mark.lower() for mark in search.locator(".search-result mark").all_inner_texts()]
        assert search.url.endswith("/tim-kiem/?q=giao+uoc+thi+dua")

    @pytest.mark.parametrize("query", ["gia%CC%89i+thi+%C4%91ua", "giao%20%C6%B0%E1%BB%9Bc", "giao+u%CC%9Bo%CC%9B%CC%81c&nam=2019"])
    def test_a_whole_address_as_a_feed_reader_opens_it_is_answered(self, search: Page, query: str) -> None:
        search.goto(f"{search.url}?q={query}")

        expect(search.locator(".search-form")).to_have_attribute("data-answered", re.compile("."))

    def test_what_was_typed_before_the_script_came_is_kept(self, search: Page) -> None:
        def late(route: Route) -> None:
            search.locator("#q").fill("giao ước")
            route.continue_()

        search.route("**/theme/search.*", late)

        search.reload()

        expect(search.locator(".search-form")).to_have_attribute("data-answered", "giao ước")
        search.unroute_all()

    def test_the_box_of_any_page_leads_here_with_its_question(self, search: Page, address: str) -> None:
        search.goto(f"{address}/tin-tuc/2019/03/ky-ket-giao-uoc-2019/")
        search.get_by_role("searchbox").fill("giao ước")

        search.get_by_role("searchbox").press("Enter")

        expect(search.locator("#q")).to_have_value("giao ước")
        expect(search.get_by_role("status")).to_contain_text("kết quả")

    def test_an_abbreviation_finds_what_it_stands_for(self, search: Page) -> None:
        ask(search, "TTCP")

        expect(search.locator(".search-hint")).to_contain_text("Thanh tra Chính phủ")

    def test_the_number_of_a_document_finds_it(self, search: Page) -> None:
        ask(search, "01/GU-KTĐ")

        expect(search.locator(".search-result").first).to_contain_text("01/GU-KTĐ")

    def test_nothing_found_shows_the_indexes(self, search: Page) -> None:
        ask(search, "xyzzy qwfp")

        assert status(search) == "Không tìm thấy kết quả nào"
        expect(search.locator(".search-indexes")).to_be_visible()

    def test_a_draft_is_not_found(self, search: Page) -> None:
        ask(search, '"bản nháp này"')

        assert status(search) == "Không tìm thấy kết quả nào"


class TestNothing:
    @pytest.mark.parametrize("query", ["t", "thi đua", "thi ddua yêu nước", "thidua", "5/4/2013", '"thi đua"'])
    def test_where_nothing_can_be_found_the_page_says_so(self, search: Page, tmp_path: Path, query: str) -> None:
        empty = indexed(tmp_path)
        root = search.locator(".search-form").get_attribute("data-root")

        def handed_over(route: Route) -> None:
            name = Path(urlsplit(route.request.url).path).stem
            route.fulfill(body=empty.files[empty.root if name == root else name])

        search.route("**/chi-muc/**", handed_over)

        ask(search, query)

        assert status(search) == "Chưa có gì để tìm"
        assert search.locator(".search-hint").is_hidden()
        search.unroute_all()

    def test_a_title_without_a_word_is_read_where_a_slip_is_mended(self, search: Page) -> None:
        ask(search, "khongco gihet")

        found = search.evaluate("""async () => {
            const card = async () => ({ t: "* * *", b: ["…", "thi đua"] });
            return (await rest({ card, root: { n: 1 } }, [[1]])).find("thi dua");
        }""")

        assert [one["places"] for one in found] == [[0]]


class TestFilters:
    def test_each_value_has_the_count_it_will_leave(self, search: Page) -> None:
        ask(search, "thi đua")
        for name in ("loai", "muc", "donvi", "nam"):
            search.locator(f'[data-name="{name}"] summary').click()
        expect(search.locator('[data-name="nam"] button').first).to_be_visible()
        told = search.evaluate("""() => [...document.querySelectorAll(".search-filters details")].map(one => {
            const last = [...one.querySelectorAll("button")].at(-1);
            return [one.dataset.name, last.value, last.lastChild.textContent];
        })""")

        for name, value, count in told:
            ask(search, "thi đua", f"&{name}={quote(value)}")

            assert (value, status(search)) == (value, f"{count} kết quả")
        assert {name for name, _, _ in told} == {"loai", "muc", "donvi", "nam"}

    def test_two_filters_leave_what_answers_both(self, search: Page) -> None:
        ask(search, "thi đua", "&nam=2019&loai=Tin")

        assert set(search.locator(".search-result .meta b").all_inner_texts()) == {"Tin"}
        assert {day[-4:] for day in search.locator(".search-result time").all_inner_texts()} == {"2019"}

    def test_filters_that_leave_nothing_are_undone_at_once(self, search: Page) -> None:
        ask(search, "thi đua", "&nam=1999&loai=Tin")

        search.get_by_role("button", name="Bỏ mọi bộ lọc").click()

        expect(search.get_by_role("status")).to_contain_text("kết quả")
        assert "nam" not in search.url

    def test_the_columns_are_asked_for_when_a_filter_opens(self, search: Page) -> None:
        ask(search, "thi đua")
        asked: list[str] = []
        search.once("request", lambda request: asked.append(request.url))

        search.get_by_text("Loại", exact=True).click()

        expect(search.locator('[data-name="loai"] button').first).to_be_visible()
        assert len(asked) == 1

    def test_the_address_holds_question_filter_and_order(self, search: Page) -> None:
        ask(search, "thi đua", "&nam=2019&sap=ngay")

        expect(search.get_by_role("button", name="Mới nhất")).to_have_attribute("aria-pressed", "true")
        days = search.locator(".search-result time").all_inner_texts()
        assert {day[-4:] for day in days} == {"2019"}
        assert days == sorted(days, key=lambda day: day.split("/")[::-1], reverse=True)


class TestGoingBack:
    def test_a_question_typed_over_another_leads_back_to_it(self, search: Page) -> None:
        ask(search, "giao ước")
        search.locator("#q").fill("ảnh")
        expect(search.locator(".search-form")).to_have_attribute("data-answered", "ảnh")
        search.locator("#q").press("Enter")

        search.go_back()

        expect(search.locator("#q")).to_have_value("giao ước")
        expect(search.locator(".search-form")).to_have_attribute("data-answered", "giao ước")

    def test_filter_and_order_are_undone_one_by_one(self, search: Page) -> None:
        ask(search, "thi đua")
        all_of_them = status(search)
        search.locator('[data-name="nam"] summary').click()
        search.locator('[data-name="nam"] button', has_text="2019").click()
        expect(search.get_by_role("status")).not_to_have_text(all_of_them)
        search.get_by_role("button", name="Mới nhất").click()

        search.go_back()
        expect(search.get_by_role("button", name="Khớp nhất")).to_have_attribute("aria-pressed", "true")
        search.go_back()

        expect(search.get_by_role("status")).to_have_text(all_of_them)

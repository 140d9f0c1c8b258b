"""Tables and sentences of targets in a real browser: sorted, folded, copied, printed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

REVIEW = "/tin-tuc/2019/07/so-ket-sau-thang/"
SENTENCE = "/tin-tuc/2023/10/chin-thang-nam-2023/"

pytestmark = pytest.mark.browser


@pytest.fixture
def wide(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="vi-VN")
    yield context.new_page()
    context.close()


def order(table: Locator) -> list[str]:
    return table.locator(".target-table-parent > td:first-child").all_inner_texts()


def test_targets_sort_by_completion_both_ways_and_return_to_their_own_order(wide: Page, address: str) -> None:
    wide.goto(address + "/phong-trao/2019/")
    table = wide.locator(".target-table").first
    completion = table.get_by_role("columnheader", name="Tỷ lệ hoàn thành")

    completion.get_by_role("button").click()
    expect(completion).to_have_attribute("aria-sort", "ascending")
    assert order(table) == ["1", "4", "5", "6", "2", "3", "7"]  # 99,5% first; what has no completion last

    completion.get_by_role("button").press("Enter")
    assert order(table) == ["3", "2", "4", "5", "6", "1", "7"]

    table.get_by_role("button", name="TT", exact=True).click()
    assert order(table) == ["1", "2", "3", "4", "5", "6", "7"]
    expect(table.locator(".target-table-group").first).to_be_visible()


def test_units_stay_below_their_target_when_it_moves(wide: Page, address: str) -> None:
    wide.goto(address + "/phong-trao/2019/")
    table = wide.locator(".target-table").first

    table.get_by_role("button", name="Đánh giá").click()

    moved = table.locator("tbody:not([hidden])").first
    assert moved.locator(".target-table-parent > td:first-child").inner_text() == "1"
    assert moved.locator(".target-table-unit").count() == 5
    expect(table.locator(".target-table-group").first).to_be_hidden()


def test_units_of_a_quoted_table_are_folded_and_unfold_on_demand(wide: Page, address: str) -> None:
    wide.goto(address + REVIEW)
    third = wide.locator(".target-table-target").nth(2)
    expect(third.locator(".target-table-unit").first).to_be_hidden()

    third.locator("summary").click()

    expect(third.locator(".target-table-unit").first).to_be_visible()


@pytest.mark.parametrize("width", [320, 360, 480, 768, 1280])
def test_no_number_of_a_quoted_table_breaks(browser: Browser, address: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(address + REVIEW)

    cells = page.locator(".target-table :is(td, th):visible").all()
    broken = [cell.inner_text() for cell in cells if cell.evaluate("cell => cell.scrollWidth > cell.clientWidth + 1")]

    assert broken == []
    page.close()


def test_the_sentence_of_a_review_can_be_copied(browser: Browser, address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + SENTENCE)
    box = page.locator(".target-quotation-sentence")

    box.get_by_role("button", name="Chép câu này").click()

    expect(box.get_by_role("button")).to_have_text("Đã chép")
    assert page.evaluate("navigator.clipboard.readText()") == box.locator("p").text_content()
    context.close()


def test_without_a_script_there_is_no_button_and_everything_to_read(browser: Browser, address: str) -> None:
    page = browser.new_page(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page.goto(address + SENTENCE)

    assert page.locator(".prose button").count() == 0
    expect(page.locator(".target-quotation-sentence p")).to_contain_text("Tính đến ngày 30/09/2023")
    expect(page.locator(".target-table thead th")).to_have_count(8)
    page.close()


def test_on_paper_the_table_unfolds_and_stays_a_table(wide: Page, address: str) -> None:
    wide.goto(address + REVIEW)
    wide.emulate_media(media="print")
    wide.set_viewport_size({"width": 658, "height": 900})

    unit = wide.locator(".target-table-unit").first

    expect(unit).to_be_visible()
    assert unit.evaluate("row => getComputedStyle(row).display") == "table-row"
    assert wide.locator(".target-table thead").evaluate("head => getComputedStyle(head, '::before').content") == '"(tiếp theo)"'

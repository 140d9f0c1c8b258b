"""Questions put to the search page, for the tests that look at it."""

from __future__ import annotations

from urllib.parse import quote

from playwright.sync_api import Page


def ask(page: Page, query: str, rest: str = "") -> None:
    """Open the address of that question, with the `rest` of its state, and wait for the answer."""
    page.goto(f"{page.url.split('?')[0]}?q={quote(query)}{rest}")
    page.locator(".search-form[data-answered]").wait_for()


def titles(page: Page) -> list[str]:
    """The titles of the results that are shown."""
    return [title.replace("\xa0", " ") for title in page.locator(".search-result h2").all_inner_texts()]


def status(page: Page) -> str:
    """What is told of the results."""
    return page.get_by_role("status").inner_text()

"""What a page does on screens of every width: what sticks out, what was complained of, what was asked of other hosts."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Page, Request
from tests.browser.gates import axe

WIDTHS = (320, 360, 1280)

_STICKING_OUT = """() => {
    const wide = document.documentElement.scrollWidth > innerWidth;
    if (!wide) return [];
    const out = [...document.body.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > innerWidth + 0.5);
    return out.length ? out.slice(0, 3).map(one => one.outerHTML.slice(0, 120)) : ['the page'];
}"""
_PICTURES = """async () => {
    const all = [...document.images];
    for (const one of all) one.loading = 'eager';
    await Promise.all(all.filter(one => !one.complete).map(one => new Promise(done => { one.onload = one.onerror = done; })));
    return all.filter(one => !one.naturalWidth).map(one => one.currentSrc || one.outerHTML);
}"""


@dataclass(slots=True)
class Visit:
    """One tab, with what the browser complained of and every request since it was last sent somewhere."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Listen to all that the browser says."""
        self.page.on("console", lambda message: self._heard(message.type, message.text))
        self.page.on("pageerror", lambda error: self._failed(str(error)))
        self.page.on("response", lambda answer: self.complaints.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None)
        self.page.on("request", lambda request: self.requests.append(request))

    def _failed(self, text: str) -> None:
        """Remember what failed, but not that the browser left out an animation between two pages.

        No script of ours asks for those: the stylesheet does, and a browser that is late shows the page without one and rejects a promise
        nobody can hold (https://github.com/w3c/csswg-drafts/issues/13726).
        """
        if not text.startswith(("Transition was aborted", "Transition was skipped")):
            self.complaints.append(text)

    def _heard(self, kind: str, text: str) -> None:
        """Remember what is wrong; a service worker is kept out by us, for it would answer in the server's place."""
        if kind in {"error", "warning"} and "blocked by Playwright" not in text:
            self.complaints.append(text)

    def open(self, address: str, ready: str = "") -> list[str]:
        """Go there and wait until all is loaded; says where the answer is without its policy."""
        self.complaints.clear()
        self.requests.clear()
        answer = self.page.goto(address, wait_until="load")
        if ready:
            self.page.wait_for_selector(ready)
        policy = answer.headers.get("content-security-policy", "") if answer else ""
        return [] if policy.startswith("default-src 'self';") else ["the server sent no strict policy"]


def overflow(page: Page) -> list[str]:
    """What makes the page wider than its screen."""
    return [f"sticks out: {one}" for one in page.evaluate(_STICKING_OUT)]


def missing_pictures(page: Page) -> list[str]:
    """Pictures that do not show, once all are asked for."""
    return [f"shows no picture: {one}" for one in page.evaluate(_PICTURES)]


def foreign(visit: Visit, address: str) -> list[str]:
    """Requests to anyone but the site itself."""
    asked = {request.url for request in visit.requests}
    return [f"asks another host: {one}" for one in sorted(asked) if not one.startswith((f"{address}/", "data:", "blob:"))]


def headings(page: Page) -> list[str]:
    """A page has one title."""
    count = page.locator("h1").count()
    return [] if count == 1 else [f"{count} headings of the first level"]


def problems(visit: Visit, address: str, path: str, ready: str = "", widths: tuple[int, ...] = WIDTHS) -> list[str]:
    """All that is wrong with one page of a site: on screens of these widths, by day and by night."""
    visit.page.emulate_media(color_scheme="light")
    found = visit.open(address + path, ready) + headings(visit.page)
    for width in widths:
        visit.page.set_viewport_size({"width": width, "height": 800})
        said = overflow(visit.page) + missing_pictures(visit.page) + axe.problems(visit.page)
        found += [f"at {width} px: {one}" for one in said]
    return found + [f"the browser says: {one}" for one in visit.complaints] + foreign(visit, address)

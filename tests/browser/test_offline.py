"""Reading without a network, in a real browser: what was kept is shown, and never in the place of something newer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from socket import SHUT_RDWR, socket
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.desk.running import newsroom

from newsroom.desk.server import LOOPBACK, site_server

ARTICLE = "tin-tuc/2019/03/ky-ket/"
KEPT = 20_000
"""Milliseconds in which a browser must have kept everything."""
ONLY_ANOTHER = """async (first) => {
  for (let turn = 0; turn < 200; turn++) {
    const names = await caches.keys();
    if (names.length == 1 && names[0] != first) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}"""
"""Whether, before long, one cache is left that is not the first."""


class Release:
    """A small site, published anew as often as a test likes, served under a prefix at one address."""

    def __init__(self, project: Path, prefix: str) -> None:
        self.project = project
        self.prefix = prefix
        self.port = 0
        with (project / "pelicanconf.py").open("a", encoding="utf-8") as settings:
            settings.write(f'\nSITEURL = "{prefix}"\nSITE_ADDRESS = "http://thidua.noibo{prefix}"\n')
        self.publish()

    def publish(self) -> None:
        answer = newsroom("publish", "--today", "2019-12-31", folder=self.project)
        assert answer.returncode == 0, answer.stdout + answer.stderr

    def says(self, title: str) -> None:
        """Give the article another title, and publish."""
        file = self.project / "content" / "news" / "2019" / "ky-ket.md"
        lines = [f"title: {title}" if line.startswith("title:") else line for line in file.read_text(encoding="utf-8").splitlines()]
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        self.publish()

    @contextmanager
    def online(self) -> Iterator[None]:
        server = site_server(self.project / "output", self.port, self.prefix)
        self.port = server.server_port
        lines: list[socket] = []
        answer = server.process_request

        def remembered(line: Any, client: Any) -> None:
            lines.append(line)
            answer(line, client)

        server.process_request = remembered  # type: ignore[method-assign]  # a browser keeps its lines open: they must be cut too
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield
        finally:
            server.shutdown()
            server.server_close()
            for line in lines:
                with suppress(OSError):
                    line.shutdown(SHUT_RDWR)

    def url(self, path: str = "") -> str:
        return f"http://{LOOPBACK}:{self.port}{self.prefix}/{path}"


def keep(page: Page, release: Release) -> None:
    """Visit the front page, and stay until the browser has kept what it keeps."""
    page.goto(release.url())
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_function("navigator.serviceWorker.controller", timeout=KEPT)


def caches_of(page: Page) -> list[str]:
    names: list[str] = page.evaluate("caches.keys()")
    return names


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    yield context.new_page()
    context.close()


@pytest.fixture(params=["", "/thi-dua"])
def release(project: Path, request: pytest.FixtureRequest) -> Release:
    return Release(project, request.param)


@pytest.mark.browser
def test_a_new_article_is_read_without_a_network_and_a_newer_release_is_seen_at_once(page: Page, release: Release) -> None:
    with release.online():
        keep(page, release)
        (first,) = caches_of(page)

    page.goto(release.url(ARTICLE))
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 250, 238)"
    page.goto(release.url("luu-tru/"))
    expect(page.locator("h1")).to_have_text("Trang này cần có mạng")
    expect(page.locator("main li")).to_have_count(1)

    release.says("Bản mới của bài ký kết")
    with release.online():
        page.goto(release.url(ARTICLE))
        expect(page.locator("h1")).to_have_text("Bản mới của bài ký kết")
        page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.update()).then(() => true)")
        assert page.evaluate(ONLY_ANOTHER, first)

    page.goto(release.url(ARTICLE))
    expect(page.locator("h1")).to_have_text("Bản mới của bài ký kết")


@pytest.mark.browser
def test_a_photo_that_was_kept_in_one_size_is_shown_where_another_is_asked_for(page: Page, project: Path) -> None:
    release = Release(project, "")
    with release.online():
        keep(page, release)

    page.goto(release.url(ARTICLE))
    page.locator("main img").first.scroll_into_view_if_needed()

    page.wait_for_function("document.querySelector('main img').naturalWidth > 0")


@pytest.mark.browser
def test_a_preview_keeps_nothing(page: Page, project: Path) -> None:
    release = Release(project, "")
    answer = newsroom("build", folder=project)
    assert answer.returncode == 0, answer.stderr

    with release.online():
        page.goto(release.url())
        page.wait_for_timeout(4000)

        assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
        assert caches_of(page) == []

"""What a page weighs: its code as files say, all that is fetched as the browser says."""

from __future__ import annotations

import gzip
import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page
from tests.site.kinds import Kind

FACES = 64 * 1024
"""Bytes of all faces of a page, at most."""
BUNDLES = ("site.css", "site.js")
_CODE = re.compile(r'<(?:link rel="stylesheet" href|script src)="/([^"]+)"')
_TO_THE_END = """async () => {
    for (const one of document.images) one.loading = 'eager';
    await Promise.all([...document.images].map(one => one.decode().catch(() => 0)));
}"""


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes as they were sent, and files."""

    load: int
    faces: int
    requests: int
    """Files until the page is loaded, before the reader scrolls."""


def code(site: Path, path: str) -> int:
    """Gzipped bytes of a page's HTML with all its stylesheets and scripts."""
    html = _html(site, path)
    files = [html, *((site / name).read_bytes() for name in _CODE.findall(html.decode()))]
    return sum(len(gzip.compress(data, 9)) for data in files)


def plain(site: Path, path: str) -> bool:
    """Whether a page needs no more than what every page does: one stylesheet, one script."""
    return len(_CODE.findall(_html(site, path).decode())) == len(BUNDLES)


def phone(browser: Browser) -> Page:
    """A tab as wide as a phone, with two dots a pixel."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, device_scale_factor=2, service_workers="block")
    return context.new_page()


def weighed(page: Page, address: str, ready: str = "") -> Weight:
    """What a page loads from its opening to its last picture, with nothing in the cache."""
    session = page.context.new_cdp_session(page)
    sizes, kinds = _listen(session)
    page.goto(address)
    if ready:
        page.wait_for_selector(ready)
    page.wait_for_load_state("networkidle")
    requests = len(sizes)
    page.evaluate(_TO_THE_END)
    page.wait_for_load_state("networkidle")
    session.detach()
    return Weight(sum(sizes.values()), sum(size for key, size in sizes.items() if kinds.get(key) == "Font"), requests)


def problems(kind: Kind, code_bytes: int, weight: Weight) -> list[str]:
    """Budgets of its kind that a page breaks."""
    lines = (
        ("HTML, stylesheets and scripts", code_bytes, kind.code),
        ("bytes of everything", weight.load, kind.load),
        ("bytes of faces", weight.faces, FACES),
        ("requests", weight.requests, kind.requests),
    )
    return [f"{name}: {is_:,} of {most:,}" for name, is_, most in lines if is_ > most]


def _html(site: Path, path: str) -> bytes:
    address = path.partition("?")[0].lstrip("/")
    return (site / (address if address.endswith(".html") else f"{address}index.html")).read_bytes()


def _listen(session: CDPSession) -> tuple[dict[str, float], dict[str, str]]:
    sizes: dict[str, float] = {}
    kinds: dict[str, str] = {}
    session.on("Network.loadingFinished", lambda event: sizes.update({event["requestId"]: int(event["encodedDataLength"])}))
    session.on("Network.responseReceived", lambda event: kinds.update({event["requestId"]: event["type"]}))
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    return sizes, kinds

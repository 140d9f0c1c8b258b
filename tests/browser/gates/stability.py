"""Whether anything moves while a page loads, on a line where each face comes 1.2 seconds late."""

from __future__ import annotations

from playwright.sync_api import Browser

DELAY = 1.2
"""Seconds, for `served`."""
_AT_ONCE = 12
_SHIFTS = """() => new Promise(done => {
    const seen = [];
    new PerformanceObserver(list => seen.push(...list.getEntries())).observe({type: 'layout-shift', buffered: true});
    setTimeout(() => done(seen.map(one => {
        const node = one.sources[0]?.node;
        return `${one.value.toFixed(4)} by ${(node?.outerHTML ?? node?.data ?? '?').slice(0, 100)}`;
    })), 50);
})"""


def problems(browser: Browser, addresses: list[str], width: int) -> list[str]:
    """What moved on each page. Several load at once, for most of the time is waiting, each in a tab with a line of its own."""
    found: list[str] = []
    tabs = [browser.new_page(viewport={"width": width, "height": 800}) for _ in addresses[:_AT_ONCE]]
    for start in range(0, len(addresses), _AT_ONCE):
        loading = list(zip(addresses[start:], tabs, strict=False))
        for address, tab in loading:
            tab.goto(address, wait_until="commit")
        tabs[0].wait_for_timeout((DELAY + 0.4) * 1000)
        for address, tab in loading:
            tab.wait_for_load_state("load")
            found += [f"{address} at {width} px: moved {shift}" for shift in tab.evaluate(_SHIFTS)]
    for tab in tabs:
        tab.close()
    return found

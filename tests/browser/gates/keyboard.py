"""A walk through a page by the Tab key alone."""

from __future__ import annotations

from playwright.sync_api import Error, Page

_REACHABLE = """() => {
    const able = 'a[href], button:not(:disabled), input:not([type=hidden], :disabled), select, textarea, summary, [tabindex]';
    const seen = one => one.checkVisibility({checkOpacity: true, visibilityProperty: true}) && !one.closest('[inert]');
    window.reachable = [...document.querySelectorAll(able)].filter(one => one.tabIndex >= 0 && seen(one));
    window.walked = [];
    addEventListener('focusin', ({target}) => {
        const style = getComputedStyle(target), box = target.getBoundingClientRect();
        const wide = box.width > 1 && box.right > 0 && box.left < innerWidth;
        const high = box.height > 1 && box.bottom > 0 && box.top < innerHeight;
        window.walked.push({target, ring: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth), onScreen: wide && high});
    });
    return reachable.length;
}"""
_TOLD = """() => {
    const shown = one => one.outerHTML.replace(/\\s+/g, ' ').slice(0, 100);
    const walk = walked.map(one => one.target), found = [];
    const extra = one => !reachable.includes(one);  // a region that scrolls, which Chromium lets a reader stop at
    for (const one of reachable) if (!walk.includes(one)) found.push('cannot be reached: ' + shown(one));
    const order = walk.filter(one => !extra(one)), unique = [...new Set(order)];
    const met = reachable.filter(one => unique.includes(one));
    const first = unique.findIndex((one, place) => one !== met[place]);
    if (first >= 0) found.push('out of order: ' + shown(unique[first]));
    for (const {target, ring, onScreen} of walked) {
        if (ring < 3) found.push('shows no ring of 3 px: ' + shown(target));
        if (!onScreen) found.push('has the focus but is not on the screen: ' + shown(target));
    }
    return [...new Set(found)];
}"""
_SPARE = 12
"""Stops beyond those expected: regions that scroll."""


def walk(page: Page) -> list[str]:
    """What is wrong on the way from the first to the last thing that can be used."""
    count = page.evaluate(_REACHABLE)
    for step in range(count + _SPARE):
        page.keyboard.press("Tab")
        if step + 1 < count:
            continue
        if page.evaluate("document.activeElement === document.body || walked.at(-1)?.target === reachable.at(-1)"):
            break
    return [str(one) for one in page.evaluate(_TOLD)]


def skip_link(page: Page) -> list[str]:
    """What is wrong with the way past the menu."""
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.getAttribute('href')") != "#noi-dung":
        return ["the first stop is not the skip link"]
    page.keyboard.press("Enter")
    try:
        page.wait_for_url("**#noi-dung", timeout=5000)  # on a busy machine the way there may take longer than the next key
    except Error:
        return ["the skip link leads nowhere"]
    page.keyboard.press("Tab")
    past = page.evaluate(
        "document.querySelector('header').compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING"
    )
    inside = page.evaluate(
        "document.querySelector('main').compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_PRECEDING"
    )
    return ["the skip link does not lead into the content"] if inside or not past else []


def problems(page: Page, address: str, ready: str = "") -> list[str]:
    """All that a reader without a mouse would meet on that page."""
    page.goto(address)
    if ready:
        page.wait_for_selector(ready)
    found = walk(page)
    page.goto("about:blank")
    page.goto(address)
    return found + skip_link(page)

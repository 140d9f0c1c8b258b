"""What a reader without JavaScript lacks."""

from __future__ import annotations

from playwright.sync_api import Page

WIDTHS = (360, 1280)

_UNSEEN = """() => {
    // told in another way, repeated for paper, or the search program's own tools, which without it have nothing to do
    const spared = 'template, script, style, noscript, svg, .visually-hidden, [aria-hidden=true], .search [hidden]';
    for (const one of document.querySelectorAll('details')) one.open = true;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const seen = new Set(), unseen = new Set();
    while (walker.nextNode()) {
        const text = walker.currentNode.data.trim(), parent = walker.currentNode.parentElement;
        if (!text || parent.closest(spared)) continue;
        (parent.checkVisibility({checkOpacity: true, visibilityProperty: true}) ? seen : unseen).add(text);
    }
    return [...unseen].filter(text => !seen.has(text));
}"""
_DEAD = """() => [...document.querySelectorAll('button, [role=button], input[type=button]')]
    .filter(one => one.checkVisibility() && !(one.type === 'submit' && one.form?.getAttribute('action')))
    .map(one => one.outerHTML.slice(0, 100))"""


def problems(page: Page, address: str) -> list[str]:
    """Text that shows on no screen, buttons that do nothing, a main part without words; `page` runs no scripts."""
    page.goto(address)
    unseen: list[set[str]] = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        unseen.append(set(page.evaluate(_UNSEEN)))
    found = [f"shows nowhere: {text[:80]}" for text in sorted(set.intersection(*unseen))]
    found += [f"does nothing: {button}" for button in page.evaluate(_DEAD)]
    words = page.locator("#noi-dung").inner_text().split()
    return found + ([] if len(words) >= 5 else ["its main part has no words"])

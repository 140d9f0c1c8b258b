"""Whether Vietnamese marks fit the lines and boxes they stand in, by the ink that Chromium measures: both cases, every heading."""

from __future__ import annotations

from playwright.sync_api import Page

HEADINGS = "h1, h2, h3, h4, .display, .kicker, caption, summary, figcaption, legend, th, .masthead nav a, button"
TALLEST = "ẤỖỮẶỢẨấỗữặợẩgyQ"
"""Stacked marks above, hooks and dots below, in capitals and in small letters."""
TOUCH = 0.04
"""How far, in parts of the size, the mark of a capital may reach into the dot of the line above: less than can be seen, for half
of it is Chromium's rounding of ink to a 64th. In lines of capitals alone, where it happens often, not at all."""

_MEASURE = """([headings, tallest, touch]) => {
    const pen = document.createElement('canvas').getContext('2d'), found = new Set();
    const shown = one => one.outerHTML.replace(/\\s+/g, ' ').slice(0, 80);
    const clips = one => {
        const style = getComputedStyle(one);
        return /hidden|clip/.test(style.overflowY) || style.clipPath !== 'none' || /paint|content|strict/.test(style.contain);
    };
    for (const one of document.querySelectorAll(headings)) {
        if (!one.checkVisibility() || !one.innerText.trim() || one.closest('.visually-hidden')) continue;
        const style = getComputedStyle(one), size = parseFloat(style.fontSize);
        pen.font = `${style.fontStyle} ${style.fontWeight} 1000px ${style.fontFamily}`;  // large, for small ones are rounded
        const ink = pen.measureText(style.textTransform === 'uppercase' ? tallest.toUpperCase() : tallest), scale = size / 1000;
        const [above, below] = [ink.actualBoundingBoxAscent * scale, ink.actualBoundingBoxDescent * scale];
        const allowed = style.textTransform === 'uppercase' ? 0 : touch * size;
        if (above + below - parseFloat(style.lineHeight) > allowed)
            found.add(`lines of ${style.lineHeight} are too low for ${size} px: ${shown(one)}`);
        const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT), lines = [];
        while (walker.nextNode()) {
            const range = document.createRange();
            range.selectNodeContents(walker.currentNode);
            if (walker.currentNode.data.trim()) lines.push(...range.getClientRects());
        }
        if (!lines.length) continue;
        const first = Math.min(...lines.map(line => line.top)) + ink.fontBoundingBoxAscent * scale;
        const last = Math.max(...lines.map(line => line.bottom)) - ink.fontBoundingBoxDescent * scale;
        for (let box = one; box && box !== document.documentElement; box = box.parentElement) {
            const {top, bottom} = box.getBoundingClientRect();
            const cut = first - above < top - size / 64 || last + below > bottom + size / 64;
            if (cut && clips(box)) found.add(`marks are cut off by ${shown(box)}`);
        }
    }
    return [...found];
}"""


def problems(page: Page) -> list[str]:
    """Headings, labels and buttons whose tallest letters would meet the line above, or be cut off by a box around them."""
    page.evaluate("document.fonts.ready.then(() => 0)")
    return [str(one) for one in page.evaluate(_MEASURE, [HEADINGS, TALLEST, TOUCH])]

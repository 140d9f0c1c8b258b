"""The contrast of a text where axe cannot tell its ground: measured on the screen, seven to one."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from typing import Any

from PIL import Image
from playwright.sync_api import Page

LEAST = 7.0
_SHARE = 0.04
"""Of the dots under a text, those of one colour that count as its ground: fewer are edges and rules."""
_BOX = """selector => {
    const one = document.querySelector(selector);
    one.scrollIntoView({block: 'center', inline: 'start', behavior: 'instant'});
    const range = document.createRange();
    range.selectNodeContents(one);
    let {left, top, right, bottom} = range.getBoundingClientRect();
    for (let frame = one; frame; frame = frame.parentElement) {
        if (getComputedStyle(frame).overflowX === 'visible') continue;
        const seen = frame.getBoundingClientRect();
        [left, right] = [Math.max(left, seen.left), Math.min(right, seen.right)];
    }
    const style = getComputedStyle(one);
    const colour = one instanceof SVGElement ? style.fill : style.color;
    return {colour: colour.match(/[\\d.]+/g).slice(0, 3).map(Number), x: left, y: top, width: right - left, height: bottom - top};
}"""
_HIDE = (
    "([selector, hidden]) => { const one = document.querySelector(selector).style; one.color = one.fill = hidden ? 'transparent' : ''; }"
)

Colour = tuple[float, ...]


def _luminance(colour: Colour) -> float:
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in (one / 255 for one in colour[:3]))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: Colour, other: Colour) -> float:
    """The contrast of two colours, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def measured(page: Page, selector: str) -> float:
    """The least contrast of a text with any colour that lies under a fair share of it."""
    box: dict[str, Any] = page.evaluate(_BOX, selector)
    page.evaluate(_HIDE, [selector, True])
    clip = {name: max(1.0, box[name]) if name in {"width", "height"} else box[name] for name in ("x", "y", "width", "height")}
    drawn = page.screenshot(clip=clip)  # type: ignore[arg-type]  # a rectangle by its four names
    page.evaluate(_HIDE, [selector, False])
    with Image.open(BytesIO(drawn)) as image:
        dots = Counter(image.convert("RGB").get_flattened_data())
    total = sum(dots.values())
    return min(ratio(tuple(box["colour"]), colour) for colour, count in dots.items() if count >= total * _SHARE)

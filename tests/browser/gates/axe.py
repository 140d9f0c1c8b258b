"""What axe-core objects to: WCAG 2.2 AA, best practice, and 7:1 for every text however large."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Page
from tests.browser.gates import contrast
from tests.desk.running import ROOT, required

AXE = ROOT / ".cache" / "gates" / "node_modules" / "axe-core" / "axe.min.js"
SEVEN_TO_ONE = {"normal": {"expected": 7}, "large": {"expected": 7}}
CONTRAST = "color-contrast-enhanced"
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    # The plain rule asks less of the same texts.
    "rules": {CONTRAST: {"enabled": True}, "color-contrast": {"enabled": False}},
    "resultTypes": ["violations", "incomplete"],
}
COLOURS = {"runOnly": {"type": "rule", "values": [CONTRAST]}, "resultTypes": ["violations", "incomplete"]}
Scheme = Literal["light", "dark"]


@cache
def _source() -> str:
    file = required(str(AXE), "axe-core", "make ci fetches it where Node.js is installed")
    return Path(file).read_text(encoding="utf-8")


def install(page: Page) -> None:
    """Put axe into the page, past its policy: by the debugger, not by a script element."""
    page.evaluate(_source())
    page.evaluate(
        "ratios => axe.configure({checks: [{id: 'color-contrast-enhanced', options: {contrastRatio: ratios}}]})",
        SEVEN_TO_ONE,
    )


def violations(page: Page, scheme: Scheme, rules: dict[str, Any] | None = None) -> dict[str, str]:
    """What axe objects to in that colour scheme, as rule → the first element; contrast that it cannot tell is measured."""
    page.emulate_media(color_scheme=scheme)
    if not page.evaluate("'axe' in window"):
        install(page)
    answer = page.evaluate("rules => axe.run(document, rules)", rules or RULES)
    found = {f"{one['id']} ({scheme})": one["nodes"][0]["html"] for one in answer["violations"]}
    untold = {node["target"][0]: node["html"] for one in answer["incomplete"] if one["id"] == CONTRAST for node in one["nodes"]}
    for selector, element in untold.items():
        if (measured := contrast.measured(page, selector)) < contrast.LEAST:
            found[f"contrast of {measured:.1f} ({scheme}) {selector}"] = element
    return found


def problems(page: Page) -> list[str]:
    """All that axe says of the page as it is now, by day; by night only colours are asked, for nothing else differs."""
    found = violations(page, "light") | violations(page, "dark", COLOURS)
    return [f"axe: {rule}: {element}" for rule, element in found.items()]

"""Pictures of every kind of page, of the sample site and of the two sites of extremes, with a sheet to leaf through them.

`make screens`, or `python -m tests.browser.screenshots home,article` for some kinds only: into .cache/screens.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import product
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from tests.browser.gates.axe import Scheme
from tests.browser.gates.chromium import LAUNCH
from tests.browser.gates.serving import served
from tests.desk.running import ROOT, TODAY, newsroom
from tests.site.kinds import BARE, CROWDED, KINDS
from tests.states import bare, crowded
from tests.states.writing import published

OUT = ROOT / ".cache" / "screens"
WIDTHS = (360, 768, 1280)
ALL_SHOWN = """async () => {
    for (const one of document.images) one.loading = 'eager';
    await new Promise(requestAnimationFrame);  // another width may ask for other files
    await Promise.all([...document.images].map(one => one.decode().catch(() => 0)));
}"""
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Sitting:
    """A site with the pages of it that are pictured, as name → path."""

    name: str
    site: Path
    pages: dict[str, str]
    ready: dict[str, str]


def sittings(folder: Path) -> Iterator[Sitting]:
    """The three sites, published."""
    answer = newsroom("publish", "--output", folder / "sample", "--today", TODAY)
    if answer.returncode:
        raise SystemExit(answer.stdout + answer.stderr)
    ready = {kind.name: kind.ready for kind in KINDS if kind.ready}
    yield Sitting("sample", folder / "sample", {kind.name: kind.path for kind in KINDS}, ready)
    yield Sitting("bare", published(folder / "bare", bare.write), BARE, {})
    yield Sitting("crowded", published(folder / "crowded", crowded.write), CROWDED, {})


def pictured(page: Page, sitting: Sitting, wanted: frozenset[str]) -> list[str]:
    """Picture the wanted pages of a site (all, if none is named); the names of those pictured."""
    names = [name for name in sitting.pages if not wanted or name in wanted]
    with served(sitting.site) as address:
        for name in names:
            page.goto(address + sitting.pages[name], wait_until="networkidle")
            if name in sitting.ready:
                page.wait_for_selector(sitting.ready[name])
            for width, scheme in product(WIDTHS, SCHEMES):
                page.set_viewport_size({"width": width, "height": 900})
                page.emulate_media(color_scheme=scheme)
                page.evaluate(ALL_SHOWN)
                page.screenshot(path=OUT / _file(sitting.name, name, width, scheme), full_page=True)
    return names


def sheet(shown: dict[str, list[str]]) -> str:
    """A page with all pictures: a row a page, a column a width and a colour scheme."""
    rows = []
    for site, names in shown.items():
        rows.append(f"<h2>{site}</h2>")
        for name in names:
            files = [_file(site, name, width, scheme) for width, scheme in product(WIDTHS, SCHEMES)]
            row = "".join(f'<a href="{escape(file)}"><img loading="lazy" alt="{escape(file)}" src="{escape(file)}"></a>' for file in files)
            rows.append(f"<h3>{escape(name)}</h3><div>{row}</div>")
    style = (
        "body{font:16px sans-serif}div{display:flex;gap:8px}a{height:420px;overflow:hidden;flex:1}a:nth-child(n+5){flex:2}img{width:100%}"
    )
    return f'<!doctype html><meta charset="utf-8"><title>Screens</title><style>{style}</style>{"".join(rows)}'


def main(wanted: frozenset[str]) -> None:
    """Take all pictures anew."""
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**LAUNCH)
        page = browser.new_page(locale="vi-VN", reduced_motion="reduce")
        shown = {sitting.name: pictured(page, sitting, wanted) for sitting in sittings(Path(folder))}
        browser.close()
    (OUT / "index.html").write_text(sheet(shown), encoding="utf-8")
    sys.stdout.write(f"{OUT / 'index.html'}: {sum(map(len, shown.values())) * len(WIDTHS) * len(SCHEMES)} pictures\n")


def _file(site: str, name: str, width: int, scheme: str) -> str:
    return f"{site}-{name.replace(' ', '-')}-{width}-{scheme}.png"


if __name__ == "__main__":
    main(frozenset(filter(None, ",".join(sys.argv[1:]).split(","))))

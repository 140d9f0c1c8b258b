"""Lighthouse for a phone gives 100 in performance, accessibility, best practices and SEO: one page of each template readers meet first."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from tests.browser.gates.chromium import CHROMIUM
from tests.browser.gates.serving import served
from tests.desk.running import required
from tests.site.checkers import MODULES, node
from tests.site.kinds import KINDS

pytestmark = pytest.mark.browser
SCRIPT = Path(__file__).with_name("lighthouse.mjs")
NAMES = (
    "home",
    "all news",
    "article",
    "article with gallery",
    "profile",
    "album",
    "campaign",
    "scorecard",
    "bulletin",
    "search",
    "page",
    "not found",
)
"""The other kinds share a template with one of these, or are made of the same tables: seven seconds a page must suffice."""


def problems(*addresses: str) -> list[str]:
    """What costs a page points, as Lighthouse names it."""
    lighthouse = required(str(MODULES / "lighthouse"), "Lighthouse", "make ci fetches it where Node.js is installed")
    chromium = required(CHROMIUM, "Chromium", "apt-get install chromium, or CHROMIUM=/path/to/it")
    command = [node(), SCRIPT, Path(lighthouse).parent, chromium, *addresses]
    answer = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert answer.returncode == 0, answer.stderr
    told = [json.loads(line) for line in answer.stdout.splitlines()]
    assert len(told) == len(addresses), answer.stdout
    return [
        f"{page['address']}: {category} {part['score']}: {', '.join(part['cost'])}"
        for page in told
        for category, part in page["parts"].items()
        if part["score"] < 100
    ]


def test_every_template_has_a_hundred_in_each_of_the_four(site: Path) -> None:
    paths = {kind.name: kind.path for kind in KINDS}

    with served(site) as address:
        assert problems(*(address + paths[name] for name in NAMES)) == []


def test_a_page_made_wrong_loses_points_in_all_four(tmp_path: Path) -> None:
    slow = "<script>{ const end = performance.now() + 2500; while (performance.now() < end); }</script>"
    wrong = f'<html><body>{slow}<img src="/mat.png"><a href="/"></a></body></html>'
    (tmp_path / "index.html").write_text(wrong, encoding="utf-8")

    with served(tmp_path) as address:
        found = problems(f"{address}/")

    assert {line.split(": ")[1].split()[0] for line in found} == {"performance", "accessibility", "best-practices", "seo"}

"""Lighthouse for a phone gives every kind of page 100 in performance, accessibility, best practices and SEO.

What it measures is time: so these tests are run alone, after all others, on no more Chromiums than the machine has cores.
"""

from __future__ import annotations

import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from tests.browser.gates.chromium import CHROMIUM
from tests.browser.gates.serving import served
from tests.desk.running import required
from tests.site.checkers import MODULES, node
from tests.site.kinds import KINDS

pytestmark = [pytest.mark.browser, pytest.mark.alone]
SCRIPT = Path(__file__).with_name("lighthouse.mjs")
AT_ONCE = min(os.cpu_count() or 1, 4)


def problems(*addresses: str, tries: int = 5) -> list[str]:
    """What costs pages points, as Lighthouse names it."""
    shares = [share for start in range(AT_ONCE) if (share := addresses[start::AT_ONCE])]
    with ThreadPoolExecutor(len(shares)) as pool:
        told = [page for pages in pool.map(lambda share: judged(share, tries), shares) for page in pages]
    assert len(told) == len(addresses), told
    return [
        f"{page['address']}: {category} {part['score']}: {', '.join(part['cost'])}"
        for page in told
        for category, part in page["parts"].items()
        if part["score"] < 100
    ]


def judged(addresses: tuple[str, ...], tries: int) -> list[dict[str, Any]]:
    """What one Chromium says of pages one after the other."""
    lighthouse = required(str(MODULES / "lighthouse"), "Lighthouse", "make ci fetches it where Node.js is installed")
    chromium = required(CHROMIUM, "Chromium", "apt-get install chromium, or CHROMIUM=/path/to/it")
    command = [node(), SCRIPT, Path(lighthouse).parent, chromium, str(tries), *addresses]
    answer = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert answer.returncode == 0, answer.stderr
    return [json.loads(line) for line in answer.stdout.splitlines()]


def test_every_kind_of_page_has_a_hundred_in_each_of_the_four(site: Path) -> None:
    with served(site) as address:
        assert problems(*(address + kind.path for kind in KINDS)) == []


def test_a_page_made_wrong_loses_points_in_all_four(tmp_path: Path) -> None:
    slow = "<script>{ const end = performance.now() + 2500; while (performance.now() < end); }</script>"
    wrong = f'<html><body>{slow}<img src="/mat.png"><a href="/"></a></body></html>'
    (tmp_path / "index.html").write_text(wrong, encoding="utf-8")

    with served(tmp_path) as address:
        found = problems(f"{address}/", tries=1)

    assert {line.split(": ")[1].split()[0] for line in found} == {"performance", "accessibility", "best-practices", "seo"}

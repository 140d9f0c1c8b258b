"""How well and how fast the search answers: `make bench BENCH=search`, or `BENCH="search 100000"`, `BENCH="search a/folder/of/texts"`.

The site's own page and script are driven in Chromium; bytes are those of the files asked for, as stored (the page itself,
its styles and faces are not counted: every page has them).
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from threading import Thread
from typing import Any
from urllib.parse import quote

from playwright.sync_api import Browser, Page, sync_playwright
from search_builds import ROOT, environment, tell_builds
from search_matcher import Matcher
from search_questions import Question, asked, untuned
from search_stage import QUERIES, texts
from search_wanted import CLIENT, RIGHT, SLIPS, Wanted, p95, tell, tell_most, wanted

from newsroom.desk.server import LOOPBACK, site_server

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PAGE = "tim-kiem/"


def main(given: str = "10000") -> None:
    """Build the index of those texts, ask everything, print the report."""
    with tempfile.TemporaryDirectory(prefix="newsroom-search-") as shelter:
        folder = Path(shelter)
        site = folder / "site"
        command = [sys.executable, "-m", "pelican", "content", "-s", "publishconf.py", "-o", str(site), "--fatal", "errors"]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True, env=environment())
        built = tell_builds(given, folder)
        page = site / PAGE / "index.html"
        page.write_text(re.sub(r'data-root="\w+"', f'data-root="{built.root}"', page.read_text(encoding="utf-8")), encoding="utf-8")
        server = site_server(site)
        Thread(target=server.serve_forever, daemon=True).start()
        corpus = list(texts(given))
        matcher = Matcher(corpus)
        questions = [*asked(matcher, QUERIES), *untuned(matcher, corpus)]
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
            Session(browser, site, f"http://{LOOPBACK}:{server.server_port}/{PAGE}").tell(questions, wanted(built.articles))
            browser.close()
        server.shutdown()
        server.server_close()


class Session:
    """A reader's browser at the search page."""

    def __init__(self, browser: Browser, site: Path, address: str) -> None:
        self._browser, self._site, self._address = browser, site, address
        self._bytes = 0

    def tell(self, questions: list[Question], promise: Wanted) -> None:
        """Ask everything and print what came."""
        client = self._weight("search")
        told = f"{client:,} bytes, and {self._weight('mending'):,} where nothing is found"
        tell("client", told, f"≤ {CLIENT:,} bytes", good=client <= CLIENT)
        firsts = [(client + size) / 1000 for size in self._first_answers(questions)]
        tell_most("before the first answer", "KB", ("median", median(firsts), promise.first), ("p95", p95(firsts), None))
        page = self._page("thi đua")
        results: dict[str, list[tuple[float, float]]] = defaultdict(list)
        further: list[float] = []
        for question in questions:
            before = self._bytes
            found = self._ask(page, question.text)
            further.append((self._bytes - before) / 1000)
            results[question.group].append(_judged(question, found))
        most = promise.further, promise.further_p95
        tell_most("a further query", "KB", ("median", median(further), most[0]), ("p95", p95(further), most[1]))
        tell_most("heap after all queries", "MB", ("", self._heap(page), promise.heap))
        for factor, most_p95 in ((1, promise.warm), (6, promise.throttled)):
            self._throttle(page, factor)
            times = [time for question in questions[::3] for time in self._warm(page, question.text)]
            tell_most(f"warm answer, processor / {factor}", "ms", ("median", median(times), None), ("p95", p95(times), most_p95))
        tell_results(results)

    def _first_answers(self, questions: list[Question]) -> Iterator[float]:
        for question in questions[::4]:
            self._bytes = 0
            page = self._page(question.text)
            yield self._bytes
            page.context.close()

    def _page(self, query: str) -> Page:
        page = self._browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
        page.on("requestfinished", self._count)
        page.goto(f"{self._address}?q={quote(query)}")
        page.locator(".search-form[data-answered]").wait_for()
        return page

    def _count(self, request: Any) -> None:
        if "/theme/mending" in request.url:
            self._bytes += self._weight("mending")
        elif "/chi-muc/" in request.url:
            path = PAGE + request.url.split("?")[0].partition(f"/{PAGE}")[2]
            self._bytes += (self._site / path).stat().st_size

    def _weight(self, script: str) -> int:
        return len(gzip.compress(next((self._site / "theme").glob(f"{script}.*.js")).read_bytes(), 9))

    def _ask(self, page: Page, query: str) -> list[str]:
        page.evaluate(_ASK, query)
        page.locator(".search-form[data-answered]").wait_for()
        return [address.split("#")[0].rstrip("/").rsplit("/", 1)[-1] for address in page.evaluate(_FOUND)]

    def _warm(self, page: Page, query: str) -> Iterator[float]:
        """Asked once to have all files at hand, then thrice."""
        for turn in range(4):
            self._ask(page, query)
            if turn:
                yield page.evaluate("performance.getEntriesByName('search').at(-1).duration")

    def _heap(self, page: Page) -> float:
        client = page.context.new_cdp_session(page)
        client.send("HeapProfiler.collectGarbage")
        return float(client.send("Runtime.getHeapUsage")["usedSize"]) / 1e6

    def _throttle(self, page: Page, factor: int) -> None:
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": factor})


_ASK = """query => {
  const form = document.querySelector(".search-form");
  delete form.dataset.answered;
  form.elements.q.value = query;
  form.requestSubmit();
}"""
_FOUND = "[...document.querySelectorAll('.search-result h2 a')].slice(0, 10).map(link => link.getAttribute('href'))"


def tell_results(results: dict[str, list[tuple[float, float]]]) -> None:
    """Print each group, then the query set and the untuned ones as wholes."""
    print("  share of queries whose first answer is right (S@1), and recall in the first ten (R@10):")
    groups = {
        **results,
        "all: query set": [mark for group, marks in results.items() if not group.startswith("untuned") for mark in marks],
        "all: untuned": [mark for group, marks in results.items() if group.startswith("untuned") for mark in marks],
    }
    for group, marks in groups.items():
        if marks:
            least = SLIPS if "slip" in group or group == "typo" else RIGHT
            first, recall = (sum(mark[at] for mark in marks) / len(marks) for at in (0, 1))
            told = f"{len(marks):3} queries   S@1 {first:.3f}   R@10 {recall:.3f}"
            tell(group, told, f"≥ {least}", good=min(first, recall) >= least)


def _judged(question: Question, found: list[str]) -> tuple[float, float]:
    if not question.answers:
        return (1.0, 1.0) if not found else (0.0, 0.0)
    right = [name in question.answers for name in found]
    mark = (float(bool(right) and right[0]), sum(right) / min(10, len(question.answers)))
    if os.environ.get("BENCH_MISSES") and min(mark) < 1:
        print(f"      {question.group}: «{question.text}» {mark} {found[:3]} of {sorted(question.answers)[:3]} ({len(question.answers)})")
    return mark


if __name__ == "__main__":
    main(*sys.argv[1:])

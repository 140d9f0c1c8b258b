"""One stage of publishing in a process of its own, timed: `stage.py check|build|inspect PROJECT ANSWER`; writes JSON into ANSWER."""

from __future__ import annotations

import json
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

_ARTICLE = re.compile(r"/tin-tuc/\d{4}/\d{2}/(?!trang/)[^/]+/index\.html$")


def check(project: Path) -> dict[str, float]:
    """All checks of the content."""
    from newsroom.desk.checking import check as check_content

    start = time.perf_counter()
    verdict = check_content(project / "content")
    if verdict.problems:
        raise SystemExit("\n".join(f"{problem.position} {problem.code} {dict(problem.facts)}" for problem in verdict.problems[:10]))
    return {"check": time.perf_counter() - start}


def build(project: Path) -> dict[str, float]:
    """Pelican's build; each written file counts for the kind of page it is."""
    from pelican import main, signals

    parts: defaultdict[str, float] = defaultdict(float)
    last = time.perf_counter()

    def lap(part: str) -> None:
        nonlocal last
        now = time.perf_counter()
        parts[part] += now - last
        last = now

    def started(sender: Any) -> None:
        lap("start")

    def read(sender: Any) -> None:
        lap("read and arrange")

    def written(path: str, context: Any) -> None:
        lap("article pages" if _ARTICLE.search(path) else "other pages")

    def fed(path: str, context: Any, feed: Any) -> None:
        lap("feeds")

    signals.initialized.connect(started)
    signals.all_generators_finalized.connect(read)
    signals.content_written.connect(written)
    signals.feed_written.connect(fed)
    main([str(project / "content"), "-s", str(project / "benchconf.py"), "-o", str(project / "output"), "--fatal", "errors"])
    lap("assets, photos, sitemap")
    return dict(parts)


def inspect(project: Path) -> dict[str, float]:
    """The gates over what was written."""
    from newsroom.desk.inspecting import Site
    from newsroom.desk.inspecting import inspect as inspect_site

    start = time.perf_counter()
    problems = inspect_site(Site(project / "output", "output", "", "http://thidua.noibo"), project / "content", (), ())
    if problems:
        raise SystemExit("\n".join(f"{problem.position} {problem.code} {dict(problem.facts)}" for problem in problems[:10]))
    return {"inspect": time.perf_counter() - start}


STAGES: dict[str, Callable[[Path], dict[str, float]]] = {"check": check, "build": build, "inspect": inspect}


def peak() -> float:
    """The most memory this process ever held, in MiB."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0.0


if __name__ == "__main__":
    seconds = STAGES[sys.argv[1]](Path(sys.argv[2]))
    Path(sys.argv[3]).write_text(json.dumps({"parts": seconds, "peak": peak()}), encoding="utf-8")

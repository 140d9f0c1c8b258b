"""A written site on a loopback server with the production policy."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any

from newsroom.desk.server import LOOPBACK, site_server


@contextmanager
def served(site: Path, delay: float = 0) -> Iterator[str]:
    """The address of a site, without a final slash; with a `delay` in seconds its faces come late, and nothing is kept in a cache."""
    server = site_server(site)
    if delay:
        server.RequestHandlerClass = _slow(server.RequestHandlerClass, delay)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://{LOOPBACK}:{server.server_port}"
    server.shutdown()
    server.server_close()


def _slow(handler: Any, delay: float) -> Any:
    class Slow(handler.func):  # type: ignore[misc]  # the class inside the server's partial
        def do_GET(self) -> None:  # noqa: N802  # the name that http.server looks for
            if self.path.endswith(".woff2"):
                time.sleep(delay)
            super().do_GET()

        def send_header(self, keyword: str, value: str) -> None:
            super().send_header(keyword, "no-store" if keyword == "Cache-Control" else value)

    return partial(Slow, *handler.args, **handler.keywords)

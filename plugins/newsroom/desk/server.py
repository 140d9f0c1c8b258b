"""A written site served on this machine alone, as the real server would: with its policy, compression and cache rules."""

from __future__ import annotations

import gzip
import re
import sys
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from newsroom.desk.live import FOLDER, Live

LOOPBACK = "127.0.0.1"
POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
"""The Content-Security-Policy of production."""

_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}
_HASHED = r"/theme/[^/]+\.[0-9a-f]{10}\.(css|js)|/tep/(anh|bia)/[0-9a-f]{16}[^/]*|/tim-kiem/chi-muc/[0-9a-f]{10}\.bin"
_KEPT = {re.compile(_HASHED): "public, max-age=31536000, immutable", re.compile(r"/theme/fonts/.*"): "public, max-age=2592000"}
"""What a browser may keep, by its address: the rules of the real servers (.ci/examples). All else is asked for again."""
_TYPES = {
    "": "application/octet-stream",
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".svg": "image/svg+xml",
    ".avif": "image/avif",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json",
    ".txt": "text/plain; charset=utf-8",
    ".pdf": "application/pdf",
    ".json": "application/json; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
}
_COMPRESSED = ("text/", "application/xml", "application/json", "image/svg")


def site_server(output: Path, port: int = 0, prefix: str = "", live: Live | None = None) -> ThreadingHTTPServer:
    """A server of `output` on the loopback, not started yet; port 0 takes a free one, `prefix` is the site's folder on its host.

    With `live`, pages carry the preview's script; what lies in `output` is never changed.
    """
    return _Server((LOOPBACK, port), partial(_Handler, directory=str(output), prefix=prefix, live=live))


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that went away before its answer came."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = _TYPES
    keeping = "no-cache"
    """How long a browser may keep the answer."""

    def __init__(self, *args: Any, prefix: str, live: Live | None, **named: Any) -> None:
        self.prefix = prefix
        self.live = live
        super().__init__(*args, **named)

    def do_GET(self) -> None:
        """Answer with the file, compressed where that helps and the browser can, or with the site's own 404."""
        path = self.path.partition("?")[0].removeprefix(self.prefix)
        self.keeping = "no-cache"
        if self.live and path.startswith(FOLDER):
            self.live.answer(self, path.removeprefix(FOLDER))
            return
        file = self._file()
        status = HTTPStatus.OK if file else HTTPStatus.NOT_FOUND
        if file:
            self.keeping = next((rule for pattern, rule in _KEPT.items() if pattern.fullmatch(path)), self.keeping)
        file = file or Path(self.directory) / "404.html"
        body = file.read_bytes() if file.is_file() else b""
        kind = self.guess_type(str(file))
        if self.live and kind.startswith("text/html"):
            body = self.live.injected(body, self.prefix)
        self.send_response(status)
        if kind.startswith(_COMPRESSED) and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_HEAD = do_GET  # noqa: N815  # the name that http.server looks for

    def end_headers(self) -> None:
        """Send the headers that every answer has."""
        for name, value in (_HEADERS | {"Cache-Control": self.keeping}).items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # http.server's name
        """Say nothing: an editor looks at the page, not at its requests."""

    def _file(self) -> Path | None:
        path, _, _ = self.path.partition("?")
        if not (path + "/").startswith(f"{self.prefix}/"):
            return None
        file = Path(self.translate_path(path[len(self.prefix) :] or "/"))
        if path.endswith("/"):
            file /= "index.html"
        return file if file.is_file() else None

"""What the preview tells the pages that are open: that a new build stands, or what is wrong; never part of what is published."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from threading import Condition

FOLDER = "/__newsroom/"
"""Where the preview's own script lies, under the site's prefix."""

_HEARTBEAT = 15.0
_OWN = Path(__file__).with_name("preview_page")
_FILES = {"live.js": "text/javascript; charset=utf-8", "live.css": "text/css; charset=utf-8"}
_EMPTY = b"<!doctype html><html lang=vi><meta charset=utf-8><title>Xem tr\xc6\xb0\xe1\xbb\x9bc</title><body></body></html>"


@dataclass(frozen=True, slots=True)
class State:
    """What a page needs to know: the number of the build that stands, whether the next is on its way, and what is wrong."""

    version: int = 0
    building: bool = False
    problems: Sequence[Mapping[str, object]] = ()
    log: str = ""

    @property
    def message(self) -> bytes:
        """The state as a server-sent event."""
        told = {"version": self.version, "building": self.building, "problems": list(self.problems), "log": self.log}
        return f"data: {json.dumps(told, ensure_ascii=False)}\n\n".encode()


class Live:
    """The state of a preview, and the pages that wait for it to change."""

    def __init__(self) -> None:
        self._state = State()
        self._changed = Condition()

    def starts(self) -> None:
        """A build has begun."""
        self._put(replace(self._state, building=True))

    def ends(self, *, written: bool, problems: Sequence[Mapping[str, object]], log: str) -> None:
        """A build has ended; where it was `written`, pages load themselves anew."""
        self._put(State(self._state.version + written, False, tuple(problems), log))

    def after(self, seen: State | None, seconds: float = _HEARTBEAT) -> State:
        """The state, as soon as it is no more the one that was seen; the same one when that takes too long."""
        with self._changed:
            self._changed.wait_for(lambda: self._state is not seen, seconds)
            return self._state

    def injected(self, page: bytes, prefix: str) -> bytes:
        """A page with the preview's script before the end of its head."""
        script = f'<script src="{prefix}{FOLDER}live.js?{self._state.version}" defer></script>'.encode()
        page = page or _EMPTY
        before, mark, after = page.partition(b"</head>" if b"</head>" in page else b"<body")
        return before + script + mark + after

    def answer(self, handler: BaseHTTPRequestHandler, name: str) -> None:
        """Answer a page's own request: for the script, its style, or the stream of events."""
        if name == "events":
            self._stream(handler)
            return
        body = (_OWN / name).read_bytes() if name in _FILES else b""
        handler.send_response(200 if body else 404)
        handler.send_header("Content-Type", _FILES.get(name, "text/plain"))
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    def _stream(self, handler: BaseHTTPRequestHandler) -> None:
        """Send the state now and whenever it changes, until the page goes away."""
        handler.send_response(200)
        handler.send_header("Content-Type", "text/event-stream; charset=utf-8")
        handler.send_header("Connection", "close")
        handler.end_headers()
        handler.close_connection = True
        seen: State | None = None
        try:
            while True:
                state = self.after(seen)
                handler.wfile.write(b":\n\n" if state is seen else state.message)
                seen = state
        except OSError:
            return  # the page went away

    def _put(self, state: State) -> None:
        with self._changed:
            self._state = state
            self._changed.notify_all()

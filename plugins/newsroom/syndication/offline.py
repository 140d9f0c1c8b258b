"""What a browser keeps so that the newest articles can be read without a network, and the script that keeps it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import rjsmin

ADDRESS = "ngoai-tuyen/"
"""The page that is shown for one that was not kept: it lists those that were."""
ARTICLES = 20
"""How many articles are kept."""
WORKER = "sw.js"

_MOST_PHOTOS, _LARGEST = 4, 640
"""Photos kept of one page, and their width in pixels at most."""
_PHOTO = re.compile(r"/(?P<file>tep/anh/(?P<key>[0-9a-f]{16})-(?P<width>\d+)\.avif)")
_ASSET = re.compile(r"""<(?:link rel="(?:stylesheet|preload)"|script)[^>]*? (?:href|src)="(?P<address>/[^"]+)\"""")
_OWN = Path(__file__).with_name("worker.js")


@dataclass(frozen=True, slots=True)
class Kept:
    """Paths of the pages and files that are kept, from the host's root, and the version that their content makes."""

    pages: tuple[str, ...]
    files: tuple[str, ...]
    version: str


def kept(output: Path, root: str, articles: Iterable[str]) -> Kept:
    """What a browser keeps of the site in `output`; `root` is its folder on the host, `articles` are addresses from it."""
    pages = ("", ADDRESS, *articles)
    written = [(output / page / "index.html").read_text(encoding="utf-8") for page in pages]
    files = sorted({found for html in written for found in (*_assets(html), *_photos(html, root))})
    told = "\0".join((_OWN.read_text(encoding="utf-8"), *files, *written))
    return Kept(tuple(f"{root}/{page}" for page in pages), tuple(files), sha256(told.encode()).hexdigest()[:12])


def worker(what: Kept, root: str) -> str:
    """The service worker that keeps it: another text whenever what is kept is another."""
    constants = {"VERSION": what.version, "ROOT": f"{root}/", "PAGES": what.pages, "FILES": what.files}
    head = "".join(f"const {name} = {json.dumps(value, ensure_ascii=False)};\n" for name, value in constants.items())
    return str(rjsmin.jsmin(head + _OWN.read_text(encoding="utf-8")))


def _assets(html: str) -> Iterable[str]:
    """The stylesheets, scripts and faces that a page asks for; they are named by their content, or change with the version."""
    return (match["address"] for match in _ASSET.finditer(html))


def _photos(html: str, root: str) -> list[str]:
    """The first photos of a page, each at the largest of the modest widths."""
    best: dict[str, tuple[int, str]] = {}
    for match in _PHOTO.finditer(html):
        width = int(match["width"])
        if width <= _LARGEST:
            best[match["key"]] = max(best.get(match["key"], (0, "")), (width, match["file"]))
    return [f"{root}/{file}" for _, file in list(best.values())[:_MOST_PHOTOS]]

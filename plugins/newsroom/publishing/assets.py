"""The theme's stylesheets and scripts, each bundled into one file named by the hash of what it holds."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256
from itertools import product
from pathlib import Path
from string import ascii_lowercase, digits

import lightningcss
import rjsmin

FOLDER = "theme"

_BROWSERS = ["chrome 109", "firefox 110", "safari 16"]  # the oldest that get all of it: no `(width >= 60em)`, which Safari learnt in 16.4
_IMPORT = re.compile(r"""@import\s+url\("(?P<path>[^"]+)"\)(?:\s+layer\((?P<layer>[\w.-]+)\))?\s*;""")
_LIGHT_DARK = re.compile(r"--lightningcss-(?:light|dark):[^;}]*;?")  # what stands in for light-dark(), which no sheet uses
_PROPERTY = re.compile(r"(?<![\w-])--[a-z][\w-]*")
_URL = re.compile(r"""url\((?P<quote>["']?)(?P<path>(?!data:|#|/|[a-z]+:)[^"')]+)(?P=quote)\)""")


class Assets:
    """The bundles of a theme's `static` folder, each of files in the order of their names.

    They are each `css/*.css` that no other one imports, `site.js` of the scripts in `js/`, and `<name>.js` of those in `js/<name>/`.
    """

    def __init__(self, static: Path) -> None:
        self.static = static
        self.bundles: Mapping[str, bytes] = _bundles(static)
        self._names = {name: _hashed(name, content) for name, content in self.bundles.items()}

    def path(self, name: str) -> str | None:
        """Where the bundle `site.css` or `site.js` is published, relative to the site's root; None where the theme has none."""
        return f"{FOLDER}/{self._names[name]}" if name in self._names else None

    def write(self, output: Path) -> None:
        """Write the bundles and the theme's other static files (fonts, icons and their licences) into `output`."""
        folder = output / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in self.bundles.items():
            (folder / self._names[name]).write_bytes(content)
        for file in sorted(path for path in self.static.rglob("*") if path.is_file()):
            relative = file.relative_to(self.static)
            if relative.parts[0] in {"css", "js"}:
                continue
            target = folder / relative
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())


def _bundles(static: Path) -> dict[str, bytes]:
    sheets = {sheet.name: sheet.read_text(encoding="utf-8") for sheet in sorted((static / "css").glob("*.css"))}
    imported = {match["path"] for text in sheets.values() for match in _IMPORT.finditer(text)}
    made = {name: _minified(name, _inlined(f"css/{name}", static)) for name in sorted(sheets.keys() - imported)}
    short = _short_names(made.values())
    bundles = {name: _PROPERTY.sub(lambda match: short[match[0]], text).encode() for name, text in made.items()}
    scripts: dict[str, list[str]] = {}
    for script in sorted((static / "js").rglob("*.js")):
        folder = script.relative_to(static / "js").parts[:-1]
        scripts.setdefault(f"{folder[0] if folder else 'site'}.js", []).append(script.read_text(encoding="utf-8"))
    return bundles | {name: str(rjsmin.jsmin("\n".join(texts))).encode() for name, texts in scripts.items()}


def _minified(name: str, sheet: str) -> str:
    return _LIGHT_DARK.sub("", str(lightningcss.process_stylesheet(sheet, filename=name, minify=True, browsers_list=_BROWSERS)))


def _short_names(sheets: Iterable[str]) -> dict[str, str]:
    """A name of one or two characters for every custom property, the same in all bundles: 4% of each on its way."""
    counts = Counter(name for sheet in sheets for name in _PROPERTY.findall(sheet))
    names = sorted(counts, key=lambda name: (-counts[name], name))
    shorts = [*ascii_lowercase, *map("".join, product(ascii_lowercase, digits + ascii_lowercase))]
    return {name: f"--{short}" for name, short in zip(names, shorts, strict=False)}


def _inlined(path: str, static: Path) -> str:
    """The stylesheet at `path` with its imports in place of their lines and its addresses relative to the bundle."""
    text = (static / path).read_text(encoding="utf-8")
    folder = posixpath.dirname(path)

    def imported(match: re.Match[str]) -> str:
        inner = _inlined(posixpath.normpath(posixpath.join(folder, match["path"])), static)
        return f"@layer {match['layer']}{{{inner}}}" if match["layer"] else inner

    def moved(match: re.Match[str]) -> str:
        return f"url({posixpath.normpath(posixpath.join(folder, match['path']))})"

    # Imports are taken out first: their own addresses are already made relative to the bundle.
    pieces, start = [], 0
    for match in _IMPORT.finditer(text):
        pieces += [_URL.sub(moved, text[start : match.start()]), imported(match)]
        start = match.end()
    return "".join([*pieces, _URL.sub(moved, text[start:])])


def _hashed(name: str, content: bytes) -> str:
    stem, _, suffix = name.rpartition(".")
    return f"{stem}.{sha256(content).hexdigest()[:10]}.{suffix}"

"""Pages that open from a disk: every address inside the site leads from its page to a file, wherever the folder is put."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

_FACES_AHEAD = re.compile(r"""<link rel="preload"[^>]* as="font"[^>]*>\n?""")  # from a disk a browser refuses them, and says so
_TAG = re.compile(r"""<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>""", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""(?<=\s)((?:xlink:)?href|src|srcset|imagesrcset|action|poster|data-[a-z-]+)="([^"]*)\"""")


def move_to_disk(output: Path, prefix: str = "") -> None:
    """Rewrite every page below `output`; `prefix` is what addresses inside the site start with."""
    for file in output.rglob("*.html"):
        page = file.relative_to(output).as_posix()
        file.write_text(on_disk(file.read_text(encoding="utf-8"), page, prefix), encoding="utf-8")


def on_disk(html: str, page: str, prefix: str = "") -> str:
    """The HTML of `page`, whose path is relative to the site's root, with addresses that a browser follows from file to file.

    >>> on_disk('<a href="/tin-tuc/#moi">', "nguoi/lan/index.html")
    '<a href="../../tin-tuc/index.html#moi">'
    """

    def attribute(match: re.Match[str]) -> str:
        name, value = match.groups()
        parts = value.split(",") if name.endswith("srcset") else [value]
        return f'{name}="{",".join(_relative(part, page, prefix, to_file=not name.startswith("data-")) for part in parts)}"'

    return _TAG.sub(lambda tag: _ATTRIBUTE.sub(attribute, tag[0]), _FACES_AHEAD.sub("", html))


def _relative(address: str, page: str, prefix: str, *, to_file: bool) -> str:
    """The address as seen from `page`; a folder's leads `to_file` index.html in it. What leaves the site stays as it is."""
    inside = address.lstrip().removeprefix(prefix)
    if not address.lstrip().startswith(f"{prefix}/") or inside.startswith("//"):
        return address
    end = next((at for at, char in enumerate(inside) if char in "?# "), len(inside))
    path = inside[:end]
    relative = posixpath.relpath(path, posixpath.join("/", posixpath.dirname(page)))
    if path.endswith("/"):
        relative = posixpath.normpath(f"{relative}/index.html") if to_file else f"{relative}/"
    return f"{' ' * address.startswith(' ')}{relative}{inside[end:]}"

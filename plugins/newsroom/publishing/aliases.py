"""Addresses that a page once had: how editors write them, and the file that answers at each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from typing import Annotated
from urllib.parse import unquote

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import Position
from newsroom.foundation.schema import invalid
from newsroom.publishing.fields import as_list, from_text

_FORBIDDEN = re.compile(r"""[?#\\"'<>{}|$*\x00-\x20\x7f]""")
_FILE = re.compile(r"\.html?$")


def _old(given: str) -> str:
    address = unicodedata.normalize("NFC", unquote(given.strip()))
    parts = address.split("/")
    if not address.startswith("/") or _FORBIDDEN.search(address) or "" in parts[1:-1] or {".", ".."} & set(parts) or address == "/":
        raise invalid("redirects.address", word=given)
    return address


OldAddress = Annotated[str, from_text(_old)]
"""An address inside the site that no page has any more: `/tin/ky-giao-uoc.html`, `/gioi-thieu-cu/`; decoded, composed (NFC)."""
Aliases = Annotated[tuple[OldAddress, ...], BeforeValidator(as_list)]
"""A list of old addresses; a single one may stand alone."""


def aliases_of(document: Document) -> Iterator[tuple[str, Position]]:
    """The old addresses that the front matter of a document claims, each with its place; one that no schema lets pass is left out."""
    front = document.front.value
    given = front.get("aliases", ()) if isinstance(front, dict) else ()
    for index, word in enumerate([given] if isinstance(given, str) else given):
        with suppress(PydanticCustomError):
            if isinstance(word, str):
                yield _old(word), document.front.at("aliases", index)


def file_of(address: str) -> str:
    """The file, from the site's root, that a server with no rules of its own sends for an address.

    >>> file_of("/tin/a.html"), file_of("/tin/a"), file_of("/"), file_of("/xem.aspx")
    ('tin/a.html', 'tin/a/index.html', 'index.html', 'xem.aspx/index.html')
    """
    path = address.strip("/")
    if _FILE.search(path) and not address.endswith("/"):
        return path
    return f"{path}/index.html" if path else "index.html"

"""What must be true of old addresses before the site is published; the desk calls `check`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import ContentError, Problem
from newsroom.publishing.aliases import aliases_of
from newsroom.syndication.redirects import Redirect, load_table, problems

_DOCUMENTS = re.compile(
    r"/(?:tin-tuc/\d{4}/\d{2}/[^/]+|guong-sang/(?!nam/|don-vi/|loai/|danh-hieu/)[^/]+|anh/\d{4}/[^/]+|(?!phong-trao|loat-bai|ban-tin)[^/.]+)/?$"
)
"""Addresses that only a document can have, so that it can be said before a build whether they lead anywhere."""


def check(content: Path, documents: Iterable[Document], addresses: Callable[[], Mapping[str, str]]) -> list[Problem]:
    """Every problem of the old addresses that documents and the table name; `addresses` is asked only where there are any."""
    claimed = [Redirect(old, "", place, own=True) for document in documents for old, place in aliases_of(document)]
    try:
        table = load_table(content)
    except ContentError as error:
        return list(error.problems)
    return list(problems((*claimed, *table), addresses(), _DOCUMENTS)) if claimed or table else []

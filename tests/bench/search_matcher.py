"""Which articles a query ought to find, worked out without the index and without its code: the whole text is read for every query."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache

from search_corpus import Text

_TONES = "\u0300\u0301\u0303\u0309\u0323"


class Matcher:
    """All articles as lines of tokens, with their marks and without."""

    def __init__(self, texts: Sequence[Text]) -> None:
        self.names = [text.url for text in texts]
        blocks = [[text.title, *text.paragraphs] for text in texts]
        self._marked = [" | ".join(line(block, exact) for block in one) for one in blocks]
        self._plain = [" | ".join(line(block, folded) for block in one) for one in blocks]

    def phrase(self, query: str) -> set[str]:
        """Articles that hold the query's tokens side by side: as they are marked, or in any marking where the query has no mark."""
        plain = query.isascii()
        return self._holding(self._plain if plain else self._marked, f" {line(query, folded if plain else exact).strip()} ")

    def begun(self, query: str) -> set[str]:
        """The same without marks, the last token only begun."""
        return self._holding(self._plain, " " + line(query, folded).strip())

    def _holding(self, lines: list[str], wanted: str) -> set[str]:
        return {name for name, text in zip(self.names, lines, strict=True) if wanted in text}


def split(text: str) -> list[str]:
    """Runs of letters and digits."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(char if char.isalnum() or unicodedata.combining(char) else " " for char in composed).split()


def line(text: str, form: object) -> str:
    """The tokens between single spaces, also at both ends."""
    assert callable(form)
    return " " + " ".join(form(token) for token in split(text)) + " "


@cache
def exact(token: str) -> str:
    """A token whatever the place of its tone mark: the marks of tone stand at its end."""
    if token.isascii() and token.isdigit():
        return str(int(token))
    parts = unicodedata.normalize("NFD", token.lower().replace("ð", "đ"))
    return "".join(char for char in parts if char not in _TONES) + "".join(char for char in parts if char in _TONES)


@cache
def folded(token: str) -> str:
    """A token without marks."""
    parts = unicodedata.normalize("NFD", token.lower()).replace("đ", "d").replace("ð", "d")
    plain = "".join(char for char in parts if not unicodedata.combining(char))
    return str(int(plain)) if plain.isascii() and plain.isdigit() else plain

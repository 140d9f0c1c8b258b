"""The table of abbreviations that editors keep in `content/data/abbreviations.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newsroom.foundation.documents import read_text
from newsroom.foundation.problems import ContentError, Problem
from newsroom.foundation.schema import Schema, validate
from newsroom.foundation.yaml import Located, load_yaml
from newsroom.publishing.fields import Text
from newsroom.search.normalising import words

SHOWN = "content/data/abbreviations.yaml"


class _Abbreviation(Schema):
    short: Text
    full: Text


class _Abbreviations(Schema):
    abbreviations: tuple[_Abbreviation, ...] = ()


def load_abbreviations(content: Path) -> dict[str, str]:
    """What each abbreviation, folded, stands for; none where there is no table. Raises ContentError with all problems."""
    file = content / "data" / "abbreviations.yaml"
    if not file.exists():
        return {}
    located = load_yaml(read_text(file, SHOWN), SHOWN)
    table = validate(_Abbreviations, located)
    if problems := list(_problems(table, located)):
        raise ContentError(problems)
    return {folded(one.short): one.full for one in table.abbreviations}


def folded(text: str) -> str:
    """An abbreviation as a query is compared with it.

    >>> folded("HĐTĐKT")
    'hdtdkt'
    """
    return " ".join(one.fold for one in words(text))


def _problems(table: _Abbreviations, located: Located) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for index, one in enumerate(table.abbreviations):
        position = located.at("abbreviations", index, "short")
        if not (name := folded(one.short)):
            yield Problem("search.no-word", position, {"word": one.short})
        elif name in first:
            yield Problem("search.same-abbreviation", position, {"word": one.short, "first": first[name]})
        first.setdefault(name, str(position))

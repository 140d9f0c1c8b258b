"""The whole index as files: postings, columns for filters, a dictionary for slips, names for suggestions, and the root of all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from newsroom.search.batches import SIZE, shelved
from newsroom.search.model import KINDS, Found
from newsroom.search.preparing import Pantry, packed
from newsroom.search.shards import name_of, tree
from newsroom.search.writing import Files
from newsroom.vietnamese.collation import sort_key


@dataclass(frozen=True, slots=True)
class Name:
    """Something with a page of its own that a reader may want to go to at once: `kind` is the word readers see."""

    kind: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Index:
    """What was made: the name of the file that leads to all others, and how many documents had to be prepared anew."""

    root: str
    fresh: int


def index(
    documents: Iterable[Found], names: Sequence[Name], abbreviations: Mapping[str, str], pantry: Pantry, files: Files, *, size: int = SIZE
) -> Index:
    """Write the index of these documents, in the place of an earlier one; `size` documents are held in memory by each process."""
    # The oldest has number 0, so that news of today leaves the shards that it has no word for as they are.
    ordered = sorted(documents, key=lambda found: (found.date.isoformat() if found.date else "", found.url))

    def put(told: object) -> str:
        content = packed(told)
        files.put(name_of(content), content)
        return name_of(content)

    files.begin()
    made = shelved(ordered, pantry, files, size)
    told = {
        "n": len(ordered),
        "s": tree(made.shards["s"], files.put),
        "p": tree(made.shards["p"], files.put),
        "c": put(_columns(ordered)),
        "d": put(_dictionary(made.frequencies)),
        "g": put([[one.kind, one.name, one.url] for one in names]),
        "a": dict(sorted(abbreviations.items())),
        "v": made.excerpts,
    }
    root = put(told)
    files.finish()
    return Index(root, made.fresh)


def _columns(documents: Sequence[Found]) -> dict[str, object]:
    """For each filter its values, and for each document the numbers of its own."""
    values: dict[str, list[tuple[str, ...]]] = {
        "loai": [(KINDS[found.kind],) for found in documents],
        "muc": [(found.section,) if found.section else () for found in documents],
        "donvi": [found.units for found in documents],
        "nam": [(str(found.date.year),) if found.date else () for found in documents],
    }
    return {name: _column(column) for name, column in values.items()}


def _column(column: Sequence[tuple[str, ...]]) -> list[object]:
    """Values in their order, sets of values (by number), and for each document the number of its set."""
    words = sorted({word for row in column for word in row}, key=sort_key)
    numbers = {word: number for number, word in enumerate(words)}
    sets = sorted(set(column))
    at = {row: number for number, row in enumerate(sets)}
    return [words, [[numbers[word] for word in row] for row in sets], [at[row] for row in column]]


def _dictionary(frequencies: Mapping[str, int]) -> list[object]:
    """The folded words with the number of their documents."""
    words = sorted(word for word in frequencies if word.isascii() and word.isalpha() and len(word) <= _LONGEST_REPAIRED)
    return [" ".join(words), [frequencies[word] for word in words]]


_LONGEST_REPAIRED = 10

"""Profiles by year, unit, kind and title, and the two orders in which they are listed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Literal, Protocol, TypeVar

from newsroom.profiles.model import Award, ProfileKind
from newsroom.publishing.registers import Registers, Unit
from newsroom.vietnamese.collation import name_sort_key, sort_key

Facet = Literal["years", "units", "kinds", "titles"]
_KINDS: tuple[ProfileKind, ...] = ("person", "collective")


class Indexed(Protocol):
    """What an index must know of a profile."""

    slug: str
    name: str
    kind: ProfileKind
    date: datetime
    unit: Unit
    awards: tuple[Award, ...]


P = TypeVar("P", bound=Indexed)


@dataclass(frozen=True, slots=True)
class Index(Generic[P]):
    """The profiles, newest first, that share a year (`key` is "2019"), a unit, a kind or a title (`key` is its id)."""

    facet: Facet
    key: str
    profiles: tuple[P, ...]


def indexes(profiles: Iterable[P], registers: Registers) -> tuple[Index[P], ...]:
    """Every index that holds a profile: years from the newest, units and titles in the order of their registers.

    A title gathers those who hold it and those who await it, for the awards of both lead there.
    """
    every = newest_first(profiles)
    years = dict.fromkeys(str(profile.date.year) for profile in every)
    return (
        *_filled("years", years, every, lambda profile: {str(profile.date.year)}),
        *_filled("units", (unit.id for unit in registers.units), every, lambda profile: {profile.unit.id}),
        *_filled("kinds", _KINDS, every, lambda profile: {profile.kind}),
        *_filled("titles", (title.id for title in registers.titles), every, lambda profile: {award.title.id for award in profile.awards}),
    )


def newest_first(profiles: Iterable[P]) -> tuple[P, ...]:
    """The newest first; of one moment, by slug."""
    return tuple(sorted(sorted(profiles, key=lambda profile: profile.slug), key=lambda profile: profile.date, reverse=True))


def by_name(profiles: Iterable[P]) -> tuple[P, ...]:
    """In the order of Vietnamese decisions: collectives by their names, then people by their given names."""
    return tuple(sorted(profiles, key=_name_order))


def _filled(facet: Facet, keys: Iterable[str], profiles: Sequence[P], keys_of: Callable[[P], set[str]]) -> Iterator[Index[P]]:
    for key in keys:
        if sharing := tuple(profile for profile in profiles if key in keys_of(profile)):
            yield Index(facet, key, sharing)


def _name_order(profile: Indexed) -> tuple[bool, tuple[str, str], str]:
    person = profile.kind == "person"
    return (person, name_sort_key(profile.name) if person else (sort_key(profile.name), ""), profile.slug)

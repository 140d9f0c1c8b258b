"""The lists of profiles as readers see them: titles, leads, and the ways from one list to another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic

from newsroom.profiles.indexes import Facet, Index, P, by_name, indexes, newest_first
from newsroom.profiles.model import FOLDER
from newsroom.publishing.registers import Registers
from newsroom.publishing.written import WrittenPage
from newsroom.vietnamese.numbers import format_count

_ALL = f"{FOLDER}/"
_FACETS: tuple[Facet, ...] = ("years", "units", "kinds", "titles")
_KINDS = {"person": ("ca-nhan", "Cá nhân"), "collective": ("tap-the", "Tập thể")}


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list says of itself; `url` is relative to the site's root, `lead` may be empty."""

    title: str
    lead: str
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another list; `current` says that it is the one being read."""

    name: str
    url: str
    count: int
    current: bool


@dataclass(frozen=True, slots=True)
class ListPage(Generic[P]):
    """One page: its profiles in order, and the links to all lists by facet."""

    listing: Listing
    profiles: tuple[P, ...]
    facets: Mapping[Facet, tuple[Link, ...]]


def profile_pages(profiles: Sequence[Any], registers: Registers) -> Iterator[WrittenPage]:
    """A page for each profile, then the lists."""
    for profile in profiles:
        yield WrittenPage("profile", profile.url, {"profile": profile})
    for page in list_pages(profiles, registers):
        shown = {"listing": page.listing, "profiles": page.profiles, "facets": page.facets}
        yield WrittenPage("profiles", page.listing.url, shown)


def list_pages(profiles: Iterable[P], registers: Registers) -> Iterator[ListPage[P]]:
    """The page of all profiles, even where there is none, then a page for each index."""
    every = newest_first(profiles)
    found = indexes(every, registers)
    lead = "Những cá nhân và tập thể điển hình của phong trào thi đua."
    yield ListPage(Listing("Gương sáng", lead, _ALL, len(every)), every, _facets(found, registers, _ALL))
    for index in found:
        listing = _listing(index, registers)
        ordered = index.profiles if index.facet == "years" else by_name(index.profiles)
        yield ListPage(listing, ordered, _facets(found, registers, listing.url))


def _listing(index: Index[P], registers: Registers) -> Listing:
    name, url = _name_and_url(index, registers)
    title, lead = {
        "years": (f"Gương sáng năm {name}", f"Giới thiệu trên bản tin trong năm {name}."),
        "units": (f"Gương sáng: {name}", f"Điển hình tiên tiến của {name}."),
        "kinds": (f"Gương sáng: {name.lower()}", "Xếp theo tên."),
        "titles": (name, _awaited(index)),
    }[index.facet]
    return Listing(title, lead, url, len(index.profiles))


def _awaited(index: Index[P]) -> str:
    """Who has a title, and how many of those listed only await it."""
    waiting = sum(all(award.pending for award in profile.awards if award.title.id == index.key) for profile in index.profiles)
    if not waiting:
        return "Những tấm gương đã được tặng."
    if waiting == len(index.profiles):
        return "Đang chờ bình xét."
    return f"Những tấm gương đã được tặng, và {format_count(waiting)} tấm gương đang chờ bình xét."


def _facets(found: Sequence[Index[P]], registers: Registers, here: str) -> Mapping[Facet, tuple[Link, ...]]:
    links: dict[Facet, list[Link]] = {facet: [] for facet in _FACETS}
    for index in found:
        name, url = _name_and_url(index, registers)
        links[index.facet].append(Link(name, url, len(index.profiles), url == here))
    return {facet: tuple(group) for facet, group in links.items()}


def _name_and_url(index: Index[P], registers: Registers) -> tuple[str, str]:
    if index.facet == "years":
        return index.key, f"{_ALL}nam/{index.key}/"
    if index.facet == "kinds":
        slug, name = _KINDS[index.key]
        return name, f"{_ALL}loai/{slug}/"
    entry = (registers.units if index.facet == "units" else registers.titles).find(index.key)
    assert entry is not None, index.key
    return entry.name, entry.url if index.facet == "titles" else f"{_ALL}don-vi/{index.key}/"

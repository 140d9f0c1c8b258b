"""Every list of news there is: all, by section, unit, tag, person, series, year and month; one concept, made in one walk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, Literal, TypeVar

from newsroom.news.model import Story
from newsroom.news.wording import ALL_NEWS, month_title, year_title
from newsroom.publishing.registers import Entry, Person, Register, Registers, Section, Series, Unit
from newsroom.vietnamese.collation import name_sort_key, sort_key

ListingKind = Literal["all", "section", "unit", "tag", "person", "series", "year", "month"]

NEWS_URL = "tin-tuc/"
MOST_SIBLINGS = 20

S = TypeVar("S", bound=Story)


@dataclass(frozen=True, slots=True)
class Sibling:
    """A list as others link to it; it unpacks into name, url and count."""

    name: str
    url: str
    count: int

    def __iter__(self) -> Iterator[str | int]:
        return iter((self.name, self.url, self.count))


@dataclass(frozen=True, slots=True)
class Listing(Generic[S]):
    """One list of news, `articles` newest first; `url` is relative to the site's root. A registered list may be empty."""

    kind: ListingKind
    title: str
    url: str
    articles: Sequence[S]
    lead: str = ""
    entry: Entry | None = None
    siblings: tuple[Sibling, ...] = ()
    profiles: Sequence[Any] = ()
    """Profiles of the unit, where this is a unit's list and somebody knows them."""

    @property
    def count(self) -> int:
        """How many articles it holds."""
        return len(self.articles)

    @property
    def save_as(self) -> str:
        """The file of its first page."""
        return f"{self.url}index.html"

    @property
    def feed_url(self) -> str | None:
        """Its Atom feed; periods and empty lists have none."""
        if self.kind in ("year", "month") or not self.articles:
            return None
        return "atom.xml" if self.kind == "all" else f"{self.url}atom.xml"

    @property
    def unit(self) -> Unit | None:
        """The unit, where this is a unit's list."""
        return self.entry if isinstance(self.entry, Unit) else None

    @property
    def as_sibling(self) -> Sibling:
        """How other lists link to it."""
        return Sibling(self.title, self.url, self.count)

    def page_url(self, number: int) -> str:
        """The address of one of its pages, from 1, relative to the site's root."""
        return self.url if number == 1 else f"{self.url}trang/{number}/"


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the archive; `month` from 1 to 12."""

    month: int
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class Year:
    """A year of the archive and its months with news, in calendar order."""

    year: int
    url: str
    count: int
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True)
class Listings(Generic[S]):
    """All lists of a site: registers in their own order, tags and people in Vietnamese order, years newest first."""

    all: Listing[S]
    sections: tuple[Listing[S], ...]
    units: tuple[Listing[S], ...]
    tags: tuple[Listing[S], ...]
    people: tuple[Listing[S], ...]
    series: tuple[Listing[S], ...]
    years: tuple[Listing[S], ...]
    months: tuple[Listing[S], ...]

    def __iter__(self) -> Iterator[Listing[S]]:
        yield self.all
        for group in (self.sections, self.units, self.tags, self.people, self.series, self.years, self.months):
            yield from group


def listings(stories: Sequence[S], registers: Registers) -> Listings[S]:
    """All lists of `stories`, which come newest first. Linear in stories and the words they carry.

    Every registered thing gets its list, even an empty one, because other features link to it.
    """
    registered: tuple[tuple[ListingKind, Register[Any]], ...] = (
        ("section", registers.sections),
        ("unit", registers.units),
        ("tag", registers.tags),
        ("person", registers.people),
        ("series", registers.series),
    )
    entries: dict[tuple[ListingKind, str], Entry] = {(kind, entry.id): entry for kind, register in registered for entry in register}
    filed: dict[tuple[ListingKind, str], list[S]] = {key: [] for key in entries}
    periods: dict[int, dict[int, list[S]]] = {}
    for story in stories:
        for key, entry in _filed_under(story).items():
            entries.setdefault(key, entry)
            filed.setdefault(key, []).append(story)
        periods.setdefault(story.date.year, {}).setdefault(story.date.month, []).append(story)
    made: dict[ListingKind, list[Listing[S]]] = {kind: [] for kind, _ in registered}
    for (kind, word), entry in entries.items():
        made[kind].append(Listing(kind, entry.name, entry.url, filed[kind, word], _lead(entry, registers), entry))
    years, months = _by_period(periods)
    return Listings(
        all=Listing("all", ALL_NEWS, NEWS_URL, stories, siblings=_siblings(made["section"])),
        sections=_with_siblings(made["section"]),
        units=_with_siblings(made["unit"]),
        tags=_with_siblings(sorted(made["tag"], key=lambda one: sort_key(one.title)), MOST_SIBLINGS),
        people=_with_siblings(sorted(made["person"], key=lambda one: name_sort_key(one.title)), MOST_SIBLINGS),
        series=_with_siblings(made["series"]),
        years=_with_siblings(years),
        months=tuple(one for group in months for one in _with_siblings(group)),
    )


def archive(made: Listings[S]) -> tuple[Year, ...]:
    """The years and their months, as the archive page shows them."""
    months: dict[str, list[Month]] = {}
    for one in made.months:
        year_url, _, number = one.url.rstrip("/").rpartition("/")
        months.setdefault(f"{year_url}/", []).append(Month(int(number), one.url, one.count))
    return tuple(Year(one.articles[0].date.year, one.url, one.count, tuple(months[one.url])) for one in made.years)


def _filed_under(story: Story) -> dict[tuple[ListingKind, str], Entry]:
    """The registered things a story is listed under, each once."""
    filed: dict[tuple[ListingKind, str], Entry] = {("section", story.section.id): story.section}
    filed.update({("unit", unit.id): unit for unit in story.units})
    filed.update({("tag", tag.id): tag for tag in story.topics})
    filed.update({("person", person.id): person for person in (*story.byline, *story.people)})
    return filed | ({("series", story.series.id): story.series} if story.series else {})


def _lead(entry: Entry, registers: Registers) -> str:
    """A line under the title: what a section or a series holds; what a person does, and where."""
    if isinstance(entry, Section | Series):
        return entry.description or ""
    if isinstance(entry, Person):
        unit = registers.units.find(entry.unit) if entry.unit else None
        return ", ".join(part for part in (entry.role, unit and unit.name) if part)
    return ""


def _by_period(periods: dict[int, dict[int, list[S]]]) -> tuple[list[Listing[S]], list[list[Listing[S]]]]:
    """The years, newest first, and the months of each, in calendar order."""
    years: list[Listing[S]] = []
    months: list[list[Listing[S]]] = []
    for year, filed in sorted(periods.items(), reverse=True):
        url = f"{NEWS_URL}{year}/"
        years.append(Listing("year", year_title(year), url, [story for stories in filed.values() for story in stories]))
        months.append([Listing("month", month_title(year, month), f"{url}{month:02d}/", filed[month]) for month in sorted(filed)])
    return years, months


def _with_siblings(group: Sequence[Listing[S]], most: int | None = None) -> tuple[Listing[S], ...]:
    siblings = _siblings(group, most)
    return tuple(replace(one, siblings=siblings) for one in group)


def _siblings(group: Sequence[Listing[S]], most: int | None = None) -> tuple[Sibling, ...]:
    """The lists of a group, in its order; where only `most` may be shown, the longest that are not empty."""
    if most is None:
        return tuple(one.as_sibling for one in group)
    longest = sorted(group, key=lambda one: -one.count)[:most]
    kept = {one.url for one in longest if one.count}
    return tuple(one.as_sibling for one in group if one.url in kept)

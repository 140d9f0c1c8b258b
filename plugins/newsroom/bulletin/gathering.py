"""The issues of a site, from what the other generators put into the context; drafts and the future stay out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from newsroom.bulletin.model import Issue, Month, Part, Writer
from newsroom.publishing.registers import Person, Registers
from newsroom.vietnamese.collation import name_sort_key


def issued(context: Mapping[str, Any], registers: Registers) -> dict[str, Any]:
    """What every page may show of the issues: all of them, and their months by the addresses of the lists of their news."""
    found = issues(context, registers)
    return {"issues": found, "bulletins": {issue.month.news_url: issue.month for issue in found}}


def issues(context: Mapping[str, Any], registers: Registers) -> list[Issue]:
    """An issue for each month that has news, the newest first. Linear in the documents."""
    news, profiles, albums = (_by_month(context.get(key, ())) for key in ("articles", "profiles", "albums"))
    order = {section.id: place for place, section in enumerate(registers.sections)}
    return [
        _issue(month, news[month], profiles.get(month, ()), albums.get(month, ()), order, context.get("campaigns", ()), registers)
        for month in sorted(news, reverse=True)
    ]


def _by_month(documents: Iterable[Any]) -> dict[Month, list[Any]]:
    """The published documents of each month, the oldest first; those of one moment by slug."""
    months: dict[Month, list[Any]] = {}
    for one in documents:
        if getattr(one, "mark", None) is None:
            months.setdefault(Month(one.date.year, one.date.month), []).append(one)
    return {month: sorted(found, key=lambda one: (one.date, one.slug)) for month, found in months.items()}


def _issue(
    month: Month,
    news: Sequence[Any],
    profiles: Sequence[Any],
    albums: Sequence[Any],
    order: Mapping[str, int],
    campaigns: Iterable[Any],
    registers: Registers,
) -> Issue:
    lead = next((one for one in reversed(news) if one.featured), news[-1])
    sections: dict[str, list[Any]] = {}
    for one in news:
        if one is not lead:
            sections.setdefault(one.section.id, []).append(one)
    filed = sorted(sections.items(), key=lambda item: (order.get(item[0], len(order)), item[0]))
    return Issue(
        month=month,
        lead=lead,
        sections=tuple(Part(found[0].section.name, tuple(found)) for _, found in filed),
        profiles=tuple(profiles),
        albums=tuple(albums),
        writers=_writers([*news, *profiles, *albums], registers),
        campaign=_campaign(month, campaigns),
    )


def _writers(documents: Iterable[Any], registers: Registers) -> tuple[Writer, ...]:
    """Those who wrote, in the order of Vietnamese names."""
    people: dict[str, Person] = {}
    counts: Counter[str] = Counter()
    for one in documents:
        people.update({person.id: person for person in one.byline})
        counts.update(person.id for person in one.byline)
    units = {unit.id: unit.name for unit in registers.units}
    found = (Writer(person, units.get(person.unit or "", ""), counts[id_]) for id_, person in people.items())
    return tuple(sorted(found, key=lambda writer: (name_sort_key(writer.person.name), writer.person.id)))


def _campaign(month: Month, campaigns: Iterable[Any]) -> Any:
    """The campaign that was running in the month; of several, the one that began last."""
    running = [one for one in campaigns if one.start <= month.last_day and month.first_day <= one.end]
    return max(running, key=lambda one: (one.start, one.id), default=None)

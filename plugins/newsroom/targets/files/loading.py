"""All campaigns of a site with their reports, every problem of every file gathered before one is raised."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from newsroom.foundation.documents import read_text
from newsroom.foundation.problems import ContentError, Position, Problem, misspelt, nearest
from newsroom.foundation.yaml import Located, load_yaml
from newsroom.publishing.registers import Register, Unit
from newsroom.targets.files.campaign_file import campaign_from
from newsroom.targets.files.report_file import UnitIds, reports_from
from newsroom.targets.model import Campaign, Campaigns
from newsroom.targets.rules.ratings import with_rated


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read of a site's campaigns, what is wrong, and the ids of campaigns whose file is there but broken."""

    campaigns: Campaigns
    problems: tuple[Problem, ...]
    broken: frozenset[str]
    partial: frozenset[str] = frozenset()
    """The ids of campaigns of whose reports some rows could not be read: what only a whole sheet tells is not asked of them."""


def load_campaigns(content: Path, units: Register[Unit]) -> Campaigns:
    """The campaigns in `content/data/campaigns/` with the rows of `content/data/reports/`. Raises ContentError with all problems."""
    reading = read_campaigns(content, units)
    if reading.problems:
        raise ContentError(reading.problems)
    return reading.campaigns


def read_campaigns(content: Path, units: Register[Unit]) -> Reading:
    """All that can be read, and every problem."""
    problems: list[Problem] = []
    campaigns: dict[str, Campaign] = {}
    files = {file.stem: file for file in sorted((content / "data" / "campaigns").glob("*.yaml"))}
    for stem, file in files.items():
        try:
            campaigns[stem], found = load_campaign(file, _shown(file, content), units)
            problems += found
        except ContentError as error:
            problems += error.problems
    ids = unit_ids(units)
    partial: set[str] = set()
    for file in sorted((content / "data" / "reports").glob("*.csv")):
        shown = _shown(file, content)
        try:
            if file.stem not in files:
                problems.append(misspelt("targets.unknown-campaign", Position(shown), file.stem, files))
            elif file.stem in campaigns:
                campaign = campaigns[file.stem]
                reports, found = reports_from(read_text(file, shown), shown, campaign, ids)
                problems += found
                partial |= {campaign.id} if found else set()
                campaigns[file.stem] = replace(campaign, reports=with_rated(campaign.targets, reports))
        except ContentError as error:
            problems += error.problems
    ordered = sorted(campaigns.values(), key=lambda campaign: (campaign.start, campaign.id))
    misnamed = {stem for stem, campaign in campaigns.items() if campaign.id != stem}
    return Reading(Campaigns(tuple(ordered)), tuple(problems), (frozenset(files) - frozenset(campaigns)) | misnamed, frozenset(partial))


def load_campaign(file: Path, shown: str, units: Register[Unit]) -> tuple[Campaign, list[Problem]]:
    """One campaign without its reports, and the ids in it that name nothing. Raises ContentError where its schema is not kept."""
    located = load_yaml(unicodedata.normalize("NFC", read_text(file, shown)), shown)
    campaign = campaign_from(located)
    problems = [*_unknown(campaign, located, units), *_doubled(campaign, located)]
    if campaign.id != file.stem:
        problems.append(Problem("targets.id-not-file", located.at("id"), {"word": campaign.id, "file": file.stem}))
    return campaign, problems


def unit_ids(units: Iterable[Unit]) -> UnitIds:
    """Every word a sheet may name a unit by: id, name, short name."""
    return {word.casefold(): unit.id for unit in units for word in (unit.short_name, unit.name, unit.id) if word}


def _unknown(campaign: Campaign, located: Located, units: Register[Unit]) -> Iterator[Problem]:
    """Ids that name no unit, period or group."""
    known = [unit.id for unit in units]
    yield from _names(located, ("units",), campaign.units, known, "targets.unknown-unit")
    yield from _names(located, ("unit_names",), campaign.unit_names, campaign.units, "targets.unknown-unit")
    yield from _names(located, ("staff",), campaign.staff, campaign.units, "targets.unknown-unit")
    ratings = [rating.id for rating in campaign.ratings]
    periods, groups = [period.id for period in campaign.periods], [group.id for group in campaign.groups]
    for index, target in enumerate(campaign.targets):
        here = ("targets", index)
        yield from _names(located, (*here, "scope"), target.scope, campaign.units, "targets.unknown-unit")
        yield from _names(located, (*here, "own_levels"), target.own_levels, target.scope, "targets.unknown-unit")
        yield from _names(located, (*here, "plan"), target.plan, periods, "targets.unknown-period")
        yield from _names(located, (*here, "group"), (target.group,) if target.group else (), groups, "targets.unknown-group")
        yield from _names(located, (*here, "numerator"), target.part_ratings, ratings, "targets.unknown-rating")
        yield from _names(located, (*here, "denominator"), target.whole_ratings, ratings, "targets.unknown-rating")
        for place, name in enumerate(target.roster):
            if name not in known and (meant := nearest(name, known)):
                yield Problem("targets.unknown-unit", located.at(*here, "roster", place), {"word": name, "nearest": meant})


def _names(located: Located, loc: tuple[str | int, ...], words: Iterable[str], known: Iterable[str], code: str) -> Iterator[Problem]:
    """A problem for each word, listed or keyed at `loc`, that is not known."""
    valid = list(known)
    for index, word in enumerate(words):
        if word not in valid:
            place = located.keys.get((*loc, word)) or located.at(*loc, index)
            yield misspelt(code, place, word, valid)


def _doubled(campaign: Campaign, located: Located) -> Iterator[Problem]:
    """Ids given twice in one list."""
    for key, ids in (
        ("targets", [target.id for target in (*campaign.targets, *campaign.ratings)]),
        ("groups", [group.id for group in campaign.groups]),
        ("periods", [period.id for period in campaign.periods]),
        ("units", list(campaign.units)),
    ):
        for word, count in Counter(ids).items():
            if count > 1:
                yield Problem("targets.duplicate-id", located.at(key), {"word": word})


def _shown(file: Path, content: Path) -> str:
    return f"{content.name}/{file.relative_to(content).as_posix()}"

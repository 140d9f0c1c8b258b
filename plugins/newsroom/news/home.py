"""The front page's news: what leads, what follows, and what each unit has; nothing twice, unless a unit had no row without it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Generic, TypeVar

from newsroom.news.listings import Listing
from newsroom.news.model import Story
from newsroom.publishing.registers import Unit

RECENT = 12
"""How many of the newest articles may lead because an editor features them; an older one has had its day."""
STORIES, HEADLINES, MORE = 4, 4, 2

S = TypeVar("S", bound=Story)


@dataclass(frozen=True, slots=True)
class UnitNews(Generic[S]):
    """What one unit has: one article to show and up to two to name."""

    unit: Unit
    lead: S
    more: tuple[S, ...]


@dataclass(frozen=True, slots=True)
class Home(Generic[S]):
    """The news of the front page; `lead` is None on a site without news."""

    lead: S | None
    stories: tuple[S, ...]
    headlines: tuple[S, ...]
    unit_news: tuple[UnitNews[S], ...]


def home(stories: Sequence[S], units: Sequence[Listing[S]]) -> Home[S]:
    """The front page of `stories` (newest first): the newest featured one leads, else the newest."""
    lead = next((story for story in stories[:RECENT] if story.featured), stories[0] if stories else None)
    shown = {lead.url} if lead else set()
    following = tuple(_unseen(stories, shown, STORIES))
    headlines = tuple(_unseen(stories, shown, HEADLINES))
    return Home(lead, following, headlines, tuple(_unit_news(units, shown)))


def _unit_news(units: Sequence[Listing[S]], shown: set[str]) -> Iterator[UnitNews[S]]:
    """A row for every unit with news: its own before those it shares, and one already shown rather than no row at all."""
    own_first = [(one.unit, sorted(one.articles, key=lambda story: len(story.units) > 1)) for one in units if one.articles]
    leads = [tuple(_unseen(stories, shown, 1)) or tuple(stories[:1]) for _, stories in own_first]
    for (unit, stories), (lead,) in zip(own_first, leads, strict=True):
        if unit:
            yield UnitNews(unit, lead, tuple(_unseen(stories, shown, MORE)))


def _unseen(stories: Sequence[S], shown: set[str], most: int) -> Iterator[S]:
    """The first `most` stories not yet shown; they count as shown from now on."""
    for story in islice((story for story in stories if story.url not in shown), most):
        shown.add(story.url)
        yield story

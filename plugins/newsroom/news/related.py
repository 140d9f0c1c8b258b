"""What to read next: articles that share rare words and are of its time, and the ones before and after."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from heapq import nlargest
from math import log2
from typing import TypeVar

from newsroom.news.model import Story

MOST_RELATED = 4
_NEIGHBOURS = 12
"""How many articles on either side (newer, older) that share a word are looked at: it bounds the work for each article."""

HALF_LIFE = 730
"""Days apart after which a tie counts for half."""

_LONG = HALF_LIFE * 24 * 60

S = TypeVar("S", bound=Story)


def related(stories: Sequence[S], most: int = MOST_RELATED) -> list[tuple[S, ...]]:
    """For each of `stories` (newest first) the articles most like it, the likest first.

    Articles are alike by the tags, units, people, profiles and campaign they share; a word counts the more the fewer
    carry it, and less the further apart they are: half as much after `HALF_LIFE` days, a third after twice as many. Between equals
    the nearest in time goes first, then the slug. Other parts of its series are left out: the article names them all. Linear in the
    number of stories.
    """
    words = [tuple(dict.fromkeys(_words(story))) for story in stories]
    carriers: dict[str, list[int]] = {}
    for place, carried in enumerate(words):
        for word in carried:
            carriers.setdefault(word, []).append(place)
    weights = {word: round(1000 * log2(1 + len(stories) / len(places))) for word, places in carriers.items()}
    minutes = [int(story.date.timestamp()) // 60 for story in stories]
    found: list[tuple[S, ...]] = []
    for place, carried in enumerate(words):
        series = stories[place].series
        shared = _scores(place, carried, carriers, weights).items()
        apart = {other: abs(minutes[other] - minutes[place]) for other, _ in shared if series is None or stories[other].series != series}
        scores = {other: score * _LONG // (_LONG + apart[other]) for other, score in shared if other in apart}
        orders = ((-score, apart[other], stories[other].slug, other) for other, score in _best(scores, most))
        found.append(tuple(stories[other] for *_, other in sorted(orders)[:most]))
    return found


def neighbours(stories: Sequence[S]) -> list[tuple[S | None, S | None]]:
    """For each of `stories` (newest first) the next older one and the next newer one."""
    newer: list[S | None] = [None, *stories][:-1]
    older: list[S | None] = [*stories, None][1:]
    return list(zip(older, newer, strict=True))


def _words(story: Story) -> Iterator[str]:
    yield from (f"tag {tag.id}" for tag in story.topics)
    yield from (f"unit {unit.id}" for unit in story.units)
    yield from (f"person {person.id}" for person in story.people)
    yield from (f"profile {slug}" for slug in story.profile_slugs)
    if story.campaign_id:
        yield f"campaign {story.campaign_id}"


def _scores(place: int, words: Sequence[str], carriers: dict[str, list[int]], weights: dict[str, int]) -> dict[int, int]:
    """The weight of what each neighbour shares with the story at `place`."""
    scores: dict[int, int] = {}
    for word in words:
        places, weight = carriers[word], weights[word]
        own = bisect_left(places, place)
        for other in (*places[max(0, own - _NEIGHBOURS) : own], *places[own + 1 : own + 1 + _NEIGHBOURS]):
            scores[other] = scores.get(other, 0) + weight
    return scores


def _best(scores: dict[int, int], most: int) -> list[tuple[int, int]]:
    """Those that score no less than the one in place `most`: few, where hundreds share a common word."""
    least = min(nlargest(most, scores.values()), default=0)
    return [(other, score) for other, score in scores.items() if score >= least]

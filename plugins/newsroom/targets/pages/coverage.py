"""What the rest of the site tells of a target: news that show it, profiles and photos that name it. Joined by words, not by imports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from newsroom.targets.addresses import target_url

Address = str
"""A target's page, from the site's root."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """All of a site by the addresses of targets; `news` and `about` are articles in their order, `photos` pairs of album and number."""

    articles: tuple[Any, ...] = ()
    about: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    news: Mapping[Address, tuple[Any, ...]] = field(default_factory=dict)
    profiles: Mapping[Address, tuple[Any, ...]] = field(default_factory=dict)
    photos: Mapping[Address, tuple[tuple[Any, int], ...]] = field(default_factory=dict)

    def article(self, slug: str | None) -> Any | None:
        """The article of that slug, where it is shown."""
        return next((article for article in self.articles if slug and article.slug == slug), None)


def coverage_of(context: Mapping[str, Any], shown: Mapping[str, Iterable[Address]], path_of: Callable[[Any], str]) -> Coverage:
    """What a build's context holds: `articles`, `profiles` and `albums`, where features put them there.

    `shown` tells which targets a document showed in a block or a figure, by its path; `path_of` gives the path of an article.
    """
    articles = tuple(context.get("articles", ()))
    about: dict[str, list[Any]] = defaultdict(list)
    news: dict[Address, list[Any]] = defaultdict(list)
    profiles: dict[Address, list[Any]] = defaultdict(list)
    photos: dict[Address, list[tuple[Any, int]]] = defaultdict(list)
    for article in articles:
        about[getattr(article, "campaign_id", None) or ""].append(article)
        for address in sorted(shown.get(path_of(article), ())):
            news[address].append(article)
    for profile in context.get("profiles", ()):
        for word in dict.fromkeys(profile.targets):
            profiles[_address(word)].append(profile)
    for album in context.get("albums", ()):
        for number, photo in enumerate(album.photos, start=1):
            for word in dict.fromkeys(photo.targets):
                photos[_address(word)].append((album, number))
    return Coverage(articles, _fixed(about), _fixed(news), _fixed(profiles), _fixed(photos))


def _address(word: str) -> Address:
    """The page of what `2019/htxs` names."""
    campaign, _, target = word.partition("/")
    return target_url(campaign, target)


def _fixed(found: Mapping[str, list[Any]]) -> dict[str, tuple[Any, ...]]:
    return {key: tuple(those) for key, those in found.items()}

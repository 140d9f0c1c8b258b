"""Profiles and the news that mention them, tied both ways."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Protocol


class Mentioned(Protocol):
    """A profile; `news` is written here."""

    slug: str
    news: Any


class Mentioning(Protocol):
    """A news item that names the slugs of profiles; `mentioned` is written here."""

    slug: str
    date: datetime
    profile_slugs: tuple[str, ...]
    mentioned: Any


def tie(profiles: Iterable[Mentioned], articles: Iterable[Mentioning]) -> None:
    """Set `news` of every profile (newest first) and `mentioned` of every article (in the order written).

    A slug without a profile here is passed over: it is a draft's, or the checks have told of it.
    """
    by_slug = {profile.slug: profile for profile in profiles}
    news: dict[str, list[Mentioning]] = {slug: [] for slug in by_slug}
    for article in sorted(sorted(articles, key=lambda article: article.slug), key=lambda article: article.date, reverse=True):
        slugs = [slug for slug in dict.fromkeys(getattr(article, "profile_slugs", ())) if slug in by_slug]
        article.mentioned = tuple(by_slug[slug] for slug in slugs)
        for slug in slugs:
            news[slug].append(article)
    for slug, profile in by_slug.items():
        profile.news = tuple(news[slug])

"""Profiles and news know one another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from newsroom.profiles.mentions import tie


@dataclass
class Profile:
    slug: str
    news: Any = None


@dataclass
class Article:
    slug: str
    date: datetime
    profile_slugs: tuple[str, ...] = ()
    mentioned: Any = None


def test_a_profile_lists_the_news_that_mention_it_newest_first() -> None:
    an, binh = Profile("an"), Profile("binh")
    march = Article("b", datetime(2019, 3, 1), ("an",))
    same_day = Article("a", datetime(2019, 3, 1), ("an",))
    may = Article("c", datetime(2019, 5, 1), ("an",))

    tie([an, binh], [march, may, same_day])

    assert (an.news, binh.news) == ((may, same_day, march), ())


def test_an_article_lists_whom_it_mentions_in_its_own_order_and_once() -> None:
    an, binh = Profile("an"), Profile("binh")
    article, silent = Article("a", datetime(2019, 3, 1), ("binh", "an", "binh")), Article("b", datetime(2019, 3, 1))

    tie([an, binh], [article, silent])

    assert (article.mentioned, silent.mentioned) == ((binh, an), ())


def test_a_profile_that_is_not_shown_is_passed_over() -> None:
    article = Article("a", datetime(2019, 3, 1), ("a-draft",))

    tie([], [article])

    assert article.mentioned == ()

"""What to read next."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from tests.news.writing import ONE_PAGE, Told, days, tags, units

from newsroom.news.related import neighbours, related

DAY = datetime(2019, 6, 1)


def of(stories: list[Told], slug: str) -> list[str]:
    """What is related to the story of that slug."""
    stories = sorted(stories, key=lambda story: (story.date, story.slug), reverse=True)
    found = related(stories)[[story.slug for story in stories].index(slug)]
    return [story.slug for story in found]


class TestRelated:
    def test_a_rare_tag_ties_closer_than_a_common_one(self) -> None:
        common = [Told(f"thuong-{number}", DAY - timedelta(days=number), topics=tags("chung")) for number in range(8)]
        rare = Told("hiem", datetime(2018, 1, 1), topics=tags("rieng"))

        assert of([Told("a", DAY, topics=tags("chung", "rieng")), *common, rare], "a")[0] == "hiem"

    def test_sharing_two_things_ties_closer_than_sharing_one(self) -> None:
        one, both = Told("mot", DAY, topics=tags("x")), Told("hai", datetime(2018, 1, 1), topics=tags("x"), units=units("bao"))

        assert of([Told("a", DAY, topics=tags("x"), units=units("bao")), one, both], "a") == ["hai", "mot"]

    def test_a_tie_counts_for_half_after_two_years_so_old_news_makes_way(self) -> None:
        old = Told("cu", DAY - timedelta(days=3000), topics=tags("x"), units=units("bao"))
        new = Told("moi", DAY - timedelta(days=3), topics=tags("x"))

        assert of([Told("a", DAY, topics=tags("x"), units=units("bao")), old, new], "a") == ["moi", "cu"]

    def test_the_other_parts_of_a_series_are_left_to_the_series(self) -> None:
        parts = [replace(story, topics=tags("x"), series=ONE_PAGE) for story in days(1, 2)]

        assert of([*parts, Told("khac", topics=tags("x"))], "ngay-1") == ["khac"]

    def test_between_equals_the_nearest_in_time_goes_first_then_the_slug(self) -> None:
        stories = [replace(story, topics=tags("x")) for story in [*days(1, 10, 14, 20), Told("anh", datetime(2019, 3, 14))]]

        assert of(stories, "ngay-10") == ["anh", "ngay-14", "ngay-1", "ngay-20"]

    def test_campaign_and_profiles_and_people_tie_too(self) -> None:
        stories = [Told("a", campaign_id="2019", profile_slugs=("an",)), Told("b", campaign_id="2019"), Told("c", profile_slugs=("an",))]

        assert of(stories, "a") == ["b", "c"]

    def test_what_shares_nothing_is_not_related_and_nothing_is_related_to_itself(self) -> None:
        assert of([Told("a", topics=tags("x")), Told("b", topics=tags("y"))], "a") == []

    def test_four_are_told_at_most(self) -> None:
        assert len(of([replace(story, topics=tags("x")) for story in days(*range(1, 20))], "ngay-5")) == 4

    def test_a_tag_that_thousands_carry_costs_each_no_more_than_a_few_neighbours(self) -> None:
        stories = [Told(f"tin-{number}", DAY - timedelta(hours=number), topics=tags("chung")) for number in range(3000)]

        assert [story.slug for story in related(stories)[1500]] == ["tin-1499", "tin-1501", "tin-1498", "tin-1502"]


class TestNeighbours:
    def test_each_story_knows_the_older_and_the_newer(self) -> None:
        newest, middle, oldest = days(20, 10, 1)

        assert neighbours([newest, middle, oldest]) == [(middle, None), (oldest, newest), (None, middle)]

    def test_a_lonely_story_has_none(self) -> None:
        assert neighbours(days(1)) == [(None, None)]

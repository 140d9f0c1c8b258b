"""The front page's news."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tests.news.writing import Told, some_registers, units

from newsroom.news.edition import Edition
from newsroom.news.home import Home, home
from newsroom.news.listings import listings
from newsroom.publishing.registers import Registers


@pytest.fixture
def registers(tmp_path: Path) -> Registers:
    return some_registers(tmp_path)


def stories(count: int) -> list[Told]:
    """So many stories, newest first, all of one unit."""
    return [Told(f"tin-{number}", datetime(2019, 6, 1) - timedelta(days=number), units=units("bao")) for number in range(count)]


def front(found: list[Told], registers: Registers) -> Home[Told]:
    return home(found, listings(found, registers).units)


def test_the_newest_leads_and_the_next_follow(registers: Registers) -> None:
    page = front(stories(20), registers)

    assert page.lead
    assert page.lead.slug == "tin-0"
    assert [story.slug for story in page.stories] == ["tin-1", "tin-2", "tin-3", "tin-4"]
    assert [story.slug for story in page.headlines] == ["tin-5", "tin-6", "tin-7", "tin-8"]


def test_the_newest_featured_article_leads(registers: Registers) -> None:
    found = [replace(story, featured=story.slug in {"tin-3", "tin-9"}) for story in stories(20)]

    page = front(found, registers)
    assert page.lead == found[3]
    assert page.stories == (found[0], found[1], found[2], found[4])


def test_an_article_featured_long_ago_has_had_its_day(registers: Registers) -> None:
    found = [replace(story, featured=story.slug == "tin-12") for story in stories(20)]

    assert front(found, registers).lead == found[0]


def test_each_unit_shows_its_newest_own_that_stand_nowhere_else(registers: Registers) -> None:
    found = [*stories(11), Told("truong", datetime(2019, 1, 1), units=units("bao", "truong"))]

    shown = [(item.unit.id, item.lead.slug, [story.slug for story in item.more]) for item in front(found, registers).unit_news]
    assert shown == [("bao", "tin-9", ["tin-10"]), ("truong", "truong", [])]


def test_a_unit_whose_only_article_leads_the_page_still_has_its_row(registers: Registers) -> None:
    found = [Told("moi", datetime(2019, 7, 1), units=units("truong")), *stories(11)]

    assert [(item.unit.id, item.lead.slug) for item in front(found, registers).unit_news] == [("bao", "tin-8"), ("truong", "moi")]


def test_no_article_stands_twice(registers: Registers) -> None:
    found = [replace(story, units=units("bao", "truong")) for story in stories(30)]

    page = front(found, registers)
    shown = [page.lead, *page.stories, *page.headlines, *(story for item in page.unit_news for story in (item.lead, *item.more))]
    assert len(shown) == 15
    assert len(set(shown)) == 15


def test_a_site_without_news_has_an_empty_front_page(registers: Registers) -> None:
    assert front([], registers) == Home(None, (), (), ())


def test_news_of_other_campaigns_stay_in_lists_and_archive(registers: Registers) -> None:
    later = Told("nam-2023", datetime(2023, 10, 12), units=units("bao"), campaign_id="2023")
    own = Told("nam-2019", datetime(2019, 5, 1), units=units("bao"), campaign_id="2019")

    told = Edition([later, own], listings([later, own], registers), "2019").context

    assert (told["lead"], told["stories"], told["edition"]) == (own, (), own.date)
    assert [year.year for year in told["years"]] == [2023, 2019]


def test_a_front_page_whose_campaign_has_no_news_yet_shows_all(registers: Registers) -> None:
    only = Told("nam-2023", datetime(2023, 10, 12), units=units("bao"), campaign_id="2023")

    assert Edition([only], listings([only], registers), "2024").context["lead"] is only

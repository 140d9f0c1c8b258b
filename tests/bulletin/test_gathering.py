"""What an issue holds, and what it does not."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

from tests.bulletin.writing import PEOPLE, REGISTERS, a_story

from newsroom.bulletin.gathering import issues
from newsroom.bulletin.model import Issue, Month


def gathered(*news: Any, **context: Any) -> list[Issue]:
    return issues({"articles": news, **context}, REGISTERS)


def slugs(documents: tuple[Any, ...]) -> list[str]:
    return [one.slug for one in documents]


def test_each_month_with_news_has_an_issue_the_newest_first() -> None:
    found = gathered(a_story("a", "2019-03-21"), a_story("b", "2018-12-31"), a_story("c", "2019-03-01"))

    assert [(issue.month.number, issue.count) for issue in found] == [("3/2019", 2), ("12/2018", 1)]


def test_a_month_with_nothing_but_photos_and_profiles_has_none() -> None:
    quiet = a_story("anh", "2019-04-02")

    assert [issue.month for issue in gathered(a_story("a", "2019-03-21"), profiles=[quiet], albums=[quiet])] == [Month(2019, 3)]


def test_drafts_and_the_future_stay_out_even_of_a_preview() -> None:
    shown = [a_story("a", "2019-03-21"), a_story("nhap", "2019-03-22", mark="draft"), a_story("mai", "2019-05-01", mark="future")]

    found = gathered(*shown, profiles=[shown[1]], albums=[shown[2]])

    assert [slugs(issue.documents) for issue in found] == [["a"]]


def test_the_newest_featured_story_leads_and_the_rest_follow_by_section_and_day() -> None:
    news = [
        a_story("moi", "2019-03-30"),
        a_story("dau", "2019-03-20", featured=True),
        a_story("khen", "2019-03-02", section=1),
        a_story("cu", "2019-03-01"),
    ]

    issue = gathered(*news)[0]

    assert issue.lead.slug == "dau"
    assert [(part.title, slugs(part.documents)) for part in issue.sections] == [("Phong trào", ["cu", "moi"]), ("Khen thưởng", ["khen"])]


def test_without_a_featured_story_the_newest_leads() -> None:
    assert gathered(a_story("cu", "2019-03-01"), a_story("moi", "2019-03-30"))[0].lead.slug == "moi"


def test_writers_stand_in_the_order_of_given_names_with_their_pieces_counted() -> None:
    both = {"byline": (PEOPLE[1], PEOPLE[0])}

    issue = gathered(a_story("a", "2019-03-21", **both), albums=[a_story("anh", "2019-03-22")])[0]

    assert [(one.person.name, one.unit, one.count) for one in issue.writers] == [("Lê An", "Báo Thanh tra", 2), ("Trần Bình", "", 1)]


def test_the_cover_bears_the_campaign_that_ran_in_the_month_not_the_current_one() -> None:
    old, new = (SimpleNamespace(id=str(year), start=date(year, 1, 1), end=date(year, 12, 31)) for year in (2018, 2019))

    found = gathered(a_story("a", "2018-12-31"), a_story("b", "2020-01-01"), campaigns=[new, old])

    assert [issue.campaign for issue in found] == [None, old]


def test_the_numbers_of_january_and_february_take_two_digits() -> None:
    assert [Month(2019, month).number for month in (1, 2, 3, 12)] == ["01/2019", "02/2019", "3/2019", "12/2019"]

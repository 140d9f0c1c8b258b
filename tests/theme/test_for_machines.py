"""What a page's head tells programs."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

from markupsafe import Markup
from tests.theme.drawing import component

from newsroom.syndication.model import Card, Subject, Told

WHEN = datetime(2019, 3, 21, 8, 30, tzinfo=timezone(timedelta(hours=7)))


def told(**changes: Any) -> Told:
    plain = {"subject": Subject(Card("Tin", "Tin", "")), "url": "http://a.vn/tin/", "title": 'Ký "giao ước"', "summary": "Một trang <giấy>"}
    return Told(**{**plain, "picture": "http://a.vn/tep/bia/1.png", "data": Markup('{"a":1}'), **changes})


def head(what: Told) -> dict[str, str]:
    tags = component("for_machines", what, "Bản tin").find_all("meta")
    return {str(tag["property"]): str(tag["content"]) for tag in tags}


def test_title_summary_and_picture_are_told_once_and_escaped() -> None:
    found = head(told())

    assert found["og:title"] == found["og:image:alt"] == 'Ký "giao ước"'
    assert found["og:description"] == "Một trang <giấy>"
    assert (found["og:locale"], found["og:site_name"]) == ("vi_VN", "Bản tin")


def test_a_page_that_was_published_once_says_when_to_the_minute_and_the_hour_s_offset() -> None:
    found = head(told(subject=Subject(Card("Tin", "Tin", ""), "article", WHEN, WHEN + timedelta(days=1))))

    assert found["article:published_time"] == "2019-03-21T08:30:00+07:00"
    assert found["article:modified_time"] == "2019-03-22T08:30:00+07:00"


def test_without_a_picture_none_is_spoken_of() -> None:
    assert not [name for name in head(told(picture=None)) if name.startswith("og:image")]


def test_data_stands_in_a_block_that_no_browser_runs() -> None:
    (block,) = component("for_machines", told(), "Bản tin").find_all("script")

    assert (block["type"], block.string) == ("application/ld+json", '{"a":1}')

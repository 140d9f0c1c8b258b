"""The news as a JSON Feed."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from newsroom.news.feeds import Entry
from newsroom.news.json_feed import json_feed

WHEN = datetime(2019, 3, 21, 8, 30, tzinfo=UTC)


def an_entry(modified: datetime = WHEN) -> Entry:
    url = "http://thidua.noibo/a/"
    return Entry("5 &lt; 6", url, "A &amp; B", "<p>&lt;</p>", WHEN, modified, "H.T", "Phong trào", ("Sơ kết",))


def test_titles_are_text_and_content_is_html() -> None:
    feed = json.loads(json_feed([an_entry()], "http://thidua.noibo", "Bản tin", "Nội bộ"))

    (item,) = feed["items"]
    assert (item["title"], item["summary"], item["content_html"]) == ("5 < 6", "A & B", "<p>&lt;</p>")


def test_it_says_what_the_format_asks_for() -> None:
    feed = json.loads(json_feed([an_entry()], "http://thidua.noibo", "Bản tin", "Nội bộ"))

    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == "http://thidua.noibo/feed.json"
    assert feed["items"][0]["id"] == feed["items"][0]["url"]


def test_only_what_was_mended_has_a_second_date() -> None:
    items = json.loads(json_feed([an_entry(), an_entry(datetime(2019, 4, 1, tzinfo=UTC))], "http://a.vn", "A", ""))["items"]

    assert ["date_modified" in item for item in items] == [False, True]

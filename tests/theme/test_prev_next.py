from __future__ import annotations

from tests.theme.drawing import component, words
from tests.theme.newsprint import an_article


def test_the_older_and_the_newer_are_named_and_related() -> None:
    drawn = component("prev_next", an_article("Bài cũ"), an_article("Bài mới"))

    assert [(words(link), link["rel"]) for link in drawn("a")] == [("Bài trước Bài cũ", ["prev"]), ("Bài sau Bài mới", ["next"])]


def test_the_newest_article_has_nothing_after_it() -> None:
    assert [link["rel"] for link in component("prev_next", an_article("Bài cũ"))("a")] == [["prev"]]

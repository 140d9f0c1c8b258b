from __future__ import annotations

from tests.theme.drawing import component, words
from tests.theme.newsprint import a_unit, an_article


def test_a_unit_shows_one_story_and_names_more() -> None:
    drawn = component("unit_news", a_unit(), an_article("Tin chính"), [an_article("Tin hai"), an_article("Tin ba")])

    assert words(drawn.h3) == "Báo Thanh tra"
    assert words(drawn.h4) == "Tin chính"
    assert [words(item) for item in drawn("li")] == ["Tin hai", "Tin ba"]


def test_without_more_there_is_no_empty_list() -> None:
    assert component("unit_news", a_unit(), an_article()).ul is None

from __future__ import annotations

from tests.theme.drawing import a_photo, component, words
from tests.theme.newsprint import an_article


def test_a_story_has_kicker_headline_and_day() -> None:
    drawn = component("story", an_article(), a_photo())

    assert [words(part) for part in drawn.select(".kicker, h3, .meta")] == [
        "Báo Thanh tra",
        "Năm đơn vị ký giao ước",
        "Thứ Năm, 21/03/2019",
    ]
    assert drawn.img["loading"] == "lazy"


def test_the_lead_is_a_level_higher_and_loads_first() -> None:
    drawn = component("story", an_article(), a_photo(), kind="lead")

    assert drawn.h2
    assert drawn.img["fetchpriority"] == "high"


def test_a_title_is_text_whatever_it_holds() -> None:
    assert component("story", an_article('<b>"A" & B</b>')).h3.a.string == '<b>"A" & B</b>'


def test_a_story_without_a_photo_leaves_no_room_for_one() -> None:
    assert component("story", an_article(), kind="aside").article["class"] == ["story"]

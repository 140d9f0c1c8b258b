from __future__ import annotations

from tests.theme.drawing import a_photo, component, words


def test_each_small_photo_leads_to_its_place_above() -> None:
    drawn = component("contact_sheet", [a_photo(), a_photo()])

    assert [(link["href"], words(link)) for link in drawn.select("li a")] == [("#anh-1", "1"), ("#anh-2", "2")]
    assert drawn.section["aria-labelledby"] == drawn.h2["id"]


def test_up_to_twelve_photos_stand_in_one_line() -> None:
    assert component("contact_sheet", [a_photo()] * 12).select_one("ol.contact-sheet-line")
    assert not component("contact_sheet", [a_photo()] * 13).select(".contact-sheet-line")

from __future__ import annotations

from tests.theme.drawing import a_photo, component, words


def test_a_card_is_picture_kicker_headline_and_small_print() -> None:
    drawn = component("card", "anh/2019/x/", "Một năm", a_photo(), "09 ảnh", "Hà Nội")

    assert [words(part) for part in drawn.select(".kicker, h3, .meta")] == ["09 ảnh", "Một năm", "Hà Nội"]
    assert drawn.a["href"] == "/thi-dua/anh/2019/x/"
    assert drawn.img


def test_only_a_lead_with_a_photo_is_wide_and_shows_its_summary() -> None:
    lead = component("card", "x/", "Một năm", a_photo(), summary="Tóm tắt", lead=True)

    assert words(lead.select_one(".card-lead .lede")) == "Tóm tắt"
    assert not component("card", "x/", "Một năm", a_photo(), summary="Tóm tắt").select(".card-lead, .lede")
    assert not component("card", "x/", "Một năm", lead=True).select(".card-lead, img")


def test_a_title_of_more_than_ninety_letters_is_set_smaller() -> None:
    assert component("card", "x/", "Một " * 23).select_one("h3.long")
    assert not component("card", "x/", "Một năm").select(".long")


def test_an_upright_picture_of_a_lead_is_a_square() -> None:
    assert component("card", "x/", "Một năm", a_photo(width=400, height=500), lead=True).select_one("img.ratio-1-1")
    assert component("card", "x/", "Một năm", a_photo(width=400, height=500)).select_one("img.ratio-3-2")


def test_a_lead_that_is_not_first_does_not_hurry_its_picture() -> None:
    assert not component("card", "x/", "Một năm", a_photo(), lead=True, first=False).select("[fetchpriority]")

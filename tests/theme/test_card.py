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

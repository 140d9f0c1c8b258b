from __future__ import annotations

from tests.theme.drawing import a_photo, component, words


def test_a_caption_ends_with_its_credit() -> None:
    drawn = component("figure", a_photo())

    assert words(drawn.figcaption) == "Giờ đặt bút. Sáng 20/3/2019. (Ảnh: H.T)"
    assert words(drawn.i) == "(Ảnh: H.T)"
    assert drawn.a["href"] == "/tep/anh/a-1440.jpg"


def test_an_albums_photo_has_its_number_and_place() -> None:
    drawn = component("figure", a_photo(), 2, 9)

    assert drawn.figure["id"] == "anh-2"
    assert words(drawn.select_one(".figure-number")) == "2/9"


def test_a_caption_given_is_text_and_stands_in_place_of_the_photos_own() -> None:
    drawn = component("figure", a_photo(), caption="Hội nghị <b>lớn</b>.")

    assert words(drawn.figcaption) == "Hội nghị <b>lớn</b>. (Ảnh: H.T)"


def test_a_photo_without_words_has_no_caption() -> None:
    assert not component("figure", a_photo(caption="", credit="")).select("figcaption")


def test_a_decorative_photo_still_names_its_link() -> None:
    assert component("figure", a_photo(decorative=True)).a["aria-label"] == "Xem ảnh lớn"

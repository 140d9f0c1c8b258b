from __future__ import annotations

from tests.theme.drawing import a_photo, component, words


def test_photos_keep_their_order_and_captions() -> None:
    drawn = component("photo_strip", [a_photo(alt="Một"), a_photo(alt="Hai", credit="Ảnh: Q.L")])

    assert [image["alt"] for image in drawn("img")] == ["Một", "Hai"]
    assert "(Ảnh: Q.L)" in words(drawn("figcaption")[1])

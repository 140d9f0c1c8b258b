from __future__ import annotations

import pytest
from tests.theme.drawing import a_photo, component, words

PHOTOS = [a_photo()] * 3


@pytest.mark.parametrize(("layout", "kind"), [("row", "photo-row"), ("grid", "photo-grid"), ("wide", "photo-wide")])
def test_each_layout_numbers_its_photos_for_the_lightbox(layout: str, kind: str) -> None:
    drawn = component("gallery", PHOTOS, layout, 4)

    assert kind in drawn.div["class"]
    assert [figure["id"] for figure in drawn.select("figure")] == ["anh-4", "anh-5", "anh-6"]
    assert not drawn.select(".figure-number")


def test_a_grid_is_of_squares_and_a_wide_photo_keeps_its_shape() -> None:
    assert "ratio-1-1" in component("gallery", PHOTOS, "grid").img["class"]
    assert not [name for name in component("gallery", PHOTOS, "wide").img["class"] if name.startswith("ratio")]


def test_a_part_of_an_album_leads_to_all_of_it() -> None:
    drawn = component("gallery", PHOTOS, album={"title": "Hội thao", "url": "anh/2019/hoi-thao/", "count": 9})

    assert drawn.p.a["href"] == "/thi-dua/anh/2019/hoi-thao/"
    assert words(drawn.p) == "Cả album “Hội thao”, 09 ảnh"

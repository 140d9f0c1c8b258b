from __future__ import annotations

from types import SimpleNamespace

import pytest
from tests.theme.drawing import a_photo, component, words

WIDE, TALL = a_photo(), a_photo(width=960, height=1440)


def row(*photos: object, caption: str | None = None, first: int | None = None) -> object:
    return component("photo_row", [SimpleNamespace(photo=photo, caption=caption) for photo in photos], first)


def test_a_photo_alone_is_a_figure_as_wide_as_the_text() -> None:
    drawn = row(WIDE)

    assert not drawn.select(".photo-row")
    assert drawn.img["sizes"].startswith("(min-width: 76rem) 37rem")
    assert "figure-tall" in row(TALL).figure["class"]


@pytest.mark.parametrize(("count", "columns"), [(2, 2), (3, 3), (4, 2), (5, 3), (7, 3)])
def test_photos_stand_in_twos_or_threes(count: int, columns: int) -> None:
    drawn = row(*[WIDE] * count)

    assert drawn.div["class"] == ["photo-row", f"photo-row-{columns}"]
    assert len(drawn.select("figure")) == count


@pytest.mark.parametrize(("photos", "shape"), [((WIDE, WIDE), "ratio-3-2"), ((TALL, TALL), "ratio-4-5"), ((TALL, WIDE), "ratio-1-1")])
def test_photos_of_a_row_are_cropped_alike(photos: tuple[object, ...], shape: str) -> None:
    assert {image["class"][-1] for image in row(*photos).select("img")} == {shape}


def test_a_caption_of_the_text_stands_in_place_of_the_photos_own() -> None:
    assert words(row(WIDE, caption="Lời riêng.").figcaption) == "Lời riêng. (Ảnh: H.T)"


def test_only_numbered_photos_have_places_for_the_lightbox() -> None:
    assert [figure.get("id") for figure in row(WIDE, WIDE, first=4).select("figure")] == ["anh-4", "anh-5"]
    assert not row(WIDE, WIDE).select("[id]")

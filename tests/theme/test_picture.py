from __future__ import annotations

from tests.theme.drawing import a_photo, component


def test_a_picture_offers_avif_before_jpeg_and_keeps_its_place() -> None:
    drawn = component("picture", a_photo(), "50vw")

    assert drawn.source["srcset"] == "/tep/anh/a-960.avif 960w"
    assert drawn.img["srcset"] == "/tep/anh/a-960.jpg 960w"
    assert (drawn.source["sizes"], drawn.img["sizes"]) == ("50vw", "50vw")
    assert (drawn.img["width"], drawn.img["height"]) == ("1440", "960")


def test_only_the_lead_is_fetched_at_once() -> None:
    lead, other = component("picture", a_photo(), "50vw", lead=True).img, component("picture", a_photo(), "50vw").img

    assert (lead["fetchpriority"], lead.get("loading")) == ("high", None)
    assert (other.get("fetchpriority"), other["loading"]) == (None, "lazy")


def test_a_crop_keeps_the_focal_point_in_classes() -> None:
    drawn = component("picture", a_photo(focal="50% 30%"), "50vw", ratio="3/2")

    assert drawn.img["class"] == ["ratio-3-2", "fx-50", "fy-25"]
    assert not drawn.select("[style]")


def test_a_decorative_picture_has_an_empty_alternative() -> None:
    assert component("picture", a_photo(decorative=True), "50vw").img["alt"] == ""

from __future__ import annotations

import pytest
from tests.theme.drawing import TEMPLATES, a_photo, component

SHEETS = TEMPLATES.parent / "static" / "css" / "components"


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


def test_a_crop_and_what_the_photo_asks_for_are_classes() -> None:
    drawn = component("picture", a_photo(classes="fx-50 fy-30 r-3 g-0 b-0"), "50vw", ratio="16/9")

    assert drawn.img["class"] == ["fx-50", "fy-30", "r-3", "g-0", "b-0", "ratio-16-9"]
    assert not drawn.select("[style]")


@pytest.mark.parametrize("name", ["fx-0", "fy-30", "fx-100", "r-0", "g-3", "b-5", "ratio-16-9", "ratio-3-2", "ratio-1-1", "ratio-4-5"])
def test_every_class_of_a_picture_has_its_rule(name: str) -> None:
    sheets = [SHEETS / f"{sheet}.css" for sheet in ("picture", "picture_ground")]

    assert any(f".{name} {{" in sheet.read_text(encoding="utf-8") for sheet in sheets)


def test_a_decorative_picture_has_an_empty_alternative() -> None:
    assert component("picture", a_photo(decorative=True), "50vw").img["alt"] == ""

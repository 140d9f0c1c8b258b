from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from tests.theme.drawing import a_photo, component, words
from tests.theme.newsprint import a_unit


def a_profile(**changes: Any) -> SimpleNamespace:
    profile = {"title": "Bảy phiếu chê", "name": "Lục Văn Khải", "unit": a_unit(), "url": "guong-sang/luc-van-khai/"}
    return SimpleNamespace(**{**profile, "quote": SimpleNamespace(text="Làm kỹ hơn hôm qua.", by=None), **changes})


def test_the_saying_stands_large_beside_the_portrait() -> None:
    drawn = component("exemplar", a_profile(), a_photo())

    assert words(drawn.blockquote) == "“Làm kỹ hơn hôm qua.”"
    assert drawn.a["href"] == "/thi-dua/guong-sang/luc-van-khai/"
    assert drawn.select_one(".exemplar-portrait img")


def test_without_a_saying_the_title_stands_there_and_a_portrait_may_be_missing() -> None:
    drawn = component("exemplar", a_profile(quote=None, unit=None))

    assert words(drawn.blockquote) == "Bảy phiếu chê"
    assert drawn.img is None

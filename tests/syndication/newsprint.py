"""Things of the site as templates see them, made of plain objects."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from newsroom.syndication.drawing import Look
from newsroom.syndication.model import Colours, Place
from newsroom.syndication.tokens import colours

STATIC = Path(__file__).resolve().parents[2] / "theme" / "static"
PLACE = Place("http://thidua.noibo/khoi", "Bản tin Thi đua", "Khối sự nghiệp")
COLOURS = colours(STATIC) or Colours(*["#000000"] * 6)
LOOK = Look(STATIC / "fonts", COLOURS, ("Thi đua", "Năm 2019"), "Bản tin nội bộ")


def an_article(**changes: Any) -> SimpleNamespace:
    article = {
        "title": "Ký giao ước",
        "url": "tin-tuc/2019/03/ky-giao-uoc/",
        "date": datetime(2019, 3, 21, 8, 30),
        "modified": None,
        "section": SimpleNamespace(name="Phong trào", url="chuyen-muc/phong-trao/"),
        "units": (SimpleNamespace(name="Báo Thanh tra", short_name="Báo TT"),),
        "byline": (),
    }
    return SimpleNamespace(**{**article, **changes})


def a_profile(**changes: Any) -> SimpleNamespace:
    profile = {
        "title": "Người giữ nhịp",
        "name": "Kiều Thanh Nga",
        "kind": "person",
        "date": datetime(2019, 6, 12),
        "unit": SimpleNamespace(name="Trường Cán bộ Thanh tra", short_name="Trường CBTT"),
        "field": "Giảng dạy",
        "awards": (),
        "illustrative": False,
    }
    return SimpleNamespace(**{**profile, **changes})

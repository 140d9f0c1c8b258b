"""News as templates see them, made of plain objects."""

from __future__ import annotations

from datetime import datetime
from types import SimpleNamespace
from typing import Any


def a_unit(name: str = "Báo Thanh tra", word: str = "bao") -> SimpleNamespace:
    return SimpleNamespace(id=word, name=name, icon="newspaper", url=f"don-vi/{word}/")


def an_article(title: str = "Năm đơn vị ký giao ước", **changes: Any) -> SimpleNamespace:
    """An article of one unit, published in the morning of 21/3/2019, without a photo."""
    article = {
        "title": title,
        "url": "tin-tuc/2019/03/ky-giao-uoc/",
        "date": datetime(2019, 3, 21, 8, 30),
        "modified": None,
        "summary": "Bốn chỉ tiêu trong một trang giấy.",
        "content": "<p>Hội trường sáng 20/3.</p>",
        "section": SimpleNamespace(name="Phong trào", url="chuyen-muc/phong-trao/"),
        "units": (a_unit(),),
        "byline": (SimpleNamespace(label="H.T", url="nguoi/ht/"),),
        "topics": (),
        "series": None,
        "parts": (),
        "headings": (),
        "photo": None,
        "photo_caption": None,
        "sources": (),
        "attachments": (),
        "corrections": (),
        "campaign_id": None,
        "mark": None,
        "reading_minutes": 4,
        "related": [],
        "prev_article": None,
        "next_article": None,
        "illustrative": False,
    }
    return SimpleNamespace(**{**article, **changes})

"""What may be found, out of what the other generators hand over."""

from __future__ import annotations

import gzip
import json
from datetime import date, datetime
from types import SimpleNamespace
from typing import Any

from newsroom.search.gathering import gathered
from newsroom.search.preparing import prepare


def an_article(**changes: Any) -> SimpleNamespace:
    told: dict[str, Any] = {"title": "Ký giao ước", "url": "tin-tuc/2019/03/ky/", "date": datetime(2019, 3, 21, 8), "summary": "Tóm tắt."}
    more: dict[str, Any] = {
        "content": "<p>Thân bài.</p>",
        "section": SimpleNamespace(name="Tin"),
        "units": (),
        "attachments": (),
        "mark": None,
    }
    return SimpleNamespace(**{**told, **more, **changes})


def a_file() -> SimpleNamespace:
    return SimpleNamespace(title="Kế hoạch", number="12/KH", date=date(2019, 3, 1), url="tep/van-ban/kh.pdf", kind="PDF")


def test_drafts_and_the_future_never_enter() -> None:
    context = {"articles": [an_article(mark="draft"), an_article(mark="future"), an_article()]}

    assert [found.title for found in gathered(context)] == ["Ký giao ước"]


def test_a_document_to_download_is_found_once_by_its_number() -> None:
    found = [one for one in gathered({"articles": [an_article(attachments=(a_file(),))] * 2}) if one.kind == "file"]

    assert [one.url for one in found] == ["tep/van-ban/kh.pdf"]
    assert "12-kh" in prepare(found[0]).compounds


def test_captions_are_found_in_their_album() -> None:
    photo = SimpleNamespace(caption="<b>Nhảy bao bố.</b> Đội đỏ", alt="Năm người", place="")
    told = {"title": "Hội thao", "url": "anh/2019/hoi-thao/", "date": datetime(2019, 3, 1), "summary": "", "content": "", "mark": None}
    album = SimpleNamespace(**told, place="", quote="", unit=None, photos=[photo])

    found = next(iter(gathered({"albums": [album]})))

    assert "nhảy bao bố đội đỏ" in prepare(found).blocks


def test_a_site_without_the_other_features_has_an_empty_search() -> None:
    assert list(gathered({})) == []


def test_a_line_without_a_word_is_no_part_of_the_excerpt() -> None:
    found = next(iter(gathered({"articles": [an_article(content="<p>* * *</p><p>Thân bài.</p>")]})))

    assert prepare(found).blocks == ("tóm tắt", "thân bài")
    assert json.loads(gzip.decompress(prepare(found).excerpt))["b"] == ["Tóm tắt.", "Thân bài."]

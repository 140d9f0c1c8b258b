from __future__ import annotations

from datetime import date
from types import SimpleNamespace

from tests.theme.drawing import component, words

PLEDGE = SimpleNamespace(
    title="Bản giao ước", number="01/GƯ-KTĐ", date=date(2019, 3, 20), url="tep/van-ban/giao-uoc.pdf", kind="PDF", size_text="240 KB"
)


def test_a_document_is_a_download_with_number_day_kind_and_size() -> None:
    drawn = component("attachments", [PLEDGE])

    assert drawn.a["href"] == "/thi-dua/tep/van-ban/giao-uoc.pdf"
    assert drawn.a.has_attr("download")
    assert words(drawn.select_one("li .meta")) == "Số 01/GƯ-KTĐ, ngày 20/03/2019 · PDF, 240 KB"


def test_number_and_day_may_be_missing() -> None:
    bare = SimpleNamespace(**{**vars(PLEDGE), "number": None, "date": None})

    assert words(component("attachments", [bare]).select_one("li .meta")) == "PDF, 240 KB"

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from tests.theme.drawing import a_matrix_row, a_row, component, words


def quotation(view: str = "table", **changes: Any) -> BeautifulSoup:
    row = a_row(units=[a_row(name="Báo Thanh tra", url="don-vi/bao/")])
    given = {
        "view": view,
        "caption": "Kết quả quý I",
        "subtitle": "Chốt ngày 31/3/2019.",
        "with_units": True,
        "folded": True,
        "illustrative": True,
        "groups": [SimpleNamespace(no="I", name="Xếp loại", rows=[row])],
        "rows": [row],
        "matrix": [a_matrix_row("Báo Thanh tra", 1)],
        "sentence": "Tính đến ngày 31/03/2019: 00/01 chỉ tiêu đạt.",
        "pinned": True,
        "changes": (),
        "url": "phong-trao/2019/",
    }
    return component("target_quotation", SimpleNamespace(**{**given, **changes}))


@pytest.mark.parametrize(
    ("view", "part"),
    [("table", ".target-table table"), ("cards", ".target-cards"), ("units", ".matrix"), ("sentence", ".target-quotation-sentence p")],
)
def test_every_view_has_its_caption_its_day_and_says_that_figures_are_illustrative(view: str, part: str) -> None:
    drawn = quotation(view)

    assert len(drawn.select(part)) == 1
    assert "Kết quả quý I" in words(drawn)
    assert "Số liệu minh họa. Chốt ngày 31/3/2019." in words(drawn)


def test_cards_say_once_that_figures_are_illustrative() -> None:
    assert words(quotation("cards", rows=[a_row(illustrative=True)] * 2)).count("minh họa") == 1


def test_units_of_a_quoted_table_wait_to_be_asked_for() -> None:
    assert len(quotation().select("details:not([open])")) == 1


def test_the_way_to_the_newest_figures_is_quiet_while_nothing_changed() -> None:
    note = quotation().select_one(".target-quotation-since")

    assert words(note) == "Số liệu mới nhất"
    assert note.a["href"] == "/thi-dua/phong-trao/2019/"


def test_what_changed_since_stands_as_a_list() -> None:
    note = quotation(changes=("Chỉ tiêu 1: tăng.", "Chỉ tiêu 2: giảm.")).select_one(".target-quotation-since")

    assert [words(change) for change in note.select("li")] == ["Chỉ tiêu 1: tăng.", "Chỉ tiêu 2: giảm."]


def test_figures_that_follow_the_newest_need_no_way_to_them() -> None:
    assert not quotation(pinned=False).select(".target-quotation-since")


def test_without_a_script_the_sentence_simply_stands_there() -> None:
    drawn = quotation("sentence")

    assert words(drawn.select_one(".target-quotation-sentence")) == "Tính đến ngày 31/03/2019: 00/01 chỉ tiêu đạt."
    assert not drawn.select("button")

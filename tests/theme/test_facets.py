from __future__ import annotations

from types import SimpleNamespace

from tests.theme.drawing import component, words


def test_the_present_list_is_marked_and_empty_groups_are_left_out() -> None:
    years = [SimpleNamespace(name="2019", url="guong-sang/nam/2019/", count=5, current=True)]

    drawn = component("facets", [("Theo năm", years), ("Theo đơn vị", [])], "Lọc gương")

    assert [words(head) for head in drawn.select("h2")] == ["Theo năm"]
    assert words(drawn.li) == "2019 05"
    assert drawn.select_one("[aria-current=page]")["href"] == "/thi-dua/guong-sang/nam/2019/"

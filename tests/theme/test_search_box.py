from __future__ import annotations

from tests.theme.drawing import component


def test_the_box_asks_the_search_page_without_a_script() -> None:
    drawn = component("search_box", "/thi-dua/tim-kiem/")

    assert drawn.form["action"] == "/thi-dua/tim-kiem/"
    assert drawn.form.input["name"] == "q"
    assert drawn.form.get("method", "get") == "get"


def test_the_box_and_its_button_have_names() -> None:
    drawn = component("search_box", "/tim-kiem/")

    assert (drawn.input["aria-label"], drawn.button["aria-label"]) == ("Tìm kiếm", "Tìm")


def test_the_page_head_has_a_box_only_where_there_is_a_search() -> None:
    def boxes(*search: str) -> int:
        return len(component("masthead", ("Thi đua", "Năm 2019"), "Bản tin", (), "", None, *search).select(".search-box"))

    assert (boxes(), boxes("/tim-kiem/")) == (0, 1)

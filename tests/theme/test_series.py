from __future__ import annotations

from types import SimpleNamespace

from tests.theme.drawing import component, words
from tests.theme.newsprint import an_article

SERIES = SimpleNamespace(name="Một trang giấy", url="loat-bai/mot-trang/")


def test_it_names_all_parts_in_order_and_the_present_one_is_no_link() -> None:
    parts = [an_article(title, url=f"tin-tuc/{title}/") for title in ("mot", "hai", "ba")]

    drawn = component("series", SERIES, parts, "tin-tuc/hai/")

    assert [words(part) for part in drawn("li")] == ["mot", "hai", "ba"]
    assert [link["href"] for link in drawn.select("li a")] == ["/thi-dua/tin-tuc/mot/", "/thi-dua/tin-tuc/ba/"]
    assert words(drawn.select_one("[aria-current]")) == "hai"
    assert drawn.h2.a["href"] == "/thi-dua/loat-bai/mot-trang/"

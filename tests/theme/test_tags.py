from __future__ import annotations

from types import SimpleNamespace

from tests.theme.drawing import component, words


def test_topics_are_links_in_their_order() -> None:
    drawn = component("tags", [SimpleNamespace(name="Chi bộ", url="the/chi-bo/"), SimpleNamespace(name="Học tập", url="the/hoc-tap/")])

    assert words(drawn.p) == "Chi bộ , Học tập"
    assert [link["href"] for link in drawn("a")] == ["/thi-dua/the/chi-bo/", "/thi-dua/the/hoc-tap/"]

from __future__ import annotations

from tests.theme.drawing import component, words


def test_places_stand_in_order_in_a_named_landmark() -> None:
    drawn = component("breadcrumb", [("Trang chủ", ""), ("Đoàn thể", "chuyen-muc/doan-the/")])

    assert drawn.nav["aria-label"] == "Vị trí"
    assert [(words(link), link["href"]) for link in drawn("a")] == [
        ("Trang chủ", "/thi-dua/"),
        ("Đoàn thể", "/thi-dua/chuyen-muc/doan-the/"),
    ]

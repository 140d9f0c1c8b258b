from __future__ import annotations

from types import SimpleNamespace

from tests.theme.drawing import a_campaign, a_row, component, words


def test_a_year_without_the_target_says_so_and_the_others_lead_to_it() -> None:
    line = SimpleNamespace(name="Hoàn thành tốt", rows=(a_row(), None))

    drawn = component("lasting_targets", [a_campaign(), a_campaign()], [line])

    first, second = drawn.select("td")
    assert words(first) == "98,6% – Đang thực hiện 100%"
    assert first.a
    assert first.a["href"] == "/thi-dua/phong-trao/2019/htt/"
    assert words(second) == "· không có chỉ tiêu này"

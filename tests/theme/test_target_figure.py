from __future__ import annotations

from types import SimpleNamespace

from tests.theme.drawing import component


def test_a_figure_leads_to_its_campaign_and_carries_its_notes() -> None:
    drawn = component("target_figure", SimpleNamespace(text="27 tập thể", illustrative=True, change="nay: 24", url="phong-trao/2019/"))

    assert drawn.get_text() == "27 tập thể (số liệu minh họa; nay: 24)"
    assert drawn.select_one(".since").get_text() == "; nay: 24"
    assert drawn.a["href"] == "/thi-dua/phong-trao/2019/"


def test_a_figure_with_nothing_to_add_is_the_figure_alone() -> None:
    drawn = component("target_figure", SimpleNamespace(text="Đạt", illustrative=False, change=None, url="phong-trao/2019/"))

    assert drawn.get_text() == "Đạt"

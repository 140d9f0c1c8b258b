from __future__ import annotations

from types import SimpleNamespace

from tests.theme.drawing import component


def test_a_source_on_paper_is_text_and_one_with_an_address_a_link() -> None:
    paper, site = SimpleNamespace(title="Hồ sơ <A>", url=None), SimpleNamespace(title="Báo", url="https://bao.vn/?a=1&b=2")

    items = component("sources", [paper, site])("li")

    assert items[0].string == "Hồ sơ <A>"
    assert items[1].a["href"] == "https://bao.vn/?a=1&b=2"

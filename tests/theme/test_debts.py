from __future__ import annotations

from datetime import date
from types import SimpleNamespace

from tests.theme.drawing import component, words


def test_who_owes_is_named_with_what_and_until_when() -> None:
    period = SimpleNamespace(name="9 tháng", report_due=date(2019, 10, 10))
    row = SimpleNamespace(name="Báo", url="a/", owing=SimpleNamespace(wanting=("Kỷ luật",), period=period))

    told = [words(item) for item in component("debts", [row]).select("li")]

    assert told == ["Báo : còn 01 chỉ tiêu của 9 tháng, hạn 10/10/2019 Kỷ luật"]


def test_nobody_owing_is_said_plainly() -> None:
    drawn = component("debts", [SimpleNamespace(name="Báo", url="a/", owing=None)])

    assert words(drawn) == "Không đơn vị nào còn nợ báo cáo."

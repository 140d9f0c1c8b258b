from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

from tests.theme.drawing import a_status, component, words


def correction(**changes: Any) -> SimpleNamespace:
    plain = {"date": date(2019, 10, 1), "no": "2", "short_name": "Xuất sắc", "url": "a/", "unit_name": "Báo", "period_name": "9 tháng"}
    said = {"before": "57/187", "after": "56/187", "reason": "đếm trùng một người.", "source": "", "flip": None}
    return SimpleNamespace(**{**plain, **said, **changes})


def test_a_correction_tells_what_stood_what_stands_and_why() -> None:
    told = words(component("ledger", [correction()]).li)

    assert told == "01/10/2019 2. Xuất sắc (Báo, 9 tháng) Trước: 57/187; nay: 56/187 . Lý do: đếm trùng một người."


def test_a_status_that_turned_is_shown_before_and_after() -> None:
    flip = (a_status("achieved", "Đạt"), a_status("failed", "Không đạt"))

    marks = component("ledger", [correction(flip=flip)]).select(".status")

    assert [words(mark) for mark in marks] == ["Đạt", "Không đạt"]

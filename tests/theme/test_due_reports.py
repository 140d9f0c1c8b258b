from __future__ import annotations

from datetime import date
from types import SimpleNamespace

from tests.theme.drawing import component, words

PERIOD = SimpleNamespace(name="Cả năm", report_due=date(2020, 1, 15))
CELL = SimpleNamespace(period=PERIOD, wanting=("Kỷ luật", "Xuất sắc"))


def test_what_is_due_next_is_told_with_its_day() -> None:
    drawn = component("due_reports", SimpleNamespace(due=(CELL,), owing=None))

    assert words(drawn.li) == "15/01/2020 báo cáo Cả năm 02 chỉ tiêu: Kỷ luật; Xuất sắc"


def test_what_is_wanting_of_the_last_period_is_not_called_complete() -> None:
    assert words(component("due_reports", SimpleNamespace(due=(), owing=CELL))).startswith("Còn thiếu 02 chỉ tiêu của Cả năm")


def test_all_in_is_said_plainly() -> None:
    assert "đã gửi đủ" in words(component("due_reports", SimpleNamespace(due=(), owing=None)))

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

from tests.theme.drawing import component, words


def test_what_is_on_and_what_is_coming_is_said_in_words() -> None:
    days = [("done", 1), ("now", 2), ("coming", 3)]
    items = [SimpleNamespace(date=date(2019, 9, day), text="Sơ kết", state=state, url=None) for state, day in days]

    drawn = component("timeline", items)

    assert [words(item) for item in drawn.select("li")] == ["01/09 Sơ kết", "02/09 Đang diễn ra Sơ kết", "03/09 sắp tới Sơ kết"]
    assert drawn.time["datetime"] == "2019-09-01"


def test_a_day_may_lead_to_its_news() -> None:
    item = SimpleNamespace(date=date(2019, 3, 21), text="Ký giao ước", state="done", url="tin-tuc/ky/")

    assert component("timeline", [item]).a["href"] == "/thi-dua/tin-tuc/ky/"


def test_a_habit_needs_no_day() -> None:
    drawn = component("timeline", ["Mở sổ trực"])

    assert words(drawn.select_one("li.timeline-done")) == "Mở sổ trực"
    assert not drawn.select("time")

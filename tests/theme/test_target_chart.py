from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from tests.theme.drawing import component, words


def mark(text: str, x: str = "1", y: str = "1", anchor: str = "middle") -> SimpleNamespace:
    return SimpleNamespace(text=text, x=x, y=y, anchor=anchor)


def chart(**changes: Any) -> SimpleNamespace:
    point = SimpleNamespace(x="1", y="1", high=None, label=mark("19"), provisional=False)
    plain = {
        "width": 660,
        "height": 340,
        "left": 52,
        "right": 652,
        "ticks": [mark("0")],
        "stops": [mark("Quý I")],
        "gaps": [],
        "levels": [],
    }
    return SimpleNamespace(**{**plain, "plan": "", "plan_label": None, "runs": ["1,1 2,2"], "points": [point], **changes})


def test_two_drawings_say_the_finding_and_the_measure() -> None:
    drawn = component("target_chart", (chart(), chart()), "Cả năm: 27, vượt", "Số tập thể")

    assert words(drawn.h3) == "Cả năm: 27, vượt"
    assert [one["role"] for one in drawn.select("svg")] == ["img", "img"]
    assert all(str(one["aria-label"]).startswith("Cả năm: 27, vượt. Số tập thể.") for one in drawn.select("svg"))


def test_the_reading_explains_only_what_is_drawn() -> None:
    plain = component("target_chart", (chart(), chart()), "A", "B")
    span = SimpleNamespace(x="1", y="9", high="5", label=mark("26,2%–37,4%"), provisional=True)
    open_one = chart(points=[span], gaps=[mark("—")], plan="1,1 2,2", plan_label=mark("kế hoạch"))
    full = component("target_chart", (open_one, open_one), "A", "B")

    assert words(plain.figcaption) == "Đọc biểu đồ. Đường đỏ là kết quả, đường đứt là mức đã đăng ký."
    assert all(word in words(full.figcaption) for word in ("kế hoạch từng kỳ", "Cột đứng", "tạm báo", "không phải số 0"))
    assert full.select(".target-chart-span")

from __future__ import annotations

from tests.theme.drawing import a_campaign, a_missing_row, a_row, component, words


def test_each_target_has_its_level_status_and_result() -> None:
    row = a_row(level_prefix="trên", level_number="30")

    drawn = component("target_box", a_campaign(rows=[row], illustrative=True))

    assert [words(part) for part in drawn.li("p")] == ["Trên 30%", "Đang thực hiện", "Hoàn thành tốt: 98,6%"]
    assert "Số liệu minh họa, chốt ngày 30/09/2019." in words(drawn)


def test_four_targets_are_shown_at_most() -> None:
    assert len(component("target_box", a_campaign(rows=[a_row()] * 6))("li")) == 4


def test_what_nobody_reported_is_said_in_words() -> None:
    assert "chưa có số liệu" in words(component("target_box", a_campaign(rows=[a_missing_row()])))

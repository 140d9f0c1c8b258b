from __future__ import annotations

from tests.theme.drawing import component, words


def test_a_comma_already_there_is_not_doubled() -> None:
    assert words(component("slogan", ["Đoàn kết,", "kỷ cương"])) == "Đoàn kết, kỷ cương"

from __future__ import annotations

from tests.theme.drawing import component, words


def test_a_saying_stands_in_vietnamese_quotation_marks_once() -> None:
    assert words(component("quote", "“Làm kỹ hơn.”").p) == "“Làm kỹ hơn.”"
    assert words(component("quote", "Làm kỹ hơn.").p) == "“Làm kỹ hơn.”"


def test_the_speaker_is_named_where_known() -> None:
    assert words(component("quote", "Vâng.", "Một cán bộ").footer) == "Một cán bộ"
    assert component("quote", "Vâng.").footer is None

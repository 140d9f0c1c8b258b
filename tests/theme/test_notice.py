from __future__ import annotations

import pytest
from tests.theme.drawing import component, words


@pytest.mark.parametrize(("mark", "opening"), [("draft", "Bản nháp"), ("future", "Chưa đến ngày đăng")])
def test_a_preview_says_what_is_not_published(mark: str, opening: str) -> None:
    assert words(component("notice", mark)).startswith(opening)

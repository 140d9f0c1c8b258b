from __future__ import annotations

from tests.theme.drawing import component
from tests.theme.newsprint import an_article


def test_a_title_is_text_whatever_it_holds() -> None:
    drawn = component("headline", an_article('Điểm <9 & "tốt"'))

    assert drawn.a.string == 'Điểm <9 & "tốt"'
    assert drawn.a["href"] == "/thi-dua/tin-tuc/2019/03/ky-giao-uoc/"

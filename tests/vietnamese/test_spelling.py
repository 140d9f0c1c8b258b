from __future__ import annotations

import pytest

from newsroom.vietnamese.spelling import spelled


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (15, "mười lăm"),
        (11, "mười một"),
        (21, "hai mươi mốt"),
        (55, "năm mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (187, "một trăm tám mươi bảy"),
        (1000, "một nghìn"),
        (1005, "một nghìn không trăm linh năm"),
        (2500, "hai nghìn năm trăm"),
        (1_000_010, "một triệu không trăm mười"),
        (3_000_000_000, "ba tỷ"),
        (1_000_000_001, "một tỷ không trăm linh một"),
    ],
)
def test_a_number_is_spelled_as_it_is_spoken(number: int, words: str) -> None:
    assert spelled(number) == words


def test_a_negative_number_has_no_words() -> None:
    with pytest.raises(ValueError, match="-1"):
        spelled(-1)

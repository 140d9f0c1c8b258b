"""Numbers as bytes, as the browser reads them."""

from __future__ import annotations

import pytest

from newsroom.search.varints import count, steps, varint


@pytest.mark.parametrize("number", [0, 1, 0x7F, 0x80, 0x3FFF, 0x4000, 0x1FFFFF, 0x200000, 1 << 40])
def test_a_number_of_any_size_is_read_back(number: int) -> None:
    told = varint(number)

    assert sum((byte & 0x7F) << 7 * place for place, byte in enumerate(told)) == number
    assert [byte > 0x7F for byte in told] == [True] * (len(told) - 1) + [False]
    assert count(told) == 1


def test_a_long_step_among_short_ones_is_told_in_more_bytes() -> None:
    assert steps([0, 2, 302, 305]) == varint(2) + varint(300) + varint(3)
    assert steps([4]) == b""

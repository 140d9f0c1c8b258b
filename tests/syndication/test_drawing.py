"""The picture of a page."""

from __future__ import annotations

import io
from dataclasses import replace
from time import process_time

import pytest
from PIL import Image
from tests.syndication.newsprint import COLOURS, LOOK

from newsroom.syndication.drawing import SIZE, Press
from newsroom.syndication.model import Card

CARD = Card("Phong trào", "Ký kết giao ước thi đua năm 2019", "Báo Thanh tra · 21/3/2019")
LONG = Card(
    "Chỉ tiêu", "Tỷ lệ cán bộ hoàn thành tốt nhiệm vụ trở lên so với tổng số người được xếp loại cuối năm " * 2, "Phong trào 2019 " * 9
)


def rows_of_ink(picture: bytes) -> set[int]:
    """The rows of the title's field in which something is written."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    field = image.crop((352, 198, SIZE[0], SIZE[1]))
    return {row for row in range(field.height) if len(field.crop((0, row, field.width, row + 1)).getcolors() or ()) > 1}


@pytest.mark.parametrize("card", [CARD, LONG, Card("Tin", "Tin", "")])
def test_it_is_small_of_the_size_that_links_are_shown_in_and_holds_nothing_but_the_picture(card: Card) -> None:
    picture = Press(LOOK).draw(card)

    image = Image.open(io.BytesIO(picture))
    assert (image.size, image.mode, image.info) == (SIZE, "P", {})
    assert len(picture) <= 25_000


def test_it_is_the_same_whenever_and_by_whomever_it_is_drawn() -> None:
    press = Press(LOOK)
    press.draw(LONG)

    assert press.draw(CARD) == Press(LOOK).draw(CARD)


def test_capitals_with_two_marks_keep_them() -> None:
    bare, marked = (min(rows_of_ink(Press(LOOK).draw(Card("Tin", word, "")))) for word in ("A", "Ẫ"))

    assert 0 < marked < bare - 18


def test_the_site_s_colours_are_those_of_the_picture() -> None:
    image = Image.open(io.BytesIO(Press(LOOK).draw(CARD))).convert("RGB")

    assert image.getpixel((1190, 620)) == tuple(bytes.fromhex(COLOURS.paper[1:]))
    assert image.getpixel((180, 20)) == tuple(bytes.fromhex(COLOURS.red[1:]))


def test_another_look_has_another_key() -> None:
    assert LOOK.key() != replace(LOOK, banner=("Thi đua", "Năm 2020")).key()


def test_a_picture_costs_little() -> None:
    press = Press(LOOK)
    press.draw(CARD)
    start = process_time()

    for _ in range(20):
        press.draw(CARD)

    assert (process_time() - start) / 20 < 0.024  # measured: 0.006; a loaded machine takes longer

from __future__ import annotations

import pytest
from tests.theme.drawing import a_photo, component, words

WIDE, TALL = a_photo(), a_photo(width=960, height=1440)


def spans(*photos: object) -> list[int]:
    drawn = component("album_rows", photos)
    return [int(name.removeprefix("span-")) for figure in drawn.select("figure") for name in figure["class"] if name.startswith("span-")]


def test_nine_photos_stand_in_rows_of_one_two_three_two_one() -> None:
    assert spans(*[WIDE] * 9) == [12, 6, 6, 4, 4, 4, 7, 5, 12]


@pytest.mark.parametrize("count", range(1, 31))
def test_any_number_of_photos_fills_whole_rows_in_order(count: int) -> None:
    drawn = component("album_rows", [WIDE] * count)

    assert sum(spans(*[WIDE] * count)) % 12 == 0
    assert [figure["id"] for figure in drawn.select("figure")] == [f"anh-{number + 1}" for number in range(count)]


def test_an_upright_photo_takes_the_narrow_place_of_its_pair() -> None:
    assert spans(TALL, WIDE) == [5, 7]
    assert spans(WIDE, TALL) == [7, 5]
    assert spans(TALL, TALL) == [6, 6]


def test_only_the_first_photo_is_fetched_at_once() -> None:
    drawn = component("album_rows", [WIDE] * 9)

    assert len(drawn.select("img[fetchpriority]")) == 1
    assert len(drawn.select("img[loading=lazy]")) == 8


@pytest.mark.parametrize(("count", "before"), [(1, 1), (3, 3), (9, 3)])
def test_the_quote_stands_once_after_the_second_row_at_the_latest(count: int, before: int) -> None:
    drawn = component("album_rows", [WIDE] * count, "Nơi không có khán giả.")

    quote = drawn.select_one(".album-rows-quote")

    assert words(quote) == "Nơi không có khán giả."
    assert len(quote.find_previous_siblings("figure")) == before


def test_no_photos_draw_no_figures() -> None:
    assert spans() == []

from __future__ import annotations

from tests.theme.drawing import component


def test_a_pictogram_is_hidden_from_readers_aloud() -> None:
    assert component("icon", "book").svg["aria-hidden"] == "true"


def test_every_icon_of_a_unit_has_a_shape_of_its_own() -> None:
    names = ("newspaper", "book", "school", "servers", "magnifier", "flag")

    assert len({component("icon", name).path["d"] for name in names}) == len(names)


def test_an_unknown_name_gives_the_flag() -> None:
    assert component("icon", "rocket").path == component("icon", "flag").path

"""Photo paths and names."""

from __future__ import annotations

from newsroom.photos.model import DERIVATIVE, by_name


class TestNames:
    def test_numbered_photos_stand_in_the_order_of_their_numbers(self) -> None:
        assert sorted(["10.jpg", "2.jpg", "bia.jpg", "1.jpg"], key=by_name) == ["1.jpg", "2.jpg", "10.jpg", "bia.jpg"]

    def test_the_address_of_a_derivative_is_found_in_a_page(self) -> None:
        match = DERIVATIVE.search('<img srcset="/thi-dua/tep/anh/0123456789abcdef-960.avif 960w">')

        assert match
        assert match["name"] == "0123456789abcdef-960.avif"

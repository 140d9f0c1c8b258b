"""Images found in Markdown."""

from __future__ import annotations

import pytest

from newsroom.foundation.problems import Position
from newsroom.photos.grammar import FoundImage, find_images


def only(body: str) -> FoundImage:
    (found,) = find_images(body, 1)
    return found


class TestFinding:
    def test_an_image_has_a_path_an_alternative_text_and_a_caption(self) -> None:
        found = only('![Lễ ký](anh/le-ky.jpg "**Lễ ký.** Sáng 21/3")')

        assert (found.path, found.alt, found.caption) == ("anh/le-ky.jpg", "Lễ ký", "**Lễ ký.** Sáng 21/3")

    def test_the_place_is_that_of_the_exclamation_mark(self) -> None:
        (found,) = find_images("Một.\n\n- hai ![](a.jpg)\n", 7, "content/news/a.md")

        assert found.position == Position("content/news/a.md", 9, 7)

    def test_images_come_in_order(self) -> None:
        assert [found.path for found in find_images("![](1.jpg) và ![](2.jpg)\n\n![](3.jpg)", 1)] == ["1.jpg", "2.jpg", "3.jpg"]

    def test_an_alternative_text_may_run_over_the_end_of_a_line(self) -> None:
        assert only("![Năm đơn vị\n  ký giao ước](a.jpg)").alt == "Năm đơn vị ký giao ước"

    def test_an_alternative_text_ends_with_its_paragraph(self) -> None:
        assert not list(find_images("![Năm đơn vị\n\nký giao ước](a.jpg)", 1))

    def test_a_caption_may_have_the_quotation_marks_of_word(self) -> None:
        assert only("![](a.jpg “Lễ ký”)").caption == "Lễ ký"

    def test_a_path_may_have_blanks_between_angle_brackets(self) -> None:
        assert only("![](<anh le ky.jpg>)").path == "anh le ky.jpg"

    def test_a_path_may_have_brackets(self) -> None:
        assert only("![](le-ky(1).jpg)").path == "le-ky(1).jpg"

    def test_an_escaped_bracket_belongs_to_the_alternative_text(self) -> None:
        assert only(r"![Nhóm \[A\]](a.jpg)").alt == "Nhóm [A]"

    def test_an_image_in_a_link_is_an_image(self) -> None:
        assert only("[![Bìa](a.jpg)](../b.md)").path == "a.jpg"

    def test_code_in_an_alternative_text_is_kept(self) -> None:
        assert only("![Lệnh `ls`](a.jpg)").alt == "Lệnh `ls`"

    @pytest.mark.parametrize(
        "body", ["`![](a.jpg)`", "```\n![](a.jpg)\n```", "~~~\n![](a.jpg)\n~~~", r"\![](a.jpg)", "[](a.jpg)", "![a] (a.jpg)"]
    )
    def test_what_is_no_image_is_passed_over(self, body: str) -> None:
        assert not list(find_images(body, 1))

    def test_code_before_an_image_moves_nothing(self) -> None:
        (found,) = find_images("```\n![](a.jpg)\n```\n`x` ![](b.jpg)", 1)

        assert (found.path, found.position) == ("b.jpg", Position("", 4, 5))

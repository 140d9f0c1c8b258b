"""Photos as templates see them."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsroom.foundation.problems import Position
from newsroom.photos.credits import credit_text
from newsroom.photos.model import Caption, Photo
from newsroom.photos.view import PhotoView, photo_view, picture_classes
from newsroom.publishing.references import Reference
from newsroom.publishing.registers import Person, Register

PEOPLE = Register([Person(id="ha", name="Nguyễn Thị Hà")])


PLAIN = Caption()


def seen(caption: Caption = PLAIN, width: int = 1440, height: int = 960, widths: tuple[int, ...] = (320, 640, 960, 1440)) -> PhotoView:
    photo = Photo("photos/2019/bi-mat/ten-that.jpg", Path("ten-that.jpg"), "0123456789abcdef", width, height, widths, caption)
    return photo_view(photo, "/thi-dua", PEOPLE, lambda text: f"<i>{text}</i>" if text else "")


class TestAddresses:
    def test_every_width_is_offered_in_both_formats(self) -> None:
        view = seen(widths=(320, 640), width=640, height=400)

        assert view.avif == "/thi-dua/tep/anh/0123456789abcdef-320.avif 320w, /thi-dua/tep/anh/0123456789abcdef-640.avif 640w"
        assert view.jpeg == view.avif.replace("avif", "jpg")

    def test_the_middle_and_the_largest_are_named(self) -> None:
        view = seen()

        assert (view.src, view.full) == ("/thi-dua/tep/anh/0123456789abcdef-960.jpg", "/thi-dua/tep/anh/0123456789abcdef-1440.jpg")

    def test_a_tiny_photo_is_its_own_middle(self) -> None:
        assert seen(widths=(200,), width=200, height=100).src.endswith("-200.jpg")

    def test_the_name_of_the_original_is_not_told(self) -> None:
        assert "ten-that" not in repr(seen())

    def test_the_size_is_that_of_the_largest_derivative(self) -> None:
        view = seen(widths=(320, 1920), width=4000, height=3000)

        assert (view.width, view.height) == (1920, 1440)


class TestWords:
    def test_the_targets_a_caption_names_are_told(self) -> None:
        place = Position("a.md")
        caption = Caption(references=(Reference("person", "ha", place), Reference("target", "2019/htxs", place)))

        assert seen(caption).targets == ("2019/htxs",)

    @pytest.mark.parametrize(
        ("credit", "illustration", "printed"),
        [
            ("H.T", False, "Ảnh: H.T"),
            ("Ảnh: H.T", False, "Ảnh: H.T"),
            ("", False, ""),
            ("", True, "Tranh minh họa"),
            ("Lan Anh", True, "Tranh minh họa: Lan Anh"),
        ],
    )
    def test_whose_work_it_is_is_printed(self, credit: str, illustration: bool, printed: str) -> None:
        assert credit_text(credit, illustration) == printed

    def test_a_decorative_photo_has_no_alternative_text(self) -> None:
        assert seen(Caption(alt="Hoa văn", decorative=True)).alt == ""

    def test_people_come_from_the_register(self) -> None:
        assert [person.name for person in seen(Caption(people=("ha", "khong-co"))).people] == ["Nguyễn Thị Hà"]

    def test_the_caption_is_html_that_templates_need_not_escape(self) -> None:
        assert seen(Caption(text="Sân")).caption.__html__() == "<i>Sân</i>"


class TestClasses:
    @pytest.mark.parametrize(
        ("focal", "classes"), [("50% 28%", "fx-50 fy-30"), ("0% 100%", "fx-0 fy-100"), ("4% 95%", "fx-0 fy-100"), ("", "")]
    )
    def test_the_focal_point_is_told_in_tenths(self, focal: str, classes: str) -> None:
        assert seen(Caption(focal=focal)).classes == classes

    @pytest.mark.parametrize(("colour", "classes"), [("#9c170b", "r-3 g-0 b-0"), ("#ffffff", "r-5 g-5 b-5"), ("", "")])
    def test_the_colour_is_told_in_fifths_of_each_channel(self, colour: str, classes: str) -> None:
        assert picture_classes("", colour) == classes

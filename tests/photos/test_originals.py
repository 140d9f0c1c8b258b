"""Originals as bytes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from tests.photos.drawing import a_talkative_png, drawn, from_a_camera, of_an_agency
from tests.photos.exif import exiftool

from newsroom.photos.imaging import encode, measure
from newsroom.photos.originals import bare, plain_name


def stripped(file: Path, orientation: int = 1) -> Path:
    target = file.with_name(f"bare-{file.name}")
    target.write_bytes(bare(file.read_bytes(), orientation))
    return target


def pixels(file: Path) -> bytes:
    with Image.open(file) as image:
        return image.tobytes()


class TestBare:
    @pytest.mark.parametrize("saving", [{}, {"progressive": True}, {"subsampling": 0, "restart_marker_rows": 1}])
    def test_the_picture_stays_the_same_to_the_bit(self, tmp_path: Path, saving: dict[str, int]) -> None:
        file = drawn(tmp_path / "a.jpg", comment=b"secret", **saving)

        assert pixels(stripped(file)) == pixels(file)
        assert b"secret" not in stripped(file).read_bytes()

    def test_nothing_is_told_but_how_to_hold_it_and_what_its_colours_mean(self, tmp_path: Path) -> None:
        groups = {tag.partition(":")[0] for tag in exiftool(stripped(from_a_camera(tmp_path / "a.jpg"), 6))}

        assert groups - {"File", "ExifTool", "Composite", "JFIF", "ICC_Profile"} == {"EXIF"}
        assert {tag for tag in exiftool(tmp_path / "bare-a.jpg") if tag.startswith("EXIF")} == {"EXIF:Orientation"}

    def test_a_photo_on_its_side_stays_so(self, tmp_path: Path) -> None:
        file = from_a_camera(tmp_path / "a.jpg", 6)

        assert measure(stripped(file, 6)) == measure(file)

    def test_what_an_agency_wrote_goes(self, tmp_path: Path) -> None:
        assert b"TTXVN" not in stripped(of_an_agency(tmp_path / "a.jpg", {115: "TTXVN"})).read_bytes()

    def test_a_png_loses_its_texts(self, tmp_path: Path) -> None:
        file = a_talkative_png(tmp_path / "a.png")

        assert b"secret" not in stripped(file).read_bytes()
        assert pixels(stripped(file)) == pixels(file)

    @pytest.mark.parametrize("name", ["a.jpg", "a.png"])
    def test_what_follows_the_picture_goes(self, tmp_path: Path, name: str) -> None:
        file = drawn(tmp_path / name)
        before = stripped(file).read_bytes()
        file.write_bytes(file.read_bytes() + drawn(tmp_path / "b.jpg", comment=b"secret").read_bytes())

        assert stripped(file).read_bytes() == before

    def test_cmyk_keeps_the_mark_that_says_how_it_is_meant(self, tmp_path: Path) -> None:
        file = drawn(tmp_path / "a.jpg", mode="CMYK")
        for name in (file, stripped(file)):
            encode(name, {(320, "jpg"): name.with_suffix(".out.jpg")})

        assert (tmp_path / "bare-a.out.jpg").read_bytes() == (tmp_path / "a.out.jpg").read_bytes()

    def test_any_other_file_stays_as_it_is(self) -> None:
        assert bare(b"\0\0\0\x18ftypheic") == b"\0\0\0\x18ftypheic"


@pytest.mark.parametrize(
    ("name", "plain"),
    [("Lễ ký kết (1).JPG", "le-ky-ket-1.jpg"), ("DSC_0001.jpeg", "dsc-0001.jpg"), ("đội.PNG", "doi.png"), ("…….png", "anh.png")],
)
def test_a_plain_name_goes_through_every_system(name: str, plain: str) -> None:
    assert plain_name(name) == plain

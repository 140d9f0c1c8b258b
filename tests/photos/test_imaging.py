"""Originals in, derivatives out."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image
from tests.photos.drawing import BLUE, RED, a_talkative_png, as_another_format, cut_short, drawn, from_a_camera
from tests.photos.exif import exiftool

from newsroom.photos import imaging
from newsroom.photos.imaging import Size, encode, look, measure, widths
from newsroom.photos.opening import BadImageError, Fault


def encoded(file: Path, *wanted: int, suffix: str = "jpg") -> list[Path]:
    targets = {(width, suffix): file.parent / "out" / f"{width}.{suffix}" for width in wanted}
    encode(file, targets)
    return list(targets.values())


def published(file: Path, width: int = 320, suffix: str = "jpg") -> Image.Image:
    with Image.open(encoded(file, width, suffix=suffix)[0]) as image:
        image.load()
        return image


def colour(image: Image.Image, x: int, y: int) -> tuple[int, ...]:
    found = image.getpixel((x, y))
    assert isinstance(found, tuple)
    return found


def fault_of(file: Path) -> Fault:
    with pytest.raises(BadImageError) as caught:
        look(file)
    return caught.value.fault


def alike(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) < 24 for a, b in zip(one, other, strict=True))


class TestWidths:
    def test_a_photo_from_a_camera_is_published_in_every_width(self) -> None:
        assert widths(Size(4000, 3000)) == imaging.WIDTHS

    def test_a_photo_is_never_upscaled(self) -> None:
        assert all(max(widths(Size(original, 600))) <= original for original in range(1, 2400))

    def test_a_tiny_photo_keeps_its_own_width(self) -> None:
        assert widths(Size(1, 1)) == (1,)

    def test_a_width_a_fifth_over_the_last_step_is_not_thrown_away(self) -> None:
        assert widths(Size(1152, 800)) == (320, 640, 960, 1152)
        assert widths(Size(1151, 800)) == (320, 640, 960)

    def test_what_is_far_taller_than_wide_is_published_in_widths_that_can_be_shown(self) -> None:
        assert widths(Size(1000, 25_000)) == (320,)


class TestMeasuring:
    def test_a_photo_on_its_side_is_measured_upright(self, tmp_path: Path) -> None:
        assert measure(from_a_camera(tmp_path / "a.jpg", orientation=6)) == Size(800, 1200)

    def test_a_photo_upside_down_keeps_its_shape(self, tmp_path: Path) -> None:
        assert measure(from_a_camera(tmp_path / "a.jpg", orientation=3)) == Size(1200, 800)

    def test_measuring_does_not_decode(self, tmp_path: Path) -> None:
        assert measure(cut_short(tmp_path / "a.jpg")) == Size(1200, 800)

    def test_a_damaged_exif_block_turns_nothing(self, tmp_path: Path) -> None:
        file = drawn(tmp_path / "a.jpg", exif=b"Exif\0\0II*\0\xff\xff\xff\x7f" + b"\xff" * 30)

        assert measure(file) == Size(1200, 800)
        assert published(file).size == (320, 213)


class TestFaults:
    def test_an_empty_file(self, tmp_path: Path) -> None:
        (tmp_path / "a.jpg").touch()

        assert fault_of(tmp_path / "a.jpg") == Fault("empty")

    @pytest.mark.parametrize("name", ["a.jpg", "a.png"])
    def test_a_file_cut_short(self, tmp_path: Path, name: str) -> None:
        assert fault_of(cut_short(tmp_path / name)) == Fault("truncated")

    @pytest.mark.parametrize("name", ["a.jpg", "a.png"])
    def test_a_file_cut_short_is_not_encoded_either(self, tmp_path: Path, name: str) -> None:
        with pytest.raises(BadImageError, match="truncated"):
            encoded(cut_short(tmp_path / name), 320)

        assert not list(tmp_path.glob("out/*"))

    @pytest.mark.parametrize(("inside", "actual"), [("PNG", "PNG"), ("GIF", "GIF"), ("WEBP", "WebP"), ("BMP", "BMP"), ("TIFF", "TIFF")])
    def test_a_file_whose_name_promises_something_else(self, tmp_path: Path, inside: str, actual: str) -> None:
        assert fault_of(as_another_format(tmp_path / "a.jpg", inside)) == Fault("mislabelled", {"actual": actual})

    def test_a_saved_web_page_is_no_photo(self, tmp_path: Path) -> None:
        (tmp_path / "a.jpg").write_text("\n<!doctype html><title>404</title>")

        assert fault_of(tmp_path / "a.jpg") == Fault("mislabelled", {"actual": "HTML, SVG"})

    def test_a_file_of_noise(self, tmp_path: Path) -> None:
        (tmp_path / "a.jpg").write_bytes(bytes(range(256)))

        assert fault_of(tmp_path / "a.jpg") == Fault("unreadable")

    def test_a_jpeg_of_nothing_but_its_signature(self, tmp_path: Path) -> None:
        (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff\xe0")

        assert fault_of(tmp_path / "a.jpg") == Fault("unreadable")

    @pytest.mark.parametrize("side", [8_000, 60_000])
    def test_a_decompression_bomb_is_refused_before_it_is_decoded(self, tmp_path: Path, side: int) -> None:
        def chunk(kind: bytes, body: bytes) -> bytes:
            return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

        header = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0))
        (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b""))

        assert fault_of(tmp_path / "a.png") == Fault("bomb", {"limit": "60"})

    def test_a_fault_survives_the_way_between_processes(self) -> None:
        import pickle

        assert pickle.loads(pickle.dumps(BadImageError(Fault("empty")))).fault == Fault("empty")  # noqa: S301  # our own bytes


class TestDerivatives:
    @pytest.mark.parametrize(("orientation", "red_corner"), [(1, (0, 0)), (2, (1, 0)), (3, (1, 1)), (4, (0, 1)), (6, (1, 0)), (8, (0, 1))])
    def test_a_photo_stands_upright(self, tmp_path: Path, orientation: int, red_corner: tuple[int, int]) -> None:
        result = published(from_a_camera(tmp_path / "a.jpg", orientation))

        corners = {(x, y): colour(result, x * (result.width - 1), y * (result.height - 1)) for x in (0, 1) for y in (0, 1)}
        assert [corner for corner, colour in corners.items() if alike(colour, RED)] == [red_corner]

    @pytest.mark.parametrize(("orientation", "size"), [(1, (640, 427)), (6, (640, 960))])
    def test_every_width_keeps_the_shape_a_reader_sees(self, tmp_path: Path, orientation: int, size: tuple[int, int]) -> None:
        file = from_a_camera(tmp_path / "a.jpg", orientation)

        assert published(file, 640).size == size == shape(measure(file).at(640))

    @pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
    def test_a_jpeg_of_any_mode_becomes_rgb(self, tmp_path: Path, mode: str) -> None:
        result = published(drawn(tmp_path / "a.jpg", mode=mode))

        assert result.mode == "RGB"
        assert mode == "L" or alike(colour(result, 10, 10), RED)

    @pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA"])
    def test_a_png_of_any_mode_becomes_rgb(self, tmp_path: Path, mode: str) -> None:
        assert published(drawn(tmp_path / "a.png", mode=mode), suffix="avif").mode == "RGB"

    def test_sixteen_bits_a_channel_are_scaled_not_clipped(self, tmp_path: Path) -> None:
        Image.new("I;16", (400, 300), 0x8000).save(tmp_path / "a.png")

        result = published(tmp_path / "a.png")

        assert alike(colour(result, 5, 5), (128, 128, 128))

    def test_what_is_transparent_in_a_palette_becomes_white(self, tmp_path: Path) -> None:
        palette = Image.new("P", (400, 300), 0)
        palette.putpalette([0, 0, 0, 200, 30, 20])
        palette.save(tmp_path / "a.png", transparency=0)

        result = published(tmp_path / "a.png")

        assert alike(colour(result, 5, 5), (255, 255, 255))

    def test_another_colour_space_becomes_srgb(self, tmp_path: Path) -> None:
        swapped = profile_with_red_and_blue_exchanged()

        result = published(drawn(tmp_path / "a.png", icc_profile=swapped))

        assert colour(result, 5, 5)[2] > colour(result, 5, 5)[0]

    def test_a_broken_colour_profile_is_passed_over(self, tmp_path: Path) -> None:
        result = published(drawn(tmp_path / "a.jpg", icc_profile=b"no profile" * 20))

        assert alike(colour(result, 5, 5), RED)

    def test_one_pixel_is_a_photo_too(self, tmp_path: Path) -> None:
        for suffix in imaging.FORMATS:
            assert published(drawn(tmp_path / "a.png", (1, 1)), 1, suffix).size == (1, 1)

    def test_the_same_photo_gives_the_same_bytes(self, tmp_path: Path) -> None:
        file = from_a_camera(tmp_path / "a.jpg")

        first = [path.read_bytes() for path in encoded(file, 640, suffix="avif") + encoded(file, 640)]

        assert [path.read_bytes() for path in encoded(file, 640, suffix="avif") + encoded(file, 640)] == first

    def test_no_unfinished_file_stays_behind(self, tmp_path: Path) -> None:
        encoded(drawn(tmp_path / "a.jpg"), 320)

        assert [path.name for path in (tmp_path / "out").iterdir()] == ["320.jpg"]

    def test_a_derivative_that_cannot_be_put_in_its_place_leaves_nothing_behind(self, tmp_path: Path) -> None:
        (tmp_path / "out" / "320.jpg").mkdir(parents=True)

        with pytest.raises(OSError, match="directory"):
            encoded(drawn(tmp_path / "a.jpg"), 320)

        assert [path.name for path in (tmp_path / "out").iterdir()] == ["320.jpg"]

    def test_the_background_of_the_picture_keeps_its_colour(self, tmp_path: Path) -> None:
        for suffix in imaging.FORMATS:
            result = published(drawn(tmp_path / "a.jpg"), suffix=suffix)
            assert alike(colour(result, 300, 200), BLUE)


class TestSecrets:
    @pytest.mark.parametrize("suffix", ["jpg", "avif"])
    def test_no_metadata_reaches_a_derivative(self, tmp_path: Path, suffix: str) -> None:
        for original in (from_a_camera(tmp_path / "a.jpg"), a_talkative_png(tmp_path / "b.png")):
            found = exiftool(encoded(original, 320, suffix=suffix)[0])

            assert not [name for name in found if name.startswith(("GPS", "XMP", "EXIF", "IFD", "ICC", "IPTC", "PNG"))], found
            assert not [name for name in found if name.endswith((":Comment", ":SerialNumber", ":Make"))], found

    def test_the_originals_of_these_tests_do_hold_metadata(self, tmp_path: Path) -> None:
        assert {"GPS:GPSLatitude", "File:Comment", "XMP:XMPToolkit"} & exiftool(from_a_camera(tmp_path / "a.jpg"))
        assert {"PNG:Comment", "GPS:GPSLatitude"} & exiftool(a_talkative_png(tmp_path / "b.png"))


def shape(size: Size) -> tuple[int, int]:
    return size.width, size.height


def profile_with_red_and_blue_exchanged() -> bytes:
    """An sRGB profile whose red primary is blue's and the other way round."""
    from PIL import ImageCms

    raw = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    tags = {bytes(raw[at : at + 4]): at for at in range(132, 132 + 12 * struct.unpack(">I", raw[128:132])[0], 12)}
    red, blue = tags[b"rXYZ"], tags[b"bXYZ"]
    raw[red : red + 4], raw[blue : blue + 4] = b"bXYZ", b"rXYZ"
    return bytes(raw)

"""What photos say of themselves."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.photos.conftest import CAPTION, Site
from tests.photos.drawing import a_talkative_png, drawn, of_an_agency, with_exif

from newsroom.photos.embedded import Said, said
from newsroom.photos.loading import PhotoLibrary
from newsroom.photos.model import Caption
from newsroom.photos.opening import opened

AGENCY = {120: "Lễ ký *giao ước*. (Ảnh: Thành Đạt)", 80: "Nguyễn Thị Hà", 115: "TTXVN", 55: "20190321"}


def words_of(file: Path) -> Said:
    with opened(file) as image:
        return said(image)


def caption_of(site: Site, caption: str | None, records: dict[int, str] | None = None) -> Caption:
    site.photo("photos/a.jpg", caption)
    of_an_agency(site.content / "photos/a.jpg", AGENCY if records is None else records)
    return PhotoLibrary(site.content).photo("photos/a.jpg").caption


class TestSaid:
    def test_an_agency_names_author_source_day_and_subject(self, tmp_path: Path) -> None:
        found = words_of(of_an_agency(tmp_path / "a.jpg", AGENCY))

        assert found == Said("Lễ ký \\*giao ước\\*. (Ảnh: Thành Đạt)", "Nguyễn Thị Hà", "TTXVN", date(2019, 3, 21))

    def test_a_camera_names_them_in_exif(self, tmp_path: Path) -> None:
        file = with_exif(tmp_path / "a.jpg", description="Lễ ký".encode(), artist=b"H.T", taken=b"2019:03:21 08:30:00")

        assert words_of(file) == Said("Lễ ký", "H.T", "", date(2019, 3, 21))

    @pytest.mark.parametrize("text", ["OLYMPUS DIGITAL CAMERA", "SONY DSC       ", "Exif_JPEG_PICTURE", "L??? k??", "x" * 700])
    def test_what_a_machine_wrote_is_no_caption(self, tmp_path: Path, text: str) -> None:
        assert words_of(with_exif(tmp_path / "a.jpg", description=text.encode())).text == ""

    def test_text_that_is_not_utf_8_is_not_guessed_at(self, tmp_path: Path) -> None:
        assert words_of(with_exif(tmp_path / "a.jpg", description=b"L\xea ky")) == Said()

    @pytest.mark.parametrize("taken", [b"0000:00:00 00:00:00", b"hom qua", b""])
    def test_a_day_that_is_none_is_passed_over(self, tmp_path: Path, taken: bytes) -> None:
        assert words_of(with_exif(tmp_path / "a.jpg", taken=taken)).day is None

    def test_a_photo_may_say_nothing(self, tmp_path: Path) -> None:
        assert words_of(drawn(tmp_path / "a.jpg")) == words_of(a_talkative_png(tmp_path / "a.png")) == Said()


class TestFallback:
    def test_what_the_caption_file_leaves_open_the_photo_fills(self, site: Site) -> None:
        caption = caption_of(site, "---\nalt: Sân\n---\n")

        assert caption == Caption("Sân", "Lễ ký \\*giao ước\\*.", "Nguyễn Thị Hà", date(2019, 3, 21), source="TTXVN")

    def test_what_the_caption_file_says_stands(self, site: Site) -> None:
        caption = caption_of(site, "---\nalt: Sân\ncredit: Q.L\ndate: 2019-03-22\n---\nSáng.\n")

        assert caption == Caption("Sân", "Sáng.", "Q.L", date(2019, 3, 22))

    def test_no_photo_describes_itself(self, site: Site) -> None:
        assert not caption_of(site, "---\nplace: Hà Nội\n---\n").describes

    def test_a_decorative_photo_stays_silent(self, site: Site) -> None:
        assert caption_of(site, "---\ndecorative: true\n---\n") == Caption(decorative=True)

    def test_a_photo_that_says_nothing_changes_nothing(self, site: Site) -> None:
        assert caption_of(site, CAPTION, {}) == PhotoLibrary(site.content).caption("photos/a.jpg")

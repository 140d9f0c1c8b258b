"""A folder from a camera, on its way into an album."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.photos.conftest import Site
from tests.photos.drawing import cut_short, drawn, from_a_camera, of_an_agency, with_exif

from newsroom.photos.importing import Plan, is_album, plan, write
from newsroom.photos.originals import bare

ALBUM = "2019/ky-ket"


@pytest.fixture
def camera(tmp_path: Path) -> Path:
    folder = tmp_path / "DCIM"
    folder.mkdir()
    return folder


def planned(site: Site, camera: Path, title: str | None = "Lễ ký kết", day: date | None = date(2019, 3, 21)) -> Plan:
    return plan(camera, site.content, ALBUM, title, day)


def codes(found: Plan) -> list[str]:
    return [f"{Path(problem.position.path).name} {problem.code} {problem.severity}" for problem in found.problems]


def names(found: Plan) -> list[str]:
    return [Path(photo.path).name for photo in found.incoming]


class TestNames:
    def test_they_are_plain_and_differ(self, site: Site, camera: Path) -> None:
        for width, name in enumerate(("IMG_1.JPEG", "Lễ ký.jpg", "le ky.png", "index.jpg"), start=700):
            drawn(camera / Path(name).with_suffix(".png" if name.endswith("png") else ".jpg"), (width, 400)).rename(camera / name)

        assert sorted(names(planned(site, camera))) == ["img-1.jpg", "index-2.jpg", "le-ky-2.png", "le-ky.jpg"]

    def test_what_is_there_keeps_its_name(self, site: Site, camera: Path) -> None:
        site.photo(f"photos/{ALBUM}/a.jpg")
        drawn(camera / "a.jpg")

        assert names(planned(site, camera)) == ["a-2.jpg"]

    @pytest.mark.parametrize(("word", "fine"), [("2019/hoi-thao", True), ("hoi-thao", False), ("2019/Hội thao", False), ("../x/y", False)])
    def test_an_album_is_a_year_and_a_plain_name(self, word: str, fine: bool) -> None:
        assert is_album(word) is fine


class TestRefusals:
    def test_what_is_broken_small_or_no_photo_stays_outside(self, site: Site, camera: Path) -> None:
        cut_short(camera / "cut.jpg")
        drawn(camera / "small.jpg", (639, 900))
        (camera / "film.mov").touch()
        (camera / "Thumbs.db").touch()

        found = planned(site, camera)

        assert codes(found) == ["cut.jpg photos.truncated error", "film.mov photos.unsupported warning", "small.jpg photos.too-small error"]
        assert found.incoming == ()

    def test_the_width_that_counts_is_that_of_the_photo_held_upright(self, site: Site, camera: Path) -> None:
        with_exif(camera / "a.jpg")
        from_a_camera(camera / "b.jpg", 6)

        assert names(planned(site, camera)) == ["a.jpg", "b.jpg"]


class TestDuplicates:
    def test_of_two_files_with_the_same_content_one_comes_in(self, site: Site, camera: Path) -> None:
        for name in ("a.jpg", "b.jpg"):
            drawn(camera / name)

        found = planned(site, camera)

        assert (names(found), codes(found)) == (["a.jpg"], ["b.jpg photos.known warning"])

    @pytest.mark.parametrize("as_it_was", [True, False])
    def test_a_photo_that_the_content_has_elsewhere_comes_in_with_a_warning(self, site: Site, camera: Path, as_it_was: bool) -> None:
        raw = from_a_camera(camera / "a.jpg", 1).read_bytes()
        site.write("photos/x.md", "").with_suffix(".jpg").write_bytes(raw if as_it_was else bare(raw))

        found = planned(site, camera)

        assert (names(found), found.problems[0].facts["other"]) == (["a.jpg"], "content/photos/x.jpg")

    def test_a_second_import_brings_nothing(self, site: Site, camera: Path) -> None:
        from_a_camera(camera / "a.jpg")
        write(planned(site, camera), site.content)

        assert planned(site, camera).incoming == ()


class TestWritten:
    def test_all_that_lacks_is_the_descriptions(self, site: Site, camera: Path) -> None:
        from_a_camera(camera / "a.jpg")
        of_an_agency(camera / "b.jpg", {120: "Lễ *ký*: «giao ước»", 80: 'Hà "H.T"', 115: "TTXVN", 55: "20190320"})

        write(planned(site, camera), site.content)

        assert site.told() == [f"content/photos/{ALBUM}/{name}.md:2:5 photos.missing-alt" for name in ("a", "b")]

    def test_what_the_photo_says_is_in_its_caption_file(self, site: Site, camera: Path) -> None:
        of_an_agency(camera / "b.jpg", {120: "Lễ ký", 80: "H.T", 55: "20190320"})

        (photo,) = planned(site, camera).incoming

        assert photo.caption.splitlines()[2:] == ['credit: "H.T"', "date: 2019-03-20", "---", "Lễ ký"]

    def test_the_picture_is_not_turned_and_where_it_was_taken_is_not_told(self, site: Site, camera: Path) -> None:
        source = from_a_camera(camera / "a.jpg", 6)

        write(planned(site, camera), site.content)

        written = (site.content / "photos" / ALBUM / "a.jpg").read_bytes()
        assert written == bare(source.read_bytes(), 6)
        assert b"SERIAL-1234" not in written

    def test_a_new_album_takes_the_day_of_its_earliest_photo(self, site: Site, camera: Path) -> None:
        for day in (22, 21):
            with_exif(camera / f"{day}.jpg", taken=f"2019:03:{day} 08:00:00".encode())

        assert 'date: "2019-03-21"' in (planned(site, camera, day=None).index or "")

    def test_an_album_that_is_there_keeps_its_words(self, site: Site, camera: Path) -> None:
        site.album("ky-ket")
        drawn(camera / "a.jpg")

        assert planned(site, camera).index is None

    def test_nothing_is_ever_written_over(self, site: Site, camera: Path) -> None:
        drawn(camera / "a.jpg")
        found = planned(site, camera)
        there = site.photo(f"photos/{ALBUM}/a.jpg", size=(800, 400)).read_bytes()

        with pytest.raises(FileExistsError):
            write(found, site.content)

        assert (site.content / found.incoming[0].path).read_bytes() == there

"""Derivatives made once, published for what pages show."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.photos.conftest import Site
from tests.photos.drawing import cut_short

from newsroom.photos.derivatives import Darkroom, names_in
from newsroom.photos.loading import PhotoLibrary
from newsroom.photos.model import Photo
from newsroom.photos.opening import Fault


class House:
    """A site with an output and a cache."""

    def __init__(self, site: Site, folder: Path) -> None:
        self.site = site
        self.output, self.cache = folder / "output", folder / "cache"
        self.library = PhotoLibrary(site.content)
        self.darkroom = Darkroom(self.cache)

    def photo(self, name: str, width: int = 700) -> Photo:
        self.site.photo(f"photos/{name}", size=(width, 400))
        return self.library.photo(f"photos/{name}")

    def page(self, *names: str, path: str = "index.html") -> None:
        file = self.output / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("".join(f'<img src="/tep/anh/{name}">' for name in names), encoding="utf-8")

    def publish(self) -> dict[str, Fault]:
        return self.darkroom.publish(self.library.known, self.output)

    def published(self) -> set[str]:
        return {file.name for file in (self.output / "tep/anh").glob("*")}

    def cached(self) -> dict[Path, int]:
        return {file: file.stat().st_mtime_ns for file in self.cache.rglob("*") if file.is_file()}


@pytest.fixture
def house(site: Site, tmp_path: Path) -> House:
    return House(site, tmp_path)


class TestPublishing:
    def test_just_what_pages_show_is_published(self, house: House) -> None:
        shown, hidden = house.photo("a.jpg"), house.photo("b.jpg", 701)
        house.page(shown.derivative(320, "avif"), shown.derivative(320, "jpg"))

        assert house.publish() == {}
        assert house.published() == {shown.derivative(320, "avif"), shown.derivative(320, "jpg")}
        assert not [file for file in house.cached() if file.name.startswith(hidden.key)]

    def test_a_warm_run_encodes_nothing(self, house: House) -> None:
        house.page(*(house.photo(name, width).derivative(320, "avif") for name, width in (("a.jpg", 700), ("b.jpg", 701))))
        house.publish()
        before = house.cached()

        house.publish()

        assert len(before) == 2
        assert house.cached() == before

    def test_a_cold_run_writes_the_same_bytes(self, house: House, tmp_path: Path) -> None:
        name = house.photo("a.jpg").derivative(320, "avif")
        house.page(name)
        house.publish()
        first = (house.output / "tep/anh" / name).read_bytes()
        (house.output / "tep/anh" / name).unlink()

        Darkroom(tmp_path / "cold").publish(house.library.known, house.output)

        assert (house.output / "tep/anh" / name).read_bytes() == first

    def test_what_no_page_shows_any_more_goes(self, house: House) -> None:
        photo = house.photo("a.jpg")
        house.page(photo.derivative(320, "jpg"))
        house.publish()

        house.page()
        house.publish()

        assert house.published() == set()

    def test_a_page_of_an_earlier_build_keeps_its_photos(self, house: House) -> None:
        photo = house.photo("a.jpg")
        house.page(photo.derivative(320, "jpg"))
        house.publish()

        house.library = PhotoLibrary(house.site.content)
        house.publish()

        assert house.published() == {photo.derivative(320, "jpg")}

    def test_every_broken_photo_is_told_and_the_others_are_published(self, house: House) -> None:
        cut_short(house.site.content / house.photo("b.jpg", 701).path)
        house.library = PhotoLibrary(house.site.content)
        photos = [house.library.photo("photos/b.jpg"), house.photo("a.jpg")]
        house.page(*(photo.derivative(320, "jpg") for photo in photos))

        assert house.publish() == {"photos/b.jpg": Fault("truncated")}
        assert house.published() == {photos[1].derivative(320, "jpg")}

    def test_a_cache_on_another_file_system_is_copied_from(self, house: House, tmp_path: Path) -> None:
        def refuse(source: Path, target: Path) -> None:
            raise OSError

        photo = house.photo("a.jpg")
        house.page(photo.derivative(320, "jpg"))
        house.darkroom = Darkroom(tmp_path / "cache", link=refuse)

        assert house.publish() == {}
        assert house.published() == {photo.derivative(320, "jpg")}


class TestChanges:
    def shown(self, house: House) -> None:
        """Two photos on a page, published by a library that has just been opened."""
        house.library = PhotoLibrary(house.site.content)
        photos = [house.library.photo(f"photos/{name}") for name in ("a.jpg", "b.jpg")]
        house.page(*(photo.derivative(320, suffix) for photo in photos for suffix in ("avif", "jpg")))
        assert house.publish() == {}

    @pytest.fixture
    def before(self, house: House) -> dict[Path, int]:
        for name, width in (("a.jpg", 700), ("b.jpg", 701)):
            house.photo(name, width)
        self.shown(house)
        return house.cached()

    def test_a_changed_caption_encodes_nothing(self, house: House, before: dict[Path, int]) -> None:
        house.site.write("photos/a.md", "---\nalt: Khác\nfocal: 10% 20%\n---\nKhác hẳn.\n")

        self.shown(house)

        assert house.cached() == before

    def test_a_changed_photo_encodes_that_one(self, house: House, before: dict[Path, int]) -> None:
        house.photo("a.jpg", 702)

        self.shown(house)

        assert len(house.cached().keys() - before.keys()) == 2
        assert before.items() <= house.cached().items()

    def test_the_derivatives_of_a_photo_that_is_gone_go(self, house: House, before: dict[Path, int]) -> None:
        gone = house.library.photo("photos/a.jpg").key

        house.page(house.library.photo("photos/b.jpg").derivative(320, "jpg"))
        house.publish()

        assert not [name for name in house.published() if name.startswith(gone)]


class TestCache:
    def test_it_forgets_what_no_page_has_shown_for_long_the_oldest_first(self, house: House) -> None:
        photo = house.photo("a.jpg")
        house.page(photo.derivative(320, "jpg"))
        for number in range(4):
            old = house.cache / "00" / f"{number:016}-320.jpg"
            old.parent.mkdir(parents=True, exist_ok=True)
            old.touch()
            os.utime(old, (number, number))

        Darkroom(house.cache, spare=2).publish(house.library.known, house.output)

        kept = {"0000000000000002-320.jpg", "0000000000000003-320.jpg", photo.derivative(320, "jpg")}
        assert {file.name for file in house.cached()} == kept

    def test_a_file_that_a_power_cut_left_empty_is_made_again(self, house: House) -> None:
        name = house.photo("a.jpg").derivative(320, "jpg")
        (house.cache / name[:2]).mkdir(parents=True)
        (house.cache / name[:2] / name).touch()
        house.page(name)

        house.publish()

        assert (house.output / "tep/anh" / name).stat().st_size > 1000


class TestProgress:
    def test_every_photo_that_is_done_is_counted(self, house: House) -> None:
        told: list[tuple[int, int]] = []
        house.page(*(house.photo(f"{number}.jpg", 700 + number).derivative(320, "jpg") for number in range(3)))

        Darkroom(house.cache, progress=lambda done, total: told.append((done, total))).publish(house.library.known, house.output)

        assert told == [(1, 3), (2, 3), (3, 3)]

    def test_where_nothing_is_to_be_done_nothing_is_told(self, house: House) -> None:
        told: list[tuple[int, int]] = []
        house.page(house.photo("a.jpg").derivative(320, "jpg"))
        house.publish()

        Darkroom(house.cache, progress=lambda done, total: told.append((done, total))).publish(house.library.known, house.output)

        assert told == []


class TestNames:
    def test_names_come_from_pages_and_feeds(self, house: House) -> None:
        house.page("0123456789abcdef-320.avif", path="tin-tuc/index.html")
        house.page("fedcba9876543210-960.jpg", path="atom.xml")
        house.page("aaaaaaaaaaaaaaaa-960.jpg", path="data.json")

        assert names_in(house.output) == {"0123456789abcdef-320.avif", "fedcba9876543210-960.jpg"}

    def test_a_site_without_photos_publishes_none(self, house: House) -> None:
        house.page()

        assert house.publish() == {}
        assert not (house.output / "tep").exists()

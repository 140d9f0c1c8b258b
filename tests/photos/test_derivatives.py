"""Derivatives made once, published for what pages show."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.photos.conftest import Site
from tests.photos.drawing import cut_short

from newsroom.photos.derivatives import Darkroom, names_in
from newsroom.photos.imaging import Fault
from newsroom.photos.loading import PhotoLibrary
from newsroom.photos.model import Photo


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

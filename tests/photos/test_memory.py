"""What is known of originals from one run to the next."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from tests.photos.conftest import Site
from tests.photos.drawing import cut_short, drawn, with_exif

from newsroom.photos.memory import Known, Memory, key_of
from newsroom.photos.opening import BadImageError

PATH = "photos/a.jpg"


class House:
    """A photo at rest, and the file of what is known."""

    def __init__(self, site: Site) -> None:
        self.site, self.file = site, site.content.parent / "cache" / "originals.json"
        self.photo = with_exif(site.content / PATH, artist=b"H.T", taken=b"2019:03:21 08:30:00")
        self.rest()

    def rest(self) -> None:
        """As if its content had been there for years."""
        os.utime(self.photo, (1_550_000_000, 1_550_000_000))

    def known(self) -> Known:
        memory = Memory(self.site.content, self.file, at_rest=-1)
        found = memory.of(PATH)
        memory.save()
        return found

    def lie(self, **facts: object) -> None:
        """Write something else into the file: who then answers so has not looked at the photo."""
        told = json.loads(self.file.read_text(encoding="utf-8"))
        told["files"][PATH][4] = "#123456"
        self.file.write_text(json.dumps({**told, **facts}), encoding="utf-8")

    def was_looked_at(self) -> bool:
        return self.known().look.colour != "#123456"


@pytest.fixture
def house(site: Site) -> House:
    house = House(site)
    house.known()
    house.lie()
    return house


class TestUnchanged:
    def test_a_photo_at_rest_is_not_read_again(self, house: House) -> None:
        assert not house.was_looked_at()

    def test_everything_that_was_known_is_known_again(self, site: Site) -> None:
        house = House(site)

        assert house.known() == house.known()
        assert house.known().said.credit == "H.T"

    def test_a_photo_written_a_moment_ago_is_not_taken_for_known(self, site: Site) -> None:
        drawn(site.content / PATH)
        memory = Memory(site.content, site.content.parent / "originals.json")
        memory.of(PATH)

        memory.save()

        assert not (site.content.parent / "originals.json").exists()


class TestChanged:
    def test_other_content_of_the_same_size_and_time_is_seen(self, house: House) -> None:
        before = house.known().digest
        raw = bytearray(house.photo.read_bytes())
        raw[15] ^= 1  # the density that it claims: the picture stays whole
        house.photo.write_bytes(raw)
        house.rest()

        assert house.known().digest != before

    def test_a_checkout_of_the_same_content_is_hashed_and_found_the_same(self, house: House) -> None:
        digest = house.known().digest
        shutil.copy(house.photo, house.photo.with_suffix(".new"))
        house.photo.with_suffix(".new").replace(house.photo)

        assert house.known().digest == digest

    def test_another_recipe_makes_all_of_it_void(self, house: House) -> None:
        house.lie(form="another")

        assert house.was_looked_at()

    @pytest.mark.parametrize("text", ["", "[]", "{", '{"form": 1, "files": 2}'])
    def test_a_damaged_file_is_no_harm(self, house: House, text: str) -> None:
        house.file.write_text(text, encoding="utf-8")

        assert house.was_looked_at()

    def test_a_broken_photo_is_never_known(self, house: House) -> None:
        cut_short(house.photo)

        for _ in range(2):
            with pytest.raises(BadImageError, match="truncated"):
                house.known()

    def test_what_is_gone_is_forgotten(self, house: House) -> None:
        drawn(house.site.content / "photos/b.jpg")
        house.photo.unlink()
        memory = Memory(house.site.content, house.file, at_rest=-1)
        memory.of("photos/b.jpg")

        memory.save()

        assert list(json.loads(house.file.read_text(encoding="utf-8"))["files"]) == ["photos/b.jpg"]


def test_where_nothing_may_be_written_the_work_goes_on(site: Site) -> None:
    drawn(site.content / PATH)
    (site.content.parent / "cache").write_text("a file, no folder", encoding="utf-8")
    memory = Memory(site.content, site.content.parent / "cache" / "originals.json", at_rest=-1)

    assert memory.of(PATH).look.size.width == 1200
    memory.save()


def test_a_key_depends_on_the_content(tmp_path: Path) -> None:
    assert key_of("a") == key_of("a") != key_of("b")
    assert len(key_of("a")) == 16

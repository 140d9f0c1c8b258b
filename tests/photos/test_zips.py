"""Albums in one zip file."""

from __future__ import annotations

import os
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest

from newsroom.photos.zips import stored_names, write_zip


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    files = [tmp_path / "ten-that.jpg", tmp_path / "anh-khac.jpg"]
    for number, file in enumerate(files):
        file.write_bytes(b"pixels" * (number + 1))
    return files


def test_photos_are_stored_under_the_albums_name_in_its_order(photos: list[Path], tmp_path: Path) -> None:
    write_zip(tmp_path / "anh" / "hoi-thao.zip", "hoi-thao", photos)

    with ZipFile(tmp_path / "anh" / "hoi-thao.zip") as archive:
        assert [entry.compress_type for entry in archive.infolist()] == [ZIP_STORED] * 2
        assert {name: archive.read(name) for name in archive.namelist()} == {
            "hoi-thao-01.jpg": b"pixels",
            "hoi-thao-02.jpg": b"pixelspixels",
        }


def test_the_same_photos_make_the_same_bytes_whatever_the_clock_says(photos: list[Path], tmp_path: Path) -> None:
    write_zip(tmp_path / "one.zip", "hoi-thao", photos)
    for photo in photos:
        os.utime(photo, (1_700_000_000, 1_700_000_000))

    write_zip(tmp_path / "two.zip", "hoi-thao", photos)

    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_its_size_is_returned_and_nothing_unfinished_is_left(photos: list[Path], tmp_path: Path) -> None:
    size = write_zip(tmp_path / "out" / "a.zip", "a", photos)

    assert [(file.name, file.stat().st_size) for file in (tmp_path / "out").iterdir()] == [("a.zip", size)]


@pytest.mark.parametrize(("count", "last"), [(9, "a-09.jpg"), (99, "a-99.jpg"), (100, "a-100.jpg")])
def test_names_sort_as_the_photos_stand(count: int, last: str) -> None:
    names = stored_names("a", count)

    assert names[-1] == last
    assert list(names) == sorted(names)

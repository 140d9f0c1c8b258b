"""What cameras write into photos never goes out: exiftool reads every picture that is published, and every one inside a zip."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.desk.running import ROOT, newsroom
from tests.photos.drawing import from_a_camera, of_an_agency
from tests.photos.exif import exiftool

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".avif", ".webp", ".gif"})
HARMLESS = frozenset({"File", "ExifTool", "Composite", "JFIF", "PNG", "QuickTime", "Meta"})
"""Groups of what every picture has: its size, its format, how it is packed."""
HARMFUL = ("Comment", "Thumbnail", "Serial", "Text", "Author", "Artist", "Creat", "Modify", "GPS", "Make", "Model", "Title", "Desc")


def published(site: Path, unpacked: Path) -> list[Path]:
    """Every picture of a site, those inside its zips too."""
    for number, archive in enumerate(sorted(site.rglob("*.zip"))):
        with zipfile.ZipFile(archive) as opened:
            opened.extractall(unpacked / str(number))  # our own file
    return [file for folder in (site, unpacked) for file in folder.rglob("*") if file.suffix in PICTURES]


def told(site: Path, unpacked: Path) -> set[str]:
    """What the pictures of a site tell beyond what a picture must."""
    tags = exiftool(*published(site, unpacked))
    assert "File:ImageWidth" in tags
    return {tag for tag in tags if tag.partition(":")[0] not in HARMLESS or tag.partition(":")[2].startswith(HARMFUL)}


def originals(content: Path) -> Iterator[Path]:
    return (file for file in content.rglob("*") if file.suffix.lower() in PICTURES)


@pytest.fixture
def talkative(project: Path) -> Path:
    """A site with an album to take home, of photos that say where, when and by whom they were taken."""
    album = project / "content" / "photos" / "2019" / "bi-mat"
    from_a_camera(album / "nha-rieng-chi-ha.jpg")
    of_an_agency(album / "so-0912345678.jpg", {80: "Hà", 120: "Sân", 90: "Nha Trang", 103: "MA-SO-MAT"})
    for photo in list(album.glob("*.jpg")):
        photo.with_suffix(".md").write_text("---\nalt: Sân\n---\n", encoding="utf-8")
    header = "title: Một sáng\ndate: 2019-03-24\nsummary: Trên sân.\ndownload: true"
    (album / "index.md").write_text(f"---\n{header}\n---\n", encoding="utf-8")
    answer = newsroom("publish", folder=project)
    assert answer.returncode == 0, answer.stderr
    return project


def test_no_picture_of_the_sample_site_tells_more_than_it_shows(site: Path, tmp_path: Path) -> None:
    assert told(site, tmp_path / "zips") == set()


def test_no_picture_of_a_site_of_talkative_photos_does(talkative: Path, tmp_path: Path) -> None:
    secret = {"EXIF:GPSLatitude", "EXIF:SerialNumber", "XMP:City", "IPTC:By-line", "File:Comment"}
    assert secret <= exiftool(*originals(talkative / "content"))
    assert list((talkative / "output").rglob("*.zip"))
    assert told(talkative / "output", tmp_path / "zips") == set()


def test_nothing_in_any_file_is_an_original_or_has_its_name_or_its_secrets(talkative: Path) -> None:
    files = [file for file in (talkative / "output").rglob("*") if file.is_file()]
    written = [(file, file.read_bytes()) for file in files]
    for original in originals(talkative / "content" / "photos"):
        words = [original.stem.encode(), b"SERIAL-1234", b"MA-SO-MAT", b"Nha Trang", original.read_bytes()[-2000:]]

        assert not [file for file, data in written if any(word in data for word in words) or original.stem in file.name]


def test_the_same_holds_for_the_sample_sites_zips_and_pictures(site: Path, tmp_path: Path) -> None:
    published_bytes = {file.read_bytes() for file in published(site, tmp_path / "zips")}

    assert not [file for file in originals(ROOT / "content") if file.read_bytes() in published_bytes]

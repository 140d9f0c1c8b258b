"""`newsroom import photos` as an editor runs it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.desk.running import newsroom
from tests.photos.drawing import cut_short, drawn, from_a_camera

ALBUM = ("--album", "2019/ky-ket", "--title", "Lễ ký kết", "--date", "21/03/2019")


@pytest.fixture
def camera(tmp_path: Path) -> Path:
    folder = tmp_path / "DCIM"
    from_a_camera(folder / "IMG_1.jpg")
    return folder


def test_nothing_is_written_before_it_is_asked_for(project: Path, camera: Path) -> None:
    answer = newsroom("import", "photos", camera, *ALBUM, folder=project)

    assert answer.returncode == 0, answer.stderr
    assert "img-1.jpg và img-1.md  ←  IMG_1.jpg" in answer.stdout
    assert "--write" in answer.stdout
    assert not (project / "content/photos/2019/ky-ket").exists()


def test_once_written_the_check_asks_for_descriptions_and_nothing_else(project: Path, camera: Path) -> None:
    newsroom("import", "photos", camera, *ALBUM, "--write", folder=project)

    told = newsroom("check", folder=project).stdout

    assert "content/photos/2019/ky-ket/img-1.md:2:5" in told
    assert "1 lỗi (" in told


def test_a_photo_that_cannot_be_used_is_told_and_the_others_come_in(project: Path, camera: Path) -> None:
    cut_short(camera / "hong.jpg")

    answer = newsroom("import", "photos", camera, *ALBUM, "--write", folder=project)

    assert answer.returncode == 1
    assert "hong.jpg:1:1" in answer.stderr
    assert (project / "content/photos/2019/ky-ket/img-1.jpg").is_file()


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--album", "Lễ ký"), "2019/le-ky"),
        (("--album", "2019/ky-ket"), "--title"),
        (("--album", "2019/ky-ket", "--title", "Lễ"), "--date"),
    ],
)
def test_an_option_that_lacks_or_is_wrong_is_named(project: Path, camera: Path, options: tuple[str, ...], told: str) -> None:
    answer = newsroom("import", "photos", camera, *options, folder=project)

    assert answer.returncode == 2
    assert told in answer.stderr


def test_a_folder_that_is_not_there_is_named(project: Path) -> None:
    answer = newsroom("import", "photos", "khong-co", *ALBUM, folder=project)

    assert answer.returncode == 2
    assert "«khong-co»" in answer.stderr


def test_a_second_run_finds_everything_there(project: Path, camera: Path) -> None:
    drawn(camera / "b.png")
    for _ in range(2):
        answer = newsroom("import", "photos", camera, *ALBUM, "--write", folder=project)

    assert "Nhập 0 ảnh" in answer.stdout
    assert sorted(file.name for file in (project / "content/photos/2019/ky-ket").glob("*.[jp]*")) == ["b.png", "img-1.jpg"]

"""Where a site may be put, and how it takes its place."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from newsroom.desk.building import fresh_folder, is_replaceable, put_in_place
from newsroom.desk.project import Project, load_project


@pytest.fixture
def bare(tmp_path: Path) -> Project:
    for folder in ("content", "theme"):
        (tmp_path / folder).mkdir()
    (tmp_path / "pelicanconf.py").write_text('SITEURL = "/thi-dua/"\nSITE_ADDRESS = "http://a.vn/thi-dua"\n', encoding="utf-8")
    return load_project(tmp_path / "pelicanconf.py")


def site(folder: Path, text: str) -> Path:
    (folder / "theme").mkdir(parents=True)
    (folder / "index.html").write_text(text, encoding="utf-8")
    return folder


def test_a_project_tells_where_it_lies_and_where_its_site_will_stand(bare: Project, tmp_path: Path) -> None:
    assert (bare.content, bare.theme) == (tmp_path / "content", tmp_path / "theme")
    assert (bare.prefix, bare.address) == ("/thi-dua", "http://a.vn/thi-dua")


def test_publish_settings_start_from_the_project_s_own_file(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "pelicanconf.py").write_text(f'SITENAME = "{name}"\n', encoding="utf-8")
        (tmp_path / name / "publishconf.py").write_text("from pelicanconf import *\n", encoding="utf-8")

    names = [load_project(tmp_path / name / "publishconf.py").settings["SITENAME"] for name in ("one", "two")]

    assert names == ["one", "two"]


def test_a_new_site_takes_the_place_of_the_former_one(tmp_path: Path) -> None:
    output = site(tmp_path / "output", "former")

    with fresh_folder(output) as folder:
        site(folder, "new")
        put_in_place(folder, output)

    assert (output / "index.html").read_text(encoding="utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def test_a_build_that_stops_leaves_the_former_site_and_nothing_else(tmp_path: Path) -> None:
    output = site(tmp_path / "output", "former")

    with contextlib.suppress(RuntimeError), fresh_folder(output) as folder:
        (folder / "index.html").write_text("half", encoding="utf-8")
        raise RuntimeError

    assert (output / "index.html").read_text(encoding="utf-8") == "former"
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def test_a_site_may_take_the_place_of_nothing_or_of_a_site(bare: Project, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    assert is_replaceable(tmp_path / "absent", bare)
    assert is_replaceable(tmp_path / "empty", bare)
    assert is_replaceable(site(tmp_path / "output", "former"), bare)


def test_a_site_never_takes_the_place_of_anything_else(bare: Project, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.doc").touch()

    for folder in (tmp_path, tmp_path.parent, bare.content, bare.content / "news", tmp_path / "letters", bare.settings_file):
        assert not is_replaceable(folder, bare)

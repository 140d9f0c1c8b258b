"""Releases on a shelf: whole or not at all, the newest kept, and the way back."""

from __future__ import annotations

import gzip
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from tests.desk.running import ROOT, newsroom

from newsroom.desk.releasing import KEPT, ReleaseError, Shelf, commit_of, shelf_of

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a shelf lies on a Linux server")


def written(folder: Path, text: str) -> Path:
    """A site with one page, which says `text`, and a picture that no release changes."""
    folder.mkdir()
    (folder / "index.html").write_text(text, encoding="utf-8")
    (folder / "tep").mkdir()
    (folder / "tep" / "anh.jpg").write_bytes(b"\xff\xd8 the same in every release")
    return folder


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(str(tmp_path / "srv" / "thi-dua"))


def add(shelf: Shelf, tmp_path: Path, *texts: str) -> list[str]:
    """Releases of sites that say these texts, one after the other; their names."""
    return [shelf.add(written(tmp_path / text, text), "1f95d03") for text in texts]


def seen(shelf: Shelf) -> str:
    """What readers see on the front page."""
    return Path(shelf.folder, "current", "index.html").read_text(encoding="utf-8")


def lying(shelf: Shelf) -> list[str]:
    """Everything on the shelf, hidden things too."""
    folder = Path(shelf.folder)
    return sorted(path.relative_to(folder).as_posix() for path in (*folder.iterdir(), *(folder / "releases").iterdir()))


def test_a_release_is_named_by_its_time_and_commit_and_is_what_readers_see(shelf: Shelf, tmp_path: Path) -> None:
    (name,) = add(shelf, tmp_path, "one")

    assert seen(shelf) == "one"
    assert lying(shelf) == ["current", "releases", f"releases/{name}"]
    assert Path(shelf.folder, "current").readlink() == Path("releases", name)
    assert name.endswith("-1f95d03")


def test_two_releases_in_one_minute_even_in_one_second_stand_in_their_order(shelf: Shelf, tmp_path: Path) -> None:
    names = add(shelf, tmp_path, "one", "two", "three")

    assert sorted(set(names)) == names
    assert seen(shelf) == "three"


def test_five_releases_are_kept(shelf: Shelf, tmp_path: Path) -> None:
    names = add(shelf, tmp_path, *(f"site-{number}" for number in range(KEPT + 1)))

    assert lying(shelf)[2:] == [f"releases/{name}" for name in names[-5:]]
    assert seen(shelf) == f"site-{KEPT}"


def test_going_back_shows_the_release_before_and_again_the_one_before_that(shelf: Shelf, tmp_path: Path) -> None:
    names = add(shelf, tmp_path, "one", "two", "three")

    assert (shelf.back(), seen(shelf)) == (names[1], "two")
    assert (shelf.back(), seen(shelf)) == (names[0], "one")
    with pytest.raises(ReleaseError, match="Không có bản nào trước"):
        shelf.back()
    assert seen(shelf) == "one"


def test_what_was_withdrawn_is_never_gone_back_to(shelf: Shelf, tmp_path: Path) -> None:
    (one, two) = add(shelf, tmp_path, "one", "two")
    shelf.back()
    (three,) = add(shelf, tmp_path, "three")

    assert shelf.back() == one
    assert lying(shelf)[2:] == [f"releases/{one}", f"releases/{two}-rut", f"releases/{three}-rut"]


def test_a_site_that_did_not_arrive_whole_is_never_seen(shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (name,) = add(shelf, tmp_path, "one")
    cut = shelf._command(("add", shelf.folder, "1f95d03", "3", "5"))
    archive = subprocess.run(["tar", "-cf", "-", "-C", tmp_path / "one", "."], capture_output=True, check=True).stdout

    for sent in (archive[:700], archive, b""):
        assert subprocess.run(cut, input=sent, capture_output=True, check=False).returncode

        assert (lying(shelf), seen(shelf)) == (["current", "releases", f"releases/{name}"], "one")


def test_a_reader_who_looks_all_the_time_sees_whole_sites_only(shelf: Shelf, tmp_path: Path) -> None:
    add(shelf, tmp_path, "one")
    look = f'while [ -e "{tmp_path}/one" ]; do cat "{shelf.folder}/current/index.html" || echo broken; done'

    with subprocess.Popen(["sh", "-c", look], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8") as reader:
        add(shelf, tmp_path, "two", "three")
        (tmp_path / "one").rename(tmp_path / "gone")
        said, _ = reader.communicate()

    assert said.replace("one", "").replace("two", "").replace("three", "") == ""


def test_what_did_not_change_is_the_same_file_in_both_releases_and_keeps_its_date(shelf: Shelf, tmp_path: Path) -> None:
    names = add(shelf, tmp_path, "one", "two")

    pictures = [Path(shelf.folder, "releases", name, "tep", "anh.jpg").stat() for name in names]
    pages = [Path(shelf.folder, "releases", name, "index.html").stat() for name in names]

    assert pictures[0].st_ino == pictures[1].st_ino
    assert pages[0].st_ino != pages[1].st_ino


def with_bundles(site: Path, *names: str) -> Path:
    """The site with files in its theme, large enough to be packed."""
    (site / "theme").mkdir()
    for name in names:
        (site / "theme" / name).write_text(f"{name} " * 200, encoding="utf-8")
    return site


def theme(shelf: Shelf) -> list[str]:
    return sorted(file.name for file in Path(shelf.folder, "current", "theme").iterdir())


def test_a_page_opened_before_the_switch_finds_its_stylesheet_until_the_next_but_one(shelf: Shelf, tmp_path: Path) -> None:
    css = [f"site.{number * 10}.css" for number in "123"]

    for name in css:
        shelf.add(with_bundles(written(tmp_path / name, name), name), "1f95d03")

    assert theme(shelf) == [css[1], f"{css[1]}.gz", css[2], f"{css[2]}.gz"]
    assert Path(shelf.folder, "current", ".carried").read_text(encoding="utf-8").split() == [f"theme/{css[1]}", f"theme/{css[1]}.gz"]


def test_only_what_is_named_by_its_content_is_carried_over(shelf: Shelf, tmp_path: Path) -> None:
    shelf.add(with_bundles(written(tmp_path / "one", "one"), "site.0123456789.js", "site.css", "x.0123456789.svg", "a.01234.js"), "1f95d03")

    shelf.add(written(tmp_path / "two", "two"), "1f95d03")

    assert theme(shelf) == ["site.0123456789.js", "site.0123456789.js.gz"]


def test_where_the_theme_did_not_change_nothing_is_carried_over(shelf: Shelf, tmp_path: Path) -> None:
    for text in ("one", "two"):
        shelf.add(with_bundles(written(tmp_path / text, text), "site.0123456789.css"), "1f95d03")

    assert theme(shelf) == ["site.0123456789.css", "site.0123456789.css.gz"]
    assert not Path(shelf.folder, "current", ".carried").exists()


def test_text_lies_there_packed_too(shelf: Shelf, tmp_path: Path) -> None:
    (written(tmp_path / "one", "") / "index.html").write_text("Bản tin " * 200, encoding="utf-8")

    shelf.add(tmp_path / "one", "1f95d03")

    root = Path(shelf.folder, "current")
    assert gzip.decompress((root / "index.html.gz").read_bytes()) == (root / "index.html").read_bytes()
    assert not (root / "tep" / "anh.jpg.gz").exists()


def test_a_folder_that_stands_where_the_link_should_is_left_alone(shelf: Shelf, tmp_path: Path) -> None:
    Path(shelf.folder, "current").mkdir(parents=True)

    with pytest.raises(ReleaseError, match="không phải liên kết"):
        add(shelf, tmp_path, "one")

    assert list(Path(shelf.folder, "releases").iterdir()) == []


@pytest.mark.parametrize(
    ("word", "shelf"),
    [
        ("web.noibo:/srv/thi-dua", Shelf("/srv/thi-dua", "web.noibo")),
        ("dang@web:/srv/a b", Shelf("/srv/a b", "dang@web")),
        ("/srv/thi-dua", Shelf("/srv/thi-dua")),
    ],
)
def test_a_shelf_may_lie_on_another_machine(word: str, shelf: Shelf) -> None:
    assert shelf_of(word) == shelf


def test_a_windows_machine_is_told_where_a_shelf_can_lie() -> None:
    with pytest.raises(ReleaseError, match="máy chủ Linux qua ssh"):
        Shelf("C:/srv")._command(("back", "C:/srv"), system="nt")

    assert shelf_of("C:/srv").host is None


def test_ssh_is_handed_every_word_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ssh").write_text('#!/bin/sh\nfor command; do :; done; exec sh -c "$command"\n', encoding="utf-8")  # as sshd does
    (tmp_path / "ssh").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    there = Shelf(str(tmp_path / "a folder; with 'quotes'"), "web.noibo")

    add(there, tmp_path, "one")

    assert seen(there) == "one"


def test_a_release_outside_git_says_so(tmp_path: Path) -> None:
    assert commit_of(tmp_path) == "khong-git"


@pytest.mark.parametrize("place", ["", "dang", "content/../dang"])
def test_a_shelf_never_lies_in_the_project(project: Path, place: str) -> None:
    answer = newsroom("release", place, folder=project)

    assert answer.returncode == 2
    assert "ra ngoài thư mục dự án" in answer.stderr
    assert not (project / "releases").exists()


@pytest.mark.parametrize("name", ["gitlab-ci.yml", "forgejo.yml", "Jenkinsfile"])
def test_a_wrapper_for_ci_is_ten_lines_around_the_one_command(name: str) -> None:
    text = (ROOT / ".ci" / "examples" / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith(("#", "//"))]

    assert len(lines) <= 12
    assert "make release TO=" in text
    assert "\nrelease: .venv/installed ##" in (ROOT / "Makefile").read_text(encoding="utf-8")
    if name.endswith(".yml"):
        assert yaml.safe_load(text)


def test_the_command_publishes_goes_back_and_refuses_what_has_problems(project: Path, tmp_path: Path) -> None:
    place = tmp_path / "srv"

    first = newsroom("release", place, folder=project)
    (project / "content" / "news" / "2019" / "hong.md").write_text("title: hỏng\n", encoding="utf-8")
    second = newsroom("release", place, folder=project)
    third = newsroom("release", place, "--back", folder=project)

    assert (first.returncode, second.returncode, third.returncode) == (0, 1, 2), first.stderr
    assert f"newsroom release {place} --back" in first.stdout
    assert f"{place} còn nguyên như trước" in second.stderr
    assert third.stderr == "Không có bản nào trước bản đang đăng.\n"
    assert (place / "current" / "404.html").exists()

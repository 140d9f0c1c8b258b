"""One small site, built by Pelican itself in a process of its own (its signals are global)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.profiles.writing import a_content, a_profile

ROOT = Path(__file__).parents[2]
SETTINGS = """
from pelicanconf import *
PLUGINS = ["newsroom.publishing.plugin", "newsroom.profiles.plugin", "tests.profiles.stand_in_news"]
PREVIEW, TODAY, DIRECT_TEMPLATES = False, "2020-01-31", []
PATH, THEME, OUTPUT_PATH = "content", "theme", "output"
"""
TEMPLATES = {
    "profile": "{{ profile.title }}|{{ profile.unit.name }}|{{ profile.content | safe }}|{{ profile.news | join(' ', 'url') }}",
    "profiles": "{{ listing.title }}|{% for p in profiles %}{{ p.url }} {% endfor %}|{{ exemplar.url }}",
    "article": "{% for p in article.mentioned %}{{ p.url }} {% endfor %}",
}


def build(folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "plugins")])}
    command = [sys.executable, "-m", "pelican", "-s", "conf.py", "--fatal", "errors"]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def a_site(folder: Path) -> Path:
    content = a_content(folder)
    (folder / "conf.py").write_text(SETTINGS, encoding="utf-8")
    for name, text in TEMPLATES.items():
        file = folder / "theme" / "templates" / f"{name}.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return content


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    content = a_site(folder)
    a_profile(content, "an", title="Trực <đêm> & ngày", body="Xem [tập thể](phong.md).\n")
    a_profile(content, "phong", kind="collective", name="Phòng Quản trị", date="16/10/2019", modified="17/10/2019")
    a_profile(content, "nhap", draft="true")
    for name, front in {"mot": "date: 2019-03-01\nprofiles: [an, nhap]", "hai": "date: 2019-05-01\nprofiles: [an, phong]"}.items():
        (content / "news").mkdir(exist_ok=True)
        (content / "news" / f"{name}.md").write_text(f"---\n{front}\n---\nTin.\n", encoding="utf-8")
    result = build(folder)
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "output"


def page(site: Path, url: str) -> list[str]:
    return (site / url / "index.html").read_text(encoding="utf-8").split("|")


def test_a_profile_has_a_page_of_its_own_with_its_title_escaped(site: Path) -> None:
    assert page(site, "guong-sang/an")[:2] == ["Trực &lt;đêm&gt; &amp; ngày", "Báo Thanh tra"]


def test_links_between_profiles_lead_to_their_pages(site: Path) -> None:
    assert 'href="/guong-sang/phong/"' in page(site, "guong-sang/an")[2]


def test_a_profile_and_the_news_that_mention_it_show_one_another(site: Path) -> None:
    assert page(site, "guong-sang/an")[3].split() == ["tin-tuc/2019/05/hai/", "tin-tuc/2019/03/mot/"]
    assert page(site, "tin-tuc/2019/03/mot") == ["guong-sang/an/ "]


def test_the_newest_profile_is_the_exemplar_of_the_site(site: Path) -> None:
    assert page(site, "guong-sang") == ["Gương sáng", "guong-sang/phong/ guong-sang/an/ ", "guong-sang/phong/"]


def test_the_lists_are_written_each_at_its_address(site: Path) -> None:
    written = {file.parent.relative_to(site / "guong-sang").as_posix() for file in (site / "guong-sang").rglob("index.html")}

    assert written == {".", "an", "phong", "nam/2019", "don-vi/bao", "loai/ca-nhan", "loai/tap-the"}


def test_nothing_of_a_draft_is_published(site: Path) -> None:
    assert not [file for file in site.rglob("*") if "nhap" in file.name]
    assert "nhap" not in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_wrong_content_stops_the_build_and_every_place_is_named(tmp_path: Path) -> None:
    content = a_site(tmp_path)
    a_profile(content, "an", unit="Báo Thanh Tre")
    a_profile(content, "binh", kind="nobody")

    result = build(tmp_path)

    assert result.returncode != 0
    assert "content/profiles/an.md:6:7" in result.stdout + result.stderr
    assert "content/profiles/binh.md:4:7" in result.stdout + result.stderr

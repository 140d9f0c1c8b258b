"""One small site of pages, built by Pelican itself in a process of its own (its signals are global)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.publishing.writing import written

ROOT = Path(__file__).parents[2]
SETTINGS = """
from pelicanconf import *
PLUGINS = ["newsroom.publishing.plugin"]
PREVIEW, TODAY, DIRECT_TEMPLATES, SITEURL, SITE_ADDRESS = False, "2020-01-31", [], "/thi-dua", "https://a.vn/thi-dua"
PATH, THEME, OUTPUT_PATH = "content", "theme", "output"
"""
FILES = {
    "conf.py": SETTINGS,
    "theme/templates/page.html": "{{ page.title }}|{{ page.content | safe }}|{{ asset('site.css') }}|{{ 5 | two_digits }}|{{ page.mark }}",
    "theme/static/css/site.css": '@import url("a.css");',
    "theme/static/css/a.css": "a { top: 0; }",
    "content/photos/2019/a.png": "an original, with the place it was taken at",
    "content/pages/Giới thiệu.md": "---\ntitle: Trang <b> & «c»\n---\nXem [cách](cach-tinh.md#muc), [ảnh]({static}/photos/2019/a.png).\n",
    "content/pages/cach-tinh.md": "---\ntitle: Cách tính\n---\nNội dung.\n",
    "content/pages/nhap.md": "---\ntitle: Nháp\ndraft: true\n---\nChưa xong.\n",
}


def build(folder: Path, files: dict[str, str]) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "plugins")]), "COLUMNS": "500"}
    command = [sys.executable, "-m", "pelican", "-s", "conf.py", "--fatal", "errors"]
    return subprocess.run(command, cwd=written(folder, files), env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    result = build(folder, FILES)
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "output"


@pytest.fixture
def about(site: Path) -> list[str]:
    return (site / "gioi-thieu" / "index.html").read_text(encoding="utf-8").split("|")


def test_a_title_with_signs_is_escaped(about: list[str]) -> None:
    assert about[0] == "Trang &lt;b&gt; &amp; «c»"


def test_a_link_to_a_document_leads_to_its_page_in_the_sites_folder(about: list[str]) -> None:
    assert '<a href="/thi-dua/cach-tinh/#muc">' in about[1]


def test_templates_find_assets_and_filters(about: list[str], site: Path) -> None:
    assert (site / about[2].removeprefix("/thi-dua/")).read_text(encoding="utf-8") == "a{top:0}"
    assert about[3:] == ["05", "None"]


def test_no_file_is_published_as_it_is_whatever_a_text_links_to(site: Path) -> None:
    assert not list(site.rglob("*.png"))


def test_a_draft_is_neither_written_nor_in_the_sitemap(site: Path) -> None:
    assert not (site / "nhap").exists()
    assert (site / "sitemap.xml").read_text(encoding="utf-8").count("<loc>") == 2


def test_a_document_that_cannot_be_read_stops_the_build_with_its_place(tmp_path: Path) -> None:
    result = build(tmp_path, {**FILES, "content/pages/sai.md": "---\ntitle: Sai\nsumary: x\n---\n"})

    assert result.returncode != 0
    assert "content/pages/sai.md:3:1 [schema.unknown-key]" in result.stdout + result.stderr

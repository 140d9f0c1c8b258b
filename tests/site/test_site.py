"""The sample site as it would be published, looked at from outside."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from hashlib import sha256
from html import unescape
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from tests.desk.running import ROOT, TODAY, newsroom

from newsroom.desk.checking import check
from newsroom.desk.project import load_project

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ADDRESS = load_project(ROOT / "publishconf.py").address


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def hashes(folder: Path) -> dict[str, str]:
    """Every file by its path, as the hash of its bytes."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {file.relative_to(folder).as_posix(): sha256(file.read_bytes()).hexdigest() for file in files}


def file_of(site: Path, address: str) -> Path:
    """The file that an address of the site stands for."""
    path = unquote(unescape(address).removeprefix(ADDRESS).partition("#")[0])
    return site / (path.lstrip("/") + ("index.html" if path.endswith("/") else ""))


def test_the_site_has_a_page_of_every_kind(site: Path) -> None:
    for path in (
        "index.html",
        "404.html",
        "tin-tuc",
        "luu-tru",
        "guong-sang",
        "anh",
        "phong-trao/2019",
        "don-vi",
        "chuyen-muc",
        "the",
        "nguoi",
    ):
        assert (site / path).exists(), path


def test_every_page_comes_from_a_template_of_ours(site: Path) -> None:
    for page in pages(site):
        text = page.read_text(encoding="utf-8")

        assert '<html lang="vi"' in text, page
        assert re.search(r'<link rel="stylesheet" href="/theme/site\.[0-9a-f]+\.css">', text), page
        assert 'id="noi-dung"' in text, page


def test_no_title_of_a_draft_or_of_the_future_stands_anywhere(site: Path) -> None:
    everything = [file.read_text(encoding="utf-8") for pattern in ("*.html", "*.xml", "*.json") for file in site.rglob(pattern)]

    for document in check(ROOT / "content").unpublished(TODAY):
        title = document.front.value["title"] if isinstance(document.front.value, dict) else ""
        assert not any(str(title) in text for text in everything), title


def test_no_original_photo_goes_out(site: Path) -> None:
    originals = {
        sha256(file.read_bytes()).hexdigest() for file in (ROOT / "content").rglob("*") if file.suffix in {".png", ".jpg", ".jpeg"}
    }

    assert originals
    assert originals.isdisjoint(hashes(site).values())


def test_nothing_in_a_page_breaks_a_strict_policy(site: Path) -> None:
    for page in pages(site):
        text = page.read_text(encoding="utf-8")

        assert not re.search(
            r"<style\b|<script(?! type=\"application/ld\+json\">)(?![^>]*\ssrc=)|\sstyle=[\"']|<[^>]+\son[a-z]+=|javascript:", text
        ), page


def test_every_link_inside_the_site_leads_somewhere(site: Path) -> None:
    for page in pages(site):
        text = page.read_text(encoding="utf-8")
        for address in set(re.findall(r'\s(?:href|src)="(/[^"]*)"', text)):
            assert file_of(site, address).is_file(), f"{page}: {address}"


def test_no_page_says_that_a_value_was_missing(site: Path) -> None:
    for page in pages(site):
        assert not re.search(r">\s*None\s*<|\bNone[\"<]|Undefined|\{\{|\{%", page.read_text(encoding="utf-8")), page


def parsed(file: Path) -> ElementTree.Element:
    return ElementTree.parse(file).getroot()  # noqa: S314  # our own file


def addresses(feed: Path) -> Iterator[str]:
    for entry in parsed(feed).iter(f"{ATOM}entry"):
        yield from (link.attrib["href"] for link in entry.iter(f"{ATOM}link"))


def test_feeds_can_be_read_and_lead_to_pages(site: Path) -> None:
    feeds = sorted(site.rglob("atom.xml"))

    assert site / "atom.xml" in feeds
    for feed in feeds:
        assert all(address.startswith(ADDRESS) and file_of(site, address).is_file() for address in addresses(feed)), feed


def test_the_sitemap_holds_every_page_that_may_be_listed_once(site: Path) -> None:
    found = [element.text or "" for element in parsed(site / "sitemap.xml").iter(f"{SITEMAP}loc")]
    listed = [page for page in pages(site) if '<meta name="robots" content="noindex">' not in page.read_text(encoding="utf-8")]

    assert sorted(file_of(site, address) for address in found) == sorted(listed)


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project without git, in a folder with spaces and Vietnamese letters."""
    folder = tmp_path_factory.mktemp("elsewhere") / "Bản tin thi đua (mới)"
    for name in ("content", "theme", "plugins"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, folder / name)
    (folder / ".cache").symlink_to(ROOT / ".cache", target_is_directory=True)
    return folder


def test_the_same_content_gives_the_same_bytes_in_any_folder(site: Path, elsewhere: Path) -> None:
    answer = newsroom("publish", "--today", TODAY, folder=elsewhere, code=elsewhere / "plugins")

    assert answer.returncode == 0, answer.stderr
    assert hashes(elsewhere / "output") == hashes(site)


def test_under_a_folder_of_its_host_every_link_starts_with_it(project: Path) -> None:
    with (project / "publishconf.py").open("a", encoding="utf-8") as settings:
        settings.write('SITEURL = "/thi-dua"\nSITE_ADDRESS = FEED_DOMAIN = "http://noibo.vn/thi-dua"\n')

    answer = newsroom("publish", folder=project)

    assert answer.returncode == 0, answer.stderr
    assert 'href="/thi-dua/tin-tuc/"' in (project / "output" / "index.html").read_text(encoding="utf-8")


def test_what_is_dated_later_or_unfinished_leaves_no_trace(project: Path) -> None:
    answer = newsroom("publish", "--today", "2019-03-31", folder=project)
    written = "\n".join(file.read_text(encoding="utf-8") for pattern in ("*.html", "*.xml") for file in (project / "output").rglob(pattern))

    assert answer.returncode == 0, answer.stderr
    assert "Hai đơn vị ký giao ước" in written
    assert "Bài đang viết dở" not in written
    assert "Người giữ nhịp phong trào" not in written

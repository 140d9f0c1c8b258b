"""What programs read of the sample site: pictures and data of pages, feeds, the sitemap, old addresses."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup
from PIL import Image
from tests.desk.running import ROOT, newsroom

from newsroom.desk.project import load_project

ATOM = "{http://www.w3.org/2005/Atom}"
ADDRESS = load_project(ROOT / "publishconf.py").address
DATED = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})")
TODAY = "2023-12-31"


def pages(site: Path) -> Iterator[tuple[str, BeautifulSoup]]:
    """Every page that search engines may list, by its address from the root."""
    for file in sorted(site.rglob("*.html")):
        page = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
        if page.find("meta", {"name": "robots", "content": "noindex"}) is None:
            yield file.relative_to(site).as_posix().removesuffix("index.html"), page


def told(page: BeautifulSoup, name: str) -> str:
    (tag,) = page.find_all("meta", {"property": name})
    return str(tag["content"])


def test_every_page_says_its_title_its_address_and_has_a_picture(site: Path) -> None:
    for address, page in pages(site):
        assert told(page, "og:url") == f"{ADDRESS}/{address}"
        assert told(page, "og:title")
        assert told(page, "og:description")
        picture = site / told(page, "og:image").removeprefix(f"{ADDRESS}/")
        assert Image.open(BytesIO(picture.read_bytes())).size == (1200, 630), address
        assert (told(page, "og:image:width"), told(page, "og:image:height")) == ("1200", "630")


def test_no_picture_is_of_a_page_that_is_not_there(site: Path) -> None:
    named = {told(page, "og:image").rpartition("/")[2] for _, page in pages(site)}

    assert {file.name for file in (site / "tep" / "bia").iterdir()} == named


def test_every_page_holds_data_that_a_program_can_read(site: Path) -> None:
    found = set()
    for _, page in pages(site):
        for block in page.find_all("script", {"type": "application/ld+json"}):
            data = json.loads(block.string or "")
            assert data["@context"] == "https://schema.org"
            found |= {thing["@type"] for thing in data.get("@graph", [data])}

    assert found >= {"WebSite", "NewsArticle", "ProfilePage", "ImageGallery", "Dataset", "BreadcrumbList"}


def test_the_sitemap_says_when_pages_changed_and_leaves_out_what_nobody_looks_for(site: Path) -> None:
    urls = {
        str(one.findtext("{*}loc")).removeprefix(f"{ADDRESS}/"): one.findtext("{*}lastmod")
        for one in ET.fromstring((site / "sitemap.xml").read_bytes())  # noqa: S314  # our own text
    }

    assert urls["tin-tuc/2019/03/ky-ket-giao-uoc-2019/"] == "2019-03-22"
    assert urls["tin-tuc/"] == urls["tin-tuc/trang/2/"] == "2023-10-12"
    assert urls["guong-sang/kieu-thanh-nga/"]
    assert urls["phong-trao/2019/"] == urls["phong-trao/2019/ma-tran/"]
    assert "ngoai-tuyen/" not in urls


def feeds(site: Path) -> list[Path]:
    return sorted(site.rglob("atom.xml"))


def test_every_feed_is_what_the_standard_asks_for(site: Path) -> None:
    """RFC 4287: one id, title and updated each, an author, dates with an offset, ids that no other entry has, whole addresses."""
    ids = []
    for file in feeds(site):
        feed = ET.fromstring(file.read_bytes())  # noqa: S314  # our own text
        ids.append(feed.findtext(f"{ATOM}id"))
        assert [one.get("href") for one in feed.findall(f"{ATOM}link") if one.get("rel") == "self"] == [
            f"{ADDRESS}/{file.relative_to(site).as_posix()}"
        ]
        entries = feed.findall(f"{ATOM}entry")
        assert len({one.findtext(f"{ATOM}id") for one in entries}) == len(entries)
        for one in (feed, *entries):
            assert [len(one.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated")] == [1, 1, 1]
            assert DATED.fullmatch(one.findtext(f"{ATOM}updated") or "")
            assert re.match(r"(?:tag|https?):", one.findtext(f"{ATOM}id") or "")
            assert all(str(link.get("href")).startswith("http") for link in one.findall(f"{ATOM}link"))
        for one in entries:
            assert one.find(f"{ATOM}author/{ATOM}name") is not None or feed.find(f"{ATOM}author") is not None
            assert one.find(f"{ATOM}content") is not None or one.find(f"{ATOM}summary") is not None
            assert not re.search(r'(?:href|src)="/', one.findtext(f"{ATOM}content") or "")
    assert len(set(ids)) == len(ids) > 20


def test_a_feed_is_as_new_as_the_newest_of_its_entries(site: Path) -> None:
    for file in feeds(site):
        feed = ET.fromstring(file.read_bytes())  # noqa: S314  # our own text
        days = [datetime.fromisoformat(one.findtext(f"{ATOM}updated") or "") for one in feed.findall(f"{ATOM}entry")]
        assert not days or datetime.fromisoformat(feed.findtext(f"{ATOM}updated") or "") >= max(days), file


def test_the_json_feed_has_the_entries_of_the_atom_feed(site: Path) -> None:
    atom = ET.fromstring((site / "atom.xml").read_bytes())  # noqa: S314  # our own text
    links = [one.find(f"{ATOM}link").get("href") for one in atom.findall(f"{ATOM}entry")]  # type: ignore[union-attr]

    assert [item["url"] for item in json.loads((site / "feed.json").read_text(encoding="utf-8"))["items"]] == links


def test_an_internal_site_keeps_robots_out(site: Path) -> None:
    assert (site / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nDisallow: /\n"


@pytest.fixture
def moved(project: Path) -> Path:
    """A site some of whose pages once had other addresses."""
    page = project / "content" / "pages" / "gioi-thieu.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace("---\n", "---\naliases: [/gioi-thieu.html, /ve/chung-toi/]\n", 1), encoding="utf-8"
    )
    table = project / "content" / "data" / "redirects.yaml"
    table.write_text("redirects:\n  - {from: /tin.html, to: /ve/chung-toi/}\n", encoding="utf-8")
    answer = newsroom("publish", "--today", TODAY, folder=project)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return project / "output"


@pytest.mark.parametrize("old", ["gioi-thieu.html", "ve/chung-toi/index.html", "tin.html"])
def test_an_old_address_leads_on_without_a_script_or_a_server_s_help(moved: Path, old: str) -> None:
    page = BeautifulSoup((moved / old).read_text(encoding="utf-8"), "html.parser")

    assert page.find("meta", {"http-equiv": "refresh"})["content"] == "0; url=/gioi-thieu/"  # type: ignore[index]
    assert page.find("link", rel="canonical")["href"] == f"{ADDRESS}/gioi-thieu/"  # type: ignore[index]
    assert page.select_one("main a[href='/gioi-thieu/']")
    assert page.find("meta", {"name": "robots", "content": "noindex"})


def test_old_addresses_are_in_no_list_and_servers_are_told_of_them(moved: Path) -> None:
    assert "chung-toi" not in (moved / "sitemap.xml").read_text(encoding="utf-8")
    assert '"/tin.html" "/gioi-thieu/";' in (moved / "may-chu" / "redirects.nginx.map").read_text(encoding="utf-8")


def test_an_old_address_that_a_list_has_is_refused_with_its_place(project: Path) -> None:
    table = project / "content" / "data" / "redirects.yaml"
    table.write_text("redirects:\n  - {from: /tin-tuc/2019/, to: /}\n", encoding="utf-8")

    answer = newsroom("publish", "--today", TODAY, folder=project)

    assert answer.returncode != 0
    assert "redirects.taken" in answer.stdout + answer.stderr


def test_the_same_content_makes_the_same_pictures_anywhere(project: Path) -> None:
    made = []
    for cache in ("one", "other"):
        with (project / "pelicanconf.py").open("a", encoding="utf-8") as settings:
            settings.write(f'\nCARD_CACHE = ".cache/{cache}"\n')
        assert newsroom("publish", "--today", TODAY, folder=project).returncode == 0
        made.append({file.name: sha256(file.read_bytes()).digest() for file in (project / "output" / "tep" / "bia").iterdir()})

    assert made[0] == made[1]

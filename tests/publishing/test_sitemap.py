"""The sitemap."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

from tests.publishing.writing import written

from newsroom.publishing.sitemap import sitemap


def addresses(folder: Path, *files: str, at: str = "https://a.vn/thi-dua") -> list[str | None]:
    text = sitemap(written(folder, dict.fromkeys(files, "")), at)
    root = ET.fromstring(text.encode())  # noqa: S314  # our own text
    return [element.text for element in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]


def test_every_page_is_listed_at_its_address_in_a_fixed_order(tmp_path: Path) -> None:
    found = addresses(tmp_path, "tin-tuc/2019/index.html", "index.html", "anh/index.html")

    assert found == ["https://a.vn/thi-dua/", "https://a.vn/thi-dua/anh/", "https://a.vn/thi-dua/tin-tuc/2019/"]


def test_what_is_no_page_is_left_out(tmp_path: Path) -> None:
    assert addresses(tmp_path, "404.html", "theme/site.css", "atom.xml", "index.html") == ["https://a.vn/thi-dua/"]


def test_an_address_is_escaped(tmp_path: Path) -> None:
    assert addresses(tmp_path, "a&b/index.html") == ["https://a.vn/thi-dua/a&b/"]

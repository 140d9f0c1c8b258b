"""What lies beside the pages: icons, the manifest, robots.txt, the script that keeps articles."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from PIL import Image
from tests.syndication.newsprint import COLOURS, STATIC

from newsroom.syndication import offline
from newsroom.syndication.icons import icon, outlines
from newsroom.syndication.manifest import manifest
from newsroom.syndication.robots import robots
from newsroom.syndication.tokens import colours, papers

FAVICON = STATIC / "icons" / "favicon.svg"


def rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))


def test_an_internal_site_asks_robots_to_stay_out_of_everything() -> None:
    assert robots(welcome=False, site_address="http://a.vn") == "User-agent: *\nDisallow: /\n"


def test_a_site_that_welcomes_them_shows_the_way() -> None:
    assert robots(welcome=True, site_address="http://a.vn/khoi").endswith("Sitemap: http://a.vn/khoi/sitemap.xml\n")


def test_the_manifest_stays_inside_the_site_s_folder() -> None:
    told = json.loads(manifest("Bản tin", "Tin", "Bản tin nội bộ", "/khoi", "#fffaee"))

    assert {told["start_url"], told["scope"], told["id"]} == {"/khoi/"}
    assert all(one["src"].startswith("/khoi/theme/icons/") for one in told["icons"])
    assert [one.get("purpose") for one in told["icons"]] == [None, None, "maskable"]


def test_an_icon_is_the_favicon_s_shape_in_its_colours() -> None:
    image = Image.open(io.BytesIO(icon(FAVICON, 192))).convert("RGBA")

    assert image.size == (192, 192)
    assert image.getpixel((2, 96))[3] == 0  # type: ignore[index]
    assert image.getpixel((30, 20))[:3] == rgb(COLOURS.red)  # type: ignore[index]


def test_a_maskable_icon_has_a_ground_to_its_edges_and_its_shape_where_no_mask_reaches() -> None:
    image = Image.open(io.BytesIO(icon(FAVICON, 512, COLOURS.paper, 0.6))).convert("RGB")
    corners = {image.getpixel(point) for point in ((0, 0), (511, 0), (0, 511), (256, 60), (60, 256))}

    assert corners == {rgb(COLOURS.paper)}


def test_a_drawing_with_curves_is_refused_rather_than_drawn_wrong() -> None:
    with pytest.raises(ValueError, match="straight lines"):
        outlines("M0 0C1 1 2 2 3 3z")


def test_the_ground_of_pages_is_told_for_day_and_night() -> None:
    assert papers(STATIC) == (("light", "#fffaee"), ("dark", "#16120f"))


def test_a_theme_of_others_has_no_colours_of_ours(tmp_path: Path) -> None:
    assert (papers(tmp_path), colours(tmp_path)) == ((), None)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for page in ("", "ngoai-tuyen/", "tin-tuc/a/"):
        (tmp_path / page).mkdir(parents=True, exist_ok=True)
        html = f'<link rel="stylesheet" href="/khoi/theme/site.1.css"><source srcset="{_photo("a" * 16)}"><p>{page}</p>'
        (tmp_path / page / "index.html").write_text(html, encoding="utf-8")
    return tmp_path


def _photo(key: str) -> str:
    return ", ".join(f"/khoi/tep/anh/{key}-{width}.avif {width}w" for width in (320, 640, 1280))


def test_the_shell_and_photos_of_a_modest_size_are_kept(site: Path) -> None:
    what = offline.kept(site, "/khoi", ["tin-tuc/a/"])

    assert what.pages == ("/khoi/", "/khoi/ngoai-tuyen/", "/khoi/tin-tuc/a/")
    assert what.files == (f"/khoi/tep/anh/{'a' * 16}-640.avif", "/khoi/theme/site.1.css")


def test_of_a_page_full_of_photos_only_the_first_are_kept(site: Path) -> None:
    (site / "tin-tuc" / "a" / "index.html").write_text(" ".join(_photo(f"{number:016x}") for number in range(30)), encoding="utf-8")

    assert len([file for file in offline.kept(site, "/khoi", ["tin-tuc/a/"]).files if "/tep/" in file]) == 4 + 1


def test_another_word_in_an_article_is_another_version_and_the_same_words_are_the_same(site: Path) -> None:
    one, same = (offline.kept(site, "/khoi", ["tin-tuc/a/"]) for _ in range(2))
    (site / "tin-tuc" / "a" / "index.html").write_text("Bản mới", encoding="utf-8")

    assert one == same
    assert offline.kept(site, "/khoi", ["tin-tuc/a/"]).version != one.version


def test_the_script_begins_with_what_it_keeps(site: Path) -> None:
    text = offline.worker(offline.kept(site, "/khoi", []), "/khoi")

    assert text.startswith('const VERSION="')
    assert 'const ROOT="/khoi/";' in text

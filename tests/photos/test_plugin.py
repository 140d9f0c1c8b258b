"""Photos and albums in a real build by Pelican, with the smallest theme there can be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from blinker import Signal
from pelican import Pelican, signals
from pelican.settings import read_settings
from tests.photos.conftest import ALBUM, Site
from tests.photos.drawing import cut_short, from_a_camera

from newsroom.foundation.problems import ContentError

GALLERY = "/// gallery | 2019/hoi-thao"
DRAFT = ALBUM.replace("summary", "draft: true\nsummary")
FUTURE = ALBUM.replace("2019-03-24", "2031-01-01")
THEME = {
    "page.html": "{{ page.content|safe }}",
    "album.html": "{{ album.title }}|{{ album.count }}|{{ album.mark }}|{{ album.cover.src }}|{{ album.content|safe }}"
    "{% for photo in album.photos %}<i>{{ photo.caption }}</i>{{ photo.avif }}{% endfor %}",
    "albums.html": "{% for year in years %}{{ year.year }}:{% for album in year.albums %} {{ SITEURL }}/{{ album.url }}"
    "{% endfor %}{% endfor %} strip {{ strip|length }} {{ strip_album.title }} {{ photos(ASK).alt if ASK }}",
    "components/photo_row.html": "{% macro photo_row(shots) %}{% for shot in shots %}<figure><img src='{{ shot.photo.src }}' "
    "alt='{{ shot.photo.alt }}'>{{ shot.caption or shot.photo.caption }}</figure>{% endfor %}{% endmacro %}",
    "components/gallery.html": "{% macro gallery(photos, layout, first, album) %}"
    "{{ layout }} {{ first }} {{ photos|map(attribute='src')|map('last')|list|length }} {{ album.title if album }}{% endmacro %}",
    "components/picture.html": "{% macro picture(photo, sizes, lead=false, ratio=None) %}<img src='{{ photo.src }}'>{% endmacro %}",
}
SETTINGS: dict[str, Any] = {
    "PLUGINS": ["newsroom.publishing.plugin", "newsroom.photos.plugin"],
    "SITEURL": "/thi-dua",
    "SITE_ADDRESS": "http://thidua.noibo/thi-dua",
    "TODAY": "2019-12-31",
    "ARTICLE_PATHS": ["news"],
    "PAGE_PATHS": ["pages"],
    "DIRECT_TEMPLATES": [],
    "STATIC_PATHS": [],
    "THEME_STATIC_PATHS": [],
    "FEED_ALL_ATOM": None,
    "CATEGORY_FEED_ATOM": None,
    "READERS": {"rst": None, "html": None},
    "JINJA_ENVIRONMENT": {"autoescape": True},
    "TIMEZONE": "Asia/Ho_Chi_Minh",
    "PAGE_SAVE_AS": "{slug}/index.html",
    "PAGE_TRANSLATION_ID": False,
    "ASK": None,
}


@contextmanager
def alone() -> Iterator[None]:
    """Pelican's signals belong to the whole process: what other tests connected is put aside, what this one connects goes again."""
    known = [value for value in vars(signals).values() if isinstance(value, Signal)]
    before = {signal: list(signal.receivers_for(None)) for signal in known}
    for signal, receivers in before.items():
        for receiver in receivers:
            signal.disconnect(receiver)
    try:
        yield
    finally:
        for signal, receivers in before.items():
            for receiver in list(signal.receivers_for(None)):
                signal.disconnect(receiver)
            for receiver in receivers:
                signal.connect(receiver)


class Built:
    """What a build of a site wrote."""

    def __init__(self, site: Site, **settings: Any) -> None:
        root = site.content.parent
        for name, text in THEME.items():
            site.write(f"../theme/templates/{name}", text)
        site.write("../theme/static/css/site.css", "")
        own = {"PATH": str(site.content), "OUTPUT_PATH": str(root / "output"), "THEME": str(root / "theme")}
        copied = {name: dict(value) if isinstance(value, dict) else value for name, value in SETTINGS.items()}
        self.output, self.cache = root / "output", root / ".cache" / "photos"
        with alone():
            Pelican(read_settings(override={**copied, **own, "JINJA_FILTERS": {}, "JINJA_GLOBALS": {}, **settings})).run()

    def text(self, path: str) -> str:
        return (self.output / path).read_text(encoding="utf-8")

    def derivatives(self) -> list[Path]:
        return sorted((self.output / "tep/anh").glob("*"))


class TestAlbums:
    def test_an_album_has_a_page_with_its_photos(self, site: Site) -> None:
        site.album(photos=("1.jpg", "2.jpg"))

        text = Built(site).text("anh/2019/hoi-thao/index.html")

        assert text.startswith("Hội thao mùa xuân|2|None|/thi-dua/tep/anh/")
        assert text.count("<i><b>Về đích.</b> Hai người cùng cười.</i>/thi-dua/tep/anh/") == 2
        assert "<p>Lời mở đầu.</p>" in text

    def test_the_index_lists_albums_by_year_the_newest_first(self, site: Site) -> None:
        site.album("a")
        site.album("b", ALBUM.replace("03-24", "04-01"))
        site.album("c", ALBUM.replace("2019", "2018"))

        text = Built(site).text("anh/index.html")

        assert text.startswith("2019: /thi-dua/anh/2019/b/ /thi-dua/anh/2019/a/2018: /thi-dua/anh/2018/c/")

    def test_the_newest_album_lends_four_photos_to_other_pages(self, site: Site) -> None:
        site.album(photos=tuple(f"{number}.jpg" for number in range(5)))

        assert "strip 4 Hội thao mùa xuân" in Built(site).text("anh/index.html")

    def test_a_site_without_albums_has_an_empty_index(self, site: Site) -> None:
        assert "strip 0" in Built(site).text("anh/index.html")

    @pytest.mark.parametrize("index", [DRAFT, FUTURE])
    def test_an_album_that_is_not_published_leaves_nothing_behind(self, site: Site, index: str) -> None:
        site.album(index=index)

        built = Built(site)

        assert [file.name for file in (built.output / "anh").rglob("*.html")] == ["index.html"]
        assert built.derivatives() == []

    @pytest.mark.parametrize(("index", "page", "mark"), [(DRAFT, "2019", "draft"), (FUTURE, "2031", "future")])
    def test_a_preview_shows_and_marks_it(self, site: Site, index: str, page: str, mark: str) -> None:
        site.album(index=index)

        built = Built(site, PREVIEW=True)

        assert f"|1|{mark}|" in built.text(f"anh/{page}/hoi-thao/index.html")
        assert built.derivatives()


class TestFigures:
    def test_a_document_shows_photos_by_the_themes_components(self, site: Site) -> None:
        site.album()
        site.write("pages/a.md", "---\ntitle: A\n---\n![](/photos/2019/hoi-thao/nhay-bao-bo.jpg)\n")

        text = Built(site).text("a/index.html")

        assert text.startswith("<figure><img src='/thi-dua/tep/anh/")
        assert text.endswith("alt='Hai người nhảy bao bố về đích'><b>Về đích.</b> Hai người cùng cười.</figure>")

    def test_just_what_pages_show_is_published(self, site: Site) -> None:
        site.photo("photos/a.jpg")
        site.photo("photos/b.jpg", size=(701, 400))
        site.write("pages/a.md", "---\ntitle: A\n---\n![](/photos/a.jpg)\n")
        site.write("pages/b.md", "---\ntitle: B\ndraft: true\n---\n![](/photos/b.jpg)\n")

        assert [file.name.split("-")[1] for file in Built(site).derivatives()] == ["640.jpg"]

    def test_a_template_may_ask_for_any_photo(self, site: Site) -> None:
        site.photo("photos/a.jpg")

        assert Built(site, ASK="photos/a.jpg").text("anh/index.html").endswith("Hai người nhảy bao bố về đích")


class TestCache:
    def test_it_stands_beside_the_content_and_a_warm_build_adds_nothing(self, site: Site) -> None:
        site.album()
        cold = {file: file.stat().st_mtime_ns for file in Built(site).cache.rglob("*.avif")}

        warm = {file: file.stat().st_mtime_ns for file in Built(site, DELETE_OUTPUT_DIRECTORY=True).cache.rglob("*.avif")}

        assert len(cold) == 2
        assert warm == cold

    def test_it_may_be_put_elsewhere(self, site: Site, tmp_path: Path) -> None:
        site.album()

        Built(site, PHOTO_CACHE=str(tmp_path / "elsewhere"))

        assert len(list((tmp_path / "elsewhere").rglob("*.avif"))) == 2


class TestGalleries:
    def test_a_block_shows_photos_numbered_through_the_document(self, site: Site) -> None:
        site.album(photos=("mot.jpg", "hai.jpg"))
        site.write("pages/a.md", f"---\ntitle: A\n---\n{GALLERY}\nphotos: [mot]\nlayout: wide\n///\n\n{GALLERY}\n///\n")

        text = Built(site).text("a/index.html")

        assert text.startswith('<div class="gallery">wide 1 1 Hội thao mùa xuân</div>\n<div class="gallery">row 2 2')

    def test_one_amid_a_paragraph_of_a_list_is_placed_too(self, site: Site) -> None:
        site.album()
        site.write("pages/a.md", f"---\ntitle: A\n---\n- Một\n\n    {GALLERY}\n    ///\n")

        assert '<div class="gallery">row 1 1' in Built(site).text("a/index.html")

    def test_one_that_asks_for_what_is_not_there_is_told_with_its_place(self, site: Site, caplog: pytest.LogCaptureFixture) -> None:
        site.write("pages/a.md", "---\ntitle: A\n---\n/// gallery | la\n///\n")

        Built(site)

        assert "content/pages/a.md:4:15 [photos.unknown-album]" in caplog.text


class TestDownloads:
    def test_an_album_that_offers_it_is_packed_from_its_largest_derivatives(self, site: Site) -> None:
        site.album(index=ALBUM.replace("summary", "download: true\nsummary"))

        built = Built(site)

        with ZipFile(built.output / "anh/2019/hoi-thao/hoi-thao.zip") as archive:
            (largest,) = (file for file in built.derivatives() if file.name.endswith("640.jpg"))
            assert {name: archive.read(name) for name in archive.namelist()} == {"hoi-thao-01.jpg": largest.read_bytes()}

    def test_others_have_no_zip(self, site: Site) -> None:
        site.album()

        assert not list(Built(site).output.rglob("*.zip"))


class TestFailures:
    def test_a_photo_that_cannot_be_decoded_fails_the_build(self, site: Site) -> None:
        folder = site.album()
        cut_short(site.content / folder / "nhay-bao-bo.jpg")

        with pytest.raises(ContentError, match=r"nhay-bao-bo.jpg:1:1.*truncated"):
            Built(site)

    def test_a_photo_that_a_template_asks_for_in_vain_fails_the_build(self, site: Site) -> None:
        with pytest.raises(ContentError, match=r"content/photos/la.jpg:1:1.*missing"):
            Built(site, ASK="photos/la.jpg")

    def test_a_photo_of_an_album_that_is_not_published_is_not_given_out(self, site: Site) -> None:
        site.album(index=DRAFT)

        with pytest.raises(ContentError, match="draft-album"):
            Built(site, ASK="photos/2019/hoi-thao/nhay-bao-bo.jpg")

    def test_an_album_with_a_photo_nobody_described_fails_the_build(self, site: Site) -> None:
        site.photo(f"{site.album()}/thi-chay.jpg", caption=None)

        with pytest.raises(ContentError, match=r"thi-chay.jpg:1:1.*undescribed"):
            Built(site)


class TestSecrets:
    def test_nothing_of_the_original_is_published(self, site: Site) -> None:
        folder = site.album(photos=("ten-that.jpg",))
        from_a_camera(site.content / folder / "ten-that.jpg")

        built = Built(site)

        files = [file for file in built.output.rglob("*") if file.is_file()]
        assert not [file for file in files if b"ten-that" in file.read_bytes() or "ten-that" in file.name]
        assert not [file for file in built.derivatives() if b"SERIAL-1234" in file.read_bytes() or b"Exif" in file.read_bytes()]

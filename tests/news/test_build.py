"""One small site, built by Pelican itself in processes of its own (its signals are global)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests.news.writing import PDF, a_content, classic, news, of_text, write

ROOT = Path(__file__).parents[2]
SETTINGS = """
from pelicanconf import *
PLUGINS = ["newsroom.publishing.plugin", "newsroom.news.plugin"]
PATH, THEME, OUTPUT_PATH, DEFAULT_PAGINATION, TODAY = "content", "theme", "output", 2, "2019-12-31"
SITE_ADDRESS, SITEURL = "http://thidua.noibo/khoi", "/khoi"
"""
STORY = "{{ one.title }}@{{ SITEURL }}/{{ one.url }}"
LIST = "{% for one in articles_page.object_list %}" + STORY + ";{% endfor %}"
TEMPLATES = {
    "index": "{{ lead.title }}|{% for one in stories %}{{ one.title }};{% endfor %}|{{ edition | iso }}",
    "archives": "{% for year in years %}{{ year.year }}:{{ year.count }};{% endfor %}"
    "|{{ tags | join(' ', 'name') }}|{{ people | join(' ', 'name') }}",
    "not_found": "{{ articles | join(' ', 'slug') }}",
    "article": "{{ article.title }}|{{ article.content | safe }}|{{ article.mark }}|{{ article.related | join(' ', 'slug') }}"
    "|{{ article.prev_article.slug }}|{{ article.next_article.slug }}|{{ article.modified }}|{{ article.attachments | join(' ', 'url') }}"
    "|{{ article.part }}: {{ article.parts | join(' ', 'slug') }}",
    "listing": "{{ listing.title }}|{{ listing.count }}|"
    + LIST
    + "|{{ page_url(articles_page.number) }}|{{ articles_paginator.num_pages }}",
}
GIAO_UOC = "[{file: documents/2019/giao-uoc.pdf, title: A}]"
OURS = "<!-- ours -->"


def build(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "plugins")]), "PYTHONHASHSEED": "random"}
    command = [sys.executable, "-m", "pelican", "-s", "conf.py", "--fatal", "errors", *more]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def a_site(folder: Path, preview: bool = False) -> Path:
    """A folder with settings, theme and registers; its content is given back."""
    write(folder / "conf.py", f"{SETTINGS}PREVIEW = {preview}\n")
    for name, text in TEMPLATES.items():
        write(folder / "theme" / "templates" / f"{name}.html", text + OURS)
    return a_content(folder)


def some_news(content: Path) -> None:
    news(content, "2019/mot", "Xem [bài hai](hai.md#sau).\n", title="'Thu < 5 & \"chi\" > 3'", tags="[so-ket]", modified="22/03/2019")
    news(content, "2019/hai", "## Sau\n", title="Hai", tags="[so-ket]", series="mot-trang", attachments=GIAO_UOC)
    news(content, "2019/ba", title="Ba", date="05/01/2019", authors="[L.K]", series="mot-trang")
    news(content, "2019/nhap", title="Bí mật", draft="true", series="mot-trang", attachments="[{file: documents/mat.pdf, title: Mật}]")
    news(content, "2019/mai-sau", title="Mai sau", date="2020-01-01", tags="[anh-dep]")
    classic(content, "Title: Đêm cũ\nDate: 2018-05-01\nTags: the-25, the-252", path="news/cu.md")
    for number in range(3):
        classic(content, f"Title: Cũ {number}\nDate: 2018-06-01\nTags: the-25", path=f"news/cu-{number}.md")
    write(content / "documents/mat.pdf", PDF)


def built(folder: Path, preview: bool) -> Path:
    some_news(a_site(folder, preview))
    result = build(folder)
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "output"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("site"), preview=False)


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("preview"), preview=True)


def page(site: Path, url: str) -> list[str]:
    return (site / url / "index.html").read_text(encoding="utf-8").removesuffix(OURS).split("|")


def atom(site: Path, url: str) -> ElementTree.Element:
    return ElementTree.parse(site / url).getroot()  # noqa: S314  # our own file


def texts(element: ElementTree.Element, name: str) -> list[str]:
    return [found.text or "" for found in element.iter(f"{{http://www.w3.org/2005/Atom}}{name}")]


class TestArticles:
    def test_a_title_may_hold_signs_that_mean_something_in_html(self, site: Path) -> None:
        assert page(site, "tin-tuc/2019/03/mot")[0] == "Thu &lt; 5 &amp; &#34;chi&#34; &gt; 3"

    def test_day_comes_before_month_in_its_address(self, site: Path) -> None:
        assert page(site, "tin-tuc/2019/01/ba")[0] == "Ba"

    def test_articles_of_one_date_stand_in_the_order_of_their_slugs(self, site: Path) -> None:
        assert (site / "404.html").read_text(encoding="utf-8").removesuffix(OURS) == "mot hai ba cu-2 cu-1 cu-0 dem-cu"

    def test_each_knows_what_is_like_it_and_what_stands_beside_it(self, site: Path) -> None:
        assert page(site, "tin-tuc/2019/03/hai")[3:7] == ["mot", "ba", "mot", "None"]

    def test_the_parts_of_a_series_know_each_other_in_the_order_of_their_days_drafts_apart(self, site: Path) -> None:
        assert page(site, "tin-tuc/2019/03/hai")[8] == "2: ba hai"
        assert page(site, "tin-tuc/2019/03/mot")[8] == ": "
        assert texts(atom(site, "loat-bai/mot-trang/atom.xml"), "title")[1:] == ["Hai", "Ba"]

    def test_links_between_documents_lead_to_their_pages(self, site: Path) -> None:
        assert 'href="/khoi/tin-tuc/2019/03/hai/#sau"' in page(site, "tin-tuc/2019/03/mot")[1]

    def test_its_documents_are_published_and_only_those(self, site: Path) -> None:
        assert page(site, "tin-tuc/2019/03/hai")[7] == "tep/van-ban/2019/giao-uoc.pdf"
        assert [file.name for file in (site / "tep").rglob("*.*")] == ["giao-uoc.pdf"]


class TestUnfinished:
    def test_nothing_of_drafts_and_the_future_is_published(self, site: Path) -> None:
        written = "".join(file.read_text(encoding="utf-8") for file in site.rglob("*.*") if file.suffix in {".html", ".xml"})

        assert not [file for file in site.rglob("*") if file.stem in {"nhap", "mai-sau", "mat"}]
        assert "Bí mật" not in written
        assert "Mai sau" not in written

    def test_a_preview_shows_and_marks_both(self, preview: Path) -> None:
        assert page(preview, "tin-tuc/2019/03/nhap")[2] == "draft"
        assert page(preview, "tin-tuc/2020/01/mai-sau")[2] == "future"
        assert "Mai sau@/khoi/tin-tuc/2020/01/mai-sau/" in page(preview, "the/anh-dep")[2]


class TestLists:
    def test_the_front_page_is_told_its_lead_and_the_day_of_the_edition(self, site: Path) -> None:
        assert page(site, "") == ["Thu &lt; 5 &amp; &#34;chi&#34; &gt; 3", "Hai;Ba;Cũ 2;Cũ 1;", "2019-03-21T08:30"]

    def test_the_archive_holds_our_words_not_pelicans(self, site: Path) -> None:
        assert page(site, "luu-tru") == ["2019:3;2018:4;", "Sơ kết the-25 the-252", "Lục Văn Khải"]

    def test_a_list_goes_on_over_pages(self, site: Path) -> None:
        first, last = page(site, "chuyen-muc/tin-khac"), page(site, "chuyen-muc/tin-khac/trang/2")

        assert first[:2] == ["Tin khác", "4"]
        assert last[2:] == ["Cũ 0@/khoi/tin-tuc/2018/06/cu-0/;Đêm cũ@/khoi/tin-tuc/2018/05/dem-cu/;", "chuyen-muc/tin-khac/trang/2/", "2"]

    def test_page_two_of_a_tag_is_not_the_tag_of_that_number(self, site: Path) -> None:
        assert page(site, "the/the-25/trang/2")[:2] == ["the-25", "4"]
        assert page(site, "the/the-252")[:2] == ["the-252", "1"]

    def test_every_registered_thing_has_a_page_for_others_to_link_to(self, site: Path) -> None:
        assert page(site, "don-vi/bao")[:3] == ["Báo Thanh tra", "0", ""]

    def test_every_page_is_written_by_our_own_template(self, site: Path) -> None:
        pages = list(site.rglob("*.html"))

        assert len(pages) > 25
        assert [file for file in pages if not file.read_text(encoding="utf-8").endswith(OURS)] == []


class TestFeeds:
    def test_entries_carry_whole_addresses_and_plain_titles(self, site: Path) -> None:
        feed = atom(site, "the/so-ket/atom.xml")

        assert texts(feed, "title") == ["Bản tin Thi đua - Sơ kết", 'Thu < 5 & "chi" > 3', "Hai"]
        assert 'href="http://thidua.noibo/khoi/tin-tuc/2019/03/hai/#sau"' in texts(feed, "content")[0]
        links = [link.get("href", "") for link in feed.iter("{http://www.w3.org/2005/Atom}link")]
        assert links[:2] == ["http://thidua.noibo/khoi/the/so-ket/", "http://thidua.noibo/khoi/the/so-ket/atom.xml"]
        assert links[2] == "http://thidua.noibo/khoi/tin-tuc/2019/03/mot/"

    def test_there_is_one_for_all_and_one_for_each_list_with_news_and_no_two_share_an_id(self, site: Path) -> None:
        feeds = {file.relative_to(site).as_posix(): atom(site, str(file.relative_to(site))) for file in site.rglob("atom.xml")}

        assert {"atom.xml", "chuyen-muc/phong-trao/atom.xml", "the/so-ket/atom.xml", "nguoi/luc-van-khai/atom.xml"} < set(feeds)
        assert "don-vi/bao/atom.xml" not in feeds
        assert len({texts(feed, "id")[0] for feed in feeds.values()}) == len(feeds)

    def test_its_date_is_the_news_own_not_the_clocks(self, site: Path) -> None:
        assert texts(atom(site, "the/so-ket/atom.xml"), "updated")[0] == "2019-03-22T00:00:00+07:00"


class TestBuild:
    def test_the_same_content_makes_the_same_bytes(self, site: Path) -> None:
        before = {file: file.read_bytes() for file in site.rglob("*.*")}

        assert build(site.parent).returncode == 0
        assert {file: file.read_bytes() for file in site.rglob("*.*")} == before

    def test_a_document_that_cannot_be_read_stops_it(self, tmp_path: Path) -> None:
        news(a_site(tmp_path), tags="[la]")

        result = build(tmp_path)
        assert result.returncode != 0
        assert "ky-ket.md" in result.stdout + result.stderr

    def test_two_articles_with_one_address_stop_it(self, tmp_path: Path) -> None:
        content = a_site(tmp_path)
        of_text(content, "---\ntitle: A\ndate: 2019-03-01\nsection: phong-trao\nsummary: A\nslug: ky\n---\n", "news/a.md")
        of_text(content, "---\ntitle: B\ndate: 2019-03-02\nsection: phong-trao\nsummary: B\nslug: ky\n---\n", "news/b.md")

        result = build(tmp_path)
        assert result.returncode != 0
        assert "tin-tuc/2019/03/ky/index.html" in "".join((result.stdout + result.stderr).split())

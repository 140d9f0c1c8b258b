"""What a page tells, asked by its template."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from types import SimpleNamespace

from tests.syndication.newsprint import LOOK, PLACE, an_article

from newsroom.publishing.filters import keep_together
from newsroom.publishing.tidings import Tidings
from newsroom.syndication.cards import CardBox
from newsroom.syndication.telling import Telling

TODAY = date(2019, 12, 31)
URL = "tin-tuc/2019/03/ky-giao-uoc/"


def telling(cache: Path | None = None) -> Telling:
    return Telling(PLACE, TODAY, Tidings(), CardBox(LOOK, cache) if cache else None, keep_together)


def test_an_article_changed_when_it_was_last_mended() -> None:
    site = telling()

    site.about(URL, "Ký giao ước", "", "article", an_article(modified=datetime(2019, 4, 1, 7)))

    assert site.tidings.changed == {URL: date(2019, 4, 1)}


def test_figures_that_are_counted_to_a_day_to_come_changed_today_at_the_latest() -> None:
    site, correction = telling(), SimpleNamespace(date=date(2019, 11, 2))
    names = {"name": "Phong trào 2019", "slogan": "", "rows": (), "corrections": (correction,)}

    for url, day in (("a/", date(2020, 3, 1)), ("b/", date(2019, 10, 5))):
        site.about(url, "", "", "campaign", SimpleNamespace(cut_off=day, **names))

    assert site.tidings.changed == {"a/": TODAY, "b/": date(2019, 11, 2)}


def test_a_list_changed_with_the_newest_of_what_it_lists_and_so_did_its_later_pages() -> None:
    site, listing = telling(), SimpleNamespace(kind="tag", title="Giao ước", articles=[an_article(), an_article(date=datetime(2019, 5, 2))])

    for page in ("the/giao-uoc/", "the/giao-uoc/trang/2/"):
        site.about(page, "Giao ước", "", "listing", listing)

    assert set(site.tidings.changed.values()) == {date(2019, 5, 2)}


def test_the_later_pages_of_a_list_have_the_picture_of_its_first(tmp_path: Path) -> None:
    site, listing = telling(tmp_path), SimpleNamespace(kind="tag", title="Giao ước", articles=[])

    first = site.about("the/giao-uoc/", "Giao ước", "", "listing", listing)
    second = site.about("the/giao-uoc/trang/2/", "Giao ước, trang 2", "", "listing", listing)

    assert first is not None
    assert second is not None
    assert first.picture == second.picture
    assert first.title != second.title


def test_a_page_that_lists_leave_out_tells_nothing() -> None:
    site = telling()

    assert site.about("404.html", "Không tìm thấy", "", "hidden") is None
    assert site.tidings.hidden == {"404.html"}


def test_text_of_a_template_is_told_as_text() -> None:
    told = telling().about("a/", "A &amp; B\n", " &lt;i&gt; ")

    assert told
    assert (told.title, told.summary, told.url) == ("A & B", "<i>", "http://thidua.noibo/khoi/a/")


def test_a_preview_has_no_pictures() -> None:
    told = telling().about(URL, "Ký giao ước", "", "article", an_article())

    assert told
    assert told.picture is None

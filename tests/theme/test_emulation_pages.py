"""The pages of campaigns, profiles and albums, full and bare."""

from __future__ import annotations

from datetime import date, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from markupsafe import Markup
from tests.theme.drawing import a_campaign, a_photo, a_status, page, words

UNIT = SimpleNamespace(name="Báo Thanh tra", url="don-vi/bao/")
WRITER = SimpleNamespace(label="H.T", url="nguoi/h-t/")
FACETS = {"years": (), "units": (), "kinds": (), "titles": ()}


def an_article() -> SimpleNamespace:
    day, section = datetime(2019, 3, 21), SimpleNamespace(name="Sự kiện")
    return SimpleNamespace(title="Ký giao ước", url="tin-tuc/ky/", date=day, photo="a.jpg", units=(UNIT,), section=section)


def a_profile(**changes: Any) -> SimpleNamespace:
    title = SimpleNamespace(name="Cờ thi đua", url="guong-sang/danh-hieu/co/")
    award = SimpleNamespace(year=2019, title=title, decision=None, issuer=None, note=None, pending=True)
    profile = {
        "title": "Không ai phải chờ quá 24 giờ",
        "name": "Phòng Quản trị",
        "kind": "collective",
        "date": datetime(2019, 10, 15),
        "unit": UNIT,
        "field": "vận hành hệ thống",
        "summary": "Bốn con người.",
        "portrait": "p.jpg",
        "quote": SimpleNamespace(text="Chúng tôi ghi lại lỗi của mình.", by="Tập thể phòng"),
        "figures": [SimpleNamespace(value="24", unit="giờ", label="để xử lý")],
        "awards": [award],
        "habits": ["Mở sổ trực", "Viết hướng dẫn", "Giúp nhau"],
        "gallery": ["a.jpg", "b.jpg"],
        "byline": (WRITER,),
        "content": Markup("<p>Tám giờ kém mười.</p>"),
        "targets": ["2019/htt"],
        "illustrative": True,
        "news": [an_article()],
        "url": "guong-sang/phong/",
        "mark": None,
    }
    return SimpleNamespace(**{**profile, **changes})


def a_bare_profile() -> SimpleNamespace:
    lists = dict.fromkeys(("figures", "awards", "habits", "gallery", "byline", "targets", "news"), ())
    return a_profile(**lists, quote=None, portrait=None, unit=None, field=None, summary="", illustrative=False)


def an_album(count: int = 9, **changes: Any) -> SimpleNamespace:
    photos = [a_photo()] * count
    album = {
        "title": "Chín khoảnh khắc",
        "date": datetime(2019, 10, 16, 10),
        "place": "Hà Nội",
        "summary": "Những việc nhỏ.",
        "content": "",
        "byline": (WRITER,),
        "unit": None,
        "photos": photos,
        "cover": photos[0] if photos else None,
        "quote": None,
        "count": count,
        "url": "anh/2019/x/",
        "mark": None,
    }
    return SimpleNamespace(**{**album, **changes})


def a_bare_campaign() -> SimpleNamespace:
    return a_campaign(rows=[], groups=[], matrix=[], counts=[], slogan="", slogan_lines=[], summary="")


def listing(count: int) -> SimpleNamespace:
    return SimpleNamespace(title="Gương sáng", lead="", url="guong-sang/", count=count)


PAGES = {
    "campaign": lambda: page("campaign.html", campaign=a_campaign(photo="c.jpg"), news=[an_article()]),
    "bare campaign": lambda: page("campaign.html", campaign=a_bare_campaign(), news=[]),
    "campaigns": lambda: page("campaigns.html", campaigns=[a_campaign()]),
    "no campaigns": lambda: page("campaigns.html", campaigns=[]),
    "profile": lambda: page("profile.html", profile=a_profile()),
    "bare profile": lambda: page("profile.html", profile=a_bare_profile()),
    "profiles": lambda: page("profiles.html", profiles=[a_profile()], listing=listing(1), facets=FACETS),
    "no profiles": lambda: page("profiles.html", profiles=[], listing=listing(0), facets=FACETS),
    "album": lambda: page("album.html", album=an_album()),
    "empty album": lambda: page("album.html", album=an_album(0)),
    "albums": lambda: page("albums.html", years=[SimpleNamespace(year=2019, albums=[an_album(), an_album(0)])]),
    "no albums": lambda: page("albums.html", years=[]),
}


@pytest.fixture(params=PAGES)
def drawn(request: pytest.FixtureRequest) -> BeautifulSoup:
    return PAGES[request.param]()


def test_a_page_has_one_title_and_nothing_a_strict_policy_would_refuse(drawn: BeautifulSoup) -> None:
    assert len(drawn.select("h1")) == 1
    assert words(drawn.h1)
    assert not drawn.select("[style], style, [onclick], script:not([src])")


def test_ids_are_unique_and_what_is_labelled_by_one_finds_it(drawn: BeautifulSoup) -> None:
    ids = [tag["id"] for tag in drawn.select("[id]")]

    assert len(ids) == len(set(ids))
    assert {tag["aria-labelledby"] for tag in drawn.select("[aria-labelledby]")} <= set(ids)


def test_no_section_stands_empty(drawn: BeautifulSoup) -> None:
    sections = [section for section in drawn.select("main section[aria-labelledby]") if section.select_one(".section-heading")]

    assert all(len(section.find_all(recursive=False)) > 1 for section in sections)


def test_a_campaign_shows_its_table_matrix_and_milestones() -> None:
    milestone = SimpleNamespace(date=date(2019, 3, 21), text="Ký giao ước", state="done", url=None)

    drawn = page("campaign.html", campaign=a_campaign(milestones=[milestone]), news=[])

    assert [words(head) for head in drawn.select("main .section-heading h2")] == [
        "Tình hình chung",
        "Bảng chỉ tiêu chính thức",
        "Từng đơn vị, từng chỉ tiêu",
        "Mốc thời gian",
    ]
    assert "còn 74 ngày" in words(drawn.select_one(".poster"))


def test_a_finished_campaign_says_so() -> None:
    drawn = page("campaign.html", campaign=a_campaign(finished=True, days_left=0), news=[])

    assert "đã khép lại ngày 31/12/2019" in words(drawn.select_one(".poster"))


def test_campaigns_are_listed_with_their_counts() -> None:
    counts = [SimpleNamespace(status=a_status("late", "Chậm tiến độ"), count=2), SimpleNamespace(status=a_status(), count=0)]

    drawn = page("campaigns.html", campaigns=[a_campaign(counts=counts)])

    assert [words(item) for item in drawn.select(".campaigns-year li")] == ["02 Chậm tiến độ"]


def test_a_profile_shows_targets_awards_habits_and_news() -> None:
    drawn = page("profile.html", profile=a_profile())

    assert words(drawn.select_one(".profile-margin h2")) == "Ba việc đã thành nếp"
    assert [words(head) for head in drawn.select("main .section-heading h2")] == [
        "Chặng đường khen thưởng",
        "Góp vào chỉ tiêu",
        "Trong ảnh",
        "Tin có nhắc đến",
    ]
    assert "Hồ sơ minh họa" in words(drawn.select_one(".poster"))


def test_a_single_photo_needs_no_contact_sheet() -> None:
    assert not page("album.html", album=an_album(1)).select(".contact-sheet")
    assert len(page("album.html", album=an_album(2)).select(".contact-sheet li")) == 2


@pytest.mark.parametrize("template", ["profile", "album"])
def test_a_draft_is_marked(template: str) -> None:
    content = {"profile": a_profile(mark="draft"), "album": an_album(mark="draft")}

    drawn = page(f"{template}.html", **{template: content[template]})

    assert words(drawn.select_one(".notice")).startswith("Bản nháp")


@pytest.mark.parametrize(("count", "wide"), [(1, 1), (2, 0), (3, 1)])
def test_two_profiles_share_a_line_and_of_others_the_first_is_wide(count: int, wide: int) -> None:
    drawn = page("profiles.html", profiles=[a_profile()] * count, listing=listing(count), facets=FACETS)

    assert (len(drawn.select(".card-lead")), len(drawn.select(".cards > .card"))) == (wide, count - wide)


@pytest.mark.parametrize(("years", "wide"), [((1,), 1), ((2, 1), 1), ((3, 2, 1), 2)])
def test_the_newest_album_and_one_alone_in_its_year_are_wide(years: tuple[int, ...], wide: int) -> None:
    groups = [SimpleNamespace(year=2019 - place, albums=[an_album()] * count) for place, count in enumerate(years)]

    assert len(page("albums.html", years=groups).select(".card-lead")) == wide

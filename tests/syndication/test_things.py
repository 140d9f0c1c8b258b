"""Pages in the words of schema.org."""

from __future__ import annotations

import json
from datetime import date, datetime
from types import SimpleNamespace
from typing import Any

from tests.syndication.newsprint import PLACE, a_profile, an_article

from newsroom.syndication.things import as_data, breadcrumbs, campaign_figures, gallery, news_article, profile_page, target_figures, website

CAMPAIGN = SimpleNamespace(
    name="Phong trào thi đua năm 2019",
    bloc="Khối sự nghiệp",
    url="phong-trao/2019/",
    start=date(2019, 1, 1),
    end=date(2019, 12, 31),
    cut_off=date(2019, 10, 5),
    illustrative=True,
    downloads=tuple(SimpleNamespace(url=f"du-lieu/chi-tieu/2019.{suffix}") for suffix in ("csv", "json", "ics")),
)


def read(*things: Any) -> Any:
    return json.loads(as_data(things))


def test_no_text_of_an_editor_ends_the_block_it_stands_in() -> None:
    data = as_data([news_article(an_article(title="</script><script>alert(1)</script> & <!-- \u2028"), PLACE)])

    assert not set("<>&\u2028") & set(data)
    assert json.loads(data)["headline"] == "</script><script>alert(1)</script> & <!-- \u2028"


def test_news_says_who_wrote_it_and_when_it_changed() -> None:
    told = read(news_article(an_article(byline=(SimpleNamespace(name="Hà Thu"),), modified=datetime(2019, 3, 22, 9)), PLACE))

    assert told["author"] == [{"@type": "Person", "name": "Hà Thu"}]
    assert (told["datePublished"], told["dateModified"]) == ("2019-03-21T08:30:00", "2019-03-22T09:00:00")


def test_what_nobody_signed_is_by_the_organisation() -> None:
    assert read(news_article(an_article(), PLACE))["author"] == {"@type": "Organization", "name": "Khối sự nghiệp"}


def test_an_award_that_is_awaited_is_not_claimed() -> None:
    awards = [
        SimpleNamespace(title=SimpleNamespace(name=name), pending=pending) for name, pending in (("Đã có", False), ("Đang chờ", True))
    ]

    whom = read(profile_page(a_profile(awards=awards), PLACE))["mainEntity"]

    assert (whom["@type"], whom["award"], whom["worksFor"]["name"]) == ("Person", ["Đã có"], "Trường Cán bộ Thanh tra")


def test_an_illustration_claims_no_award() -> None:
    award = SimpleNamespace(title=SimpleNamespace(name="Đã có"), pending=False)

    assert "award" not in read(profile_page(a_profile(awards=[award], illustrative=True), PLACE))["mainEntity"]


def test_a_collective_is_an_organisation_of_its_unit() -> None:
    whom = read(profile_page(a_profile(kind="collective"), PLACE))["mainEntity"]

    assert (whom["@type"], "parentOrganization" in whom, "worksFor" in whom) == ("Organization", True, False)


def test_an_album_names_its_photos_by_whole_addresses() -> None:
    photo = SimpleNamespace(full="/khoi/tep/anh/a-960.jpg", alt="Hội trường", credit="Ảnh: H.T")
    album = SimpleNamespace(title="Một ngày", date=datetime(2019, 3, 21), photos=[photo])

    (image,) = read(gallery(album, PLACE))["image"]

    assert image["contentUrl"] == "http://thidua.noibo/khoi/tep/anh/a-960.jpg"


def test_figures_are_offered_in_every_form_and_none_is_claimed() -> None:
    row = SimpleNamespace(
        short_name="Thư bạn đọc", wording="Trả lời thư bạn đọc", value_text="29,9%", status=SimpleNamespace(label="Không đạt")
    )

    campaign, target = campaign_figures(CAMPAIGN, PLACE), target_figures(row, CAMPAIGN, PLACE)

    assert [one["encodingFormat"] for one in campaign["distribution"]] == ["text/csv", "application/json"]
    assert "29,9" not in as_data([target])
    assert "đạt" not in as_data([target])


def test_the_search_of_the_site_is_told() -> None:
    assert read(website(PLACE))["potentialAction"]["target"] == "http://thidua.noibo/khoi/tim-kiem/?q={q}"


def test_the_way_to_a_page_is_told_in_order() -> None:
    items = read(breadcrumbs([("Trang chủ", ""), ("Giới thiệu", None)], PLACE))["itemListElement"]

    assert [(one["position"], one["name"], one.get("item")) for one in items] == [
        (1, "Trang chủ", "http://thidua.noibo/khoi/"),
        (2, "Giới thiệu", None),
    ]

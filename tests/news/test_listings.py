"""Every list of news, made in one walk."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from tests.news.writing import ONE_PAGE, Told, some_registers, tags, units

from newsroom.news.listings import Listing, Listings, archive, listings
from newsroom.publishing.registers import Person, Registers, Section

TRUONG = "Trường Cán bộ Thanh tra"
KHAI = Person(id="luc-van-khai", name="Lục Văn Khải")


@pytest.fixture
def registers(tmp_path: Path) -> Registers:
    return some_registers(tmp_path)


def at(made: Listings[Told], url: str) -> Listing[Told]:
    return {one.url: one for one in made}[url]


def slugs(listing: Listing[Told]) -> list[str]:
    return [story.slug for story in listing.articles]


STORIES = [
    Told("nam-moi", datetime(2020, 1, 2), units=units("bao"), byline=(KHAI,)),
    Told("thang-sau", datetime(2019, 6, 1), units=units("bao", "truong"), topics=tags("so-ket"), people=(KHAI,)),
    Told("thang-ba", datetime(2019, 3, 9), topics=tags("so-ket", "moi"), byline=(KHAI,), people=(KHAI,)),
]


class TestLists:
    def test_each_article_stands_in_every_list_it_belongs_to_newest_first(self, registers: Registers) -> None:
        made = listings(STORIES, registers)

        assert slugs(at(made, "tin-tuc/")) == ["nam-moi", "thang-sau", "thang-ba"]
        assert slugs(at(made, "chuyen-muc/phong-trao/")) == ["nam-moi", "thang-sau", "thang-ba"]
        assert slugs(at(made, "don-vi/bao/")) == ["nam-moi", "thang-sau"]
        assert slugs(at(made, "the/so-ket/")) == ["thang-sau", "thang-ba"]
        assert slugs(at(made, "tin-tuc/2019/")) == ["thang-sau", "thang-ba"]
        assert slugs(at(made, "tin-tuc/2019/03/")) == ["thang-ba"]

    def test_a_series_is_a_list_with_a_feed(self, registers: Registers) -> None:
        made = at(listings([replace(STORIES[1], series=ONE_PAGE), replace(STORIES[2], series=ONE_PAGE)], registers), "loat-bai/mot-trang/")

        assert (slugs(made), made.lead) == (["thang-sau", "thang-ba"], "Chuyện một tờ mẫu.")
        assert made.feed_url == "loat-bai/mot-trang/atom.xml"

    def test_a_person_finds_what_they_wrote_and_what_names_them_each_once(self, registers: Registers) -> None:
        assert slugs(at(listings(STORIES, registers), "nguoi/luc-van-khai/")) == ["nam-moi", "thang-sau", "thang-ba"]

    def test_registered_things_without_news_have_an_empty_list_because_others_link_to_them(self, registers: Registers) -> None:
        empty = at(listings(STORIES, registers), "chuyen-muc/khen-thuong/")

        assert (empty.count, empty.feed_url) == (0, None)

    def test_words_of_old_documents_get_a_list_after_the_registered(self, registers: Registers) -> None:
        old = Told("cu", section=Section(id="the-thao", name="Thể thao"))

        assert [one.title for one in listings([old], registers).sections] == ["Phong trào", "Khen thưởng", "Thể thao"]

    def test_no_two_lists_share_an_address_and_every_feed_is_one_lists_own(self, registers: Registers) -> None:
        made = list(listings(STORIES, registers))
        feeds = [one.feed_url for one in made if one.feed_url]

        assert len({one.save_as for one in made}) == len(made)
        assert len(set(feeds)) == len(feeds)
        assert {"atom.xml", "don-vi/bao/atom.xml", "nguoi/luc-van-khai/atom.xml"} <= set(feeds)

    def test_periods_have_no_feed(self, registers: Registers) -> None:
        made = listings(STORIES, registers)

        assert {one.feed_url for one in (*made.years, *made.months)} == {None}


class TestWords:
    def test_titles_and_leads_are_what_a_reader_sees(self, registers: Registers) -> None:
        made = listings(STORIES, registers)

        assert at(made, "chuyen-muc/phong-trao/").lead == "Việc của cả khối."
        assert at(made, "nguoi/luc-van-khai/").lead == "Giảng viên, Trường Cán bộ Thanh tra"
        assert [one.title for one in made.months] == ["Tháng 01 năm 2020", "Tháng 3 năm 2019", "Tháng 6 năm 2019"]
        assert [one.title for one in made.years] == ["Năm 2020", "Năm 2019"]

    def test_tags_stand_in_vietnamese_order_and_units_in_their_own(self, registers: Registers) -> None:
        made = listings(STORIES, registers)

        assert [one.title for one in made.tags] == ["Ảnh đẹp", "Giao ước", "MOI", "Sơ kết"]
        assert [one.unit.id for one in made.units if one.unit] == ["bao", "truong"]

    def test_siblings_are_the_lists_of_its_kind(self, registers: Registers) -> None:
        made = listings(STORIES, registers)

        assert [tuple(one) for one in made.units[0].siblings] == [("Báo Thanh tra", "don-vi/bao/", 2), (TRUONG, "don-vi/truong/", 1)]
        assert [one.url for one in made.months[1].siblings] == ["tin-tuc/2019/03/", "tin-tuc/2019/06/"]
        assert [one.name for one in made.all.siblings] == ["Phong trào", "Khen thưởng"]

    def test_of_many_tags_the_most_used_are_siblings_in_vietnamese_order(self, registers: Registers) -> None:
        many = tags(*(f"the-{number:02d}" for number in range(30)))
        stories = [Told(f"tin-{number}", topics=many[: number + 1]) for number in range(30)]

        siblings = at(listings(stories, registers), "the/the-29/").siblings
        assert [one.url for one in siblings] == [f"the/the-{number:02d}/" for number in range(20)]

    def test_a_tag_without_news_is_nobodys_sibling(self, registers: Registers) -> None:
        assert [one.name for one in listings(STORIES, registers).tags[0].siblings] == ["MOI", "Sơ kết"]


class TestPaging:
    def test_a_page_of_a_tag_is_never_the_page_of_another_tag(self, registers: Registers) -> None:
        made = listings([Told("a", topics=tags("the-25", "the-252"))], registers)

        assert at(made, "the/the-25/").page_url(2) == "the/the-25/trang/2/"
        assert at(made, "the/the-25/").page_url(1) == "the/the-25/"


def test_the_archive_tells_years_newest_first_and_months_as_in_a_calendar(registers: Registers) -> None:
    told = archive(listings(STORIES, registers))

    assert [(year.year, year.url, year.count) for year in told] == [(2020, "tin-tuc/2020/", 1), (2019, "tin-tuc/2019/", 2)]
    assert [(month.month, month.url, month.count) for month in told[1].months] == [(3, "tin-tuc/2019/03/", 1), (6, "tin-tuc/2019/06/", 1)]


def test_a_site_without_news_has_its_lists_all_the_same(registers: Registers) -> None:
    made = listings(list[Told](), registers)

    assert (made.all.count, made.all.feed_url, made.years) == (0, None, ())

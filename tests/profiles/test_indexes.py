"""Profiles in their lists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from tests.profiles.writing import a_content

from newsroom.profiles.indexes import by_name, indexes, newest_first
from newsroom.profiles.model import Award, ProfileKind
from newsroom.profiles.view import ListPage, list_pages
from newsroom.publishing.registers import Registers, Title, Unit, load_registers

BAO, TRUONG = Unit(id="bao", name="Báo Thanh tra"), Unit(id="truong", name="Trường Cán bộ Thanh tra")
FLAG = Title(id="co-thi-dua", name="Cờ thi đua")


@dataclass
class Listed:
    slug: str
    name: str = "Đinh Văn Ân"
    kind: ProfileKind = "person"
    date: datetime = datetime(2019, 10, 15)
    unit: Unit = BAO
    awards: tuple[Award, ...] = ()


@pytest.fixture
def registers(tmp_path: Path) -> Registers:
    return load_registers(a_content(tmp_path))


def pages(registers: Registers, *profiles: Listed) -> dict[str, ListPage[Listed]]:
    return {page.listing.url: page for page in list_pages(profiles, registers)}


class TestOrder:
    def test_people_stand_by_their_given_names_in_vietnamese_order(self) -> None:
        names = ["Trần Đức Dũng", "Lê Thị Đào", "Bùi Ánh", "Phạm Ân", "Ngô Văn An"]

        listed = by_name(Listed(f"p{number}", name) for number, name in enumerate(names))

        assert [profile.name for profile in listed] == ["Ngô Văn An", "Bùi Ánh", "Phạm Ân", "Trần Đức Dũng", "Lê Thị Đào"]

    def test_collectives_come_before_people_and_by_the_whole_name(self) -> None:
        listed = by_name(
            [Listed("an", "Ngô Văn An"), Listed("q", "Phòng Quản trị", "collective"), Listed("b", "Phòng Bạn đọc", "collective")]
        )

        assert [profile.slug for profile in listed] == ["b", "q", "an"]

    def test_profiles_of_one_moment_stand_by_slug_whatever_order_they_come_in(self) -> None:
        old, b, a = Listed("z", date=datetime(2018, 1, 1)), Listed("b"), Listed("a")

        assert [profile.slug for profile in newest_first([old, b, a])] == ["a", "b", "z"]


class TestIndexes:
    def test_each_facet_holds_what_its_profiles_share_and_nothing_empty(self, registers: Registers) -> None:
        profiles = [Listed("a", awards=(Award(FLAG, 2018), Award(FLAG, 2019))), Listed("b", kind="collective", date=datetime(2018, 5, 1))]

        found = {(index.facet, index.key): [profile.slug for profile in index.profiles] for index in indexes(profiles, registers)}

        assert found == {
            ("years", "2019"): ["a"],
            ("years", "2018"): ["b"],
            ("units", "bao"): ["a", "b"],
            ("kinds", "person"): ["a"],
            ("kinds", "collective"): ["b"],
            ("titles", "co-thi-dua"): ["a"],
        }


class TestListPages:
    def test_every_list_has_its_address_and_count(self, registers: Registers) -> None:
        written = pages(registers, Listed("a", awards=(Award(FLAG, 2018),)), Listed("b", kind="collective", unit=TRUONG))

        assert {url: page.listing.count for url, page in written.items()} == {
            "guong-sang/": 2,
            "guong-sang/nam/2019/": 2,
            "guong-sang/don-vi/bao/": 1,
            "guong-sang/don-vi/truong/": 1,
            "guong-sang/loai/ca-nhan/": 1,
            "guong-sang/loai/tap-the/": 1,
            "guong-sang/danh-hieu/co-thi-dua/": 1,
        }

    def test_a_site_without_profiles_still_has_the_page_its_menu_leads_to(self, registers: Registers) -> None:
        assert list(pages(registers)) == ["guong-sang/"]

    def test_links_lead_to_every_list_and_know_the_one_being_read(self, registers: Registers) -> None:
        written = pages(registers, Listed("a"), Listed("b", unit=TRUONG))

        links = written["guong-sang/don-vi/truong/"].facets["units"]

        assert [(link.name, link.url, link.count, link.current) for link in links] == [
            ("Báo Thanh tra", "guong-sang/don-vi/bao/", 1, False),
            ("Trường Cán bộ Thanh tra", "guong-sang/don-vi/truong/", 1, True),
        ]

    def test_no_link_leads_to_a_list_that_is_not_written(self, registers: Registers) -> None:
        written = pages(registers, Listed("a", awards=(Award(FLAG, 2019, pending=True),)), Listed("b", kind="collective"))

        linked = {link.url for page in written.values() for group in page.facets.values() for link in group}

        assert linked == written.keys() - {"guong-sang/"}

    def test_the_list_of_a_title_tells_who_only_awaits_it(self, registers: Registers) -> None:
        held, awaited = Award(FLAG, 2018), Award(FLAG, 2019, pending=True)
        url = FLAG.url

        leads = [
            pages(registers, Listed("a", awards=(held, awaited)))[url].listing.lead,
            pages(registers, Listed("a", awards=(held,)), Listed("b", awards=(awaited,)))[url].listing.lead,
            pages(registers, Listed("b", awards=(awaited,)))[url].listing.lead,
        ]

        assert [("đã được tặng" in lead, "chờ bình xét" in lead) for lead in leads] == [(True, False), (True, True), (False, True)]

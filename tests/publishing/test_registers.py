"""Registers: every word names one thing."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from tests.publishing.writing import written

from newsroom.foundation.problems import ContentError, Position, Problem
from newsroom.publishing.references import Reference
from newsroom.publishing.registers import Person, Registers, Section, Tag, Title, Unit, load_registers

PEOPLE = """\
people:
- {id: h-t, name: H.T, initials: H.T}
- {id: dam-phuong-linh, name: Đàm Phương Linh, initials: P.L, unit: bao}
- {id: nguyen-van-ha, name: Nguyễn Văn Hà}
"""
UNITS = (
    "units:\n- {id: bao, name: Báo Thanh tra, short_name: Báo TT, icon: newspaper, members_from: 01/01/2011}\n- {id: vien, name: Viện}\n"
)


def loaded(folder: Path, **files: str) -> Registers:
    return load_registers(written(folder / "content", {f"data/{name}.yaml": text for name, text in files.items()}))


def problems_in(folder: Path, **files: str) -> list[Problem]:
    with pytest.raises(ContentError) as caught:
        loaded(folder, **files)
    return list(caught.value.problems)


class TestFind:
    @pytest.mark.parametrize("word", ["dam-phuong-linh", "Đàm Phương Linh", "đàm phương linh", "P.L", " p.l "])
    def test_a_person_is_found_by_id_name_or_initials_whatever_the_case(self, tmp_path: Path, word: str) -> None:
        found = loaded(tmp_path, people=PEOPLE).people.find(word)

        assert found is not None
        assert found.id == "dam-phuong-linh"

    def test_a_name_is_not_found_without_its_marks(self, tmp_path: Path) -> None:
        assert loaded(tmp_path, people=PEOPLE).people.find("Nguyễn Văn Hạ") is None

    def test_a_register_typed_in_decomposed_text_is_found_all_the_same(self, tmp_path: Path) -> None:
        assert loaded(tmp_path, people=unicodedata.normalize("NFD", PEOPLE)).people.find("Đàm Phương Linh") is not None

    def test_a_file_that_is_not_there_is_an_empty_register(self, tmp_path: Path) -> None:
        registers = loaded(tmp_path)

        assert (len(registers.units), registers.units.find("bao")) == (0, None)

    def test_entries_stay_in_the_order_of_their_file(self, tmp_path: Path) -> None:
        assert [unit.id for unit in loaded(tmp_path, units=UNITS).units] == ["bao", "vien"]

    def test_a_word_is_shown_by_the_name_it_stands_for_or_as_it_is(self, tmp_path: Path) -> None:
        units = loaded(tmp_path, units=UNITS).units

        assert (units.name("bao"), units.name("khac")) == ("Báo Thanh tra", "khac")

    def test_entries_can_be_added_for_words_of_an_old_site(self, tmp_path: Path) -> None:
        people = loaded(tmp_path, people=PEOPLE).people

        more = people.with_added([Person(id="khac", name="Khác")])

        assert (more.find("Khác"), more.find("P.L"), len(more)) == (Person(id="khac", name="Khác"), people.find("P.L"), 4)
        assert people.find("Khác") is None


class TestEntries:
    def test_each_kind_has_its_address(self) -> None:
        kinds = (Section, Unit, Person, Tag, Title)

        addresses = [kind(id="a", name="A").url for kind in kinds]

        assert addresses == ["chuyen-muc/a/", "don-vi/a/", "nguoi/a/", "the/a/", "guong-sang/danh-hieu/a/"]

    def test_a_byline_prints_initials_and_a_unit_its_short_name_where_there_is_one(self, tmp_path: Path) -> None:
        registers = loaded(tmp_path, people=PEOPLE, units=UNITS)

        assert [person.label for person in registers.people] == ["H.T", "P.L", "Nguyễn Văn Hà"]
        assert [unit.label for unit in registers.units] == ["Báo TT", "Viện"]


class TestProblems:
    def test_two_entries_with_one_id_are_told_with_both_places(self, tmp_path: Path) -> None:
        doubled = PEOPLE + "- {id: nguyen-van-ha, name: Nguyễn Văn Hạ}\n"

        (problem,) = problems_in(tmp_path, people=doubled)

        assert (problem.code, str(problem.position)) == ("registers.collision", "content/data/people.yaml:5:3")
        assert problem.facts == {"word": "nguyen-van-ha", "first": "content/data/people.yaml:4:3"}

    def test_initials_that_are_someone_elses_are_told(self, tmp_path: Path) -> None:
        doubled = PEOPLE + "- {id: pham-loan, name: Phạm Loan, initials: p.l}\n"

        assert [problem.facts["word"] for problem in problems_in(tmp_path, people=doubled)] == ["p.l"]

    def test_problems_of_several_registers_are_told_together(self, tmp_path: Path) -> None:
        found = problems_in(
            tmp_path, units="units:\n- {id: bao, name: Báo, icon: rocket}\n", tags="tags:\n- {id: Đọc Sách, name: Đọc sách}\n"
        )

        assert [(problem.position.path, problem.code) for problem in found] == [
            ("content/data/tags.yaml", "field.slug"),
            ("content/data/units.yaml", "registers.icon"),
        ]


class TestCheck:
    place = Position("content/news/2019/a.md", 5, 9)

    def test_a_word_that_names_nothing_is_told_with_the_nearest_and_the_file(self, tmp_path: Path) -> None:
        (problem,) = loaded(tmp_path, units=UNITS).check([Reference("unit", "Báo Thanh Tre", self.place)])

        assert (problem.code, problem.position) == ("registers.unknown-unit", self.place)
        assert (problem.facts["nearest"], problem.facts["file"]) == ("Báo Thanh tra", "content/data/units.yaml")

    def test_known_words_and_kinds_of_other_owners_pass(self, tmp_path: Path) -> None:
        references = [Reference("unit", "Báo Thanh tra", self.place), Reference("photo", "x.png", self.place)]

        assert list(loaded(tmp_path, units=UNITS).check(references)) == []

from __future__ import annotations

from tests.theme.drawing import component


def test_a_pennant_is_teal_unless_it_is_red() -> None:
    assert component("section_heading", "Tin").h2["class"] == ["field-teal"]
    assert component("section_heading", "Ảnh", red=True).h2["class"] == ["field-red"]


def test_a_link_to_all_needs_an_address_and_a_text() -> None:
    assert component("section_heading", "Tin", url="tin-tuc/", more="Tất cả").a["href"] == "/thi-dua/tin-tuc/"
    assert component("section_heading", "Tin", url="tin-tuc/").a is None


def test_its_id_names_the_section() -> None:
    assert component("section_heading", "Tin", id="tin").h2["id"] == "tin"

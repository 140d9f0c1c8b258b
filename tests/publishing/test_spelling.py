"""Doubtful words are remarked on; names, loan words and abbreviations are left in peace."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.publishing.writing import SHOWN, a_document, written

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import Problem
from newsroom.foundation.yaml import load_yaml
from newsroom.publishing.registers import load_registers
from newsroom.publishing.spelling import check_spelling, check_words, vocabulary


def problems_in(content: Path, body: str) -> list[Problem]:
    return list(check_spelling(a_document(body), vocabulary(content, load_registers(content))))


def test_a_syllable_that_cannot_be_is_told_with_what_was_meant(tmp_path: Path) -> None:
    (problem,) = problems_in(tmp_path, "Mở đầu.\n\nTrong nghành ta.")

    assert (problem.code, problem.severity, problem.facts) == ("spelling.impossible", "warning", {"word": "nghành", "nearest": "ngành"})
    assert (problem.position.line, problem.position.column) == (6, 7)


@pytest.mark.parametrize(
    ("body", "word", "meant"),
    [("Hòan thành", "Hòan", "Hoàn"), ("Nhiệm vu. Trưông hợp", "Trưông", "Trông"), ("Hai ba trogn bốn", "trogn", "trong")],
)
def test_capitals_are_kept_and_unmarked_slips_found(tmp_path: Path, body: str, word: str, meant: str | None) -> None:
    (problem,) = problems_in(tmp_path, body)

    assert (problem.facts["word"], problem.facts.get("nearest")) == (word, meant)


@pytest.mark.parametrize(
    "body",
    [
        "Tại Đắk Lắk, ông Y Thanh Hà Niê Kđăm và bà H'Yim Kđoh dự họp ở buôn Akô Dhông",
        "GS.TS Nguyễn Văn A, QĐ-TTCP, TƯ, UBND, ThS, VĐV",
        "Email, website, online, Facebook, AstraZeneca, marathon, Covid-19, vaccine",
        "vắc xin, ôtô, xà phòng, cà phê, các-tông, Mát-xcơ-va, Ê-đê, xơ mướp",
        "`nghành` và [bài](nghành.md), https://a.vn/nghành, {{target:2019/nghành value}}",
        "Năm 2019, khóa K12, m2, H2O, T.Ư, Q.L",
    ],
)
def test_names_loan_words_abbreviations_and_code_are_left_in_peace(tmp_path: Path, body: str) -> None:
    assert problems_in(tmp_path, body) == []


def test_title_and_summary_are_read_too(tmp_path: Path) -> None:
    document = Document(SHOWN, load_yaml("title: Trong nghành\nsummary: Hòan thành", SHOWN), "", 4)

    found = list(check_spelling(document, vocabulary(tmp_path, load_registers(tmp_path))))

    assert [(problem.code, str(problem.position)) for problem in found] == [
        ("spelling.impossible", f"{SHOWN}:1:8"),
        ("spelling.tone-place", f"{SHOWN}:2:10"),
    ]


def test_the_editors_own_words_and_the_names_of_registers_are_known(tmp_path: Path) -> None:
    words, people = "klông pút # nhạc cụ\n", "people: [{id: a, name: Rơ Chăm Phiơng}]\n"
    written(tmp_path, {"data/words.txt": words, "data/people.yaml": people})

    assert problems_in(tmp_path, "Tiếng klông pút của phiơng") == []
    assert [problem.facts["word"] for problem in problems_in(tmp_path, "nhạc cụ klôngg")] == ["klôngg"]


def test_a_list_of_words_that_is_no_utf_8_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "words.txt").write_bytes("klông".encode("cp1258", "replace"))

    assert [problem.code for problem in check_words(tmp_path)] == ["file.not-utf-8"]
    assert problems_in(tmp_path, "Chữ thường") == []


def test_two_ways_of_placing_the_tone_in_one_text_are_told_once_at_the_rarer_one(tmp_path: Path) -> None:
    (problem,) = problems_in(tmp_path, "Văn hóa, xóa nhà tạm, hoà giải, thuỷ lợi, khỏe mạnh. Bà Thuý, ông Hòa.")

    assert (problem.code, problem.position.column) == ("spelling.mixed-tones", 23)
    assert problem.facts == {"word": "hoà", "other": "hóa", "count": "2"}


@pytest.mark.parametrize("body", ["hóa, thủy, khỏe", "hoá, thuỷ, khoẻ", "hóa, quý, hoàn, Thuý"])
def test_one_way_throughout_is_fine(tmp_path: Path, body: str) -> None:
    assert problems_in(tmp_path, body) == []

"""What is mended without asking, and what is never touched."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.publishing.mending import mended

FRONT = '---\ntitle: "Hòan  thành" \nslug: x\n---\n'
PIECES = [
    '"',
    "'",
    " ",
    "  ",
    "\n",
    "\n\n",
    "hòan",
    "hòa",
    "qúy",
    "5 km",
    "30 %",
    "`a  b`",
    "- ",
    "1. ",
    "> ",
    "|",
    "**",
    "[a](b  c)",
    "/// x\n",
    "```",
    "{{a}}",
]
SPACE = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (unicodedata.normalize("NFD", "Hội nghị bế mạc."), "Hội nghị bế mạc."),
        ("Hòan thành, qúy mến, TÒAN DÂN.", "Hoàn thành, quý mến, TOÀN DÂN."),
        ('Anh nói: "Tôi đến."', "Anh nói: “Tôi đến.”"),
        ('**"Hết giờ"**, chị bảo ("thật ư?").', "**“Hết giờ”**, chị bảo (“thật ư?”)."),
        ("Hai  dấu   cách", "Hai dấu cách"),
        ("Dài 5 km, nặng 30 kg, đạt 31,2 %, chi 2 tỷ", f"Dài 5{SPACE}km, nặng 30{SPACE}kg, đạt 31,2{SPACE}%, chi 2{SPACE}tỷ"),
        ("Hết dòng \n\nĐoạn sau  \n", "Hết dòng\n\nĐoạn sau\n"),
    ],
)
def test_prose_is_mended(wrong: str, right: str) -> None:
    assert mended(f"{FRONT}\n{wrong}") == f"{FRONT}\n{right}"


@pytest.mark.parametrize(
    "text",
    [
        "Văn hóa và hoà giải, thủy lợi và thuỷ sản",
        'Gõ `"a  b"` và\n\n```\n"hòan  thành"\n```',
        "[bài](hòan.md) ![ảnh](hòan-thành.png) {{target:2019/x value}}",
        '/// targets | "Bảng"\nonly:  [a]\n///',
        "| a   | b  |\n| --- | -- |",
        "Ngắt dòng bằng hai dấu cách  \ndòng sau",
        'Màn hình 15" và 17 mét, một dấu " lẻ',
        "-  Mục có hai dấu cách sau gạch",
        "5 mét, 12 người, 3 tháng",
    ],
)
def test_what_may_be_right_or_is_no_prose_stays(text: str) -> None:
    assert mended(text) == text


@pytest.mark.parametrize("front", [FRONT, 'Title: "Hòan  thành"\nDate: 2019-03-21\n'])
def test_front_matter_stays_but_for_its_unicode_form(front: str) -> None:
    text = f"{front}\nHòan thành."

    assert mended(unicodedata.normalize("NFD", text)) == f"{front}\nHoàn thành."


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=20).map("".join))
def test_mending_twice_is_as_mending_once(text: str) -> None:
    once = mended(text)

    assert mended(once) == once

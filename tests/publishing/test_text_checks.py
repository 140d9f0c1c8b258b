"""Left-overs, old encodings, doubtful dates, long summaries."""

from __future__ import annotations

import pytest
from tests.publishing.writing import SHOWN, a_document

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import Problem, told
from newsroom.foundation.yaml import load_yaml
from newsroom.publishing.messages import MESSAGES
from newsroom.publishing.text_checks import check_text


def problems_in(body: str) -> list[Problem]:
    found = list(check_text(a_document(body)))
    assert all(told(problem, MESSAGES).hint for problem in found)
    return found


def codes(body: str) -> list[str]:
    return [problem.code for problem in problems_in(body)]


class TestLeftOvers:
    def test_a_photo_toolbar_is_told_at_its_place(self) -> None:
        (problem,) = problems_in("Mở đầu.\n\nx leftcenterrightdel\nẢnh lễ ký.")

        assert (problem.code, problem.position.line, problem.position.column) == ("text.photo-toolbar", 6, 3)

    @pytest.mark.parametrize("line", ["&nbsp;", "&nbsp; &nbsp;", "\xa0", "<p>&nbsp;</p>"])
    def test_a_paragraph_of_no_break_spaces_is_told(self, line: str) -> None:
        assert "text.empty-paragraph" in codes(f"Một.\n\n{line}\n\nHai.")

    def test_a_no_break_space_among_words_is_fine(self) -> None:
        assert codes("Dài 5\xa0km và&nbsp;xa") == []

    def test_code_may_hold_left_overs(self) -> None:
        assert codes("Dòng `leftcenterrightdel` là vết tích, `<o:p>` cũng vậy.") == []


class TestHtmlAndWord:
    def test_a_refused_tag_is_told_at_its_place_and_a_long_one_cut(self) -> None:
        (problem,) = problems_in(f"một\n\nhai <img alt='{'x' * 60}'>")

        assert (problem.code, problem.position.line, problem.position.column) == ("markup.raw-html", 6, 5)
        assert len(problem.facts["word"]) == 41

    @pytest.mark.parametrize(
        "line", ["<o:p>Chữ</o:p>", '<p class="MsoNormal">Chữ', '<span style="mso-bidi-font-size: 14pt">Chữ</span>', "<!--[if gte mso 9]>"]
    )
    def test_what_word_left_has_a_name_of_its_own_once_a_line(self, line: str) -> None:
        assert codes(line) == ["markup.word"]


class TestEncodings:
    def test_the_first_garbled_word_is_told_with_what_it_was(self) -> None:
        (problem,) = problems_in("Kính gửi.\n\nCéng hßa x· héi chñ nghÜa\n\nCéng hßa x· héi")

        assert (problem.code, problem.position.line, problem.position.column) == ("text.legacy-encoding", 6, 1)
        assert problem.facts == {"word": "Céng", "meant": "cộng", "encoding": "TCVN3"}


class TestDates:
    @pytest.mark.parametrize(
        ("word", "meant"), [("3/4/19", "03/04/2019"), ("21.03.2019", "21/03/2019"), ("21-3-2019", "21/03/2019"), ("05/06/21", "05/06/2021")]
    )
    def test_a_date_that_can_be_read_two_ways_is_a_warning(self, word: str, meant: str) -> None:
        (problem,) = problems_in(f"Họp ngày {word}.")

        assert (problem.code, problem.severity, problem.facts["suggestion"]) == ("text.ambiguous-date", "warning", meant)

    @pytest.mark.parametrize(
        "text",
        [
            "21/03/2019",
            "21/3",
            "2019-03-21",
            "186/187/190",
            "1.234.567",
            "mục 1.2.19",
            "40/13/20",
            "192.168.10.12",
            "số 12/3/2019/QĐ",
            "`3/4/19`",
        ],
    )
    def test_plain_dates_and_other_numbers_pass(self, text: str) -> None:
        assert codes(f"Số {text} đây") == []


class TestLongSummary:
    @pytest.mark.parametrize(("length", "found"), [(400, []), (401, ["text.long-summary"])])
    def test_it_is_a_warning_from_401_characters_on(self, length: int, found: list[str]) -> None:
        document = Document(SHOWN, load_yaml(f"summary: {'a' * length}", SHOWN), "", 4)

        assert [problem.code for problem in check_text(document)] == found

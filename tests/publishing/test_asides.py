"""Notes in the margin: what the checks find is what the build shows."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import pytest
from bs4 import BeautifulSoup
from tests.publishing.writing import a_document

from newsroom.publishing.asides import check_asides
from newsroom.publishing.markup import markup


@contextmanager
def within_seconds(seconds: int) -> Iterator[None]:
    """Makes an endless loop a failure."""

    def stop(*_: object) -> NoReturn:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def drawn(body: str) -> BeautifulSoup:
    return BeautifulSoup(markup().html(a_document(body)), "html.parser")


class TestBuild:
    def test_a_figure_stands_large_with_its_unit(self) -> None:
        aside = drawn("Một câu.\n\n/// aside | 57 người\nlà **mức** ít nhất.\n///\n").aside

        assert str(aside.select_one(".big-number")) == '<p class="big-number">57 <small>người</small></p>'
        assert str(aside("p")[1]) == "<p>là <strong>mức</strong> ít nhất.</p>"

    def test_what_is_no_figure_is_a_title(self) -> None:
        assert str(drawn("/// aside | Ô trống <p>\nx\n///\n").aside.p) == "<p><b>Ô trống &lt;p&gt;</b></p>"

    def test_it_may_say_nothing_but_words(self) -> None:
        assert str(drawn("/// aside\nx\n///\n").aside.p) == "<p>x</p>"

    @pytest.mark.parametrize("lead", ["> ", "- ", "> > ", "> - "])
    def test_one_right_after_another_in_a_quotation_or_a_list_does_not_stop_the_build(self, lead: str) -> None:
        inner = lead.replace("-", " ")

        with within_seconds(5):
            html = drawn(f"{lead}/// aside\n{inner}một\n{inner}///\nHai\n/// aside\nba\n///\n\nbốn")

        assert all(word in html.text for word in ("một", "Hai", "ba", "bốn"))


class TestChecks:
    def test_a_note_that_never_closes_and_an_empty_one_are_told_at_their_lines(self) -> None:
        found = check_asides(a_document("/// aside | 57\n///\n\n/// aside\nx\n"))

        assert [(problem.code, problem.position.line) for problem in found] == [("markup.aside-empty", 4), ("markup.aside-open", 7)]

    def test_a_right_one_and_one_in_code_are_left_alone(self) -> None:
        assert list(check_asides(a_document("/// aside\nx\n///\n\n```\n/// aside\n```\n"))) == []


class TestMarkup:
    def test_notes_and_wide_tables_say_in_vietnamese_what_they_are(self) -> None:
        html = drawn("Câu[^1].\n\na|b|c|d|e\n-|-|-|-|-\n1|2|3|4|5\n\n[^1]: Nguồn.\n")

        assert html.select_one(".footnote-ref")["aria-label"] == "Chú thích 1"
        assert html.select_one(".footnote .kicker").text == "Chú thích"
        assert html.select_one(".footnote-backref").text == "Trở lại"
        assert html.select_one(".table-frame[tabindex='0'] > table")

    def test_a_narrow_table_needs_no_frame_unless_a_word_is_too_long(self) -> None:
        assert not drawn("a|b\n-|-\n1|2\n").select(".table-frame")
        assert drawn("a|b\n-|-\n1|https://thidua.noibo/mot/duong-dan-dai\n").select(".table-frame")

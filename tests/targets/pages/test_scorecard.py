from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.targets.writing import UNITS, written

from newsroom.targets.board.course import stages_of
from newsroom.targets.board.ledger import corrections_of
from newsroom.targets.board.view import board
from newsroom.targets.files.loading import load_campaigns
from newsroom.targets.model import Viewpoint
from newsroom.targets.pages.receipts import receipts_of
from newsroom.targets.pages.scorecard import Scorecard, scorecards_of

TARGETS = (
    'id: s\nno: "1"\nwording: Tổng\nkind: count\nlevel: "25"\nunit: cuộc\naccumulate: sum\nown_levels: {a: "10"}',
    'id: h\nno: "2"\nwording: Họp\nkind: yes_no\ndeadline: 2026-05-31\nscope: [a]',
    'id: r\nno: "3"\nwording: Danh sách\nkind: roster\nunit: đơn vị\naccumulate: running',
)
ROWS = (
    "s;a;q1;4;;;;05/04/2026;;;",
    "s;a;h1;7;;;;05/07/2026;;;",
    "s;a;h1;8;;;;01/08/2026;;05/07/2026;Đếm sót",
    "s;b;q1;3;;;;05/04/2026;;;",
    "s;b;h1;2;;;;05/07/2026;;;",
    "h;a;q1;20/03/2026;;;;05/04/2026;;;",
    "r;toàn khối;h1;;;;a|b;06/07/2026;;;",
)


@pytest.fixture
def cards(tmp_path: Path) -> dict[str, Scorecard]:
    today = date(2026, 9, 1)
    found = load_campaigns(written(tmp_path, TARGETS, ROWS, "2026-06-30"), UNITS).find("2026")
    assert found is not None
    viewpoint = Viewpoint(found.cut_off, today)
    made = scorecards_of(
        board(found, UNITS, viewpoint),
        stages_of(found, UNITS, today),
        receipts_of(found, UNITS, today),
        corrections_of(found, UNITS, viewpoint),
        UNITS,
    )
    return {card.unit: card for card in made}


def test_a_unit_answers_for_its_own_level_and_not_for_what_the_bloc_alone_reports(cards: dict[str, Scorecard]) -> None:
    told = [(part.target.no, part.row.level_text, part.row.status.label) for part in cards["a"].parts]

    assert told == [("1", "từ 10\u00a0cuộc trở lên", "Vượt"), ("2", "hạn 31/05/2026", "Đạt")]


def test_a_unit_without_a_level_of_its_own_is_not_counted_as_judged(cards: dict[str, Scorecard]) -> None:
    assert [part.row.status.label for part in cards["b"].parts] == ["Đã báo cáo", "Không áp dụng"]
    assert (cards["b"].counts, cards["b"].summary) == ((), "")


def test_the_course_ends_at_the_cut_off(cards: dict[str, Scorecard]) -> None:
    course = cards["a"].parts[0].course

    assert [row and row.value_short for row in course] == ["04\u00a0cuộc", "12\u00a0cuộc", None, None]
    assert cards["a"].closed == 2


def test_a_card_holds_its_own_corrections_and_receipts_only(cards: dict[str, Scorecard]) -> None:
    assert [one.reason for one in cards["a"].corrections] == ["Đếm sót"]
    assert cards["b"].corrections == ()
    assert cards["b"].receipts.unit == "b"


def test_a_card_leads_to_the_units_own_page(cards: dict[str, Scorecard]) -> None:
    assert (cards["a"].url, cards["a"].unit_url) == ("phong-trao/2026/don-vi/a/", "don-vi/a/")

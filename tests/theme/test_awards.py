from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from tests.theme.drawing import component, words


def award(**changes: Any) -> SimpleNamespace:
    title = SimpleNamespace(name="Lao động tiên tiến", url="guong-sang/danh-hieu/tien-tien/")
    plain = {"year": 2018, "title": title, "decision": None, "issuer": None, "note": None, "pending": False}
    return SimpleNamespace(**{**plain, **changes})


def test_an_award_leads_to_those_who_share_its_title() -> None:
    drawn = component("awards", [award()])

    assert words(drawn.li) == "2018 Lao động tiên tiến"
    assert drawn.a["href"] == "/thi-dua/guong-sang/danh-hieu/tien-tien/"


def test_decision_and_issuer_stand_below() -> None:
    drawn = component("awards", [award(decision="số 12/QĐ-TTCP", issuer="Tổng Thanh tra")])

    assert words(drawn.select_one(".meta")) == "Số 12/QĐ-TTCP, Tổng Thanh tra"


def test_an_award_still_awaited_says_so() -> None:
    drawn = component("awards", [award(pending=True)])

    assert words(drawn.select_one(".awards-pending .meta")) == "Chờ bình xét"

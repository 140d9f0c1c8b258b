"""A percentage typed beside a target that never had it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.targets.writing import UNITS, written

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import Problem
from newsroom.foundation.yaml import Located
from newsroom.targets.checking.contradictions import contradictions
from newsroom.targets.files.loading import load_campaigns
from newsroom.targets.model import Campaigns

RATIO = """\
id: xs
wording: Trên 30% người xuất sắc
short_name: Hoàn thành xuất sắc
kind: ratio
operator: ">"
level: "30"
of: người
accumulate: stock"""
COUNT = 'id: cuoc\nwording: 25 cuộc\nshort_name: Số cuộc kiểm tra\nkind: count\nlevel: "25"\nunit: cuộc\naccumulate: sum'
ROWS = (
    "xs;a;h1;;20;62;;05/07/2026;;;",
    "xs;b;h1;;8;21;;05/07/2026;;;",
    "xs;b;h1;;7;21;;09/07/2026;;05/07/2026;Nhầm",
)


@pytest.fixture
def campaigns(tmp_path: Path) -> Campaigns:
    return load_campaigns(written(tmp_path, [RATIO, COUNT], ROWS, "2026-06-30"), UNITS)


def problems_in(body: str, campaigns: Campaigns, campaign: str = "2026") -> list[Problem]:
    path = "content/news/2026/a.md"
    return list(contradictions(Document(path, Located({"campaign": campaign}, path), body, 4), campaigns))


@pytest.mark.parametrize(
    "sentence",
    [
        "Khối có {{target:2026/xs value}}, đạt 41,7% số người.",
        "Tỷ lệ hoàn thành xuất sắc đạt 41,7%.",
        "Tỷ lệ hoàn thành xuất sắc đạt **41,7%** năm 2026.",
    ],
)
def test_a_percentage_that_the_target_never_had_is_remarked_on(campaigns: Campaigns, sentence: str) -> None:
    (problem,) = problems_in(f"Mở đầu.\n\n{sentence}", campaigns)

    assert (problem.code, problem.severity, problem.position.line) == ("targets.contradiction", "warning", 6)
    assert problem.facts == {"word": "41,7%", "target": "2026/xs", "name": "Hoàn thành xuất sắc"}


@pytest.mark.parametrize("number", ["32,3%", "32%", "33,3%", "38,1%", "30%", "32,5%"])
def test_every_number_it_had_or_promises_may_be_typed(campaigns: Campaigns, number: str) -> None:
    assert problems_in(f"Tỷ lệ hoàn thành xuất sắc đạt {number}.", campaigns) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Tỷ lệ hoàn thành xuất sắc phải đạt 41,7%.",
        "Năm 2025, tỷ lệ hoàn thành xuất sắc đạt 41,7%.",
        "Cùng kỳ, tỷ lệ hoàn thành xuất sắc đạt 41,7%.",
        "Số cuộc kiểm tra đạt 41,7% kế hoạch.",
        "Doanh thu đạt 41,7%.",
        "Hoàn thành xuất sắc. Doanh thu đạt 41,7%.",
        "Số cuộc kiểm tra tăng, tỷ lệ hoàn thành xuất sắc đạt 41,7%.",
        "Tỷ lệ hoàn thành xuất sắc, `đạt 41,7%`.",
    ],
)
def test_a_sentence_with_another_reading_is_left_alone(campaigns: Campaigns, sentence: str) -> None:
    assert problems_in(sentence, campaigns) == []


def test_short_names_mean_nothing_outside_their_campaign(campaigns: Campaigns) -> None:
    assert problems_in("Tỷ lệ hoàn thành xuất sắc đạt 41,7%.", campaigns, "2019") == []

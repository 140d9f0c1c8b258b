"""Problems as a person and as a program reads them."""

from __future__ import annotations

import json
from dataclasses import replace

from newsroom.desk.reporting import as_github, as_gitlab, as_json, as_text
from newsroom.foundation.problems import Message, Position, Problem

MESSAGES = {
    "targets.unknown-id": Message("Không có chỉ tiêu nào mang mã «{word}».", "Các mã của đợt 2019: {file}"),
    "document.nfd": Message("Chữ Việt ở dạng tổ hợp."),
}
UNKNOWN = Problem(
    "targets.unknown-id",
    Position("content/news/2019/ky-ket.md", 14, 9),
    {"word": "htsx", "nearest": "htxs", "file": "content/data/campaigns/2019.yaml"},
)
WARNING = Problem("document.nfd", Position("content/news/2019/a.md"), severity="warning")


def test_the_text_is_place_message_code_and_the_cure_below() -> None:
    text = as_text([UNKNOWN], MESSAGES, 3)

    assert text == (
        "content/news/2019/ky-ket.md:14:9: Không có chỉ tiêu nào mang mã «htsx». Ý bạn là «htxs»? [targets.unknown-id]\n"
        "    → Các mã của đợt 2019: content/data/campaigns/2019.yaml\n"
        "1 lỗi (đã xem 3 tệp)."
    )


def test_problems_are_told_by_place_and_each_once() -> None:
    lines = as_text([UNKNOWN, WARNING, UNKNOWN], MESSAGES, 1234).splitlines()

    assert [line.split(":")[0] for line in lines[:2]] == ["content/news/2019/a.md", "content/news/2019/ky-ket.md"]
    assert lines[0] == "content/news/2019/a.md:1:1: lưu ý: Chữ Việt ở dạng tổ hợp. [document.nfd]"
    assert lines[-1] == "1 lỗi, 1 lưu ý (đã xem 1.234 tệp)."


def test_no_problem_is_said_too() -> None:
    assert as_text([], MESSAGES, 7) == "Không có lỗi nào (đã xem 7 tệp)."


def test_json_holds_the_same_for_programs() -> None:
    entries = json.loads(as_json([UNKNOWN, WARNING], MESSAGES))

    assert entries[1] == {
        "path": "content/news/2019/ky-ket.md",
        "line": 14,
        "column": 9,
        "code": "targets.unknown-id",
        "severity": "error",
        "message": "Không có chỉ tiêu nào mang mã «htsx». Ý bạn là «htxs»?",
        "hint": "Các mã của đợt 2019: content/data/campaigns/2019.yaml",
    }


def test_workflow_commands_escape_what_would_break_them() -> None:
    messages = {"a.b": Message("Đạt {word}", "Xem a, b: c")}
    problem = Problem("a.b", Position("content/news/a,b.md", 3, 7), {"word": "100%"}, "warning")

    assert as_github([problem], messages) == "::warning file=content/news/a%2Cb.md,line=3,col=7,title=a.b::Đạt 100%25%0A→ Xem a, b: c"


def test_a_fingerprint_lasts_while_lines_above_come_and_go_and_tells_twins_apart() -> None:
    moved = replace(WARNING, position=Position("content/news/2019/a.md", 9))
    prints = [
        [entry["fingerprint"] for entry in json.loads(as_gitlab(list(problems), MESSAGES))]
        for problems in ([WARNING], [moved], [WARNING, moved])
    ]

    assert prints[0] == prints[1] == prints[2][:1]
    assert len(set(prints[2])) == 2
    assert {entry["severity"] for entry in json.loads(as_gitlab([WARNING, UNKNOWN], MESSAGES))} == {"minor", "major"}

"""Every code is explained, and every example does what it says: the wrong lines lead to that code alone, the right ones to none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.desk.running import newsroom

from newsroom.desk.catalogue import catalogue
from newsroom.desk.checking import check
from newsroom.desk.explaining import PLACES, WITHOUT_EXAMPLE, Example, examples, explained

FILES = {
    "news": "news/2019/ky-ket.md",
    "profile": "profiles/nguyen-thu-ha.md",
    "album": "photos/2019/le-ky/index.md",
    "caption": "photos/2019/le-ky/hai-ban-tay.md",
    "page": "pages/gioi-thieu.md",
    "campaign": "data/campaigns/2019.yaml",
    "reports": "data/reports/2019.csv",
}
TARGET = 'id: thu\nno: "1"\nwording: Số cuộc'
COUNT = '\nkind: count\nlevel: "25"\nunit: cuộc\naccumulate: sum'
NO_REPORTS = "Mã chỉ tiêu;Đơn vị;Kỳ;Giá trị;Ngày nhận\n"


def with_keys(text: str, lines: str) -> str:
    """YAML with these lines in the place of those of the same keys."""
    keys = "|".join(re.findall(r"^(\w+):", lines, re.MULTILINE))
    rest = re.sub(rf"^(?:{keys}):.*\n(?:[ ]+.*\n)*", "", text.rstrip("\n") + "\n", flags=re.MULTILINE)
    return rest + lines.rstrip("\n") + "\n"


def lay(content: Path, place: str, lines: str) -> None:
    """Write lines where a place says: in a front matter, as a body, or as a whole file of the small site."""
    kind, _, part = place.partition(" ")
    file = content / (FILES["campaign"] if kind == "target" else FILES.get(kind, f"data/{kind}.yaml"))
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    head, _, body = text.removeprefix("---\n").partition("---\n")
    if kind == "target":
        base = TARGET if "kind:" in lines else TARGET + COUNT
        target = with_keys(base, lines).replace("\n", "\n    ").rstrip()
        text = with_keys(text, f"targets:\n  - {target}")
    elif kind == "campaign":
        text = with_keys(text, lines)
    elif part == "body" or (file.suffix == ".md" and not part):
        text = f"---\n{head}---\n\n{lines}\n" if part else f"---\n{with_keys(head, lines)}---\n{body}"
    else:
        text = lines + "\n"
    file.write_text(text, encoding="utf-8")


def codes(content: Path, example: Example, lines: str) -> set[str]:
    if example.place in {"campaign", "target"} or "target" in example.beside:
        (content / FILES["reports"]).write_text(NO_REPORTS, encoding="utf-8")
    for place, given in (*example.beside.items(), (example.place, lines)):
        lay(content, place, given)
    (content / "documents" / "2019").mkdir(parents=True)
    for name in ("ke-hoach.pdf", "ke-hoach.rar"):
        (content / "documents" / "2019" / name).write_bytes(b"%PDF-1.4\n%%EOF\n")
    return {problem.code for problem in check(content).problems}


@pytest.mark.parametrize("example", examples().values(), ids=lambda example: example.code)
def test_the_wrong_lines_lead_to_that_code_alone(project: Path, example: Example) -> None:
    assert codes(project / "content", example, example.wrong) == {example.code}


@pytest.mark.parametrize("example", examples().values(), ids=lambda example: example.code)
def test_the_right_lines_are_clean(project: Path, example: Example) -> None:
    assert codes(project / "content", example, example.right) == set()


def test_every_code_has_an_example_or_a_reason_for_having_none() -> None:
    silent = {code for code in catalogue() if code not in examples() and not code.startswith(tuple(WITHOUT_EXAMPLE))}

    assert not silent
    assert examples().keys() <= catalogue().keys()
    assert {example.place for example in examples().values()} <= PLACES.keys()


def test_no_code_with_an_example_is_excused_from_having_one() -> None:
    assert not [code for code in examples() if code.startswith(tuple(WITHOUT_EXAMPLE))]


def test_an_explanation_shows_the_message_the_cure_and_both_examples() -> None:
    lines = explained("field.date-format", catalogue()["field.date-format"]).splitlines()

    assert lines[0] == "field.date-format"
    assert lines[-4:] == [
        "    Sai, trong phần khai báo của bài (giữa hai dòng ---):",
        "        date: 21.03.2019",
        "    Đúng:",
        "        date: 21/03/2019",
    ]


def test_a_code_without_example_says_why() -> None:
    answer = newsroom("explain", "file.utf-16")

    assert answer.returncode == 0
    assert answer.stdout.rstrip().endswith("(Không có ví dụ: lỗi này ở bảng mã của cả tệp, không ở chữ nào.)")

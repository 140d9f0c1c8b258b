"""Broken content: each fault is a problem with its place and its cure, all are told in one run, and nothing is built."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.desk.running import newsroom

from newsroom.desk.catalogue import catalogue
from newsroom.desk.checking import check
from newsroom.foundation.problems import Problem, told

ARTICLE = """\
---
title: Bài kiểm tra
date: 2019-05-02
section: phong-trao
summary: Một câu tóm tắt.
{extra}
---

{body}
"""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: a file written into a sound content, and the problem it must be told as (`place` is line:column)."""

    name: str
    path: str
    text: str
    code: str
    place: str
    word: str = ""
    encoding: str = "utf-8"


def article(name: str, code: str, place: str, word: str = "", *, extra: str = "units: [bao-thanh-tra]", body: str = "Nội dung.") -> Fault:
    return Fault(name, f"news/2019/{name.replace(' ', '-')}.md", ARTICLE.format(extra=extra, body=body), code, place, word)


def data(name: str, path: str, old: str, new: str, code: str, place: str, word: str = "") -> Fault:
    sound = (Path(__file__).parent / "small" / path).read_text(encoding="utf-8")
    assert old in sound
    return Fault(name, path, sound.replace(old, new), code, place, word)


REPORTS = "data/reports/2019.csv"
FAULTS = (
    article("unreadable yaml", "yaml.syntax", "6:14", extra='units: "bao" x'),
    article("unknown key", "schema.unknown-key", "6:1", "sumary", extra="sumary: Hai lần"),
    article("impossible date", "field.date-impossible", "6:11", "31/02/2019", extra="modified: 31/02/2019"),
    article("ambiguous date", "field.date-format", "6:11", "21.03.2019", extra="modified: 21.03.2019"),
    article("missing photo", "photos.missing", "6:8", "photos/2019/mat.png", extra="photo: photos/2019/mat.png"),
    article("missing photo in the body", "photos.missing", "9:", "mat.png", body="![Lễ ký](mat.png)"),
    article("unknown unit", "registers.unknown-unit", "6:9", "bao-thanh-tar", extra="units: [bao-thanh-tar]"),
    article("unknown target", "targets.unknown-id", "9:", "htsx", body="Đạt {{target:2019/htsx value}}."),
    article("raw script", "markup.raw-html", "9:5", "<script>", body="Xem <script>alert(1)</script>"),
    article("dead link", "links.missing-document", "9:", "mat.md", body="[Xem](mat.md)"),
    article("dead address", "links.dead-address", "9:7", "/anh/2019/le-kyy/", body="[Xem](/anh/2019/le-kyy/)"),
    article("lost gallery", "photos.lost-gallery", "11:9", body="- Một\n\n        /// gallery | 2019/le-ky\n        ///"),
    article("lost block", "targets.lost-block", "11:9", body='- Một\n\n        /// targets\n        campaign: "2019"\n        ///'),
    article("running address", "links.scheme", "9:", "javascript:alert(1)", body="[Xem](javascript:alert(1))"),
    article("legacy encoding", "file.not-utf-8", "2:9"),
    Fault("utf-16 file", "news/2019/utf-16.md", ARTICLE.format(extra="", body=""), "file.utf-16", "1:1", encoding="utf-16"),
    Fault("photo without words", "photos/2019/le-ky/hai-ban-tay.md", "---\ncredit: T.H\n---\n", "photos.missing-alt", "1:1"),
    Fault("no front matter", "pages/trong.md", "Chỉ có chữ.\n", "document.no-header", "1:1"),
    data("dot decimal", REPORTS, ";3;", ";3.5;", "field.number-meant", "3:", "3.5"),
    data("numerator beyond denominator", REPORTS, ";20;62;", ";63;62;", "targets.part-over-whole", "2:"),
    data("broken register", "data/tags.yaml", "id: giao-uoc", "id: Giao ước", "field.slug", "2:", "Giao ước"),
)


def write(fault: Fault, content: Path) -> str:
    """Write the fault into a content; its path as an editor knows it."""
    file = content / fault.path
    raw = fault.text.encode("cp1258", "replace") if fault.code == "file.not-utf-8" else fault.text.encode(fault.encoding)
    file.write_bytes(raw)
    return f"{content.name}/{fault.path}"


def matches(problem: Problem, fault: Fault, path: str) -> bool:
    place = f"{problem.position.line}:{problem.position.column}"
    rightly_placed = place.startswith(fault.place) if fault.place.endswith(":") else place == fault.place
    return (
        problem.code == fault.code
        and problem.position.path == path
        and rightly_placed
        and fault.word in problem.facts.get("word", fault.word)
    )


def test_the_content_that_is_broken_here_is_sound_before(project: Path) -> None:
    assert check(project / "content").problems == ()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_is_told_with_its_place_and_its_cure(project: Path, fault: Fault) -> None:
    path = write(fault, project / "content")

    found = [problem for problem in check(project / "content").problems if matches(problem, fault, path)]

    assert found, check(project / "content").problems
    assert told(found[0], catalogue()).hint


def test_all_faults_are_told_in_one_run_and_nothing_is_built(project: Path) -> None:
    paths = [write(fault, project / "content") for fault in FAULTS if fault.code != "field.slug"]

    answer = newsroom("build", folder=project)

    assert answer.returncode == 1
    assert all(path in answer.stderr for path in paths)
    assert "Traceback" not in answer.stderr
    left = {file.name for file in project.iterdir() if file.name != ".cache"}  # what is known of photos stays for the next run
    assert left == {"content", "pelicanconf.py", "publishconf.py", "theme"}


def test_a_broken_register_hides_no_other_problem_and_makes_no_false_one(project: Path) -> None:
    write(FAULTS[-1], project / "content")
    path = write(FAULTS[1], project / "content")

    problems = check(project / "content").problems

    assert {(problem.position.path, problem.code) for problem in problems} == {
        ("content/data/tags.yaml", "field.slug"),
        (path, "schema.unknown-key"),
    }

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from tests.targets.writing import UNITS, written

from newsroom.foundation.problems import Position, Problem, told
from newsroom.publishing.references import Reference
from newsroom.targets import messages
from newsroom.targets.checks import check, check_references
from newsroom.targets.messages import MESSAGES

PACKAGE = Path(messages.__file__).parent
REGISTER = "units:\n" + "".join(f"  - {{id: {unit.id}, name: {unit.name}, short_name: {unit.short_name}}}\n" for unit in UNITS)
COUNT = 'kind: count\nlevel: "25"\nunit: cuộc\naccumulate: sum'
RATIO = 'kind: ratio\noperator: ">"\nlevel: "30"\nof: người\naccumulate: at_end'
RUNNING = COUNT.replace("sum", "running")
ROSTER = "kind: roster\nunit: đơn vị\naccumulate: at_end"


def content(
    folder: Path, keys: str = COUNT, *rows: str, wording: str = "Chỉ tiêu thử", cut_off: str = "2026-12-31", extra: str = ""
) -> Path:
    made = written(folder, [f'id: t\nwording: "{wording}"\n{keys}'], [f"t;{row}" for row in rows], cut_off, extra)
    (made / "data/units.yaml").write_text(REGISTER, encoding="utf-8")
    return made


def problems(of: Path) -> list[Problem]:
    return check(of)[0]


def codes(of: Path) -> list[str]:
    return [problem.code.removeprefix("targets.") for problem in problems(of)]


class TestAPromise:
    def test_bears_no_id_that_is_another_page_of_the_campaign(self, tmp_path: Path) -> None:
        made = written(tmp_path, [f"id: bao-cao\nwording: Chỉ tiêu thử\n{COUNT}"], [])
        (made / "data/units.yaml").write_text(REGISTER, encoding="utf-8")

        assert codes(made) == ["reserved-id"]

    @pytest.mark.parametrize(
        ("wording", "keys", "code"),
        [
            ("Trên 25 cuộc", COUNT, "wording-operator"),
            ("Từ 25 cuộc trở lên", COUNT, None),
            ("25 cuộc", COUNT, None),
            ("Ít nhất 25 cuộc", COUNT.replace("kind: count", 'kind: count\noperator: ">"'), "wording-operator"),
            ("Không quá 25 cuộc", COUNT, "wording-operator"),
            ("Không vượt quá 25 cuộc", COUNT.replace("kind: count", 'kind: count\noperator: "<="'), None),
            ("Dưới 30% văn bản trễ hạn", RATIO, "wording-operator"),
            ("Đúng 25 cuộc", COUNT, "wording-operator"),
            ("100% hồ sơ đúng hạn, trên 30% trước hạn", RATIO, None),
            ("Trên 35% người", RATIO, "wording-level"),
            ("Giảm vụ tồn từ 12 xuống 8", COUNT, "reduction-kind"),
        ],
    )
    def test_says_in_words_what_its_keys_say(self, tmp_path: Path, wording: str, keys: str, code: str | None) -> None:
        assert codes(content(tmp_path, keys, wording=wording)) == ([code] if code else [])

    @pytest.mark.parametrize(
        ("keys", "code"),
        [
            ('kind: count\nlevel: "5"\nunit: đơn vị\naccumulate: sum', "roster-kind"),
            ('kind: roster\nlevel: "6"', "short-roster"),
            (COUNT + '\nplan: {q1: "5", year: "20"}', "plan-level"),
            (COUNT + '\nplan: {q1: "5", h1: "4", year: "25"}', "plan-turns"),
            (COUNT + '\nplan: {year: "25"}\npace: even', "plan-and-pace"),
            ('kind: range\nlow: "7"\nhigh: "6"', "range-crossed"),
            ('kind: reduction\nbaseline: "7"\nlevel: "8"', "reduction-rises"),
        ],
    )
    def test_holds_together(self, tmp_path: Path, keys: str, code: str) -> None:
        assert codes(content(tmp_path, keys)) == [code]

    def test_has_a_plan_that_goes_down_where_it_reduces(self, tmp_path: Path) -> None:
        keys = 'kind: reduction\nbaseline: "12"\nlevel: "8"\nplan: {q1: "11", year: "8"}'

        assert codes(content(tmp_path, keys)) == []

    def test_is_made_by_members_of_the_bloc(self, tmp_path: Path) -> None:
        made = content(tmp_path)
        register = REGISTER.replace("id: a,", "id: a, members_until: 2025-06-30,")
        (made / "data/units.yaml").write_text(register, encoding="utf-8")

        assert codes(made) == ["no-member"]

    def test_has_thresholds_that_fall(self, tmp_path: Path) -> None:
        assert codes(content(tmp_path, extra='thresholds: {ahead: "90"}\n')) == ["thresholds"]


class TestARow:
    @pytest.mark.parametrize(
        ("keys", "rows", "found"),
        [
            (COUNT, ["a;h1;1;;;;05/07/2026;;;", "a;h1;2;;;;06/07/2026;;;"], ["duplicate-row"]),
            (ROSTER, ["toàn khối;year;;;;a;05/01/2027;;;", "toàn khối;year;;;;b;05/01/2027;;;"], []),
            (COUNT, ["a;h1;2;;;;06/07/2026;;05/07/2026;Nhầm"], ["correction-of-nothing"]),
            (COUNT, ["a;h1;1;;;;05/07/2026;;;", "a;h1;2;;;;06/07/2026;;05/07/2026;"], ["correction-reason"]),
            (COUNT, ["a;h1;1;;;;05/07/2026;;;", "a;h1;2;;;;04/07/2026;;05/07/2026;Nhầm"], ["correction-earlier"]),
            (RUNNING, ["a;q1;9;;;;05/04/2026;;;", "a;h1;8;;;;05/07/2026;;;"], ["falls"]),
            (RUNNING, ["a;q1;9;;;;05/04/2026;;;", "a;h1;9;;;;05/07/2026;;;"], []),
            (RUNNING, ["a;q1;9;;;;05/04/2026;;;", "a;q1;7;;;;05/05/2026;;05/04/2026;Nhầm", "a;h1;8;;;;05/07/2026;;;"], []),
            (RATIO, ["a;year;31;;;;05/01/2027;;;"], ["bare-percentage"]),
            (RATIO, ["toàn khối;year;31;;;;05/01/2027;;;"], []),
            (RATIO.replace("30", "90"), ["a;year;;63;62;;05/01/2027;;;"], ["part-over-whole"]),
            (RATIO, ["a;year;;30;60;;05/01/2027;;;"], ["not-staff"]),
            (COUNT, ['a;h1;"1,5";;;;05/07/2026;;;'], ["no-count"]),
            (COUNT + "\nscope: [b]", ["a;h1;1;;;;05/07/2026;;;"], ["out-of-scope"]),
            (ROSTER, ["toàn khối;year;;;;a|a;05/01/2027;;;"], ["name-twice"]),
            (ROSTER, ["toàn khối;year;;;;Ban Binh;05/01/2027;;;"], ["unknown-name"]),
            ("kind: yes_no", ["a;h1;07/07/2026;;;;05/07/2026;;;"], ["deed-to-come"]),
        ],
    )
    def test_is_possible_and_agrees_with_the_others(self, tmp_path: Path, keys: str, rows: list[str], found: list[str]) -> None:
        assert codes(content(tmp_path, keys, *rows)) == found

    def test_is_told_of_although_another_cannot_be_read(self, tmp_path: Path) -> None:
        rows = ["a;year;;63;62;;05/01/2027;;;", "b;year;;5.7;58;;05/01/2027;;;"]

        assert codes(content(tmp_path, RATIO.replace("30", "90"), *rows)) == ["field.number-meant", "part-over-whole"]

    def test_that_corrects_one_which_cannot_be_read_is_not_blamed_for_it(self, tmp_path: Path) -> None:
        rows = ["a;h1;1.5;;;;05/07/2026;;;", "a;h1;2;;;;06/07/2026;;05/07/2026;Nhầm"]

        assert codes(content(tmp_path, COUNT, *rows)) == ["field.number-meant"]

    def test_of_people_does_not_stand_for_a_percentage(self, tmp_path: Path) -> None:
        keys = 'kind: ratio\nlevel: "100"\nof: người\naccumulate: at_end'

        assert set(codes(content(tmp_path, keys, "toàn khối;year;12.000;;;;05/01/2027;;;"))) == {"wrong-unit", "too-much"}

    def test_that_more_than_doubles_its_level_is_asked_about(self, tmp_path: Path) -> None:
        (problem,) = problems(content(tmp_path, COUNT, "toàn khối;year;51;;;;05/01/2027;;;"))

        assert (problem.code, problem.severity, problem.facts["completion"]) == ("targets.too-much", "warning", "204,0%")

    def test_of_a_period_after_the_cut_off_would_not_be_seen(self, tmp_path: Path) -> None:
        assert codes(content(tmp_path, COUNT, "a;year;5;;;;05/01/2027;;;", cut_off="2026-06-30")) == ["after-cut-off"]


class TestHistory:
    @pytest.fixture
    def remembered(self, tmp_path: Path) -> Path:
        made = content(tmp_path, COUNT, "a;h1;1;;;;05/07/2026;;;", "b;h1;2;;;;05/07/2026;;;")
        for words in (["init", "-q"], ["add", "."], ["-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "x"]):
            subprocess.run(["git", "-C", str(tmp_path), *words], check=True)
        return made

    @pytest.mark.parametrize(
        ("before", "after", "found"),
        [
            ("b;h1;2;", "b;h1;3;", ["3:1 targets.row-changed"]),
            ("t;b;h1;2;;;;05/07/2026;;;\n", "", ["1:1 targets.row-removed"]),
            ("b;h1;2;;;;05/07/2026;;;\n", "b;h1;2;;;;05/07/2026;;;\nt;c;h1;1;;;;06/07/2026;;;\n", []),
        ],
    )
    def test_allows_new_rows_only(self, remembered: Path, before: str, after: str, found: list[str]) -> None:
        sheet = remembered / "data/reports/2026.csv"
        sheet.write_text(sheet.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")

        assert [f"{one.position.line}:{one.position.column} {one.code}" for one in problems(remembered)] == found


class TestWhatDocumentsAskFor:
    @pytest.mark.parametrize(
        ("body", "found"),
        [
            ('/// targets\ncampaign: "2026"\n///', []),
            ('/// targets\ncampaign: "2026"\nonly: [tt]\n///', ["5:8 targets.unknown-id"]),
            ('/// targets\ncampaign: "2062"\n///', ["4:11 targets.unknown-campaign"]),
            ('/// targets\ncampain: "2026"\n///', ["4:1 schema.missing", "4:1 schema.unknown-key"]),
            ('/// targets\ncampaign: "2026"\ngroup: x\n///', ["5:8 targets.unknown-group"]),
            ('/// targets\ncampaign: "2026"\nview: list\n///', ["5:7 schema.not-one-of"]),
            ('/// targets\ncampaign: "2026"', ["3:1 targets.open-block"]),
            ("Có {{target:2026/tt value}}", ["3:4 targets.unknown-id"]),
            ("Có {{target:2026/t}} và {{target:2062 summary}}", ["3:4 targets.figure-grammar", "3:25 targets.unknown-campaign"]),
        ],
    )
    def test_must_be_there(self, tmp_path: Path, body: str, found: list[str]) -> None:
        made = content(tmp_path)
        (made / "news").mkdir()
        (made / "news/a.md").write_text(f"---\n---\n{body}\n".replace("---\n---", "---\ntitle: A\n---", 1), encoding="utf-8")

        places = [f"{one.position.line - 1}:{one.position.column} {one.code}" for one in problems(made)]

        assert sorted(places) == sorted(found)

    def test_may_be_named_by_other_features(self, tmp_path: Path) -> None:
        here = Position("content/profiles/a.md", 3)
        named = [Reference("target", "2026/t", here), Reference("target", "2026/tt", here), Reference("campaign", "2025", here)]

        found = [problem.facts.get("nearest") for problem in check_references(content(tmp_path), named)]

        assert found == ["t", "2026"]


def test_every_code_has_its_words_and_no_words_are_left_over() -> None:
    source = "".join(file.read_text(encoding="utf-8") for file in PACKAGE.rglob("*.py") if file.name != "messages.py")

    used = set(re.findall(r'"(targets\.[a-z-]+)"', source)) - {"targets.plugin"}

    assert used == set(MESSAGES)


def test_every_message_finds_its_facts(tmp_path: Path) -> None:
    made = content(tmp_path, RATIO, "a;year;;63;62;;05/01/2027;;;", "a;year;;1;62;;06/01/2027;;;", wording="Dưới 30%")

    assert [told(problem, MESSAGES).message for problem in problems(made) if problem.code == "targets.wording-operator"] == [
        "Câu chữ «dưới» ứng với phép <, nhưng operator ghi >."
    ]
    assert all("{" not in told(problem, MESSAGES).hint for problem in problems(made))

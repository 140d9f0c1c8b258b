from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tests.targets.writing import UNITS, campaign, written

from newsroom.foundation.problems import ContentError
from newsroom.targets.figures import Amount, Names, Share
from newsroom.targets.files.loading import load_campaigns
from newsroom.targets.model import WHOLE_BLOC, Campaign

COUNT = 'kind: count\nlevel: "25"\nunit: cuộc\naccumulate: sum'
TARGET = f"id: t\nwording: Chỉ tiêu thử\n{COUNT}"


def sheet(folder: Path, text: str, encoding: str = "utf-8") -> Campaign:
    content = written(folder, [TARGET], [])
    (content / "data/reports/2026.csv").write_bytes(text.encode(encoding))
    found = load_campaigns(content, UNITS).find("2026")
    assert found is not None
    return found


def told(content: Path) -> list[str]:
    with pytest.raises(ContentError) as raised:
        load_campaigns(content, UNITS)
    return [f"{problem.position.line}:{problem.position.column} {problem.code}" for problem in raised.value.problems]


class TestASheet:
    @pytest.mark.parametrize("separator", [";", ",", "\t"])
    def test_may_be_separated_by_semicolons_commas_or_tabs(self, tmp_path: Path, separator: str) -> None:
        text = "Kỳ;Giá trị;Ngày nhận;Mã chỉ tiêu;Đơn vị\nh1;12;05/07/2026;t;a\n".replace(";", separator)

        assert [report.entry for report in sheet(tmp_path, text).reports] == [Amount(Decimal(12))]

    def test_may_begin_with_a_byte_order_mark_and_end_its_lines_as_windows_does(self, tmp_path: Path) -> None:
        text = "Mã chỉ tiêu;Đơn vị;Kỳ;Giá trị;Ngày nhận\r\nt;a;h1;12;05/07/2026\r\n"

        assert len(sheet(tmp_path, text, "utf-8-sig").reports) == 1

    def test_may_hold_separators_quotes_and_line_ends_in_quotes(self, tmp_path: Path) -> None:
        text = 'Mã chỉ tiêu;Đơn vị;Kỳ;Giá trị;Ngày nhận;Ghi chú\nt;a;h1;12;05/07/2026;"Gồm ""cũ""; và\nmới"\n'

        assert sheet(tmp_path, text).reports[0].note == 'Gồm "cũ"; và\nmới'

    def test_names_units_by_id_by_name_and_the_bloc_in_words(self, tmp_path: Path) -> None:
        rows = "".join(f"t;{unit};h1;1;05/07/2026\n" for unit in ("a", "Ban Bình", "CÚC", "Toàn khối"))

        found = sheet(tmp_path, f"Mã chỉ tiêu;Đơn vị;Kỳ;Giá trị;Ngày nhận\n{rows}")

        assert [report.unit for report in found.reports] == ["a", "b", "c", WHOLE_BLOC]

    def test_reads_counts_names_and_qualities_as_the_kind_has_them(self, tmp_path: Path) -> None:
        ratio = campaign(tmp_path / "1", 'kind: ratio\nlevel: "30"\nof: người', ["a;year;;17;62;;05/01/2027;ước;;"])
        roster = campaign(tmp_path / "2", "kind: roster", ["toàn khối;year;;;;a | Ban Bình;05/01/2027;;;"])

        assert (ratio.reports[0].entry, ratio.reports[0].quality) == (Share(Decimal(17), Decimal(62)), "estimate")
        assert roster.reports[0].entry == Names(("a", "b"))

    def test_knows_nobody_from_nothing(self, tmp_path: Path) -> None:
        found = campaign(tmp_path, "kind: roster", ["toàn khối;year;;;;không có;05/01/2027;;;"])

        assert found.reports[0].entry == Names(())

    @pytest.mark.parametrize(
        ("row", "problem"),
        [
            ("tt;a;h1;1;;;;05/07/2026;;;", "2:1 targets.unknown-id"),
            ("t;aa;h1;1;;;;05/07/2026;;;", "2:3 targets.unknown-unit"),
            ("t;a;h2;1;;;;05/07/2026;;;", "2:5 targets.unknown-period"),
            ("t;a;h1;30.5;;;;05/07/2026;;;", "2:8 field.number-meant"),
            ("t;a;h1;1;;;;7/5/26;;;", "2:13 field.date-format"),
            ("t;a;h1;1;;;;05/07/2026;đúng;;", "2:24 targets.unknown-quality"),
            ("t;a;h1;;;;;05/07/2026;;;", "2:8 targets.no-value"),
            ("t;a;h1;1;;;a;05/07/2026;;;", "2:12 targets.two-values"),
            ("t;a;h1;;1;2;;05/07/2026;;;", "2:9 targets.wrong-column"),
            ("t;a;h1;1;;;;05/07/2026;;;;thừa", "2:27 targets.too-many-cells"),
            ('t;a;h1;1;;;;05/07/2026;;;"mở', "2:26 targets.open-quote"),
        ],
    )
    def test_is_refused_at_the_cell_that_is_wrong(self, tmp_path: Path, row: str, problem: str) -> None:
        assert told(written(tmp_path, [TARGET], [row])) == [problem]

    @pytest.mark.parametrize(
        ("row", "problems"),
        [
            ("t;a;year;31;5,7;58;;05/01/2027;;;", ["2:13 targets.no-count", "2:13 targets.two-values"]),
            ("t;a;year;31;5.7;58;;05/01/2027;;;", ["2:13 field.number-meant", "2:13 targets.two-values"]),
            ("t;a;year;31;5;5,8;;05/01/2027;;;", ["2:13 targets.two-values", "2:15 targets.no-count"]),
            ("t;a;year;31;5;58;;05/01/2027;;;", ["2:13 targets.two-values"]),
        ],
    )
    def test_a_count_that_is_none_is_told_although_a_value_stands_beside_it(self, tmp_path: Path, row: str, problems: list[str]) -> None:
        ratio = 'id: t\nno: "1"\nwording: Trên 30% người\nkind: ratio\nlevel: "30"\nof: người\naccumulate: at_end'

        assert told(written(tmp_path, [ratio], [row])) == problems

    def test_with_an_unknown_header_is_refused_with_the_nearest_one(self, tmp_path: Path) -> None:
        with pytest.raises(ContentError) as raised:
            sheet(tmp_path, "Mã chỉ tiêu;Đơn vị;Kỳ;Giá trị;Ngay nhận\n")

        (problem,) = raised.value.problems
        assert (problem.code, problem.facts["nearest"]) == ("targets.unknown-header", "Ngày nhận")

    def test_without_a_campaign_is_refused(self, tmp_path: Path) -> None:
        content = written(tmp_path, [TARGET], [])
        (content / "data/reports/2025.csv").write_text("Mã chỉ tiêu\n", encoding="utf-8")

        assert told(content) == ["1:1 targets.unknown-campaign"]


class TestACampaign:
    def test_reads_numbers_as_vietnamese_writes_them(self, tmp_path: Path) -> None:
        target = campaign(tmp_path, 'kind: count\nlevel: "1.234,5"\nunit: triệu đồng').targets[0]

        assert target.level == Decimal("1234.5")

    def test_gives_a_roster_the_units_and_asks_for_all_of_them(self, tmp_path: Path) -> None:
        target = campaign(tmp_path, "kind: roster\nunit: đơn vị").targets[0]

        assert (target.roster, target.level) == (("a", "b", "c", "d", "e"), Decimal(5))

    def test_measures_at_its_end_what_is_measured_once(self, tmp_path: Path) -> None:
        target = campaign(tmp_path, 'kind: ratio\nlevel: "30"\naccumulate: at_end').targets[0]

        assert target.first_due == date(2026, 12, 31)

    @pytest.mark.parametrize(
        ("keys", "problem"),
        [
            ('kind: count\nlevel: "30.5"', "20:12 field.number-meant"),
            ("kind: count", "19:11 targets.key-wanting"),
            ('kind: count\nlevel: "1"\nscope: [a, f]', "21:16 targets.unknown-unit"),
            ('kind: count\nlevel: "1"\nplan: {q5: "1"}', "21:12 targets.unknown-period"),
            ('kind: count\nlevel: "1"\ngroup: x', "21:12 targets.unknown-group"),
            ('kind: count\nlevel: "1"\noperator: "=>"', "21:15 targets.not-one-of"),
            ('kind: count\nlevel: "1"\nown_levels: {f: "2"}', "21:18 targets.unknown-unit"),
            ('kind: ratio\nlevel: "1"\nnumerator: [x]', "19:11 targets.key-wanting"),
            ('kind: count\nlevel: "1"\nlevels: "2"', "21:5 schema.unknown-key"),
        ],
    )
    def test_is_refused_at_the_key_that_is_wrong(self, tmp_path: Path, keys: str, problem: str) -> None:
        assert told(written(tmp_path, [f"id: t\nwording: Thử\n{keys}"], [])) == [problem]

    def test_must_bear_the_name_of_its_file(self, tmp_path: Path) -> None:
        content = written(tmp_path, [TARGET], [])
        (content / "data/campaigns/2026.yaml").rename(content / "data/campaigns/2027.yaml")
        (content / "data/reports/2026.csv").unlink()

        assert told(content) == ["2:5 targets.id-not-file"]


def test_all_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    content = written(tmp_path, [TARGET, TARGET], ["t;a;h1;30.5;;;;05/07/2026;;;", "t;x;h1;1;;;;05/07/2026;;;"])
    (content / "data/campaigns/2027.yaml").write_text("id: [", encoding="utf-8")

    codes = [problem.split()[1] for problem in told(content)]

    assert codes == ["targets.duplicate-id", "yaml.syntax", "field.number-meant", "targets.unknown-unit"]

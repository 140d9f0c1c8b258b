"""What the worked examples leave open."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.targets.writing import campaign, seen, told

AT_LEAST_25 = 'kind: count\nlevel: "25"\nunit: tập thể\naccumulate: {}'
OVER_30 = 'kind: ratio\noperator: ">"\nlevel: "30"\nof: người\naccumulate: {}'
H1 = "2026-06-30"


class TestMissingReports:
    def test_of_one_period_leave_a_sum_open_although_others_came(self, tmp_path: Path) -> None:
        rows = ["a;q1;3;;;;05/04/2026;;;", "b;q1;4;;;;05/04/2026;;;", "a;h1;5;;;;05/07/2026;;;"]
        found = campaign(tmp_path, AT_LEAST_25.format("sum") + "\nscope: [a, b]", rows, H1)

        assert told(seen(found)) == "12\u00a0tập thể (01/02\u00a0đơn vị đã báo cáo) | — | Chưa đủ số liệu | còn 01\u00a0đơn vị chưa báo cáo"

    def test_of_an_earlier_period_leave_a_sum_open_where_others_reported_it(self, tmp_path: Path) -> None:
        rows = ["a;q1;3;;;;05/04/2026;;;", "a;h1;4;;;;05/07/2026;;;", "b;h1;5;;;;05/07/2026;;;"]
        found = campaign(tmp_path, AT_LEAST_25.format("sum") + "\nscope: [a, b]", rows, H1)

        assert [unit.value_text for unit in seen(found).units[:2]] == ["07\u00a0tập thể", "—"]

    def test_do_not_hold_up_a_sum_that_is_reached_without_them(self, tmp_path: Path) -> None:
        found = campaign(tmp_path, AT_LEAST_25.format("sum") + "\nscope: [a, b]", ["a;h1;26;;;;05/07/2026;;;"], H1)

        assert told(seen(found)).endswith("| Vượt | kết luận sớm: dù phần thiếu thế nào")

    def test_do_not_hold_up_a_limit_that_is_broken_without_them(self, tmp_path: Path) -> None:
        found = campaign(
            tmp_path, 'kind: count\noperator: "<="\nlevel: "0"\nunit: người\naccumulate: running', ["a;h1;1;;;;05/07/2026;;;"], H1
        )

        assert seen(found).status.label == "Vượt mức cho phép"

    def test_take_their_whole_from_the_last_report_before_the_staff(self, tmp_path: Path) -> None:
        rows = ["a;q1;;5;10;;05/04/2026;;;", "b;q1;;5;10;;05/04/2026;;;", "a;h1;;5;10;;05/07/2026;;;"]
        found = campaign(tmp_path, OVER_30.format("stock") + "\nscope: [a, b]", rows, H1)

        assert seen(found).value_short == "25,0%–75,0%"

    def test_without_a_known_whole_leave_the_part_that_came(self, tmp_path: Path) -> None:
        found = campaign(
            tmp_path, OVER_30.format("stock").replace("người", "văn bản") + "\nscope: [a, b]", ["a;h1;;5;10;;05/07/2026;;;"], H1
        )

        assert seen(found).value_text == "50,0% (05/10\u00a0văn bản, 01/02\u00a0đơn vị đã báo cáo)"

    def test_of_a_unit_that_gave_a_bare_percentage_are_told_as_such(self, tmp_path: Path) -> None:
        rows = ["a;h1;40;;;;05/07/2026;;;", "b;h1;;5;21;;05/07/2026;;;"]
        found = campaign(tmp_path, OVER_30.format("stock") + "\nscope: [a, b]", rows, H1)

        assert seen(found).note == "01\u00a0đơn vị chỉ báo tỷ lệ, không có tử số và mẫu số"

    def test_are_overdue_only_after_the_day_they_are_due(self, tmp_path: Path) -> None:
        found = campaign(tmp_path, AT_LEAST_25.format("sum"), [], H1)

        assert seen(found, "2026-07-10").status.label == "Chưa có báo cáo"
        assert seen(found, "2026-07-11").note == "quá hạn 01\u00a0ngày"

    def test_of_what_was_done_before_do_not_make_it_later(self, tmp_path: Path) -> None:
        rows = ["toàn khối;q1;20/03/2026;;;;05/04/2026;;;", "toàn khối;h1;20/05/2026;;;;05/07/2026;;;"]
        found = campaign(tmp_path, "kind: yes_no\ndeadline: 2026-03-31", rows, H1)

        assert seen(found).status.label == "Đạt"

    def test_of_what_is_done_already_are_not_missed(self, tmp_path: Path) -> None:
        rows = ["a;q1;20/03/2026;;;;05/04/2026;;;", "b;q1;chưa;;;;05/04/2026;;;", "b;h1;10/05/2026;;;;05/07/2026;;;"]
        found = campaign(tmp_path, "kind: yes_no\ndeadline: 2026-05-31\nscope: [a, b]", rows, H1)

        assert told(seen(found)) == "02/02\u00a0đơn vị | 100% | Đạt | —"


class TestStatuses:
    @pytest.mark.parametrize(("quality", "label"), [("ước", "Chưa đạt (ước)"), ("sơ bộ", "Chưa đạt (sơ bộ)"), ("", "Không đạt")])
    def test_of_a_closed_target_are_final_on_official_data_only(self, tmp_path: Path, quality: str, label: str) -> None:
        found = campaign(tmp_path, AT_LEAST_25.format("sum"), [f"toàn khối;year;20;;;;05/01/2027;{quality};;"])

        assert seen(found).status.label == label

    def test_of_a_stock_may_turn_again(self, tmp_path: Path) -> None:
        rows = ["toàn khối;q1;26;;;;05/04/2026;;;", "toàn khối;h1;24;;;;05/07/2026;;;"]
        found = campaign(tmp_path, AT_LEAST_25.format("stock"), rows, H1)

        assert seen(found, cut_off=date(2026, 3, 31)).status.label == "Đang đạt"
        assert seen(found).status.label == "Đang thực hiện"

    def test_of_a_range_without_a_better_side_are_outside_above_it(self, tmp_path: Path) -> None:
        keys = 'kind: range\nlow: "6,6"\nhigh: "6,8"\nunit: "%"\naccumulate: stock'
        found = campaign(tmp_path, keys, ['toàn khối;h1;"6,9";;;;05/07/2026;;;'], H1)

        assert told(seen(found)) == "6,9% | — | Ngoài khoảng | khoảng 6,6–6,8%"

    def test_of_a_unit_are_judged_by_the_level_it_pledged_itself(self, tmp_path: Path) -> None:
        rows = ["a;year;;35;100;;05/01/2027;;;", "b;year;;35;100;;05/01/2027;;;"]
        found = campaign(tmp_path, OVER_30.format("at_end") + '\nscope: [a, b]\nown_levels: {a: "40"}', rows)

        row = seen(found)

        assert [unit.status.label for unit in row.units[:2]] == ["Không đạt", "Đạt"]
        assert (row.units[0].level_text, row.units_text) == ("trên 40%", "01/02\u00a0đơn vị đạt mức của mình")

    def test_of_units_that_pledged_no_part_of_a_sum_are_only_that_they_reported(self, tmp_path: Path) -> None:
        found = campaign(tmp_path, AT_LEAST_25.format("sum") + "\nscope: [a, b]", ["a;h1;26;;;;05/07/2026;;;"], H1)

        row = seen(found)

        assert (row.units[0].status.label, row.units[0].completion_text, row.units_text) == ("Đã báo cáo", "—", "")

    def test_of_something_done_after_the_cut_off_do_not_know_it_yet(self, tmp_path: Path) -> None:
        found = campaign(tmp_path, "kind: yes_no\ndeadline: 2026-09-30", ["toàn khối;h1;05/07/2026;;;;06/07/2026;;;"], H1)

        assert told(seen(found)) == "Chưa | 0% | Đang thực hiện | còn 92\u00a0ngày"


class TestAccumulation:
    def test_of_pooled_ratios_adds_both_counts(self, tmp_path: Path) -> None:
        rows = ["toàn khối;q1;;1;10;;05/04/2026;;;", "toàn khối;h1;;5;10;;05/07/2026;;;"]
        found = campaign(tmp_path, OVER_30.format("pooled"), rows, H1)

        assert seen(found).value_text == "30,0% (06/20\u00a0người)"

    def test_at_the_end_does_not_take_an_earlier_period_for_it(self, tmp_path: Path) -> None:
        found = campaign(tmp_path, OVER_30.format("at_end"), ["toàn khối;m9;;57;187;;05/10/2026;;;"])

        assert seen(found).status.label == "Chưa có báo cáo"

    def test_of_a_gathering_roster_keeps_the_names_of_every_period(self, tmp_path: Path) -> None:
        rows = ["toàn khối;q1;;;;a|b;05/04/2026;;;", "toàn khối;h1;;;;b|c;05/07/2026;;;"]
        found = campaign(tmp_path, "kind: roster\nunit: đơn vị\naccumulate: running", rows, H1)

        assert seen(found).value_text == "03/05\u00a0đơn vị"

    def test_of_several_units_does_not_count_a_name_twice(self, tmp_path: Path) -> None:
        rows = ["a;year;;;;a|b;05/01/2027;;;", "b;year;;;;b|lạ;05/01/2027;;;"]
        found = campaign(tmp_path, "kind: roster\nunit: đơn vị\naccumulate: at_end\nscope: [a, b]", rows)

        assert seen(found).note == "bỏ 01\u00a0tên trùng; bỏ 01\u00a0tên ngoài danh sách; còn thiếu 03\u00a0đơn vị"


class TestCorrections:
    ROWS = ("a;year;;58;187;;10/01/2027;;;", "a;year;;57;187;;12/01/2027;;10/01/2027;Nhầm", "a;year;;56;187;;20/02/2027;;12/01/2027;Nhầm")

    def test_follow_one_another_and_the_last_one_wins(self, tmp_path: Path) -> None:
        found = campaign(tmp_path, OVER_30.format("at_end") + "\nscope: [a]", self.ROWS)

        assert seen(found).note == "đã đính chính, trước: 57; còn thiếu 01\u00a0người"

    def test_do_not_make_a_timely_report_late(self, tmp_path: Path) -> None:
        found = campaign(tmp_path, OVER_30.format("at_end") + "\nscope: [a]", self.ROWS)

        assert seen(found).flags == ("(đính chính)",)

    def test_count_from_the_day_they_came(self, tmp_path: Path) -> None:
        found = campaign(tmp_path, OVER_30.format("at_end") + "\nscope: [a]", self.ROWS)

        assert seen(found, received_by=date(2027, 1, 31)).value_short == "30,5%"


class TestABar:
    def test_ends_short_of_a_level_that_is_not_reached(self, tmp_path: Path) -> None:
        found = campaign(tmp_path, OVER_30.format("at_end"), ["toàn khối;year;;30;100;;05/01/2027;;;"])

        bar = seen(found).bar

        assert bar is not None
        assert (bar.value, bar.tick, bar.overflow) == ("99.5", None, False)

    def test_is_cut_where_its_scale_ends_and_ticks_at_what_is_due(self, tmp_path: Path) -> None:
        keys = AT_LEAST_25.format("sum") + '\nplan: {q1: "5", year: "25"}'
        found = campaign(tmp_path, keys, ["toàn khối;q1;50;;;;05/04/2026;;;"], "2026-03-31")

        bar = seen(found).bar

        assert bar is not None
        assert (bar.value, bar.tick, bar.overflow) == ("125", "20", True)

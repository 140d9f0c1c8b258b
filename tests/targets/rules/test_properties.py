from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from newsroom.foundation.problems import Position
from newsroom.publishing.registers import Register, Unit
from newsroom.targets.board.view import board
from newsroom.targets.figures import Amount, Entry, Names, Share, Span
from newsroom.targets.model import Accumulation, Campaign, Operator, Period, Report, Target, Viewpoint
from newsroom.targets.rules.evaluation import evaluate
from newsroom.targets.rules.kinds.bounds import holds
from newsroom.targets.rules.kinds.ranges import value_of
from newsroom.targets.rules.outcome import Outcome, Status
from newsroom.vietnamese.numbers import parse_number

NOWHERE = Position("content/data/reports/2026.csv")
UNITS = ("a", "b", "c")
PERIODS = (
    Period("q1", "Quý I", date(2026, 3, 31), date(2026, 4, 10)),
    Period("year", "Cả năm", date(2026, 12, 31), date(2027, 1, 15)),
)
AT_THE_END = Viewpoint(date(2026, 12, 31), date(2026, 12, 31))
NO_UNITS: Register[Unit] = Register()
ACCUMULATIONS: Sequence[Accumulation] = ("sum", "running", "stock", "at_end")
OPERATORS: Sequence[Operator] = (">=", ">", "<=", "<")
SHARES = st.integers(1, 40).flatmap(lambda whole: st.builds(Share, st.integers(0, whole).map(Decimal), st.just(Decimal(whole))))


def campaign(target: Target, reports: Sequence[Report]) -> Campaign:
    start, end = date(2026, 1, 1), date(2026, 12, 31)
    staff = dict.fromkeys(UNITS, 40)
    return Campaign(
        "2026", "Năm 2026", "", "Khối", start, end, end, UNITS, PERIODS, (target,), NOWHERE, staff=staff, reports=tuple(reports)
    )


def ratio(operator: Operator, level: int) -> Target:
    return Target(
        "t", "1", "Thử", "Thử", "ratio", "%", date(2026, 12, 31), UNITS, NOWHERE, of="người", operator=operator, level=Decimal(level)
    )


def report(unit: str, entry: Entry, day: int = 5, replaces: date | None = None) -> Report:
    return Report("t", unit, "year", entry, date(2027, 1, day), NOWHERE, replaces=replaces, reason="x" if replaces else "")


def outcome(target: Target, reports: Sequence[Report]) -> Outcome:
    return evaluate(campaign(target, reports), AT_THE_END)[0].whole


class TestAVerdict:
    @given(st.sampled_from(OPERATORS), st.integers(0, 100), st.lists(SHARES, min_size=3, max_size=3), st.randoms())
    def test_does_not_depend_on_the_order_of_rows(self, operator: Operator, level: int, shares: list[Share], random: object) -> None:
        rows = [report(unit, share) for unit, share in zip(UNITS, shares, strict=True)]
        rows.append(report("a", shares[1], day=9, replaces=date(2027, 1, 5)))
        shuffled = rows[:]
        random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random

        assert outcome(ratio(operator, level), shuffled) == outcome(ratio(operator, level), rows)

    @given(st.sampled_from(ACCUMULATIONS), st.lists(st.integers(0, 40), min_size=6, max_size=6), st.randoms())
    def test_of_a_count_over_periods_does_not_either(self, accumulate: Accumulation, counts: list[int], random: object) -> None:
        target = replace(ratio(">=", 60), kind="count", unit="cuộc", accumulate=accumulate)
        rows = [report(unit, Amount(Decimal(count))) for unit, count in zip(UNITS * 2, counts, strict=True)]
        rows = [*(replace(row, period="q1", received=date(2026, 4, 1)) for row in rows[:3]), *rows[3:]]
        shuffled = rows[:]
        random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random

        assert outcome(target, shuffled) == outcome(target, rows)

    @given(st.lists(st.sets(st.sampled_from(UNITS), min_size=1), min_size=3, max_size=3), st.randoms())
    def test_of_a_roster_does_not_either(self, lists: list[set[str]], random: object) -> None:
        target = replace(ratio(">=", 3), kind="roster", unit="đơn vị", roster=UNITS)
        rows = [report(unit, Names(tuple(sorted(names)))) for unit, names in zip(UNITS, lists, strict=True)]
        shuffled = rows[:]
        random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random

        assert outcome(target, shuffled) == outcome(target, rows)

    @given(st.sampled_from(OPERATORS), st.integers(0, 100), st.lists(SHARES, min_size=3, max_size=3))
    def test_never_contradicts_exact_arithmetic(self, operator: Operator, level: int, shares: list[Share]) -> None:
        found = outcome(ratio(operator, level), [report(unit, share) for unit, share in zip(UNITS, shares, strict=True)])

        part, whole = (int(sum(getattr(share, name) for share in shares)) for name in ("numerator", "denominator"))
        assert found.reached == holds(part * 100, operator, level * whole)  # type: ignore[arg-type]  # integers compare alike
        assert found.reached == (found.status in {Status.ACHIEVED, Status.SURPASSED})


class TestTheBoundsOfAPartialReport:
    @given(st.integers(0, 100), st.lists(SHARES, min_size=3, max_size=3), st.integers(1, 2))
    def test_contain_the_final_value(self, level: int, shares: list[Share], reported: int) -> None:
        target = ratio(">=", level)
        rows = [report(unit, share) for unit, share in zip(UNITS, shares, strict=True)]
        known = [replace(row, period="q1", received=date(2026, 4, 1)) for row in rows]  # last year's wholes are this year's

        partial = outcome(target, [*known, *rows[:reported]]).figure
        final = outcome(target, [*known, *rows]).figure

        assert isinstance(partial, Span)
        assert isinstance(final, Share)
        assert partial.low is not None
        assert partial.high is not None
        assert value_of(partial.low) <= final.percent <= value_of(partial.high)

    @given(st.sampled_from(OPERATORS), st.integers(0, 100), st.lists(SHARES, min_size=3, max_size=3), st.integers(1, 2))
    def test_conclude_only_what_the_final_value_confirms(self, operator: Operator, level: int, shares: list[Share], reported: int) -> None:
        target = ratio(operator, level)
        rows = [report(unit, share) for unit, share in zip(UNITS, shares, strict=True)]
        known = [replace(row, period="q1", received=date(2026, 4, 1)) for row in rows]

        early = outcome(target, [*known, *rows[:reported]])

        if early.status is not Status.INSUFFICIENT:
            assert early.reached == outcome(target, [*known, *rows]).reached

    @given(st.integers(0, 60), st.lists(st.integers(0, 30), min_size=3, max_size=3))
    def test_of_a_count_never_say_more_than_was_counted(self, level: int, counts: list[int]) -> None:
        target = replace(ratio(">=", level), kind="count", unit="cuộc", accumulate="sum")
        rows = [report(unit, Amount(Decimal(count))) for unit, count in zip(UNITS, counts, strict=True)]

        early = outcome(target, rows[:2])

        assert early.reached == (sum(counts[:2]) >= level)


class TestWhatAReaderSees:
    @given(st.sampled_from(OPERATORS), st.integers(1, 99), st.lists(SHARES, min_size=3, max_size=3))
    def test_never_stands_on_the_other_side_of_the_level(self, operator: Operator, level: int, shares: list[Share]) -> None:
        found = campaign(ratio(operator, level), [report(unit, share) for unit, share in zip(UNITS, shares, strict=True)])

        (row,) = board(found, NO_UNITS, AT_THE_END).rows

        exact = Fraction(*(int(sum(getattr(share, name) for share in shares)) for name in ("numerator", "denominator"))) * 100
        shown = Fraction(parse_number(row.value_short.removesuffix("%")))
        assert ((shown > level) - (shown < level)) == ((exact > level) - (exact < level))

    @given(st.sampled_from([">=", ">"]), st.integers(1, 100), st.lists(SHARES, min_size=3, max_size=3))
    def test_says_all_of_it_is_done_only_where_it_is_reached(self, operator: Operator, level: int, shares: list[Share]) -> None:
        found = campaign(ratio(operator, level), [report(unit, share) for unit, share in zip(UNITS, shares, strict=True)])

        (row,) = board(found, NO_UNITS, AT_THE_END).rows

        whole = row.completion_text != "chưa đủ 100%" and parse_number(row.completion_text.removesuffix("%")) >= 100
        assert whole == (row.status.label in {"Đạt", "Vượt"})

    @given(st.lists(SHARES, min_size=3, max_size=3), st.integers(0, 3), st.dates(date(2026, 12, 31), date(2100, 1, 1)))
    def test_is_the_same_whatever_day_it_is_built_except_for_what_is_overdue(self, shares: list[Share], sent: int, today: date) -> None:
        rows = [report(unit, share) for unit, share in zip(UNITS, shares, strict=True)][:sent]
        found = campaign(ratio(">", 30), rows)

        (then,), (now,) = (board(found, NO_UNITS, Viewpoint(found.cut_off, day)).rows for day in (found.cut_off, today))

        missing = {"Chưa có báo cáo", "Quá hạn báo cáo"}
        assert [unit for unit in then.units if unit.status.label not in missing] == list(now.units[:sent])
        assert {unit.status.label for unit in now.units[sent:]} <= missing
        assert not sent or replace(then, units=()) == replace(now, units=())

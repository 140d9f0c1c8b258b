"""The method of a campaign, told from the thresholds in force and with the campaign's own figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsroom.targets.board.course import Stage
from newsroom.targets.board.rows import StatusView, TargetRow, status_view
from newsroom.targets.board.view import Board
from newsroom.targets.figures import Share, Span
from newsroom.targets.model import Campaign, KindName, Thresholds
from newsroom.targets.rules.outcome import Status
from newsroom.targets.words.numerals import exact


@dataclass(frozen=True, slots=True)
class StatusRule:
    """A status and the words for when it is given; `rows` are the campaign's targets that stand at it."""

    status: StatusView
    rule: str
    rows: tuple[TargetRow, ...]


@dataclass(frozen=True, slots=True)
class PaceRule:
    """A status of pace, and the percent of what is due «từ» or «dưới» which it is given."""

    status: StatusView
    word: str
    level: str


@dataclass(frozen=True, slots=True)
class KindRule:
    """How targets of one kind are computed and when they are reached, with those of the campaign."""

    name: str
    figure: str
    reached: str
    rows: tuple[TargetRow, ...]


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A figure that was open while reports were missing: the target, the period, what was shown."""

    row: TargetRow
    period: str


@dataclass(frozen=True, slots=True)
class Method:
    """What the method page shows; `share` is the place of a ratio to show the rounding with, `open_case` one for the bounds."""

    paces: tuple[PaceRule, ...]
    statuses: tuple[StatusRule, ...]
    kinds: tuple[KindRule, ...]
    share: int | None
    open_case: OpenCase | None


def method_of(seen: Board, stages: Sequence[Stage]) -> Method:
    """The method of a campaign."""
    campaign = seen.campaign
    rules = status_rules(campaign)
    standing = [outcome.whole.status for outcome in seen.outcomes]
    return Method(
        paces=_pace_rules(campaign.thresholds),
        statuses=tuple(
            StatusRule(status_view(status), rule, tuple(row for row, at in zip(seen.rows, standing, strict=True) if at is status))
            for status, rule in rules.items()
        ),
        kinds=tuple(
            KindRule(*told, tuple(row for row, target in zip(seen.rows, campaign.targets, strict=True) if target.kind == kind))
            for kind, told in _KINDS.items()
            if any(target.kind == kind for target in campaign.targets)
        ),
        share=next((place for place, outcome in enumerate(seen.outcomes) if isinstance(outcome.whole.figure, Share)), None),
        open_case=_open_case(stages),
    )


def status_rules(campaign: Campaign) -> Mapping[Status, str]:
    """Every status with its rule, in the order in which they are tried: the first that fits is given."""
    return {**_BEFORE, **_REACHED, **_paces(campaign.thresholds), **_LAST}


def _paces(thresholds: Thresholds) -> dict[Status, str]:
    ahead, on_track, attention = (exact(level) for level in (thresholds.ahead, thresholds.on_track, thresholds.attention))
    return {
        Status.AHEAD: f"Từ {ahead}% mức phải đạt ở kỳ này trở lên.",
        Status.ON_TRACK: f"Từ {on_track}% đến dưới {ahead}% mức phải đạt ở kỳ này.",
        Status.ATTENTION: f"Từ {attention}% đến dưới {on_track}% mức phải đạt ở kỳ này.",
        Status.BEHIND: f"Dưới {attention}% mức phải đạt ở kỳ này; hoặc quá hạn mà việc chưa xong; hoặc lùi so với đầu kỳ.",
    }


def _pace_rules(thresholds: Thresholds) -> tuple[PaceRule, ...]:
    levels = ((Status.AHEAD, thresholds.ahead), (Status.ON_TRACK, thresholds.on_track), (Status.ATTENTION, thresholds.attention))
    rules = tuple(PaceRule(status_view(status), "từ", exact(level)) for status, level in levels)
    return (*rules, PaceRule(status_view(Status.BEHIND), "dưới", exact(thresholds.attention)))


def _open_case(stages: Sequence[Stage]) -> OpenCase | None:
    """A figure of this campaign that was an interval for a time: the latest."""
    for stage in reversed(stages):
        for place, outcome in enumerate(stage.seen.outcomes if stage.seen else ()):
            figure = outcome.whole.figure
            if stage.seen and isinstance(figure, Span) and figure.low is not None and figure.high is not None:
                return OpenCase(stage.seen.rows[place], stage.period.name)
    return None


_BEFORE = {
    Status.NOT_APPLICABLE: "Đơn vị không thuộc phạm vi của chỉ tiêu.",
    Status.NOT_DUE: "Ngày chốt số liệu đứng trước kỳ đánh giá đầu tiên của chỉ tiêu.",
    Status.NO_REPORT: "Chưa đơn vị nào gửi số, và chưa quá hạn báo cáo.",
    Status.OVERDUE: "Chưa có số, và đã quá hạn báo cáo. Chỉ lời này nhìn đến ngày dựng trang; mọi lời khác tính tại ngày chốt.",
    Status.INSUFFICIENT: "Còn đơn vị chưa gửi, và phần thiếu có thể làm đổi kết luận.",
    Status.NO_SUBJECTS: "Mẫu số bằng 0: không có ai, không có việc nào để tính.",
}
_REACHED = {
    Status.OVER_LIMIT: "Quá mức trần, hoặc nhiều hơn số “đúng …” đã đăng ký, khi năm chưa hết.",
    Status.OUTSIDE: "Cao hơn khoảng đã đăng ký, ở chỉ tiêu mà cao hơn không phải là tốt.",
    Status.ACHIEVED_LATE: "Việc đã xong, sau hạn.",
    Status.SURPASSED: "Nhiều hơn mức “từ … trở lên”. Không dùng cho chỉ tiêu 100%, danh sách, và mức “trên …”.",
    Status.ACHIEVED: "Tới mức đã đăng ký, và không thể mất đi nữa.",
    Status.ON_TARGET: "Đang ở mức đã đăng ký, nhưng năm chưa hết, còn có thể giảm.",
    Status.HOLDING: "Chưa quá mức trần, nhưng năm chưa hết.",
    Status.WITHIN: "Đang nằm trong khoảng đã đăng ký, nhưng năm chưa hết.",
    Status.FAILED: "Đã đến hạn, có số liệu chính thức, chưa tới mức.",
    Status.NOT_YET_PRELIMINARY: "Đã đến hạn, chưa tới mức, nhưng số liệu mới là sơ bộ.",
    Status.NOT_YET_ESTIMATE: "Đã đến hạn, chưa tới mức, nhưng số liệu mới là ước.",
}
_LAST = {
    Status.UNDER_WAY: "Chưa tới mức, năm chưa hết, và không có kế hoạch từng kỳ để so.",
    Status.REPORTED: "Đơn vị đã gửi số, và không đăng ký mức riêng: chỉ cộng vào số của khối.",
}
_KINDS: Mapping[KindName, tuple[str, str, str]] = {
    "count": ("Số đếm", "Cộng số của các đơn vị.", "So thẳng với mức: “từ … trở lên” thì bằng là đạt, “trên …” thì phải hơn."),
    "ratio": (
        "Tỷ lệ phần trăm",
        "Tổng tử số chia tổng mẫu số của các đơn vị. Không lấy trung bình cộng các tỷ lệ.",
        "Tử số × 100 so với mức × mẫu số, bằng số đúng, trước khi làm tròn.",
    ),
    "range": ("Khoảng", "Một con số, so với hai đầu.", "Nằm trong khoảng, kể cả hai đầu."),
    "yes_no": ("Việc có hay chưa", "Đếm đơn vị đã làm.", "Mọi đơn vị đều làm xong. Ngày làm sau cùng đứng sau hạn thì ghi chậm hạn."),
    "milestones": ("Các bước", "Cộng trọng số của những bước đã xong.", "Bước cuối cùng đã xong."),
    "roster": ("Danh sách", "Đếm tên khác nhau trong danh sách; một tên ghi hai lần chỉ tính một.", "Đủ số tên đã đăng ký."),
    "reduction": ("Giảm từ … xuống …", "(Đầu kỳ − hiện nay) ÷ (đầu kỳ − mức).", "Xuống tới mức hoặc thấp hơn."),
}

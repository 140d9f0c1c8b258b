"""A campaign as an office report (Nghị định 30/2020/NĐ-CP): sentences with figures and words, ready to be printed and signed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.targets.board.campaign_view import CampaignView
from newsroom.vietnamese.dates import long_date
from newsroom.vietnamese.numbers import format_count
from newsroom.vietnamese.spelling import spelled


@dataclass(frozen=True, slots=True)
class OfficeReport:
    """The parts of the report that are text; the table is the campaign's own."""

    title: str
    opening: str
    extent: str
    counts: tuple[str, ...]
    reporting: tuple[str, ...]
    corrections: tuple[str, ...]
    table: str


def office_report(campaign: CampaignView) -> OfficeReport:
    """The report of a campaign at its cut-off."""
    counted = (f"{one.status.label}: {in_figures_and_words(one.count)} chỉ tiêu" for one in campaign.counts if one.count)
    return OfficeReport(
        title=f"Kết quả thực hiện chỉ tiêu {_lowered(campaign.name)}",
        opening=_opening(campaign),
        extent=_extent(campaign),
        counts=tuple(_ended(counted)),
        reporting=tuple(_ended(f"{one.unit_name}: {one.text}" for one in campaign.reporting)),
        corrections=tuple(_corrections(campaign)),
        table="Kết quả thực hiện từng chỉ tiêu",
    )


def in_figures_and_words(count: int) -> str:
    """A count as an official paper writes it: «07 (bảy)»."""
    return f"{format_count(count)} ({spelled(count)})"


def _opening(campaign: CampaignView) -> str:
    pledge = campaign.pledge
    ground = f"Thực hiện {pledge.source} ký {long_date(pledge.date)}" if pledge else f"Thực hiện {_lowered(campaign.name)}"
    closed = f"số liệu chốt đến {long_date(campaign.cut_off)}"
    return f"{ground}, {campaign.bloc} báo cáo kết quả thực hiện các chỉ tiêu đã đăng ký, {closed}, như sau:"


def _extent(campaign: CampaignView) -> str:
    targets, units = in_figures_and_words(len(campaign.rows)), in_figures_and_words(len(campaign.reporting))
    return f"Phong trào có {targets} chỉ tiêu, {units} đơn vị tham gia. Đánh giá tại ngày chốt số liệu:"


def _corrections(campaign: CampaignView) -> Iterator[str]:
    for one in reversed(campaign.corrections):
        reason = one.reason.rstrip(".")
        yield (
            f"{long_date(one.date).capitalize()}, {one.unit_name}, chỉ tiêu {one.no} ({one.short_name}), kỳ {one.period_name}: "
            f"{one.before} sửa thành {one.after}. Lý do: {reason}."
        )


def _ended(lines: Iterator[str]) -> Iterator[str]:
    """The lines of a list: a semicolon after each, a full stop after the last."""
    kept = list(lines)
    for place, line in enumerate(kept, start=1):
        yield f"{line}{'.' if place == len(kept) else ';'}"


def _lowered(name: str) -> str:
    return name[:1].lower() + name[1:]

"""A campaign's page as its template sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from newsroom.publishing.registers import Register, Unit
from newsroom.targets.addresses import calendar_url, campaign_url, data_url, office_report_url
from newsroom.targets.board.ledger import Correction, corrections_of
from newsroom.targets.board.matrix import MatrixRow, matrix_of
from newsroom.targets.board.rows import TargetRow
from newsroom.targets.board.view import Milestone, Reporting, StatusCount, TargetGroup, board, milestones_of, reporting_of
from newsroom.targets.model import Campaign, Viewpoint


@dataclass(frozen=True, slots=True)
class PledgeView:
    """Where the promises were signed; `url` is the news about it, from the site's root, where there is any."""

    date: date
    source: str
    article: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Download:
    """A file of the campaign's figures, for machines."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class CampaignView:
    """Everything a campaign's page and the site's campaign band show; days are counted at the cut-off, never at the clock."""

    id: str
    name: str
    slogan: str
    slogan_lines: tuple[str, ...]
    bloc: str
    start: date
    end: date
    cut_off: date
    days_total: int
    days_elapsed: int
    days_left: int
    finished: bool
    illustrative: bool
    photo: str | None
    url: str
    pledge: PledgeView | None
    summary: str
    counts: tuple[StatusCount, ...]
    groups: tuple[TargetGroup, ...]
    rows: tuple[TargetRow, ...]
    matrix: tuple[MatrixRow, ...]
    milestones: tuple[Milestone, ...]
    reporting: tuple[Reporting, ...]
    corrections: tuple[Correction, ...]
    downloads: tuple[Download, ...]

    @property
    def unit_columns(self) -> tuple[str, ...]:
        """The names of the units of the matrix."""
        return tuple(row.unit_name for row in self.matrix)

    def scorecard_of(self, unit: str) -> str | None:
        """The page of a unit's own part in the campaign, from the site's root; None for a unit outside it."""
        return next((one.unit_url for one in self.reporting if one.unit == unit), None) if self.rows else None


def campaign_view(campaign: Campaign, units: Register[Unit], today: date, pledge_url: str | None = None) -> CampaignView:
    """The campaign at its cut-off, with every row received; `pledge_url` leads to the news about its pledge."""
    viewpoint = Viewpoint(campaign.cut_off, today)
    seen = board(campaign, units, viewpoint)
    pledge = campaign.pledge
    return CampaignView(
        id=campaign.id,
        name=campaign.name,
        slogan=campaign.slogan,
        slogan_lines=tuple(line for part in campaign.slogan.split(",") if (line := part.strip())),
        bloc=campaign.bloc,
        start=campaign.start,
        end=campaign.end,
        cut_off=campaign.cut_off,
        days_total=campaign.days_total,
        days_elapsed=campaign.days_elapsed(campaign.cut_off),
        days_left=campaign.days_total - campaign.days_elapsed(campaign.cut_off),
        finished=campaign.cut_off >= campaign.end,
        illustrative=campaign.illustrative,
        photo=campaign.photo,
        url=campaign_url(campaign.id),
        pledge=PledgeView(pledge.date, pledge.source, pledge.article, pledge_url) if pledge else None,
        summary=seen.summary,
        counts=seen.counts,
        groups=seen.groups,
        rows=seen.rows,
        matrix=matrix_of(seen.rows),
        milestones=milestones_of(campaign, pledge_url),
        reporting=reporting_of(seen, units),
        corrections=corrections_of(campaign, units, viewpoint),
        downloads=_downloads(campaign),
    )


def _downloads(campaign: Campaign) -> tuple[Download, ...]:
    """The figures in every form, the deadlines, and, where there is anything to report, the paper to be signed."""
    figures = tuple(Download(f"Bảng số liệu ({suffix.upper()})", data_url(campaign.id, suffix)) for suffix in ("xlsx", "csv", "json"))
    deadlines = Download("Lịch hạn báo cáo (iCalendar)", calendar_url(campaign.id))
    paper = (Download("Báo cáo để in", office_report_url(campaign.id)),) if campaign.targets else ()
    return (*figures, deadlines, *paper)

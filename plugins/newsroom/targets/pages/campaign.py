"""The pages of one campaign: the dashboard, a page a target and a unit, who has reported, corrections, the matrix, the method."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from newsroom.publishing.registers import Register, Unit
from newsroom.publishing.written import WrittenPage
from newsroom.targets.addresses import CORRECTIONS, MATRIX, METHOD, REPORTS, campaign_url, office_report_url, target_url
from newsroom.targets.board.campaign_view import CampaignView
from newsroom.targets.board.changes import FOOTNOTE, change_between, changes_of
from newsroom.targets.board.course import Moment, Stage, course_of, stages_of
from newsroom.targets.board.matrix import whole_matrix_of
from newsroom.targets.board.view import Board
from newsroom.targets.model import Campaign
from newsroom.targets.pages.chart import charts_of
from newsroom.targets.pages.coverage import Coverage
from newsroom.targets.pages.method import method_of
from newsroom.targets.pages.office_report import office_report
from newsroom.targets.pages.receipts import receipts_of
from newsroom.targets.pages.scorecard import scorecards_of
from newsroom.targets.words.reckoning import reckoning_of


@dataclass(frozen=True, slots=True)
class Dossier:
    """A campaign as its pages need it: seen at its cut-off, and at the end of every period."""

    campaign: Campaign
    view: CampaignView
    seen: Board
    units: Register[Unit]
    today: date


def campaign_pages(dossier: Dossier, coverage: Coverage) -> Iterator[WrittenPage]:
    """Every page of a campaign; one without targets has its dashboard alone."""
    campaign, view = dossier.campaign, dossier.view
    stages = stages_of(campaign, dossier.units, dossier.today)
    receipts = receipts_of(campaign, dossier.units, dossier.today)
    dashboard = {
        "campaign": view,
        "news": coverage.about.get(campaign.id, ()),
        "pledge_news": coverage.article(campaign.pledge.article if campaign.pledge else None),
        "changes": changes_of(stages),
        "footnote": FOOTNOTE,
        "receipts": receipts,
    }
    yield WrittenPage("campaign", campaign_url(campaign.id), dashboard)
    if not view.rows:
        return
    method = method_of(dossier.seen, stages)
    example = reckoning_of(dossier.seen.outcomes[method.share], dossier.units) if method.share is not None else ()
    for template, word, shown in (
        ("campaign_reports", REPORTS, {"receipts": receipts}),
        ("campaign_corrections", CORRECTIONS, {}),
        ("campaign_matrix", MATRIX, {"rows": whole_matrix_of(campaign, dossier.seen.rows, dossier.units)}),
        ("campaign_method", METHOD, {"method": method, "example": example}),
    ):
        yield WrittenPage(template, target_url(campaign.id, word), {"campaign": view, **shown})
    yield WrittenPage("report", office_report_url(campaign.id), {"campaign": view, "report": office_report(view)})
    yield from _target_pages(dossier, stages, coverage)
    for card in scorecards_of(dossier.seen, stages, receipts, view.corrections, dossier.units):
        yield WrittenPage("scorecard", card.url, {"campaign": view, "scorecard": card})


def _target_pages(dossier: Dossier, stages: tuple[Stage, ...], coverage: Coverage) -> Iterator[WrittenPage]:
    rows = dossier.seen.rows
    for place, row in enumerate(rows):
        outcome = dossier.seen.outcomes[place]
        course = course_of(dossier.campaign, stages, place, dossier.units, dossier.today)
        shown = {
            "campaign": dossier.view,
            "promise": row,
            "group": next((group for group in dossier.campaign.groups if group.id == row.group), None),
            "reckoning": reckoning_of(outcome, dossier.units),
            "course": _with_changes(course),
            "footnote": FOOTNOTE,
            "charts": charts_of(dossier.campaign, outcome.target, course, outcome.expected_units),
            "corrections": tuple(one for one in dossier.view.corrections if one.url == row.url),
            "news": coverage.news.get(row.url, ()),
            "profiles_of": coverage.profiles.get(row.url, ()),
            "photos_of": coverage.photos.get(row.url, ()),
            "before": rows[place - 1] if place else None,
            "after": rows[place + 1] if place + 1 < len(rows) else None,
        }
        yield WrittenPage("target", row.url, shown)


@dataclass(frozen=True, slots=True)
class CourseRow:
    """A line of a target's history: a period, and how far its figure is from the one before."""

    moment: Moment
    change: str
    unrounded: bool


def _with_changes(course: tuple[Moment, ...]) -> tuple[CourseRow, ...]:
    rows: list[CourseRow] = []
    before: Moment | None = None
    for moment in course:
        change = None
        if before and moment.outcome and moment.row:
            change = change_between(before.outcome, before.row, moment.outcome, moment.row)
        rows.append(CourseRow(moment, change.text if change else "", change.unrounded if change else False))
        before = moment
    return tuple(rows)

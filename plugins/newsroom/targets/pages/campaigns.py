"""The pages of campaigns, and the HTML that articles quote from them, from components given as an argument."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import Problem
from newsroom.publishing.newsroom import Newsroom
from newsroom.publishing.written import WrittenPage
from newsroom.targets.addresses import CAMPAIGNS_FOLDER
from newsroom.targets.board.campaign_view import CampaignView, campaign_view
from newsroom.targets.board.rows import TargetRow
from newsroom.targets.board.view import Board, board, latest_rows
from newsroom.targets.checks import check_document
from newsroom.targets.downloads.campaign_files import campaign_files
from newsroom.targets.files.loading import load_campaigns
from newsroom.targets.model import Campaign, Viewpoint
from newsroom.targets.pages.campaign import Dossier, campaign_pages
from newsroom.targets.pages.coverage import coverage_of
from newsroom.targets.pages.years import lasting_targets
from newsroom.targets.quoting.grammar import Block, Figure
from newsroom.targets.quoting.quotation import Quotation, Quoting

Render = Callable[..., str]


class CampaignPages:
    """All that a build writes of campaigns; `current` is the id of the campaign that the whole site shows."""

    def __init__(self, quoting: Quoting, render: Render, current: str | None = None) -> None:
        self._quoting = quoting
        self._render = render
        self._shown: dict[str, set[str]] = defaultdict(set)  # the addresses of the targets that a document shows, by its path
        campaigns = quoting.campaigns
        self._current = (campaigns.find(current) if current else None) or campaigns.current

    @classmethod
    def of(cls, newsroom: Newsroom, current: str | None = None) -> CampaignPages:
        """Those of a newsroom. Raises ContentError with all problems of its campaigns."""
        units = newsroom.registers.units
        return cls(Quoting(load_campaigns(newsroom.content, units), units, newsroom.today), newsroom.components.render, current)

    @cached_property
    def context(self) -> dict[str, Any]:
        """What every page may show: the current campaign, all of them (the newest first), the newest figures."""
        quoting = self._quoting
        views = [self._view(campaign) for campaign in reversed(tuple(quoting.campaigns))]
        current = next((view for view in views if self._current and view.id == self._current.id), None)
        latest = latest_rows(self._board(self._current), quoting.units_of(self._current)) if self._current else ()
        return {"campaign": current, "campaigns": views, "latest_reports": latest}

    def pages(self, context: Mapping[str, Any], path_of: Callable[[Any], str]) -> Iterator[WrittenPage]:
        """The index of campaigns and the pages of each, with what the site tells of them.

        `context` holds the site's `articles`, `profiles` and `albums`; `path_of` gives an article's path as documents bear it.
        """
        coverage = coverage_of(context, self._shown, path_of)
        views = self.context["campaigns"]
        yield WrittenPage("campaigns", f"{CAMPAIGNS_FOLDER}/", {"campaigns": views, "lasting": lasting_targets(views)})
        for campaign in self._quoting.campaigns:
            article = coverage.article(campaign.pledge.article if campaign.pledge else None)
            view = self._view(campaign, article.url if article else None)
            dossier = Dossier(campaign, view, self._board(campaign), self._quoting.units_of(campaign), self._quoting.today)
            yield from campaign_pages(dossier, coverage)

    def write_figures(self, output: str, site: str = "") -> None:
        """Write the files of every campaign beside its pages; `site` is the whole address of the site's root."""
        for campaign in self._quoting.campaigns:
            for path, data in campaign_files(self._board(campaign), self._quoting.units_of(campaign), site):
                file = Path(output) / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)

    def target(self, word: str) -> TargetRow | None:
        """The row of `2019/htxs`, for templates; None where it names nothing (the checks tell of it)."""
        campaign_id, _, target_id = word.partition("/")
        campaign = self._quoting.campaigns.find(campaign_id)
        return next((row for row in self._board(campaign).rows if row.id == target_id), None) if campaign else None

    def known_on(self, day: date) -> Iterator[Quotation]:
        """The tables of the campaigns that were running on a day, or whose last reports were awaited, as they were known at its end."""
        for campaign in self._quoting.campaigns:
            awaited = max((period.report_due for period in campaign.periods), default=campaign.end)
            if campaign.targets and campaign.start <= day and day.replace(day=1) <= max(campaign.end, awaited):
                yield self._quoting.known_on(campaign, day)

    def problems(self, document: Document) -> Iterable[Problem]:
        """What is wrong with the blocks and figures of a document."""
        return check_document(document, self._quoting.campaigns)

    def table(self, block: Block, document: Document) -> str:
        """The HTML of a block, with the way to the newest figures where it is pinned."""
        quotation = self._quoting.block(block, document)
        self._shown[document.path].update(row.url for row in quotation.rows)
        return self._render("target_quotation", quotation).strip()

    def figure(self, figure: Figure, document: Document) -> str:
        """The HTML of a figure in running text."""
        quoted = self._quoting.figure(figure, document)
        self._shown[document.path].add(quoted.url)
        return self._render("target_figure", quoted)

    def _view(self, campaign: Campaign, pledge_url: str | None = None) -> CampaignView:
        return campaign_view(campaign, self._quoting.units_of(campaign), self._quoting.today, pledge_url)

    def _board(self, campaign: Campaign) -> Board:
        return board(campaign, self._quoting.units_of(campaign), Viewpoint(campaign.cut_off, self._quoting.today))

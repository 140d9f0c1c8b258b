"""The pages of campaigns, and the HTML that articles quote from them, from components given as an argument."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Any

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import Problem
from newsroom.targets.campaign_view import CAMPAIGNS_FOLDER, CampaignView, campaign_url, campaign_view, data_url
from newsroom.targets.checks import check_document
from newsroom.targets.exports import as_csv, as_json
from newsroom.targets.grammar import Block, Figure
from newsroom.targets.model import Campaign, Viewpoint
from newsroom.targets.quotation import Quotation, Quoting
from newsroom.targets.rows import TargetRow
from newsroom.targets.view import Board, board, latest_rows

Render = Callable[..., str]


@dataclass(frozen=True, slots=True)
class CampaignPage:
    """A page to be written: its template, its address from the site's root, and what it shows."""

    template: str
    url: str
    shown: dict[str, Any]

    @property
    def save_as(self) -> str:
        """The file of the page."""
        return f"{self.url}index.html"


class CampaignPages:
    """All that a build writes of campaigns; `current` is the id of the campaign that the whole site shows."""

    def __init__(self, quoting: Quoting, render: Render, site_url: str, current: str | None = None) -> None:
        self._quoting = quoting
        self._render = render
        self._site_url = site_url
        campaigns = quoting.campaigns
        self._current = (campaigns.find(current) if current else None) or campaigns.current

    @cached_property
    def context(self) -> dict[str, Any]:
        """What every page may show: the current campaign, all of them (the newest first), the newest figures."""
        quoting = self._quoting
        views = [self._view(campaign) for campaign in reversed(tuple(quoting.campaigns))]
        current = next((view for view in views if self._current and view.id == self._current.id), None)
        latest = latest_rows(self._board(self._current), quoting.units) if self._current else ()
        return {"campaign": current, "campaigns": views, "latest_reports": latest}

    def pages(self, articles: Iterable[Any]) -> Iterator[CampaignPage]:
        """The index of campaigns and a page for each, with the news about it (articles that name it, in their order)."""
        all_articles = list(articles)
        yield CampaignPage("campaigns", f"{CAMPAIGNS_FOLDER}/", {"campaigns": self.context["campaigns"]})
        for campaign in self._quoting.campaigns:
            about = [article for article in all_articles if getattr(article, "campaign_id", None) == campaign.id]
            slug = campaign.pledge.article if campaign.pledge else None
            pledge_url = next((article.url for article in all_articles if slug and article.slug == slug), None)
            shown = {"campaign": self._view(campaign, pledge_url), "news": about}
            yield CampaignPage("campaign", campaign_url(campaign.id), shown)

    def write_figures(self, output: str) -> None:
        """Write the figures of every campaign for machines."""
        for campaign in self._quoting.campaigns:
            seen = self._board(campaign)
            for suffix, text in (("json", as_json(seen)), ("csv", as_csv(seen))):
                file = Path(output) / data_url(campaign.id, suffix)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8", newline="")

    def target(self, word: str) -> TargetRow | None:
        """The row of `2019/htxs`, for templates; None where it names nothing (the checks tell of it)."""
        campaign_id, _, target_id = word.partition("/")
        campaign = self._quoting.campaigns.find(campaign_id)
        return next((row for row in self._board(campaign).rows if row.id == target_id), None) if campaign else None

    def problems(self, document: Document) -> Iterable[Problem]:
        """What is wrong with the blocks and figures of a document."""
        return check_document(document, self._quoting.campaigns)

    def table(self, block: Block, document: Document) -> str:
        """The HTML of a block, with the way to the newest figures where it is pinned."""
        quotation = self._quoting.block(block, document)
        return self._shown(quotation) + self._newest(quotation)

    def figure(self, figure: Figure, document: Document) -> str:
        """The HTML of a figure in running text."""
        quoted = self._quoting.figure(figure, document)
        notes = [note for note in ("số liệu minh họa" if quoted.illustrative else None, quoted.change) if note]
        marked = f" <small>({escape('; '.join(notes))})</small>" if notes else ""
        return f'<a class="target-figure" href="{escape(self._site_url)}/{quoted.url}">{escape(quoted.text)}</a>{marked}'

    def _shown(self, quotation: Quotation) -> str:
        if quotation.view == "table":
            return self._render("target_table", quotation).strip()
        note = "Số liệu minh họa. " if quotation.illustrative else ""
        if quotation.view == "units":
            inner = self._render("matrix", quotation.matrix, f"{note}{quotation.subtitle}").strip()
            return f"<p><b>{escape(quotation.caption)}</b></p>{inner}"
        meta = f'<p class="meta">{escape(note + quotation.subtitle)}</p>'
        if quotation.view == "sentence":
            return f"<p>{escape(quotation.caption)}: {escape(quotation.summary)}.</p>{meta}"
        return f"<p><b>{escape(quotation.caption)}</b></p>{self._render('target_cards', quotation.rows).strip()}{meta}"

    def _newest(self, quotation: Quotation) -> str:
        if not quotation.pinned:
            return ""
        changed = f"Sau ngày đăng bài: {' '.join(quotation.changes)} " if quotation.changes else ""
        link = f'<a href="{escape(self._site_url)}/{quotation.url}">Số liệu mới nhất</a>'
        return f'<p class="meta">{escape(changed)}{link}</p>'

    def _view(self, campaign: Campaign, pledge_url: str | None = None) -> CampaignView:
        return campaign_view(campaign, self._quoting.units, self._quoting.today, pledge_url)

    def _board(self, campaign: Campaign) -> Board:
        return board(campaign, self._quoting.units, Viewpoint(campaign.cut_off, self._quoting.today))

"""What an article quotes of a campaign: pinned to what was known on its day, with what has changed since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from newsroom.foundation.documents import Document
from newsroom.publishing.registers import Register, Unit
from newsroom.targets.addresses import campaign_url, target_url
from newsroom.targets.board.matrix import MatrixRow, matrix_of
from newsroom.targets.board.rows import TargetRow
from newsroom.targets.board.view import Board, TargetGroup, board, groups_of, summary_of
from newsroom.targets.model import Campaign, Campaigns, Viewpoint
from newsroom.targets.quoting.grammar import Block, BlockKeys, Figure, View, block_keys
from newsroom.vietnamese.dates import DateError, numeric_date, parse_moment


@dataclass(frozen=True, slots=True)
class Quotation:
    """A block as components show it; `url` leads to the newest figures, `changes` says what came after the article.

    `sentence` is the ready one of a review, whole and with its date; `folded` says that units wait to be asked for.
    """

    view: View
    caption: str
    subtitle: str
    with_units: bool
    folded: bool
    illustrative: bool
    groups: tuple[TargetGroup, ...]
    rows: tuple[TargetRow, ...]
    matrix: tuple[MatrixRow, ...]
    sentence: str
    pinned: bool
    changes: tuple[str, ...]
    url: str


@dataclass(frozen=True, slots=True)
class QuotedFigure:
    """A figure in running text; `change` says what stands in its place since, where that differs."""

    text: str
    illustrative: bool
    change: str | None
    url: str

    @property
    def notes(self) -> tuple[str, ...]:
        """What is to be said beside it."""
        return tuple(note for note in ("số liệu minh họa" if self.illustrative else "", self.change or "") if note)


@dataclass(frozen=True, slots=True)
class Quoting:
    """The campaigns that documents quote from; `today` is the build's own date."""

    campaigns: Campaigns
    units: Register[Unit]
    today: date

    def units_of(self, campaign: Campaign) -> Register[Unit]:
        """The units by the names they had in the campaign's year."""
        names = campaign.unit_names
        return Register(unit.model_copy(update={"name": names.get(unit.id, unit.name)}) for unit in self.units) if names else self.units

    def block(self, block: Block, document: Document) -> Quotation:
        """The block of a document that the checks have passed. Raises ContentError where its keys cannot be read."""
        keys, _ = block_keys(block, document.path)
        campaign = self._campaign(keys.campaign)
        day = None if keys.pin == "latest" else day_of(document)
        seen, now = self._boards(campaign, day, keys.as_of)
        rows = tuple(row for row in seen.rows if _asked(row, keys))
        sentence, newer = (_sentence(one, keys) for one in (seen, now))
        return Quotation(
            view=keys.view,
            caption=block.caption or f"Kết quả thực hiện chỉ tiêu, {campaign.name}",
            subtitle=_subtitle(seen.viewpoint),
            with_units=True,
            folded=True,
            illustrative=campaign.illustrative,
            groups=groups_of(campaign, rows),
            rows=rows,
            matrix=matrix_of(rows),
            sentence=sentence,
            pinned=day is not None,
            changes=tuple(_changes(rows, now)) if keys.view != "sentence" else (newer,) if newer != sentence else (),
            url=campaign_url(campaign.id),
        )

    def known_on(self, campaign: Campaign, day: date) -> Quotation:
        """The whole table of a campaign as it was known at the end of a day; nothing is told of what came after it."""
        seen = board(campaign, self.units_of(campaign), viewpoint_on(campaign, min(day, self.today), None, self.today))
        return Quotation(
            view="table",
            caption=campaign.name,
            subtitle=_subtitle(seen.viewpoint),
            with_units=False,
            folded=True,
            illustrative=campaign.illustrative,
            groups=seen.groups,
            rows=seen.rows,
            matrix=matrix_of(seen.rows),
            sentence=f"Tính đến ngày {numeric_date(seen.viewpoint.cut_off)}: {seen.summary}." if seen.rows else "",
            pinned=True,
            changes=(),
            url=campaign_url(campaign.id),
        )

    def figure(self, figure: Figure, document: Document) -> QuotedFigure:
        """A figure of a document that the checks have passed."""
        campaign = self._campaign(figure.campaign)
        seen, now = self._boards(campaign, day_of(document), None)
        text, newer = (_figure_text(one, figure) for one in (seen, now))
        marked = campaign.illustrative and figure.wanted != "status"
        change = None if newer == text else "có thay đổi sau ngày đăng" if figure.wanted == "summary" else f"nay: {newer}"
        url = target_url(campaign.id, figure.target) if figure.target else campaign_url(campaign.id)
        return QuotedFigure(text, marked, change, url)

    def _boards(self, campaign: Campaign, day: date | None, as_of: date | None) -> tuple[Board, Board]:
        """The campaign as it was known on `day`, and as the same cut-off is known now."""
        then = viewpoint_on(campaign, day, as_of, self.today)
        units = self.units_of(campaign)
        seen = board(campaign, units, then)
        if then.received_by is None:
            return seen, seen
        return seen, board(campaign, units, Viewpoint(then.cut_off, then.today))

    def _campaign(self, id_: str) -> Campaign:
        campaign = self.campaigns.find(id_)
        if campaign is None:
            raise LookupError(f"the checks let an unknown campaign pass: {id_}")
        return campaign


def viewpoint_on(campaign: Campaign, day: date | None, as_of: date | None, today: date) -> Viewpoint:
    """From where a document of `day` sees a campaign: the cut-off valid then and the rows received by then; the newest without a day.

    `as_of` moves the cut-off alone.
    """
    if day is None:
        return Viewpoint(as_of or campaign.cut_off, today)
    return Viewpoint(as_of or cut_off_on(campaign, day), min(day, today), received_by=day)


def cut_off_on(campaign: Campaign, day: date) -> date:
    """The cut-off that was valid on a day: the end of the last period closed by then; the day itself before the first one."""
    closed = campaign.closed_periods(min(day, campaign.cut_off))
    return closed[-1].end if closed else min(day, campaign.cut_off)


def day_of(document: Document) -> date | None:
    """The day of a document; None for a standing page."""
    front = document.front.value
    written = front.get("date") if isinstance(front, dict) else None
    try:
        return parse_moment(written).date() if isinstance(written, str) else None
    except DateError:
        return None  # its own feature refuses the document; nothing of it will be shown


def _asked(row: TargetRow, keys: BlockKeys) -> bool:
    return (not keys.only or row.id in keys.only) and (keys.group is None or row.group == keys.group)


def _figure_text(seen: Board, figure: Figure) -> str:
    if figure.wanted == "summary":
        return seen.summary
    row = next(row for row in seen.rows if row.id == figure.target)
    return row.value_text if figure.wanted == "value" else row.status.label


def _subtitle(viewpoint: Viewpoint) -> str:
    text = f"Số liệu chốt đến ngày {numeric_date(viewpoint.cut_off)}"
    return text + (f", theo báo cáo nhận đến ngày {numeric_date(viewpoint.received_by)}." if viewpoint.received_by else ".")


def _sentence(seen: Board, keys: BlockKeys) -> str:
    statuses = [outcome.whole.status for outcome, row in zip(seen.outcomes, seen.rows, strict=True) if _asked(row, keys)]
    return f"Tính đến ngày {numeric_date(seen.viewpoint.cut_off)}: {summary_of(statuses)}." if statuses else ""


def _changes(rows: tuple[TargetRow, ...], now: Board) -> Iterator[str]:
    """A sentence for each row that the same cut-off shows differently now."""
    newer = {row.id: row for row in now.rows}
    for row in rows:
        later = newer[row.id]
        told = [
            f"{name} từ “{before}” thành “{after}”"
            for name, before, after in (("kết quả", row.value_text, later.value_text), ("đánh giá", row.status.label, later.status.label))
            if before != after
        ]
        if told:
            yield f"Chỉ tiêu {row.no} ({row.short_name}): {', '.join(told)}."

"""The files a build writes of a campaign beside its pages: figures for machines and for Excel, calendars, feeds."""

from __future__ import annotations

from collections.abc import Iterator

from newsroom.publishing.registers import Register, Unit
from newsroom.targets.addresses import calendar_url, data_url, unit_feed_url
from newsroom.targets.board.view import Board
from newsroom.targets.downloads.calendars import calendar
from newsroom.targets.downloads.exports import as_csv, as_json
from newsroom.targets.downloads.result_sheet import as_workbook
from newsroom.targets.downloads.unit_feed import unit_feed


def campaign_files(seen: Board, units: Register[Unit], site: str) -> Iterator[tuple[str, bytes]]:
    """Each file's path from the site's root, and its bytes: the same for the same board; `site` is the address of the root."""
    campaign = seen.campaign
    yield data_url(campaign.id, "json"), as_json(seen).encode()
    yield data_url(campaign.id, "csv"), as_csv(seen).encode()
    yield data_url(campaign.id, "xlsx"), as_workbook(seen)
    yield calendar_url(campaign.id), calendar(campaign, units, site).encode()
    for unit in campaign.units:
        yield calendar_url(campaign.id, unit), calendar(campaign, units, site, unit).encode()
        feed = unit_feed_url(campaign.id, unit)
        yield feed, unit_feed(campaign, units, unit, site, feed).encode()

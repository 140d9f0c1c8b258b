"""An Atom feed a unit of what it reported and corrected; ids and dates come from the data, never from the clock."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import groupby
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from newsroom.publishing.registers import Register, Unit
from newsroom.targets.addresses import scorecard_url
from newsroom.targets.files.report_text import entry_text
from newsroom.targets.model import Campaign, Report
from newsroom.vietnamese.dates import numeric_date
from newsroom.vietnamese.numbers import format_count

ATOM = "http://www.w3.org/2005/Atom"
_SPACED = "http://www.w3.org/XML/1998/namespace"
_MIDNIGHT = "T00:00:00+07:00"
"""Reports are dated by days; a feed wants a moment."""
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: reports of a period received on one day, or one correction; `body` is HTML."""

    key: str
    day: date
    title: str
    body: str


def unit_feed(campaign: Campaign, units: Register[Unit], unit: str, site: str, feed_url: str) -> str:
    """The feed of one unit, newest first, at `feed_url`; `site` is the address of the site's root."""
    name = units.name(unit)
    entries = sorted(_entries(campaign, unit), key=lambda entry: (entry.day, entry.key), reverse=True)
    feed = ET.Element("feed", {"xmlns": ATOM, f"{{{_SPACED}}}lang": "vi"})
    page = f"{site}/{scorecard_url(campaign.id, unit)}"
    tag = f"tag:{urlsplit(site).hostname or 'newsroom'},{campaign.start.isoformat()}:{campaign.id}/{unit}"
    _add(feed, "title", f"{name}: báo cáo và đính chính, {campaign.name}")
    _add(feed, "id", tag)
    _add(feed, "updated", (entries[0].day if entries else campaign.start).isoformat() + _MIDNIGHT)
    ET.SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": f"{site}/{feed_url}"})
    ET.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": page})
    _add(ET.SubElement(feed, "author"), "name", name)
    for entry in entries:
        node = ET.SubElement(feed, "entry")
        _add(node, "title", entry.title)
        _add(node, "id", f"{tag}/{entry.key}")
        _add(node, "updated", entry.day.isoformat() + _MIDNIGHT)
        ET.SubElement(node, "link", {"rel": "alternate", "type": "text/html", "href": page})
        _add(node, "content", entry.body, type="html")
    ET.indent(feed)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(feed, encoding="unicode") + "\n"


def _entries(campaign: Campaign, unit: str) -> Iterator[Entry]:
    own = [report for report in campaign.reports if report.unit == unit and campaign.target(report.target) is not None]
    first = sorted((report for report in own if report.replaces is None), key=_batch)
    for (day, period), batch in groupby(first, key=_batch):
        yield _sent(campaign, day, period, list(batch))
    for report in own:
        if report.replaces is not None:
            yield _corrected(campaign, report, own)


def _sent(campaign: Campaign, day: date, period: str, batch: list[Report]) -> Entry:
    """What was received on one day for one period."""
    order = [target.id for target in campaign.targets]
    rows = sorted(batch, key=lambda report: order.index(report.target))
    items = "".join(f"<li>{_named(campaign, row)}: {escape(entry_text(row.entry))}</li>" for row in rows)
    name = campaign.period(period).name
    title = f"Báo cáo {name}: {format_count(len(rows))} chỉ tiêu, nhận ngày {numeric_date(day)}"
    return Entry(f"{period}/{day.isoformat()}", day, title, _marked(campaign, f"<ul>{items}</ul>"))


def _corrected(campaign: Campaign, report: Report, own: list[Report]) -> Entry:
    """One correction: what stood, what stands, why."""
    same = [row for row in own if (row.target, row.period) == (report.target, report.period) and row is not report]
    before = next((entry_text(row.entry) for row in same if row.received == report.replaces), "—")
    name, period = _named(campaign, report), campaign.period(report.period).name
    body = f"<p>{name}: {escape(before)} → {escape(entry_text(report.entry))}. Lý do: {escape(report.reason)}.</p>"
    key = f"{report.period}/{report.received.isoformat()}/{report.target}"
    target = campaign.target(report.target)
    title = f"Đính chính {period}: {target.short_name if target else report.target}"
    return Entry(key, report.received, title, _marked(campaign, body))


def _marked(campaign: Campaign, body: str) -> str:
    return f"<p>Số liệu minh họa.</p>{body}" if campaign.illustrative else body


def _named(campaign: Campaign, report: Report) -> str:
    target = campaign.target(report.target)
    return escape(target.short_name if target else report.target)


def _batch(report: Report) -> tuple[date, str]:
    return (report.received, report.period)


def _add(parent: ET.Element, name: str, text: str, **attributes: str) -> None:
    ET.SubElement(parent, name, attributes).text = _NOT_XML.sub("", text)

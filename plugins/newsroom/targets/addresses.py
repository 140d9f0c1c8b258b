"""Addresses of campaigns and what belongs to them, from the site's root."""

from __future__ import annotations

CAMPAIGNS_FOLDER = "phong-trao"
DATA_FOLDER = "du-lieu/chi-tieu"
UNITS, REPORTS, CORRECTIONS, MATRIX, METHOD = "don-vi", "bao-cao", "dinh-chinh", "ma-tran", "cach-tinh"
OFFICE_REPORT = "bao-cao-in"
RESERVED = frozenset({UNITS, REPORTS, CORRECTIONS, MATRIX, METHOD, OFFICE_REPORT})
"""Pages beside those of the targets: no target may bear one of these ids."""


def campaign_url(id_: str) -> str:
    """A campaign's page."""
    return f"{CAMPAIGNS_FOLDER}/{id_}/"


def target_url(campaign: str, target: str) -> str:
    """A target's page; `target` may also be one of the words of `RESERVED` that is a page by itself."""
    return f"{campaign_url(campaign)}{target}/"


def scorecard_url(campaign: str, unit: str) -> str:
    """A unit's scorecard in a campaign."""
    return f"{campaign_url(campaign)}{UNITS}/{unit}/"


def data_url(id_: str, suffix: str) -> str:
    """A campaign's figures for machines."""
    return f"{DATA_FOLDER}/{id_}.{suffix}"


def office_report_url(campaign: str) -> str:
    """The report in the form of an office, to be printed."""
    return f"{campaign_url(campaign)}{OFFICE_REPORT}/"


def calendar_url(campaign: str, unit: str | None = None) -> str:
    """The calendar of reporting deadlines, of all or of one unit."""
    return f"{scorecard_url(campaign, unit) if unit else campaign_url(campaign)}lich-bao-cao.ics"


def unit_feed_url(campaign: str, unit: str) -> str:
    """The Atom feed of a unit's reports and corrections."""
    return f"{scorecard_url(campaign, unit)}atom.xml"

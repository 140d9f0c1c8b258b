"""What a page is about, made of what its template shows: attributes of news, profiles, albums and campaigns, met by name only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from newsroom.syndication import things
from newsroom.syndication.model import Card, Place, Subject
from newsroom.vietnamese.dates import numeric_date

Maker = Callable[[Any, Place], Subject]

HOME = ("Trang chủ", "")
_NEWS = ("Tin tức", "tin-tuc/")
_EMULATION = ("Phong trào", "phong-trao/")
_LISTS = {
    "section": "Chuyên mục",
    "unit": "Đơn vị",
    "tag": "Chủ đề",
    "series": "Loạt bài",
    "person": "Người viết, nhân vật",
    "year": "Lưu trữ",
    "month": "Lưu trữ",
}


def subject_of(kind: str, shown: Any, place: Place, title: str) -> Subject:
    """The subject of a page; one of no known kind is what its `title` says."""
    make = _MAKERS.get(kind)
    return make(shown, place) if make else Subject(Card(place.name, title, _host(place)), trail=(HOME,))


def _home(edition: Any, place: Place) -> Subject:
    return Subject(Card("Trang chủ", place.organisation, _host(place)), changed=_day(edition), things=(things.website(place),))


def _article(article: Any, place: Place) -> Subject:
    whose = " · ".join(unit.short_name or unit.name for unit in article.units[:2])
    return Subject(
        Card(article.section.name, article.title, _line(whose, article.date)),
        kind="article",
        published=article.date,
        modified=article.modified,
        changed=_day(article.modified or article.date),
        things=(things.news_article(article, place),),
        trail=(HOME, (article.section.name, article.section.url)),
    )


def _profile(profile: Any, place: Place) -> Subject:
    whose = profile.name if profile.unit is None else f"{profile.name}, {profile.unit.short_name or profile.unit.name}"
    modified = getattr(profile, "modified", None)
    return Subject(
        Card("Gương sáng", profile.title, _line(whose if profile.kind == "person" else profile.name, profile.date)),
        kind="article",
        published=profile.date,
        modified=modified,
        changed=_day(modified or profile.date),
        things=(things.profile_page(profile, place),),
        trail=(HOME, ("Gương sáng", "guong-sang/")),
    )


def _album(album: Any, place: Place) -> Subject:
    return Subject(
        Card("Phóng sự ảnh", album.title, _line(album.place, album.date)),
        kind="article",
        published=album.date,
        changed=_day(album.date),
        things=(things.gallery(album, place),),
        trail=(HOME, ("Ảnh", "anh/")),
    )


def _listing(listing: Any, place: Place) -> Subject:
    newest = max((_day(one.modified or one.date) for one in listing.articles), default=None)
    trail = (HOME,) if listing.kind == "all" else (HOME, _NEWS)
    return Subject(Card(_LISTS.get(listing.kind, "Tin tức"), listing.title, _host(place)), changed=newest, trail=trail)


def _documents(shown: tuple[Any, ...], place: Place) -> Subject:
    """A list of documents: its title, what it lists, and the list it is a part of, as name and address, if it is one."""
    title, documents, *above = shown
    newest = max((_day(getattr(one, "modified", None) or one.date) for one in documents), default=None)
    return Subject(Card(above[0][0] if above else place.name, title, _host(place)), changed=newest, trail=(HOME, *above))


def _campaign(campaign: Any, place: Place) -> Subject:
    return Subject(
        Card("Phong trào", campaign.slogan or campaign.name, campaign.name),
        changed=_counted(campaign),
        things=(things.campaign_figures(campaign, place),) if campaign.rows else (),
        trail=(HOME, _EMULATION),
    )


def _part(shown: tuple[Any, str, str], place: Place) -> Subject:
    """A page of a campaign beside its first: the campaign, the kind of page, its title."""
    campaign, kind, title = shown
    return Subject(Card(kind, title, campaign.name), changed=_counted(campaign), trail=(HOME, _EMULATION, (campaign.name, campaign.url)))


def _target(shown: tuple[Any, Any], place: Place) -> Subject:
    """A target's page: the campaign, and the target's row."""
    campaign, row = shown
    return Subject(
        Card("Chỉ tiêu", row.short_name or row.wording, campaign.name),
        changed=_counted(campaign),
        things=(things.target_figures(row, campaign, place),),
        trail=(HOME, _EMULATION, (campaign.name, campaign.url)),
    )


def _counted(campaign: Any) -> date:
    """The day up to which a campaign's figures are counted, or that of a later correction."""
    days: tuple[date, ...] = (campaign.cut_off, *(one.date for one in campaign.corrections))
    return max(days)


def _line(whose: str, when: date) -> str:
    return " · ".join(filter(None, (whose, numeric_date(when))))


def _host(place: Place) -> str:
    return place.address.partition("://")[2]


def _day(when: Any) -> Any:
    return when.date() if isinstance(when, datetime) else when


_MAKERS: Mapping[str, Maker] = {
    "home": _home,
    "article": _article,
    "profile": _profile,
    "album": _album,
    "listing": _listing,
    "documents": _documents,
    "campaign": _campaign,
    "campaign-part": _part,
    "target": _target,
}

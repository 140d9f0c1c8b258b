"""Pages in the words of schema.org: what a search engine, or any other program, may know of them for certain."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from newsroom.syndication.model import Place, Thing

_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})
_FORMATS = {"json": "application/json", "csv": "text/csv", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


def as_data(things: Iterable[Thing]) -> Markup:
    """The things as the text of a data block: nothing in it can end the element that holds it; empty for no things."""
    graph = list(things)
    if not graph:
        return Markup()
    told = graph[0] if len(graph) == 1 else {"@graph": graph}
    text = json.dumps({"@context": "https://schema.org", **told}, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_ESCAPES))  # noqa: S704  # JSON without a single character that HTML knows


def website(place: Place) -> Thing:
    """The site, and how to ask it."""
    ask = {"@type": "SearchAction", "target": place.url("tim-kiem/?q={q}"), "query-input": "required name=q"}
    return {"@type": "WebSite", "name": place.name, "url": place.url(""), "inLanguage": "vi", "potentialAction": ask}


def breadcrumbs(trail: Iterable[tuple[str, str | None]], place: Place) -> Thing:
    """The places above a page, from the front page down; the page itself, where it is the last, has no address."""
    items = []
    for position, (name, page) in enumerate(trail, 1):
        whole = {} if page is None else {"item": place.url(page)}
        items.append({"@type": "ListItem", "position": position, "name": name, **whole})
    return {"@type": "BreadcrumbList", "itemListElement": items}


def news_article(article: Any, place: Place) -> Thing:
    """A piece of news; what nobody signed is by the site's organisation."""
    changed = {"dateModified": article.modified.isoformat()} if article.modified else {}
    publisher = _organisation(place.organisation)
    return {
        "@type": "NewsArticle",
        "headline": article.title,
        "datePublished": article.date.isoformat(),
        **changed,
        "author": [_person(one.name) for one in article.byline] or publisher,
        "publisher": publisher,
    }


def profile_page(profile: Any, place: Place) -> Thing:
    """The page of a person or a collective; only titles that were given count as awards, none of an illustration."""
    is_person = profile.kind == "person"
    whole = {"worksFor" if is_person else "parentOrganization": _organisation(profile.unit.name)} if profile.unit else {}
    given = [award.title.name for award in profile.awards if not (award.pending or profile.illustrative)]
    awards = {"award": given} if given else {}
    whom = {**(_person(profile.name) if is_person else _organisation(profile.name)), **whole, **awards}
    return {"@type": "ProfilePage", "headline": profile.title, "datePublished": profile.date.isoformat(), "mainEntity": whom}


def gallery(album: Any, place: Place) -> Thing:
    """An album and its photos."""
    images = [_image(photo, place) for photo in album.photos]
    return {"@type": "ImageGallery", "name": album.title, "datePublished": album.date.isoformat(), "image": images}


def campaign_figures(campaign: Any, place: Place) -> Thing:
    """The reported figures of a campaign, and where they are had; no figure itself, so none can differ from its verdict."""
    return {
        "@type": "Dataset",
        "name": f"Số liệu chỉ tiêu, {campaign.name}",
        "description": _described(f"Kết quả từng chỉ tiêu của {campaign.bloc}", campaign),
        "temporalCoverage": f"{campaign.start:%Y-%m-%d}/{campaign.end:%Y-%m-%d}",
        "dateModified": f"{campaign.cut_off:%Y-%m-%d}",
        "creator": _organisation(campaign.bloc),
        "distribution": _downloads(campaign, place),
    }


def target_figures(row: Any, campaign: Any, place: Place) -> Thing:
    """The figures of one target: a part of its campaign's."""
    return {
        "@type": "Dataset",
        "name": f"{row.short_name or row.wording}, {campaign.name}",
        "description": _described(row.wording.rstrip("."), campaign),
        "temporalCoverage": f"{campaign.start:%Y-%m-%d}/{campaign.end:%Y-%m-%d}",
        "dateModified": f"{campaign.cut_off:%Y-%m-%d}",
        "creator": _organisation(campaign.bloc),
        "isPartOf": place.url(campaign.url),
        "distribution": _downloads(campaign, place),
    }


def _described(what: str, campaign: Any) -> str:
    return f"{what}. {'Số liệu minh họa, ghi' if campaign.illustrative else 'Ghi'} theo báo cáo của các đơn vị, từng kỳ."


def _downloads(campaign: Any, place: Place) -> list[Thing]:
    files = ((file.url, _FORMATS.get(file.url.rpartition(".")[2])) for file in campaign.downloads)
    return [{"@type": "DataDownload", "encodingFormat": form, "contentUrl": place.url(url)} for url, form in files if form]


def _image(photo: Any, place: Place) -> Thing:
    credit = {"creditText": photo.credit} if photo.credit else {}
    caption = {"caption": photo.alt} if photo.alt else {}
    return {"@type": "ImageObject", "contentUrl": place.file(photo.full), **caption, **credit}


def _person(name: str) -> Thing:
    return {"@type": "Person", "name": name}


def _organisation(name: str) -> Thing:
    return {"@type": "Organization", "name": name}

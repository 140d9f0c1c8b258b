"""What a search may find, gathered from what the other generators put into the context; drafts and the future stay out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from html import escape
from typing import Any

from newsroom.publishing.registers import Registers
from newsroom.search.indexing import Name
from newsroom.search.model import Found


def gathered(context: Mapping[str, Any]) -> Iterator[Found]:
    """Every document that is published."""
    news = [article for article in context.get("articles", ()) if _is_out(article)]
    for article in news:
        yield Found("news", *_head(article), article.content, article.section.name, tuple(unit.name for unit in article.units))
    for profile in filter(_is_out, context.get("profiles", ())):
        yield Found("profile", *_head(profile), _profile(profile), "", (profile.unit.name,))
    for album in filter(_is_out, context.get("albums", ())):
        yield Found("album", *_head(album), _album(album), "", (album.unit.name,) if album.unit else ())
    for page in filter(_is_out, context.get("pages", ())):
        yield Found("page", page.title, page.url, None, _plain(page.summary), page.content)
    yield from _targets(context.get("campaigns", ()))
    yield from _files(news)


def names(registers: Registers, context: Mapping[str, Any]) -> list[Name]:
    """What a reader may go to at once: people, units, tags, sections and series that have a page."""
    groups = (("Người", "people"), ("Đơn vị", "units"), ("Chủ đề", "tags"), ("Chuyên mục", "sections"), ("Loạt bài", "series"))
    shown = {key: {one.url for one in context.get(key, ())} for _, key in groups}
    return [Name(kind, one.name, one.url) for kind, key in groups for one in getattr(registers, key) if one.url in shown[key]]


def _is_out(document: Any) -> bool:
    return getattr(document, "mark", None) is None


def _head(document: Any) -> tuple[str, str, datetime, str]:
    return document.title, document.url, _moment(document.date), _plain(document.summary)


def _plain(text: str | None) -> str:
    return " ".join((text or "").split())


def _moment(day: date) -> datetime:
    """Without a time zone, so that all documents can be put in one order."""
    return datetime.combine(day.date() if isinstance(day, datetime) else day, getattr(day, "time", time)())


def _profile(profile: Any) -> str:
    figures = (f"{figure.value} {figure.unit or ''} {figure.label}" for figure in profile.figures)
    told = [profile.name, profile.field, *figures, *profile.habits]
    awards = [" ".join(filter(None, (award.title.name, award.decision, award.issuer))) for award in profile.awards]
    return f"{_blocks(told)}{profile.content}{_blocks(awards)}"


def _album(album: Any) -> str:
    captions = (f"<p>{photo.caption}</p>" + _blocks([photo.alt, photo.place]) for photo in album.photos)
    return "".join((_blocks([album.place, album.quote]), album.content, *captions))


def _targets(campaigns: Iterable[Any]) -> Iterator[Found]:
    for campaign in campaigns:
        when = _moment(campaign.start)
        yield Found("page", campaign.name, campaign.url, when, _plain(campaign.summary), _blocks([campaign.slogan, campaign.bloc]))
        for row in campaign.rows:
            units = tuple(unit.name for unit in row.units)
            told = _blocks([row.wording, f"{row.level_text} {row.unit_text}", row.value_text, row.status.label, row.note, *units])
            yield Found("target", row.short_name or row.wording, row.url, when, "", told, campaign.name, units)


def _files(news: Iterable[Any]) -> Iterator[Found]:
    """The documents that news offer, each once, with the news that offers it first."""
    seen: set[str] = set()
    for article in news:
        for file in article.attachments:
            if file.url not in seen:
                seen.add(file.url)
                number = f"Số {file.number}" if file.number else ""
                day = f"ngày {file.date:%d/%m/%Y}" if file.date else ""
                told = _blocks([" ".join(filter(None, (number, day))), f"Kèm bài: {article.title}"])
                when = _moment(file.date or article.date)
                yield Found("file", file.title, file.url, when, "", told, article.section.name, tuple(unit.name for unit in article.units))


def _blocks(texts: Iterable[str | None]) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts if text)

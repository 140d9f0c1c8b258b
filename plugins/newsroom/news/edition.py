"""One edition of the news: every article in its order, every list, the front page; and how it is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import Any

from newsroom.news.attachments import copy
from newsroom.news.feeds import Entry, entry
from newsroom.news.home import home
from newsroom.news.json_feed import NAME, json_feed
from newsroom.news.listings import Listing, Listings, archive, listings
from newsroom.news.model import newest_first
from newsroom.news.related import neighbours, related
from newsroom.publishing.registers import Registers


@dataclass(frozen=True, slots=True)
class Edition:
    """The articles of a build, newest first, and the lists they stand in; `campaign` is the one that the front page tells of."""

    articles: Sequence[Any]
    listings: Listings[Any]
    campaign: str | None = None

    @property
    def context(self) -> dict[str, Any]:
        """What the front page, the archive and every page are told."""
        lists, told = self.listings, self._of_the_front_page(self.articles)
        page = home(told, [replace(unit, articles=self._of_the_front_page(unit.articles)) for unit in lists.units])
        groups = {"sections": lists.sections, "units": lists.units, "tags": lists.tags, "people": lists.people, "series": lists.series}
        return {
            "edition": told[0].date if told else None,
            "lead": page.lead,
            "stories": page.stories,
            "headlines": page.headlines,
            "unit_news": page.unit_news,
            "years": archive(lists),
            **{name: [one.as_sibling for one in group if one.articles] for name, group in groups.items()},
        }

    def _of_the_front_page(self, articles: Sequence[Any]) -> Sequence[Any]:
        """All but the news of other campaigns, which lists and archive keep; where that leaves nothing, all."""
        told = [article for article in articles if self.campaign is None or article.campaign_id in {None, self.campaign}]
        return told or articles


def arrange(articles: list[Any], registers: Registers, campaign: str | None = None) -> Edition:
    """Put Pelican's articles in order, tell each its related and neighbouring ones and those of its series, and list them all."""
    articles.sort(key=newest_first, reverse=True)
    for article in articles:
        article.override_url = article.url  # Pelican would format the address anew at each mention
        article.modified, article.parts = getattr(article, "modified", None), ()
    for article, like, (older, newer) in zip(articles, related(articles), neighbours(articles), strict=True):
        article.related, article.prev_article, article.next_article = list(like), older, newer
    lists = listings(articles, registers)
    for one in lists.series:
        for number, article in enumerate(reversed(one.articles), start=1):
            article.part, article.parts = number, one.articles[::-1]
    return Edition(articles, lists, campaign)


def write_listings(edition: Edition, writer: Any, template: Any, context: dict[str, Any]) -> None:
    """Write every page of every list; a unit's list also names the `profiles` that the context holds."""
    profiles: dict[str, list[Any]] = {}
    for profile in context.get("profiles", ()):
        profiles.setdefault(profile.unit.id, []).append(profile)
    for one in edition.listings:
        view = replace(one, profiles=profiles.get(one.unit.id, ())) if one.unit else one
        writer.write_file(
            one.save_as,
            template,
            context,
            paginated={"articles": one.articles},
            template_name="listing",
            url=one.url,
            listing=view,
            page_url=one.page_url,
        )


def write_feeds(edition: Edition, writer: Any, context: dict[str, Any]) -> None:
    """Write the Atom feed of every list that has one; an article's entry is made once for all its feeds."""
    site, most = context["SITE_ADDRESS"].rstrip("/"), context["FEED_MAX_ITEMS"]
    made: dict[str, Entry] = {}
    for one in edition.listings:
        if one.feed_url is None:
            continue
        newest = one.articles[:most]
        for article in newest:
            if article.url not in made:
                made[article.url] = entry(article, site, context["SITENAME"])
        # Pelican makes a feed's link and id from SITEURL: with the list's own address there, no two feeds share an id.
        own = {**context, "SITEURL": _page(one, site), "FEED_DOMAIN": site}
        title = None if one.kind == "all" else escape(one.title)
        writer.write_feed([made[article.url] for article in newest], own, one.feed_url, feed_title=title)


def write_json_feed(edition: Edition, output: Path, context: dict[str, Any]) -> None:
    """Write the feed of all news once more as JSON; without news there is neither."""
    if not edition.articles:
        return
    site, newest = context["SITE_ADDRESS"].rstrip("/"), edition.articles[: context["FEED_MAX_ITEMS"]]
    entries = [entry(article, site, context["SITENAME"]) for article in newest]
    (output / NAME).write_text(json_feed(entries, site, context["SITENAME"], context["SITESUBTITLE"]), encoding="utf-8")


def copy_attachments(edition: Edition, output: Path) -> None:
    """Publish the documents that published articles offer."""
    for article in edition.articles:
        for attachment in article.attachments:
            copy(attachment, output)


def _page(listing: Listing[Any], site: str) -> str:
    return site if listing.kind == "all" else f"{site}/{listing.url.rstrip('/')}"

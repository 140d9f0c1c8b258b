"""What each page tells machines, asked by its template while it is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import Any

from newsroom.publishing.tidings import Tidings
from newsroom.syndication.cards import CardBox
from newsroom.syndication.model import Card, Place, Told
from newsroom.syndication.subjects import HOME, subject_of
from newsroom.syndication.things import as_data, breadcrumbs


@dataclass(frozen=True, slots=True)
class Telling:
    """The one thing templates call; `cards` is None where no pictures are drawn, as in a preview; `today` is the build's day."""

    place: Place
    today: date
    tidings: Tidings
    cards: CardBox | None
    keep_together: Callable[[str], str]

    def about(self, page: str, title: str, summary: str, kind: str = "", shown: Any = None) -> Told | None:
        """What the page at the address `page` tells; `title` and `summary` are HTML, `shown` is what a page of that `kind` shows.

        None for a page that lists should leave out (kind "hidden").
        """
        if kind == "hidden":
            self.tidings.hidden.add(page)
            return None
        heading, described = (" ".join(unescape(text).split()) for text in (title, summary))
        heading = self.place.name if kind == "home" else heading
        subject = subject_of(kind, shown, self.place, heading)
        if subject.changed:
            self.tidings.changed[page] = min(subject.changed, self.today)
        trail: list[tuple[str, str | None]] = [*subject.trail]
        if trail == [HOME]:
            trail.append((heading, None))
        crumbs = [breadcrumbs(trail, self.place)] if trail else []
        data = as_data([*subject.things, *crumbs])
        return Told(subject, self.place.url(page), heading, described, self._picture(subject.card), data)

    def _picture(self, card: Card) -> str | None:
        if self.cards is None:
            return None
        together = Card(card.kind, self.keep_together(card.title), card.line)
        return self.place.url(self.cards.ask(together))

"""Adapter: profiles as a content type of their own in Pelican, with the pages that list them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pelican import signals

from newsroom.profiles.loading import PROFILES
from newsroom.profiles.mentions import tie
from newsroom.profiles.view import profile_pages
from newsroom.publishing.generator import DocumentGenerator
from newsroom.publishing.newsroom import newsroom_of
from newsroom.publishing.written import WrittenPage


class ProfilesGenerator(DocumentGenerator):
    """The profiles of `content/profiles`."""

    folder = PROFILES.folder

    def shared(self) -> dict[str, Any]:
        """`profiles`, newest first, and the newest as `exemplar`."""
        return {"profiles": self.documents, "exemplar": next(iter(self.documents), None)}

    def pages(self) -> Iterator[WrittenPage]:
        """A page for each profile, and the lists."""
        return profile_pages(self.documents, newsroom_of(self.settings).registers)


def prepare(pelican: Any) -> type[ProfilesGenerator]:
    """Teach the reader what a profile is, and give Pelican the generator it asks for."""
    newsroom_of(pelican.settings).kinds[PROFILES.folder] = PROFILES
    return ProfilesGenerator


def tie_news(generators: list[Any]) -> None:
    """When all is read, tie profiles and news."""
    for profiles in (one for one in generators if isinstance(one, ProfilesGenerator)):
        tie(profiles.documents, profiles.context.get("articles", ()))


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(prepare)
    signals.all_generators_finalized.connect(tie_news)

"""Adapter: profiles as a content type of their own in Pelican, with the pages that list them."""

from __future__ import annotations

from typing import Any

from pelican import signals
from pelican.contents import Content

from newsroom.profiles.loading import PROFILES
from newsroom.profiles.mentions import tie
from newsroom.profiles.model import profile_url
from newsroom.profiles.view import list_pages
from newsroom.publishing.generator import DocumentGenerator
from newsroom.publishing.newsroom import newsroom_of


class Profile(Content):  # type: ignore[misc]  # Pelican ships no types
    """An exemplar: a person or a collective."""

    default_template = "profile"
    mandatory_properties = ("title", "slug", "date")

    @property
    def url(self) -> str:
        """Its page, relative to the site's root."""
        return profile_url(self.slug)

    @property
    def save_as(self) -> str:
        """The file of its page."""
        return f"{self.url}index.html"


class ProfilesGenerator(DocumentGenerator):
    """The profiles of `content/profiles`."""

    folder, content_class = PROFILES.folder, Profile

    def shared(self) -> dict[str, Any]:
        """`profiles`, newest first, and the newest as `exemplar`."""
        return {"profiles": self.documents, "exemplar": next(iter(self.documents), None)}

    def generate_output(self, writer: Any) -> None:
        """Write a page for each profile, and the lists."""
        for profile in self.documents:
            self.write(writer, profile.url, profile.template, profile=profile)
        for page in list_pages(self.documents, newsroom_of(self.settings).registers):
            self.write(writer, page.listing.url, "profiles", listing=page.listing, profiles=page.profiles, facets=page.facets)


def prepare(pelican: Any) -> None:
    """Teach the reader what a profile is."""
    newsroom_of(pelican.settings).kinds[PROFILES.folder] = PROFILES


def generator(pelican: Any) -> type[ProfilesGenerator]:
    """The generator Pelican asks for."""
    del pelican
    return ProfilesGenerator


def tie_news(generators: list[Any]) -> None:
    """When all is read, tie profiles and news."""
    for profiles in generators:
        if isinstance(profiles, ProfilesGenerator):
            tie(profiles.documents, profiles.context.get("articles", ()))


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(prepare)
    signals.get_generators.connect(generator)
    signals.all_generators_finalized.connect(tie_news)

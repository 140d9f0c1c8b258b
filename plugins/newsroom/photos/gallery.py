"""Photos and albums of one build, as its pages ask for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import ContentError, Position, Problem
from newsroom.photos.derivatives import Darkroom
from newsroom.photos.loading import PhotoLibrary, load_album, problem_of
from newsroom.photos.markup import caption_html
from newsroom.photos.memory import CACHE, INDEX, Memory
from newsroom.photos.model import DERIVATIVE, DERIVATIVES, Album
from newsroom.photos.progress import counted_on
from newsroom.photos.spreads import Spreads, find_spreads
from newsroom.photos.view import CaptionHtml, PhotoView, photo_view
from newsroom.photos.zips import Download, write_zip, zip_name
from newsroom.publishing.blocks import Block
from newsroom.publishing.newsroom import Newsroom
from newsroom.publishing.references import Reference
from newsroom.publishing.written import WrittenPage
from newsroom.vietnamese.numbers import size_text


class Dated(Protocol):
    """What stands in a year: an album."""

    date: datetime


A = TypeVar("A", bound=Dated)


@dataclass(frozen=True, slots=True)
class AlbumYear(Generic[A]):
    """The albums of one year, the newest first."""

    year: int
    albums: tuple[A, ...]


def by_year(albums: Iterable[A]) -> list[AlbumYear[A]]:
    """Albums that come newest first, year by year."""
    return [AlbumYear(year, tuple(group)) for year, group in groupby(albums, key=lambda album: album.date.year)]


def open_gallery(newsroom: Newsroom, settings: Mapping[str, Any]) -> Gallery:
    """The gallery of a build, with what earlier ones know and made of its photos."""
    cache = newsroom.content.parent / str(settings.get("PHOTO_CACHE", CACHE))
    darkroom = Darkroom(cache, progress=counted_on(settings.get("PHOTO_TERMINAL")))
    site = settings["SITEURL"]
    return Gallery(newsroom, site, caption_html(site), darkroom, Memory(newsroom.content, cache / INDEX))


class Gallery:
    """Views of the photos and attributes of the albums that a build shows.

    `darkroom` makes their derivatives. `problems` gathers what templates asked for in vain: a page cannot be told, the end of the
    build can.
    """

    def __init__(self, newsroom: Newsroom, site_url: str, caption: CaptionHtml, darkroom: Darkroom, memory: Memory | None = None) -> None:
        self.newsroom = newsroom
        self.darkroom = darkroom
        self.site_url = site_url
        self.caption_html = caption
        self.library = PhotoLibrary(newsroom.content, lambda draft, day: newsroom.status(draft, day)[0] == "published", memory)
        self.spreads = Spreads(self.library)
        self.problems: list[Problem] = []
        self._seen: dict[tuple[str, str], PhotoView] = {}

    def view(self, word: str, folder: str = "") -> PhotoView:
        """The photo that `word` names in a document of `folder`, counted from the content root. Raises ContentError.

        A photo stands on many pages: each is looked up and its caption set once.
        """
        if (word, folder) not in self._seen:
            self._seen[word, folder] = self._view(word, folder)
        return self._seen[word, folder]

    def _view(self, word: str, folder: str) -> PhotoView:
        path = self.library.find(word, folder)
        if path is None:
            raise ContentError([Problem("photos.missing", Position(self.library.shown(word.lstrip("/"))), {"word": word})])
        if self.library.hides(path):
            raise ContentError([self.library.hidden(word, path, Position(self.library.shown(path)))])
        photo = self.library.photo(path)
        return photo_view(photo, self.site_url, self.newsroom.registers.people, self.caption_html)

    def asked(self, word: str | None, folder: str = "") -> PhotoView | None:
        """The same for templates: None for no photo, and for one that is not to be had."""
        try:
            return self.view(word, folder) if word else None
        except ContentError as error:
            self.problems += [problem for problem in error.problems if problem not in self.problems]
            return None

    def spread(self, block: Block, document: Document, number: int) -> dict[str, Any]:
        """What the component `gallery` shows of the block with that number, counted from 0, in a document. Raises ContentError."""
        before = (self.spreads.of(other, document.path) for other in find_spreads(document)[:number])
        spread = self.spreads.of(block, document.path)
        photos = list(self._views(spread.photos).values())
        whole = len(photos) == len(spread.album.photos)
        return {
            "photos": photos,
            "layout": spread.layout,
            "first": 1 + sum(len(other.photos) for other in before),
            "album": None if whole else {"title": spread.album.title, "url": spread.album.url, "count": len(spread.album.photos)},
        }

    def develop(self, output: Path) -> None:
        """Publish the derivatives of the photos that the pages in `output` show.

        Raises ContentError with every problem that stood in the way, there or in a template.
        """
        self.library.memory.save()
        faults = self.darkroom.publish(self.library.known, output)
        if problems := [*self.problems, *(problem_of(fault, self.library.shown(path)) for path, fault in faults.items())]:
            raise ContentError(problems)

    def named_in(self, html: str) -> dict[str, Path]:
        """The derivatives that an HTML text names, by their addresses without the site's folder; made now. Raises ContentError."""
        names = {match["name"] for match in DERIVATIVE.finditer(html)}
        files, faults = self.darkroom.files(self.library.known, names)
        if faults:
            raise ContentError(problem_of(fault, self.library.shown(path)) for path, fault in faults.items())
        return {f"/{DERIVATIVES}/{name}": file for name, file in files.items()}

    def pack(self, album: Album, output: Path) -> Download:
        """Write the zip of an album beside its page. Raises ContentError."""
        photos = [self.library.photo(path) for path in album.photos]
        if faults := self.darkroom.prepare(photos):
            raise ContentError(problem_of(fault, self.library.shown(path)) for path, fault in faults.items())
        url = f"{album.url}{zip_name(album)}"
        return Download(url, size_text(write_zip(output / url, album.slug, [self.darkroom.largest(photo) for photo in photos])))

    def pages(self, albums: Sequence[Any], output: Path) -> Iterator[WrittenPage]:
        """A page an album, with what can be fetched there written into `output`, and the index of all."""
        for album in albums:
            if album.download:
                album.download = self.pack(album.download, output)
            yield WrittenPage("album", album.url, {"album": album})
        yield WrittenPage("albums", "anh/", {"years": by_year(albums)})

    def album(self, document: Document, newsroom: Newsroom) -> dict[str, Any]:
        """Attributes of Pelican's object for an album. Raises ContentError; of an album that is not shown no photo is read."""
        album = load_album(document, newsroom.content)
        status, mark = newsroom.status(album.draft, album.date.date())
        if status == "skip":
            return {"title": album.title, "status": status}
        views = self._views(album.photos)
        registers = newsroom.registers
        return {
            "title": album.title,
            "slug": album.slug,
            "date": album.date,
            "place": album.place,
            "summary": album.summary,
            "quote": album.quote,
            "byline": tuple(person for word in album.authors if (person := registers.people.find(word))),
            "unit": registers.units.find(album.unit) if album.unit else None,
            "topics": tuple(tag for word in album.tags if (tag := registers.tags.find(word))),
            "campaign_id": album.campaign,
            "photos": list(views.values()),
            "cover": views.get(album.cover or ""),
            "count": len(views),
            "download": album if album.download and views else None,
            "status": status,
            "mark": mark,
            "url": album.url,
            "save_as": f"{album.url}index.html",
        }

    def _views(self, paths: Sequence[str]) -> dict[str, PhotoView]:
        """The views of an album's photos by their paths; an album may show no photo that nobody described."""
        views, problems = {}, []
        for path in paths:
            try:
                wrong = self.library.problem(Reference("photo", f"/{path}", Position(self.library.shown(path))))
                problems += [wrong] if wrong else []
                views[path] = self.view(path)
            except ContentError as error:
                problems += error.problems
        if problems:
            raise ContentError(problems)
        return views

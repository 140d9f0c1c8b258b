"""Whether addresses that bodies lead to have a page, as far as the content alone can say; what only a build shows is left to the build."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from newsroom.desk.addresses import BUILT, KINDS
from newsroom.desk.claims import Claims
from newsroom.foundation.library import Library
from newsroom.foundation.problems import ContentError, Problem, nearest
from newsroom.news.loading import NEWS
from newsroom.photos.loading import ALBUM, FOLDER
from newsroom.profiles.loading import PROFILES
from newsroom.publishing.aliases import file_of
from newsroom.publishing.pages import PAGES, TAKEN
from newsroom.publishing.references import Reference, ReferenceKind
from newsroom.publishing.registers import Person, Register, Registers, RegistersReading, Section, Series, Tag, Unit
from newsroom.syndication.redirects import load_table
from newsroom.targets.addresses import CAMPAIGNS_FOLDER, RESERVED, target_url
from newsroom.targets.files.loading import load_campaign

_MOST_GUESSES = 50
"""Dead addresses of one run for which the nearest is sought: an archive brought in from elsewhere may hold thousands."""
_REGISTERS: dict[str, ReferenceKind] = {
    Section.FOLDER: "section",
    Unit.FOLDER: "unit",
    Tag.FOLDER: "tag",
    Person.FOLDER: "person",
    Series.FOLDER: "series",
}
_FOLDERS = {"tin-tuc": NEWS.folder, "guong-sang": PROFILES.folder, "anh": FOLDER}
_SOMETIMES = frozenset({"ban-tin", Series.FOLDER})
"""Pages that a site has or has not, by what it holds."""


class AddressChecks:
    """Judges references to addresses. `prefix` is the site's folder on its host, None where nobody said."""

    def __init__(self, library: Library, registers: RegistersReading, prefix: str | None = None) -> None:
        self._library = library
        self._registers = registers
        self._prefix = prefix
        self._claims = Claims(library)
        self._judged: dict[str, bool] = {}
        self._guesses = 0

    def problems(self, references: Iterable[Reference]) -> Iterator[Problem]:
        """A problem for each address at which certainly no page stands."""
        for reference in references:
            if reference.kind != "address" or (path := self._inside(reference)) is None:
                continue
            if path not in self._judged:
                self._judged[path] = self._leads(path)
            if not self._judged[path]:
                yield Problem("links.dead-address", reference.position, {"word": reference.word, **self._nearest(path, reference)})

    def _inside(self, reference: Reference) -> str | None:
        """The path from the site's root that a reference means; None where it leaves the site, or may."""
        path = unquote(urlsplit(reference.word).path)
        prefix = self._prefix_at(reference)
        if prefix and not f"{path}/".startswith(f"{prefix}/"):
            return None
        path = path[len(prefix) :].lstrip("/").removesuffix("index.html")
        known = path.split("/")[0] in TAKEN
        return path if known or self._prefix is not None else None

    def _prefix_at(self, reference: Reference) -> str:
        """What an editor writes before an address: in captions nothing, for they are shown by many pages and the build adds it."""
        caption = f"/{FOLDER}/" in reference.position.path and posixpath.basename(reference.position.path) != ALBUM
        return "" if caption else self._prefix or ""

    def _leads(self, path: str) -> bool:
        """Whether a page may stand there: only a certain no is one."""
        if path and not path.endswith("/"):
            return "." in posixpath.basename(path)  # files are the build's to judge; a page has a slash at its end
        words = path.strip("/").split("/")
        return self._has_page(path, words) or file_of(f"/{path}") in self._moved

    def _has_page(self, path: str, words: list[str]) -> bool:
        match words:
            case ["tin-tuc", year] if year.isdecimal():
                return any(str(known) == year for known, _ in self._claims.months)
            case ["tin-tuc", year, month] if (year + month).isdecimal():
                return (int(year), int(month)) in self._claims.months and len(month) == 2  # 03, not 3
            case ["tin-tuc", year, month, _] if (year + month).isdecimal():
                return self._document(NEWS.folder, path)
            case ["anh", year]:
                return not year.isdecimal()
            case ["guong-sang", _] | ["anh", _, _]:
                return self._document(_FOLDERS[words[0]], path)
            case [folder, id_] if folder in _REGISTERS:
                return not self._registers.can_answer(_REGISTERS[folder]) or any(one.id == id_ for one in self._entries(folder))
            case [folder, campaign, *rest] if folder == CAMPAIGNS_FOLDER:
                return self._campaign(campaign, rest)
            case [word]:
                return path in BUILT or not word or word in _SOMETIMES or self._document(PAGES.folder, path)
        return True

    def _document(self, folder: str, path: str) -> bool:
        word = posixpath.basename(path.rstrip("/"))
        return any(self._address(folder, file) in {path, None} for file in self._claims.candidates(folder, word))

    def _address(self, folder: str, file: Path) -> str | None:
        """The address of a document; None where it cannot be read, which is told of elsewhere."""
        with suppress(ContentError):
            return KINDS[folder](self._library.document(file))
        return None

    def _campaign(self, id_: str, rest: list[str]) -> bool:
        """Whether a campaign is there, and the target whose page is asked for; its other pages are the build's to judge."""
        targets = self._targets(id_)
        return targets is not None and (len(rest) != 1 or rest[0] in RESERVED or not targets or rest[0] in targets)

    def _targets(self, id_: str) -> list[str] | None:
        """The ids of a campaign's targets, none where its file cannot be read; None where there is no such campaign."""
        file = self._library.content / "data" / "campaigns" / f"{id_}.yaml"
        with suppress(ContentError):
            if not file.is_file():
                return None
            campaign, _ = load_campaign(file, self._library.shown(file), self._registers.registers.units)
            return [target.id for target in campaign.targets]
        return []

    def _entries(self, folder: str) -> Register[Any]:
        register: Register[Any] = getattr(self._registers.registers, Registers.OWNED[_REGISTERS[folder]])
        return register

    @cached_property
    def _moved(self) -> frozenset[str]:
        """The files that answer at old addresses."""
        table: set[str] = set()
        with suppress(ContentError):
            table.update(file_of(row.old) for row in load_table(self._library.content))
        return self._claims.moved | table

    def _nearest(self, path: str, reference: Reference) -> dict[str, str]:
        """The fact `nearest`, written as the editor would write it, where something is like the address."""
        self._guesses += 1
        meant = self._meant(path) if self._guesses <= _MOST_GUESSES else None
        return {} if meant is None else {"nearest": f"{self._prefix_at(reference)}/{meant}"}

    def _meant(self, path: str) -> str | None:
        if not path.endswith("/") and self._leads(f"{path}/"):
            return f"{path}/"
        words = path.strip("/").split("/")
        if words[0] in _REGISTERS:
            return nearest(f"{words[0]}/{words[-1]}/", (entry.url for entry in self._entries(words[0])))
        if words[0] == CAMPAIGNS_FOLDER:
            return nearest(path, (target_url(words[1], target) for target in self._targets(words[1]) or ()))
        folder = _FOLDERS.get(words[0], PAGES.folder)
        word = nearest(words[-1], self._claims.like(folder, words[-1]))
        found = (self._address(folder, file) for file in self._claims.candidates(folder, word)) if word else ()
        return next((address for address in found if address), None)

"""The registers: units, people, sections, tags and titles, each known once, with a fixed address."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import GenericAlias
from typing import Annotated, Any, ClassVar, Generic, TypeVar

from pydantic import BeforeValidator, create_model

from newsroom.foundation.documents import read_text
from newsroom.foundation.problems import ContentError, Position, Problem, misspelt
from newsroom.foundation.schema import Schema, invalid, validate
from newsroom.foundation.yaml import Located, load_yaml
from newsroom.publishing.fields import Day, Slug, Text
from newsroom.publishing.references import Reference, ReferenceKind

ICONS = ("newspaper", "book", "school", "servers", "magnifier", "flag")


def _icon(given: object) -> object:
    if isinstance(given, str) and given not in ICONS:
        raise invalid("registers.icon", word=given, expected=", ".join(ICONS))
    return given


class Entry(Schema):
    """What every registered thing has: a fixed slug, a name as readers see it, a page of its own."""

    FOLDER: ClassVar[str]

    id: Slug
    name: Text

    @property
    def url(self) -> str:
        """Its page, relative to the site's root."""
        return f"{self.FOLDER}/{self.id}/"


class Unit(Entry):
    """A unit of the bloc; `members_from` and `members_until` bound its membership, where known."""

    FOLDER: ClassVar[str] = "don-vi"

    short_name: Text = ""
    icon: Annotated[str, BeforeValidator(_icon)] = "flag"
    members_from: Day | None = None
    members_until: Day | None = None

    @property
    def label(self) -> str:
        """The short name where there is one."""
        return self.short_name or self.name


class Person(Entry):
    """A person who writes or is written about."""

    FOLDER: ClassVar[str] = "nguoi"

    initials: Text | None = None
    unit: Slug | None = None
    role: Text | None = None
    note: Text | None = None

    @property
    def label(self) -> str:
        """What a byline prints: initials where registered, else the name."""
        return self.initials or self.name


class Section(Entry):
    """A section of the news."""

    FOLDER: ClassVar[str] = "chuyen-muc"

    description: Text | None = None


class Tag(Entry):
    """A subject that news share."""

    FOLDER: ClassVar[str] = "the"


class Series(Entry):
    """News that tell one story in several parts."""

    FOLDER: ClassVar[str] = "loat-bai"

    description: Text | None = None


class Title(Entry):
    """A title or award (danh hiệu, hình thức khen thưởng); its page lists those who hold it."""

    FOLDER: ClassVar[str] = "guong-sang/danh-hieu"

    level: Text | None = None


E = TypeVar("E", bound=Entry)


class Register(Generic[E]):
    """The entries of one kind, in the order of their file, found by id, exact name or (people) initials, case forgiven."""

    def __init__(self, entries: Iterable[E] = ()) -> None:
        self._entries = tuple(entries)
        self._by_word: dict[str, E] = {}
        for entry in self._entries:
            for word in _words_of(entry):
                self._by_word.setdefault(word.casefold(), entry)

    def __iter__(self) -> Iterator[E]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def words(self) -> tuple[str, ...]:
        """Every word that names an entry, for finding the nearest."""
        return tuple(word for entry in self._entries for word in _words_of(entry))

    def find(self, word: str) -> E | None:
        """The entry that `word` names."""
        return self._by_word.get(word.strip().casefold())

    def name(self, word: str) -> str:
        """The name of the entry that `word` names; the word itself where there is none."""
        found = self.find(word)
        return found.name if found else word

    def with_added(self, entries: Iterable[E]) -> Register[E]:
        """A register that holds these and further entries."""
        return Register((*self._entries, *entries))


@dataclass(frozen=True, slots=True)
class Registers:
    """All registers of a site."""

    sections: Register[Section]
    units: Register[Unit]
    tags: Register[Tag]
    people: Register[Person]
    titles: Register[Title]
    series: Register[Series]

    OWNED: ClassVar[dict[ReferenceKind, str]] = {
        "section": "sections",
        "unit": "units",
        "tag": "tags",
        "person": "people",
        "title": "titles",
        "series": "series",
    }

    def holds(self, kind: ReferenceKind, word: str) -> bool:
        """Whether the register of that kind knows the word."""
        register: Register[Entry] = getattr(self, self.OWNED[kind])
        return register.find(word) is not None

    def check(self, references: Iterable[Reference]) -> Iterator[Problem]:
        """A problem for each reference to a register that holds no such word."""
        for reference in references:
            if (name := self.OWNED.get(reference.kind)) is None:
                continue
            if not self.holds(reference.kind, reference.word):
                register: Register[Entry] = getattr(self, name)
                file = f"content/data/{name}.yaml"
                yield misspelt(f"registers.unknown-{reference.kind}", reference.position, reference.word, register.words, file=file)


def _file(name: str, kind: type[Entry]) -> type[Schema]:
    """The schema of a register's file: entries of one kind under its name."""
    fields: dict[str, Any] = {name: (GenericAlias(tuple, (kind, ...)), ...)}
    return create_model(f"_{kind.__name__}File", __base__=Schema, **fields)


_KINDS: dict[str, type[Entry]] = {"sections": Section, "units": Unit, "tags": Tag, "people": Person, "titles": Title, "series": Series}
_FILES = {name: _file(name, kind) for name, kind in _KINDS.items()}


@dataclass(frozen=True, slots=True)
class RegistersReading:
    """What could be read of the registers, what is wrong, and the names of those that are `broken`: empty here, whatever they hold."""

    registers: Registers
    problems: tuple[Problem, ...]
    broken: frozenset[str]

    def can_answer(self, kind: ReferenceKind) -> bool:
        """Whether a word of that kind that is not found may be called unknown."""
        return Registers.OWNED.get(kind) not in self.broken


def load_registers(content: Path) -> Registers:
    """The registers in `content/data/`; a file that is not there is an empty register. Raises ContentError with all problems."""
    reading = read_registers(content)
    if reading.problems:
        raise ContentError(reading.problems)
    return reading.registers


def read_registers(content: Path, names: Collection[str] = _FILES.keys()) -> RegistersReading:
    """All that can be read of the registers, or of those named, and every problem."""
    problems: list[Problem] = []
    registers: dict[str, Register[Any]] = {}
    broken: set[str] = set()
    for name, schema in _FILES.items():
        file, shown = content / "data" / f"{name}.yaml", f"{content.name}/data/{name}.yaml"
        entries: tuple[Entry, ...] = ()
        if name in names and file.exists():
            try:
                located = load_yaml(read_text(file, shown), shown)
                entries = getattr(validate(schema, located), name)
                problems += _collisions(name, entries, located)
            except ContentError as error:
                problems += error.problems
                broken.add(name)
        registers[name] = Register(entries)
    return RegistersReading(Registers(**registers), tuple(problems), frozenset(broken))


def _collisions(name: str, entries: Iterable[Entry], located: Located) -> Iterator[Problem]:
    """Two entries that one word would name: the second is told, with the place of the first."""
    first: dict[str, Position] = {}
    for index, entry in enumerate(entries):
        position = located.at(name, index)
        for word in _words_of(entry):
            if (taken := first.setdefault(word.casefold(), position)) != position:
                yield Problem("registers.collision", position, {"word": word, "first": str(taken)})


def _words_of(entry: Entry) -> tuple[str, ...]:
    initials: str | None = getattr(entry, "initials", None)
    return tuple(dict.fromkeys((entry.id, entry.name, *((initials,) if initials else ()))))

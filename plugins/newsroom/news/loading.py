"""From a document to typed news: front matter read, words of the registers found, references told."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import ContentError, Problem, nearest
from newsroom.foundation.schema import validate
from newsroom.foundation.yaml import Located, Tree
from newsroom.news import attachments
from newsroom.news.model import NewsFront
from newsroom.news.wording import OTHER_SECTION
from newsroom.publishing.fields import LONGEST_SUMMARY
from newsroom.publishing.newsroom import Kind, Newsroom
from newsroom.publishing.paths import folder_of, from_root
from newsroom.publishing.references import Reference, ReferenceKind, named
from newsroom.publishing.registers import Entry, Person, Register, Registers, Section, Tag
from newsroom.vietnamese.folding import slugify

ADDED_ON_THE_FLY = frozenset({"section", "tag", "person"})
"""What a classic Pelican document may name although no register knows it."""

_MARKS = re.compile(r"!\[[^\]]*\]\([^)]*\)|(?<=\])\([^)]*\)|<[^>]*>|[\[\]*_`]")
_NOT_PROSE = ("#", ">", "|", "- ", "* ", "!", "{", "<")

_WORDS: dict[str, ReferenceKind] = {
    "section": "section",
    "unit": "unit",
    "campaign": "campaign",
    "photo": "photo",
    "units": "unit",
    "authors": "person",
    "tags": "tag",
    "series": "series",
    "profiles": "profile",
    "people": "person",
    "attachments.*.file": "attachment",
}

E = TypeVar("E", bound=Entry)


def load(document: Document) -> NewsFront:
    """The front matter of a document of news; a classic Pelican header is completed first. Raises ContentError."""
    return validate(NewsFront, _front(document))


def _front(document: Document) -> Located:
    return replace(document.front, value=_completed(document)) if document.classic else document.front


def slug_of(document: Document, front: NewsFront) -> str:
    """The last word of the address: `slug`, else from the file's name, or (as Pelican does) a classic document's title."""
    return front.slug or slugify(front.title if document.classic else PurePosixPath(document.path).stem)


def references(document: Document) -> Iterator[Reference]:
    """What the front matter names that a register or another feature knows, each at its own place, even where the rest is wrong."""
    return named(_front(document), _WORDS)


def owned_references(document: Document, registers: Registers) -> list[Reference]:
    """The references that must be known to somebody: all but the added words."""
    found = list(references(document))
    added = added_words(document, found, registers)
    return [one for one in found if one not in added]


def added_words(document: Document, found: Iterable[Reference], registers: Registers) -> list[Reference]:
    """The references of a classic document that no register knows and that stand for entries of their own."""
    if not document.classic:
        return []
    return [one for one in found if one.kind in ADDED_ON_THE_FLY and _register(one, registers).find(one.word) is None]


def own_problems(document: Document, front: NewsFront, registers: Registers, content: Path) -> list[Problem]:
    """Everything that forbids publishing this document by itself, apart from words no register knows."""
    found = list(references(document))
    problems = [*_word_problems(added_words(document, found, registers), registers), *_attachment_problems(found, content)]
    if not slug_of(document, front):
        problems.append(Problem("news.no-address", document.front.at("title"), {"word": front.title}))
    return problems


def register_file(reference: Reference) -> str:
    """The file of the register a reference belongs to, as an editor knows it."""
    return f"content/data/{Registers.OWNED[reference.kind]}.yaml"


def metadata(document: Document, newsroom: Newsroom) -> dict[str, Any]:
    """The attributes of Pelican's Article, as templates see them. Raises ContentError."""
    front = load(document)
    status, mark = newsroom.status(front.draft, front.date.date())
    slug = slug_of(document, front)
    unknown = newsroom.registers.check(owned_references(document, newsroom.registers))
    if problems := [*unknown, *own_problems(document, front, newsroom.registers, newsroom.content)]:
        raise ContentError(problems)
    told = {"title": front.title, "date": front.date, "slug": slug, "summary": front.summary, "status": status, "mark": mark}
    changed = {} if front.modified is None else {"modified": front.modified}  # Pelican calls its methods where it is there
    return {**told, **changed, **_registered(front, newsroom.registers), **_plain(document, front, newsroom.content)}


NEWS = Kind("news", metadata)


def _registered(front: NewsFront, registers: Registers) -> dict[str, Any]:
    units = [*([front.unit] if front.unit else []), *front.units]
    return {
        "section": _entry(registers.sections, front.section, Section),
        "units": _once(found for word in units if (found := registers.units.find(word))),
        "byline": _once(_entry(registers.people, word, Person) for word in front.authors),
        "topics": _once(_entry(registers.tags, word, Tag) for word in front.tags),
        "series": registers.series.find(front.series) if front.series else None,
        "people": _once(_entry(registers.people, word, Person) for word in front.people),
    }


def _plain(document: Document, front: NewsFront, content: Path) -> dict[str, Any]:
    return {
        "photo": front.photo and from_root(front.photo, folder_of(document.path), content),
        "photo_caption": front.photo_caption,
        "sources": front.sources,
        "attachments": tuple(attachments.published(one, content) for one in front.attachments),
        "corrections": front.corrections,
        "campaign_id": front.campaign,
        "profile_slugs": front.profiles,
        "mentioned": (),
        "featured": front.featured,
        "illustrative": front.illustrative,
    }


def _entry(register: Register[E], word: str, made: type[E]) -> E:
    return register.find(word) or made(id=slugify(word), name=word)


def _once(entries: Iterable[E]) -> tuple[E, ...]:
    return tuple({entry.id: entry for entry in entries}.values())


def _register(reference: Reference, registers: Registers) -> Register[Entry]:
    register: Register[Entry] = getattr(registers, Registers.OWNED[reference.kind])
    return register


def _word_problems(added: Iterable[Reference], registers: Registers) -> Iterator[Problem]:
    """Added words that make no slug, or the slug of something a register knows under another name."""
    for reference in added:
        slug, file = slugify(reference.word), register_file(reference)
        if not slug:
            yield Problem("news.no-slug", reference.position, {"word": reference.word, "file": file})
        elif taken := _register(reference, registers).find(slug):
            facts = {"word": reference.word, "other": taken.name, "first": file, "file": file}
            yield Problem("news.same-slug", reference.position, facts)


def _attachment_problems(named: Iterable[Reference], content: Path) -> Iterator[Problem]:
    for reference in named:
        if reference.kind == "attachment" and (code := attachments.fault(reference.word, content)):
            facts = {"word": reference.word, "expected": attachments.TYPES}
            if code == "news.attachment-missing" and (meant := _nearest_file(reference.word, content)):
                facts["nearest"] = meant
            yield Problem(code, reference.position, facts)


def _nearest_file(word: str, content: Path) -> str | None:
    files = {file.name: file.relative_to(content).as_posix() for file in (content / attachments.HOME).rglob("*") if file.is_file()}
    return files.get(nearest(PurePosixPath(word).name, files) or "")


def _completed(document: Document) -> dict[str, Tree]:
    """A classic header with what Pelican does not ask for: empty values are left out, section and summary made up."""
    front = document.front.value
    given = {key: value for key, value in front.items() if value not in ("", [])} if isinstance(front, dict) else {}
    return {"section": _folder(document.path), "summary": _opening(document.body) or given.get("title", ""), **given}


def _folder(path: str) -> str:
    """The section of a classic document that names none: its folder, as in Pelican, unless that is a year or `news` itself."""
    folder = posixpath.basename(posixpath.dirname(path))
    return OTHER_SECTION if folder.isdigit() or folder == NEWS.folder or path.count("/") < 2 else folder


def _opening(body: str) -> str:
    """The first paragraph of prose as plain text, at most as long as a summary may be."""
    paragraphs = (" ".join(part.split()) for part in re.split(r"\n\s*\n", body))
    text = next((part for part in paragraphs if part and not part.startswith(_NOT_PROSE)), "")
    plain = " ".join(_MARKS.sub("", text).split())
    return plain if len(plain) <= LONGEST_SUMMARY else plain[:LONGEST_SUMMARY].rsplit(" ", 1)[0] + "…"

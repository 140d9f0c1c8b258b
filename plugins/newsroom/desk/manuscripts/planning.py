"""An article from elsewhere as files of this site: its document, its photos with their captions; nothing is written here."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from newsroom.desk.manuscripts.article import Article, Shot
from newsroom.desk.manuscripts.blocks import Block
from newsroom.desk.manuscripts.typography import plain, shortened
from newsroom.desk.yaml_text import Value, as_yaml
from newsroom.publishing.registers import Registers
from newsroom.vietnamese.folding import slugify

_LONGEST_SLUG, _LONGEST_ALT = 70, 160
_MAGIC = ((b"\xff\xd8\xff", ".jpg"), (b"\x89PNG\r\n", ".png"), (b"RIFF", ".webp"))
_LIST_LIKE = re.compile(r"(?:#{1,6} |>|\||/{3}|[-+] |~{3}|: )|\d+[.)] ")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the editor says of all articles of one run; `section` may be left to the first of the register."""

    section: str = ""
    unit: str = ""
    when: datetime | None = None
    draft: bool = True


@dataclass(frozen=True, slots=True)
class Plan:
    """The files of one article by their paths from the content root, the document last; `notes` are for a person's eye."""

    path: str
    files: dict[str, bytes] = field(repr=False)
    notes: tuple[str, ...] = ()

    @property
    def pictures(self) -> int:
        """How many photos it brings."""
        return sum(not path.endswith(".md") for path in self.files)

    def standing(self, content: Path) -> str | None:
        """A file of the plan that is there already."""
        return next((path for path in reversed(self.files) if (content / path).exists()), None)


def plan_of(article: Article, wishes: Wishes, registers: Registers, taken: Container[str]) -> Plan:
    """The files of an article; `taken` are the paths that other articles of the run have taken."""
    assert article.when is not None
    notes = list(article.notes)
    year, slug = f"{article.when:%Y}", short_slug(article.title) or "bai"
    name = next(name for name in (slug, *(f"{slug}-{n}" for n in range(2, 10_000))) if f"news/{year}/{name}.md" not in taken)
    if name != slug:
        notes.append("trùng tên với một bài khác trong lượt này")
    files: dict[str, bytes] = {}
    body: list[str] = []
    lead = ""
    number = 0
    for part in article.body:
        if isinstance(part, Block):
            body.append(_markdown(part))
            continue
        number += 1
        photo = _photo(part, number, f"photos/{year}/{name}/{name}-{number}", files, notes, article.title)
        if photo and not lead:
            lead = photo
        else:
            body.append(f"![{_alt(part, article.title)}](/{photo})" if photo else _slot(part, number))
    keys = _keys(article, wishes, registers, notes)
    is_draft = wishes.draft or len(files) < 2 * number  # with a photo wanting it is not ready
    head = as_yaml({**keys, **({"photo": lead} if lead else {}), **({"draft": True} if is_draft else {})})
    remarks = "".join(f"# Cần xem lại: {note}\n" for note in notes)
    path = f"news/{year}/{name}.md"
    files[path] = f"---\n{head}{remarks}---\n{_joined(body)}\n".encode()
    return Plan(path, files, tuple(notes))


def short_slug(title: str) -> str:
    """The address word of a title, cut between words.

    >>> short_slug("Ký giao ước " * 10)
    'ky-giao-uoc-ky-giao-uoc-ky-giao-uoc-ky-giao-uoc-ky-giao-uoc-ky-giao'
    """
    slug = slugify(title)
    return slug if len(slug) <= _LONGEST_SLUG else slug[:_LONGEST_SLUG].rsplit("-", 1)[0]


def _keys(article: Article, wishes: Wishes, registers: Registers, notes: list[str]) -> dict[str, Value]:
    assert article.when is not None
    midnight = (article.when.hour, article.when.minute) == (0, 0)
    first = next(iter(registers.sections), None)
    if not wishes.section:
        notes.append(f"chuyên mục tạm: {first.name if first else 'chưa có danh mục'}")
    keys: dict[str, Value] = {
        "title": article.title,
        "date": f"{article.when:%d/%m/%Y}" if midnight else f"{article.when:%d/%m/%Y %H:%M}",
        "section": wishes.section or (first.id if first else "khac"),
    }
    if wishes.unit:
        keys["unit"] = wishes.unit
    if article.signature:
        person = registers.people.find(article.signature.rstrip(".")) or registers.people.find(article.signature)
        if person:
            keys["authors"] = [person.label]
        else:
            notes.append(f"ký tên «{article.signature}» chưa có trong data/people.yaml")
    keys["summary"] = article.summary
    if article.source:
        keys["sources"] = [article.source]
    return keys


def _photo(shot: Shot, number: int, stem: str, files: dict[str, bytes], notes: list[str], title: str) -> str:
    """Put a photo and its caption among the files; its path, or nothing where there is no photo we can use."""
    picture = shot.picture
    if not picture.data:
        return ""
    suffix = next((suffix for magic, suffix in _MAGIC if picture.data.startswith(magic)), "")
    if not suffix:
        notes.append(f"ảnh {number} ở dạng {picture.source or 'lạ'}: lưu lại thành .jpg hay .png rồi đặt vào bài")
        return ""
    if not picture.alt.strip():
        notes.append(f"ảnh {number}: lời tả (alt) tạm lấy theo chú thích")
    keys: dict[str, Value] = {"alt": _alt(shot, title), **({"credit": shot.credit} if shot.credit else {})}
    files[f"{stem}{suffix}"] = picture.data
    files[f"{stem}.md"] = f"---\n{as_yaml(keys)}---\n{_guarded(shot.caption)}\n".encode()
    return f"{stem}{suffix}"


def _alt(shot: Shot, title: str) -> str:
    words = plain(shot.picture.alt) or plain(shot.caption) or f"Ảnh trong bài “{title}”"
    return shortened(words, _LONGEST_ALT).replace("[", "(").replace("]", ")")


def _slot(shot: Shot, number: int) -> str:
    """The place of a photo that is still to be found: a line that nobody overlooks in the preview."""
    told = shot.caption + (f" (Ảnh: {shot.credit})" if shot.credit else "")
    return f"\\[Chỗ đặt ảnh {number}{f': {told}' if told else ''}]"


def _markdown(block: Block) -> str:
    if block.kind == "heading":
        return f"{'#' * block.level} {plain(block.text)}"
    return _guarded(block.text) if block.kind == "paragraph" else block.text


def _guarded(text: str) -> str:
    """A paragraph whose first characters mean nothing to Markdown: «2019. » is a year, «- » a dash."""
    if match := _LIST_LIKE.match(text):
        start = match[0].rstrip()
        return f"{start[:-1]}\\{start[-1]}{text[len(start) :]}" if start[0].isdigit() else f"\\{text}"
    return text


def _joined(body: list[str]) -> str:
    """The pieces with blank lines between them; footnotes stand together at the end."""
    notes = [piece for piece in body if piece.startswith("[^")]
    return "\n\n".join([*(piece for piece in body if not piece.startswith("[^")), *notes])

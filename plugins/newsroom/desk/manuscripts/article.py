"""What a manuscript says, found among its blocks: title, day, sapo, signature, photos with their captions and credits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import groupby

from newsroom.desk.manuscripts.blocks import Block, Picture, Reading
from newsroom.desk.manuscripts.days import is_date_line, moment_in
from newsroom.desk.manuscripts.typography import plain, shortened, tidied

_TOOLBAR = re.compile(r"^\W*(?:(?:left|center|right|del)\s*){3,4}\W*", re.IGNORECASE)
_CREDIT = re.compile(r"\s*[(\[]?\s*(?:Ảnh|Nguồn ảnh|Ảnh minh họa)\s*:\s*(?P<credit>[^()\[\]]{1,60}?)\s*[)\]]?\s*\.?$", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[A-ZĐ]{1,3}\.\s?){1,3}[A-ZĐ][a-zà-ỹ]{0,6}\.?|[A-ZĐ]{2,3}")
_NAME = re.compile(r"(?:[A-ZÀ-ỸĐ][a-zà-ỹđ]+[\s–-]*){2,5}(?:\([^)]*\))?")
_SOURCE = re.compile(r"\(?\s*(?:Theo|Nguồn)\s*:?\s+(?P<source>[^().]{2,60}(?:\.[\w/-]+)*)\s*\)?", re.IGNORECASE)
_DASH = re.compile(r"[-–+•●▪] +(?=\S)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LONGEST_TITLE, _LONGEST_CAPTION, _LONGEST_SUMMARY = 30, 60, 400


@dataclass(frozen=True, slots=True)
class Shot:
    """A photo, or the place of one, in the body."""

    picture: Picture
    caption: str = ""
    credit: str = ""


@dataclass(slots=True)
class Article:
    """A manuscript understood: `body` holds blocks and shots in their order; `notes` are for a person's eye."""

    title: str = ""
    when: datetime | None = None
    summary: str = ""
    signature: str = ""
    source: str = ""
    body: list[Block | Shot] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def shots(self) -> list[Shot]:
        """The photos and places of photos."""
        return [part for part in self.body if isinstance(part, Shot)]


def article_of(reading: Reading, given: datetime | None, fallback: date) -> Article:
    """The article in a reading; `given` is the moment an editor named, `fallback` the day where the manuscript names none."""
    found = Article(notes=list(reading.notes))
    blocks = [replace(block, text=tidied(block.text)) for block in reading.blocks]
    notes = [block for block in blocks if block.kind == "footnote"]
    blocks = [block for block in blocks if block.kind != "footnote" and (block.picture or plain(block.text))]
    blocks = _title(blocks, reading, found)
    blocks = _dated(blocks, reading, found, given, fallback)
    blocks = _signed(blocks, found)
    found.body = _photos(_listed(blocks), found)
    _summary(found)
    _headings(found)
    found.body += notes
    return found


def _title(blocks: list[Block], reading: Reading, found: Article) -> list[Block]:
    """The first heading, else a first line that is short or bold, else what the file's head says, else the first words."""
    top = next((block for block in blocks[:6] if block.kind == "heading" and block.level == 1), None)
    first = next((block for block in blocks if block.kind in {"heading", "paragraph"}), None)
    if top is None and first is not None and not _TOOLBAR.match(first.text) and not is_date_line(first.text):
        words = plain(first.text).split()
        looks = first.kind == "heading" or _is_bold(first.text) or not words[-1].endswith((".", "…", ":"))
        top = first if looks and len(words) <= _LONGEST_TITLE else None
    if top is not None:
        found.title = plain(top.text).rstrip(".")
        return [block for block in blocks if block is not top]
    if reading.title:
        found.title = plain(tidied(reading.title))
        return blocks
    words = plain(first.text).split() if first else []
    found.title = " ".join(words[:12]).rstrip(",;:.–") + ("…" if len(words) > 12 else "") if words else "Không có tiêu đề"
    found.notes.append("không thấy tiêu đề: tạm lấy mấy chữ đầu bài")
    return blocks


def _dated(blocks: list[Block], reading: Reading, found: Article, given: datetime | None, fallback: date) -> list[Block]:
    """The moment given; else a line that holds nothing but a date, near either end; else what the head says; else a guess, noted."""
    near = [block for block in (*blocks[:4], *blocks[-3:]) if block.kind == "paragraph" and is_date_line(block.text)]
    line = near[0] if near else None
    found.when = given or (moment_in(plain(line.text)) if line else None) or moment_in(reading.date)
    if line is not None:
        blocks = [block for block in blocks if block is not line]
    if line is None and given is None:
        _guessed(blocks, reading, found, fallback)
    return blocks


def _guessed(blocks: Sequence[Block], reading: Reading, found: Article, fallback: date) -> None:
    """The file's own day where it has one; else the newest year the text names, in its first full date of that year; always noted."""
    if found.when is not None:
        found.notes.append(f"ngày {found.when:%d/%m/%Y} lấy theo thông tin của tệp")
        return
    text = "\n".join(plain(block.text) for block in blocks)
    year = max((int(word) for word in _YEAR.findall(text) if int(word) <= fallback.year), default=None)
    when = next((when for part in text.split("\n") if (when := moment_in(part)) and when.year == year), None)
    found.when = when or datetime(year or fallback.year, 1 if year else fallback.month, 1 if year else fallback.day)
    source = "ngày đầu tiên trong bài" if when else f"năm {year} nhắc trong bài" if year else "ngày của tệp"
    found.notes.append(f"ngày {found.when:%d/%m/%Y} chỉ là đoán, theo {source}")


def _signed(blocks: list[Block], found: Article) -> list[Block]:
    """The last lines that are no prose: initials or a name, and where the text was taken from."""
    kept = list(blocks)
    for _ in range(3):
        if len(kept) < 2 or kept[-1].kind != "paragraph":
            break
        words = plain(kept[-1].text).strip(" ./–-")
        if not found.source and (match := _SOURCE.fullmatch(words)):
            found.source = match["source"].strip()
        elif not found.signature and (_INITIALS.fullmatch(words) or _NAME.fullmatch(words)):
            found.signature = words.replace(". ", ".")
        else:
            break
        kept.pop()
    return kept


def _listed(blocks: Sequence[Block]) -> list[Block]:
    """Paragraphs in a row that begin with dashes or dots as one list; a single one is somebody speaking."""
    listed: list[Block] = []
    for _, group in groupby(blocks, key=lambda block: block.kind == "paragraph" and _DASH.match(block.text) is not None):
        run = list(group)
        if len(run) > 1 and _DASH.match(run[0].text) and run[0].kind == "paragraph":
            listed.append(Block("list", "\n".join(f"- {_DASH.sub('', block.text)}" for block in run)))
        else:
            listed += run
    return listed


def _photos(blocks: Sequence[Block], found: Article) -> list[Block | Shot]:
    """Pictures and toolbar left-overs, each with the caption after it."""
    body: list[Block | Shot] = []
    waiting: Picture | None = None
    for block in blocks:
        left_over = _TOOLBAR.match(block.text) if block.kind == "paragraph" else None
        rest = block.text[left_over.end() :] if left_over else ""
        if block.picture or left_over:
            body += [Shot(waiting)] if waiting else []
            waiting = block.picture or Picture()
            if rest:
                body.append(_shot(waiting, rest))
                waiting = None
        elif waiting is not None and _is_caption(block, waiting):
            body.append(_shot(waiting, block.text))
            waiting = None
        else:
            body += [Shot(waiting)] if waiting else []
            waiting = None
            body.append(block)
    body += [Shot(waiting)] if waiting else []
    for number, shot in enumerate((part for part in body if isinstance(part, Shot)), start=1):
        if not shot.picture.data:
            told = f": «{plain(shot.caption)[:60]}»" if shot.caption else ""
            found.notes.append(f"chỗ đặt ảnh {number} chưa có tệp ảnh{told}")
        elif not shot.caption:
            found.notes.append(f"ảnh {number} không có chú thích")
    return body


def _is_caption(block: Block, picture: Picture) -> bool:
    """Whether a paragraph after a picture is its caption: short, and either marked as one, or no sentence of the story."""
    words = plain(block.text)
    if block.kind != "paragraph" or len(words.split()) > _LONGEST_CAPTION:
        return False
    slanted = block.text.startswith("*") and block.text.endswith("*")
    return not picture.data or slanted or _CREDIT.search(words) is not None or not words.endswith(".") or len(words.split()) <= 25


def _shot(picture: Picture, text: str) -> Shot:
    caption = text.strip()
    while len(caption) > 2 and caption[0] == caption[-1] == "*":
        caption = caption[1:-1].strip()
    if match := _CREDIT.search(caption.rstrip("*")):
        return Shot(picture, caption[: match.start()].strip().rstrip("*").strip(), match["credit"].strip(" .*"))
    return Shot(picture, caption)


def _summary(found: Article) -> None:
    """A first paragraph all in bold is the sapo and leaves the body; else the first sentences stand in for it."""
    first = next((part for part in found.body if isinstance(part, Block) and part.kind == "paragraph"), None)
    if first is None:
        found.summary = found.title
        found.notes.append("bài không có đoạn văn nào")
        return
    words = plain(first.text)
    if _is_bold(first.text) and len(words) <= _LONGEST_SUMMARY and sum(isinstance(part, Block) for part in found.body) > 1:
        found.body.remove(first)
        found.summary = words
        return
    found.summary = shortened(words)
    found.notes.append("sapo tạm lấy theo đoạn đầu")


def _headings(found: Article) -> None:
    """Headings from the second level on, none skipped; a short paragraph all in bold is one too."""
    levels = sorted({part.level for part in found.body if isinstance(part, Block) and part.kind == "heading"})
    for index, part in enumerate(found.body):
        if not isinstance(part, Block):
            continue
        if part.kind == "heading":
            found.body[index] = replace(part, level=min(2 + levels.index(part.level), 4))
        elif part.kind == "paragraph" and _is_bold(part.text) and len(part.text.split()) <= 15 and not part.text.endswith((".**", ":**")):
            found.body[index] = Block("heading", plain(part.text), 2 + len(levels[:1]))
    _unskipped(found)


def _unskipped(found: Article) -> None:
    last = 1
    for index, part in enumerate(found.body):
        if isinstance(part, Block) and part.kind == "heading":
            last = min(part.level, last + 1)
            found.body[index] = replace(part, level=last)


def _is_bold(text: str) -> bool:
    return text.startswith("**") and text.endswith("**") and "**" not in text[2:-2] and len(text) > 4

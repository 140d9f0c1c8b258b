"""`newsroom import docx|html|text`: manuscripts read, told of, and written when the editor says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from newsroom.desk.catalogue import catalogue
from newsroom.desk.checking import check
from newsroom.desk.manuscripts.article import article_of
from newsroom.desk.manuscripts.blocks import Reading
from newsroom.desk.manuscripts.plain import read_html, read_plain
from newsroom.desk.manuscripts.planning import Plan, Wishes, plan_of
from newsroom.desk.manuscripts.word import UnreadableError, read_word
from newsroom.desk.options import PROBLEMS, ContentOption, SettingsOption, folder_of
from newsroom.desk.reporting import as_text, errors
from newsroom.desk.words import Command
from newsroom.foundation.problems import ContentError, misspelt, told
from newsroom.foundation.problems import Position as Place
from newsroom.publishing.registers import E, Register, Registers, read_registers
from newsroom.vietnamese.dates import DateError, parse_moment

Reader = Callable[[Path, str], Reading]


def _moment(text: str) -> datetime:
    try:
        return parse_moment(text)
    except DateError as error:
        raise typer.BadParameter(f"«{text}» không phải ngày; viết 21/03/2019 hoặc 21/03/2019 08:30.") from error


FilesArgument = Annotated[list[Path], typer.Argument(metavar="TỆP", help="Tệp, hoặc thư mục có nhiều tệp.")]
SectionOption = Annotated[str, typer.Option("--section", metavar="CHỮ", help="Chuyên mục của mọi bài (mã hay tên).", show_default=False)]
UnitOption = Annotated[str, typer.Option("--unit", metavar="CHỮ", help="Đơn vị của mọi bài (mã hay tên).", show_default=False)]
WhenOption = Annotated[
    datetime | None, typer.Option("--date", metavar="NGÀY", parser=_moment, help="Ngày của mọi bài, thay ngày tìm thấy trong bài.")
]
WriteOption = Annotated[bool, typer.Option("--write", help="Viết ra tệp. Không có thì chỉ cho xem.")]
DraftOption = Annotated[bool, typer.Option("--draft/--no-draft", help="Đánh dấu bản nháp, hay để đăng ngay.")]


def add_to(app: typer.Typer) -> None:
    """Add the three verbs to `newsroom import`."""
    for verb, kind, suffixes, reader in _VERBS:
        example = f"Ví dụ: newsroom import {verb} ban-thao{suffixes[0]} --section phong-trao --write"
        app.command(verb, cls=Command, epilog=example)(_verb(kind, suffixes, reader))


def _verb(kind: str, suffixes: Sequence[str], reader: Reader) -> Callable[..., None]:
    def bring(
        files: FilesArgument,
        section: SectionOption = "",
        unit: UnitOption = "",
        when: WhenOption = None,
        write: WriteOption = False,
        draft: DraftOption = True,
        settings: SettingsOption = Path("pelicanconf.py"),
        content: ContentOption = None,
    ) -> None:
        folder = folder_of(settings, content)
        registers = read_registers(folder).registers
        wishes = Wishes(_known(registers.sections, section, "--section"), _known(registers.units, unit, "--unit"), when, draft)
        _bring(_found(files, suffixes), reader, folder, registers, wishes, write=write)

    bring.__doc__ = f"""Nhập bài từ {kind}: tách tiêu đề, ngày, sapo, người viết, ảnh và chú thích.

    Chỉ cho xem sẽ viết gì, trừ khi có --write. Không bao giờ ghi đè. Mã thoát: 0 xong cả, 1 có tệp không nhập được.
    """
    return bring


_VERBS: Sequence[tuple[str, str, tuple[str, ...], Reader]] = (
    ("docx", "tệp Word", (".docx", ".doc"), lambda file, shown: read_word(file)),
    ("html", "trang cũ (HTML)", (".html", ".htm"), read_html),
    ("text", "tệp chữ", (".txt",), read_plain),
)


def _bring(files: Sequence[Path], reader: Reader, content: Path, registers: Registers, wishes: Wishes, *, write: bool) -> None:
    """Bring the files in one after another, telling of each; only one is in memory at a time."""
    taken: set[str] = set()
    written: list[str] = []
    counts = {"new": 0, "standing": 0, "failed": 0, "eyes": 0}
    for file in files:
        try:
            article = article_of(reader(file, file.as_posix()), wishes.when, date.fromtimestamp(file.stat().st_mtime))
        except (UnreadableError, ContentError) as error:
            counts["failed"] += 1
            typer.echo(f"{file} → không đọc được: {_reason(error)}", err=True)
            continue
        plan = plan_of(article, wishes, registers, taken)
        taken.add(plan.path)
        if standing := plan.standing(content):
            counts["standing"] += 1
            typer.echo(f"{file} → đã có {content.name}/{standing}, bỏ qua")
            continue
        counts["new"] += 1
        counts["eyes"] += bool(plan.notes)
        typer.echo("\n".join(_told(file, plan, content)))
        if write:
            _write(plan, content)
            written.append(plan.path)
    _sum_up(counts, write)
    wrong = _wrong(content, written)
    raise typer.Exit(PROBLEMS if wrong or counts["failed"] else 0)


def _write(plan: Plan, content: Path) -> None:
    """Write the files of a plan, the document last; none of them is there."""
    for path, data in plan.files.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        with (content / path).open("xb") as stream:
            stream.write(data)


def _told(file: Path, plan: Plan, content: Path) -> Iterator[str]:
    pictures = f" ({plan.pictures} ảnh)" if plan.pictures else ""
    yield f"{file} → {content.name}/{plan.path}{pictures}"
    yield from (f"    ! {note}" for note in plan.notes)


def _sum_up(counts: dict[str, int], write: bool) -> None:
    parts = [f"{counts['new']} bài {'đã viết' if write else 'sẽ viết'}"]
    parts += [f"{counts['standing']} bài đã có"] if counts["standing"] else []
    parts += [f"{counts['failed']} tệp không đọc được"] if counts["failed"] else []
    parts += [f"{counts['eyes']} bài cần người xem lại (các dòng !)"] if counts["eyes"] else []
    typer.echo("; ".join(parts) + ".")
    if counts["new"] and not write:
        typer.echo("Chưa ghi gì. Đúng rồi thì chạy lại, thêm --write.")


def _wrong(content: Path, written: Sequence[str]) -> bool:
    """Tell what the check says of the documents written; whether any of it is an error."""
    albums = [f"photos/{path.removeprefix('news/').removesuffix('.md')}" for path in written]
    found = check(content, [f"{content.name}/{path}" for path in (*written, *albums)]).problems if written else ()
    if found:
        typer.echo(as_text(found, catalogue(), len(written)), err=True)
    return bool(errors(found))


def _found(files: Sequence[Path], suffixes: Sequence[str]) -> list[Path]:
    """The files meant: those named, and those of these kinds in the folders named."""
    found: list[Path] = []
    for file in files:
        if file.is_dir():
            inside = (one for one in file.rglob("*") if one.suffix.lower() in suffixes and not one.name.startswith(("~$", ".")))
            found += sorted(inside)
        elif file.is_file():
            found.append(file)
        else:
            raise typer.BadParameter(f"không có tệp «{file}».", param_hint="TỆP")
    return found


def _known(register: Register[E], word: str, option: str) -> str:
    """The id of what an option names."""
    if not word:
        return ""
    entry = register.find(word)
    if entry is None:
        meant = misspelt("", Place(""), word, register.words).facts.get("nearest")
        raise typer.BadParameter(f"không có «{word}».{f' Ý bạn là «{meant}»?' if meant else ''}", param_hint=option)
    return entry.id


def _reason(error: UnreadableError | ContentError) -> str:
    if isinstance(error, UnreadableError):
        return error.reason
    words = told(error.problems[0], catalogue())
    return f"{words.message} {words.hint}"

"""The `newsroom new` command: a file begun for an editor, asked for on a terminal or given by options, that passes the check."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import TypeAdapter, ValidationError

from newsroom.desk.catalogue import catalogue
from newsroom.desk.checking import check
from newsroom.desk.forms import Field
from newsroom.desk.labels import HINTS
from newsroom.desk.options import OUR_FAULT, PROBLEMS, ContentOption, SettingsOption, folder_of, project_of
from newsroom.desk.reporting import as_text, errors
from newsroom.desk.templates import KINDS, NewKind, defaults
from newsroom.desk.words import Command, Group
from newsroom.desk.yaml_text import Value
from newsroom.foundation.problems import Position, Problem, told
from newsroom.publishing.newsroom import shown_path
from newsroom.publishing.registers import Registers, read_registers

new_app = typer.Typer(cls=Group, add_completion=False, rich_markup_mode=None)

_REGISTERS = {
    "section": "sections",
    "unit": "units",
    "units": "units",
    "tags": "tags",
    "series": "series",
    "authors": "people",
    "people": "people",
}


@new_app.callback(epilog="Ví dụ: newsroom new news")
def new() -> None:
    """Tạo tệp mới: hỏi từng mục khi gõ ở cửa sổ lệnh, hoặc lấy từ các tùy chọn. Không bao giờ ghi đè."""


class TakenError(ValueError):
    """The file is there already."""


def written(content: Path, path: str, text: str) -> tuple[Problem, ...]:
    """Write a new file of the content folder; where it would not pass the check it is taken away again, and the problems are told.

    Raises TakenError where the file is there already.
    """
    file = content / path
    made = [folder for folder in (file.parent, *file.parent.parents) if not folder.exists()]
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError as error:
        raise TakenError(path) from error
    wrong = tuple(errors(check(content, [shown_path(file, content)]).problems))
    if wrong:
        file.unlink()
        for folder in made:
            folder.rmdir()
    return wrong


def _create(kind: NewKind, given: Mapping[str, Any]) -> None:
    settings, content = given["settings"], given["content"]
    folder = folder_of(settings, content)
    registers = read_registers(folder).registers
    values = {key: value for key, value in ((field.key, _value(field, given[field.key])) for field in kind.fields) if value is not None}
    if given["slug"]:
        values["slug"] = given["slug"]
    if "bloc" in {field.key for field in kind.fields} and content is None:
        values.setdefault("bloc", str(project_of(settings).settings.get("ORGANISATION", "")) or "Khối thi đua")
        values.setdefault("units", [unit.id for unit in registers.units])
    _complete(kind, values, registers)
    path = kind.path(values)
    try:
        wrong = written(folder, path, kind.text({key: value for key, value in values.items() if key != "slug"}))
    except TakenError as error:
        _refuse(f"Đã có tệp {folder.name}/{path}; không ghi đè. Chọn tên khác bằng --slug.", error)
    if wrong:
        typer.echo(as_text(wrong, catalogue(), 1), err=True)
        typer.echo("Chưa tạo tệp nào.", err=True)
        raise typer.Exit(PROBLEMS)
    typer.echo(f"Đã tạo {folder.name}/{path}. Mở tệp ấy để viết tiếp; xem thử: newsroom serve")


def _complete(kind: NewKind, values: dict[str, Value], registers: Registers) -> None:
    """Fill in what is taken for granted, then ask for what is still wanted; off a terminal, say what is and leave."""
    asking = sys.stdin.isatty()
    wanted = [field for field in kind.fields if field.required]
    for field in wanted:
        for key, value in defaults(kind, values, f"{datetime.now():%d/%m/%Y %H:%M}").items():
            values.setdefault(key, value)
        if asking and field.key not in values:
            values[field.key] = _asked(kind, field, registers)
    values.update({key: value for key, value in defaults(kind, values, "").items() if key not in values})
    if missing := [f"--{field.key.replace('_', '-')}" for field in wanted if field.key not in values]:
        _refuse(f"Thiếu {', '.join(missing)}. Xem: newsroom new {kind.name} --help")


def _asked(kind: NewKind, field: Field, registers: Registers) -> Value:
    """What the editor answers, asked again until it can be read."""
    register = getattr(registers, _REGISTERS[field.key]) if field.key in _REGISTERS else ()
    if register:
        typer.echo("  " + "; ".join(f"{entry.id} ({entry.name})" for entry in register))
    hint = f" ({HINTS[field.key]})" if field.key in HINTS else ""
    while True:
        answer = typer.prompt(f"{field.label}{hint}", prompt_suffix=": ")
        value = _value(field, [answer] if field.kind in {"words", "photos"} else answer)
        problem = _fault(kind, field, value)
        if problem is None and value is not None:
            return value
        if problem:
            typer.echo(told(problem, catalogue()).message)


def _fault(kind: NewKind, field: Field, value: Value | None) -> Problem | None:
    """What is wrong with one answer by itself."""
    info = kind.schema.model_fields[field.key]
    try:
        TypeAdapter(Annotated[(info.annotation, ..., *info.metadata)]).validate_python(value)  # type: ignore[arg-type]  # a type made at run time
    except ValidationError as error:
        context = error.errors()[0].get("ctx", {})
        if "code" in context:
            return Problem(context["code"], Position(""), context["facts"])
        expected = ", ".join(field.choices)
        return Problem("schema.not-one-of", Position(""), {"key": field.key, "word": str(value), "expected": expected})
    return None


def _value(field: Field, given: Any) -> Value | None:
    """An option as the file's value: words may be given one by one or with commas between them."""
    if given is None or given in ([], ""):
        return None
    if field.kind in {"words", "photos"}:
        return [word.strip() for part in given for word in str(part).split(",") if word.strip()]
    return given if isinstance(given, bool) else str(given)


def _refuse(words: str, cause: BaseException | None = None) -> None:
    typer.echo(words, err=True)
    raise typer.Exit(OUR_FAULT) from cause


def _parameters(kind: NewKind) -> Iterator[inspect.Parameter]:
    """An option for each field that a line can fill, told by its label."""
    for field in kind.fields:
        hint = f" ({HINTS[field.key]})" if field.key in HINTS else ""
        names = [f"--{field.key.replace('_', '-')}", *([f"--no-{field.key.replace('_', '-')}"] if field.kind == "flag" else [])]
        annotation: Any = bool if field.kind == "flag" else list[str] if field.kind in {"words", "photos"} else str
        metavar = None if annotation is bool else "CHỮ"
        option = typer.Option("/".join(names), help=field.label + hint, show_default=False, metavar=metavar)
        yield _parameter(field.key, Annotated[annotation | None, option])
    yield _parameter(
        "slug", Annotated[str | None, typer.Option("--slug", metavar="CHỮ", help="Tên tệp không dấu, nếu không lấy theo tên.")]
    )
    yield _parameter("settings", SettingsOption, Path("pelicanconf.py"))
    yield _parameter("content", ContentOption)


def _parameter(name: str, annotation: Any, default: Any = None) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def _verb(kind: NewKind) -> Callable[..., None]:
    """The verb that makes such a file, its options those of the schema."""

    def create(**given: Any) -> None:
        _create(kind, given)

    create.__doc__ = f"Tạo {kind.title} mới. Thiếu mục nào thì được hỏi mục ấy."
    create.__signature__ = inspect.Signature(list(_parameters(kind)))  # type: ignore[attr-defined]  # where Typer looks for options
    return create


for _kind in KINDS.values():
    new_app.command(_kind.name, cls=Command, epilog=f"Ví dụ: {_kind.example}")(_verb(_kind))

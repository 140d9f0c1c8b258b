"""The `newsroom check` and `newsroom explain` commands: what is wrong, what may be mended at once, what a code means."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from newsroom.desk.catalogue import catalogue
from newsroom.desk.changed import NoGitError, changed_files
from newsroom.desk.checking import Verdict, check
from newsroom.desk.explaining import explained
from newsroom.desk.fixing import fixes, write
from newsroom.desk.options import FINE, PROBLEMS, ContentOption, SettingsOption, folder_of, prefix_of
from newsroom.desk.reporting import as_github, as_gitlab, as_json, as_text, errors
from newsroom.desk.words import Command
from newsroom.foundation.library import Library
from newsroom.foundation.problems import Message, Problem, nearest
from newsroom.publishing.newsroom import shown_path


class Format(StrEnum):
    """How problems are told."""

    text = "text"
    json = "json"
    github = "github"
    gitlab = "gitlab"


PathsArgument = Annotated[list[Path] | None, typer.Argument(metavar="TỆP", help="Chỉ kể lỗi của các tệp, thư mục này.", show_default=False)]
FormatOption = Annotated[
    Format, typer.Option("--format", help="text cho người đọc, json cho chương trình, github và gitlab cho máy kiểm tra tự động.")
]
ChangedOption = Annotated[bool, typer.Option("--changed", help="Chỉ các tệp mà git thấy đã sửa hay mới thêm.")]
FixOption = Annotated[bool, typer.Option("--fix", help="Cho xem những chỗ sửa được ngay: dấu thanh, ngoặc kép, khoảng trắng, Unicode.")]
WriteOption = Annotated[bool, typer.Option("--write", help="Cùng với --fix: ghi những chỗ sửa ấy vào tệp.")]
CodeArgument = Annotated[str, typer.Argument(metavar="MÃ", help="Mã lỗi, in trong ngoặc vuông ở cuối mỗi dòng lỗi.")]

_IN_FORM: Mapping[Format, Callable[[Sequence[Problem], Mapping[str, Message]], str]] = {
    Format.json: as_json,
    Format.github: as_github,
    Format.gitlab: as_gitlab,
}


def add_to(app: typer.Typer) -> None:
    """Give the command its verbs `check` and `explain`."""
    app.command("check", cls=Command, epilog="Ví dụ: newsroom check content/news/2019 --fix")(check_command)
    app.command("explain", cls=Command, epilog="Ví dụ: newsroom explain field.date-format")(explain_command)


def check_command(
    paths: PathsArgument = None,
    content: ContentOption = None,
    format_: FormatOption = Format.text,
    changed: ChangedOption = False,
    fix: FixOption = False,
    write_: WriteOption = False,
    settings: SettingsOption = Path("pelicanconf.py"),
) -> None:
    """Kiểm tra nội dung và số liệu. Mọi lỗi được kể trong một lần: lỗi gì, ở đâu, sửa thế nào.

    Mã thoát: 0 không có lỗi (có thể có lưu ý), 1 có lỗi trong nội dung, 2 lỗi của chương trình.
    """
    if write_ and not fix:
        raise typer.BadParameter("chỉ dùng cùng với --fix.", param_hint="--write")
    folder = folder_of(settings, content)
    only = _asked(paths or [], folder, changed=changed)
    if only is None:
        _tell(Verdict((), (), 0), format_)
        raise typer.Exit(FINE)
    if fix:
        _mend(Library(folder, only), written=write_)
    verdict = check(folder, only, prefix_of(settings))
    _tell(verdict, format_)
    raise typer.Exit(PROBLEMS if errors(verdict.problems) else FINE)


def explain_command(code: CodeArgument) -> None:
    """Giải thích một mã lỗi: nghĩa là gì, sửa thế nào, một ví dụ sai và một ví dụ đúng."""
    messages = catalogue()
    if code in messages:
        typer.echo(explained(code, messages[code]))
        return
    meant = nearest(code, messages)
    typer.echo(f"Không có mã lỗi «{code}»." + (f" Ý bạn là «{meant}»?" if meant else ""), err=True)
    raise typer.Exit(PROBLEMS)


def _asked(paths: list[Path], folder: Path, *, changed: bool) -> tuple[str, ...] | None:
    """The files and folders to check as problems name them, empty for all; None where nothing has changed."""
    for path in paths:
        if not path.exists():
            raise typer.BadParameter(f"không có tệp «{path}».", param_hint="TỆP")
    named = tuple(shown_path(path.resolve(), folder.resolve()) for path in paths)
    if not changed:
        return named
    try:
        touched = changed_files(folder)
    except NoGitError as error:
        raise typer.BadParameter(f"«{folder}» không nằm trong kho git nào.", param_hint="--changed") from error
    within = Library(folder, named)
    return tuple(path for path in touched if within.asks(path)) or None


def _mend(library: Library, *, written: bool) -> None:
    """Show what mending changes, on the side of the problems; write it where that is asked for."""
    found = list(fixes(library))
    for fix in found:
        typer.echo(fix.diff, err=True)
    if written:
        write(found)
        typer.echo(f"Đã sửa {len(found)} tệp." if found else "Không có gì để sửa.", err=True)
    else:
        typer.echo("Chưa ghi gì. Đúng rồi thì chạy lại, thêm --write." if found else "Không có gì để sửa.", err=True)


def _tell(verdict: Verdict, format_: Format) -> None:
    if format_ is Format.text:
        typer.echo(as_text(verdict.problems, catalogue(), verdict.files))
    else:
        typer.echo(_IN_FORM[format_](verdict.problems, catalogue()))

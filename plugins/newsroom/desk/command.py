"""The `newsroom` command: what editors and publishers do with the site, in their own language."""

from __future__ import annotations

import signal
import sys
import traceback
from contextlib import AbstractContextManager
from datetime import date
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Annotated

import typer
from rich.console import Console

from newsroom.desk.building import BuildFailedError
from newsroom.desk.catalogue import catalogue, explanation
from newsroom.desk.checking import Verdict, check
from newsroom.desk.preview import changes, rebuild, served
from newsroom.desk.project import Project, load_project
from newsroom.desk.reporting import as_json, as_text, errors
from newsroom.desk.standing import UnknownCampaignError, as_csv, as_table, standing
from newsroom.desk.standing import as_json as as_json_figures
from newsroom.desk.words import Command, Group, refusal
from newsroom.desk.writing import NotReplaceableError, RefusedError, write_site
from newsroom.foundation.problems import ContentError, nearest
from newsroom.publishing.newsroom import build_day, shown_path
from newsroom.vietnamese.dates import DateError, parse_day

FINE, PROBLEMS, OUR_FAULT = 0, 1, 2

app = typer.Typer(cls=Group, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


class Format(StrEnum):
    """How problems are told."""

    text = "text"
    json = "json"


class Figures(StrEnum):
    """How figures are told."""

    table = "table"
    json = "json"
    csv = "csv"


def _day(text: str) -> date:
    try:
        return parse_day(text)
    except DateError as error:
        raise typer.BadParameter(f"«{text}» không phải ngày; viết 2019-10-18 hoặc 18/10/2019.") from error


PathsArgument = Annotated[list[Path] | None, typer.Argument(metavar="TỆP", help="Chỉ kể lỗi của các tệp, thư mục này.", show_default=False)]
ContentOption = Annotated[Path | None, typer.Option("--content", metavar="DIR", help="Thư mục nội dung, nếu khác trong tệp cài đặt.")]
FormatOption = Annotated[Format, typer.Option("--format", help="text cho người đọc, json cho chương trình.")]
SettingsOption = Annotated[Path, typer.Option("--settings", metavar="TỆP", help="Tệp cài đặt của Pelican.")]
OutputOption = Annotated[Path, typer.Option("--output", metavar="DIR", help="Thư mục nhận trang web.")]
DayOption = Annotated[
    date | None, typer.Option("--today", metavar="NGÀY", parser=_day, help="Dựng như vào ngày này; mặc định: ngày của commit mới nhất.")
]
PortOption = Annotated[int, typer.Option("--port", metavar="CỔNG", help="Cổng trên máy này.")]
CampaignArgument = Annotated[str, typer.Argument(metavar="ĐỢT", help="Mã đợt thi đua, như 2019.")]
FiguresOption = Annotated[Figures, typer.Option("--format", help="table cho người đọc, json và csv cho chương trình.")]
CodeArgument = Annotated[str, typer.Argument(metavar="MÃ", help="Mã lỗi, in trong ngoặc vuông ở cuối mỗi dòng lỗi.")]


@app.callback()
def desk() -> None:
    """Bàn biên tập: kiểm tra, xem thử và dựng trang tin thi đua."""


@app.command("check", cls=Command, epilog="Ví dụ: newsroom check content/news/2019")
def check_command(
    paths: PathsArgument = None,
    content: ContentOption = None,
    format_: FormatOption = Format.text,
    settings: SettingsOption = Path("pelicanconf.py"),
) -> None:
    """Kiểm tra nội dung và số liệu. Mọi lỗi được kể trong một lần: lỗi gì, ở đâu, sửa thế nào.

    Mã thoát: 0 không có lỗi (có thể có lưu ý), 1 có lỗi trong nội dung, 2 lỗi của chương trình.
    """
    folder = content or _project(settings).content
    if not folder.is_dir():
        raise typer.BadParameter(f"không có thư mục «{folder}».", param_hint="--content")
    verdict = check(folder).within(_shown_paths(paths or [], folder))
    if format_ is Format.json:
        typer.echo(as_json(verdict.problems, catalogue()))
    else:
        typer.echo(as_text(verdict.problems, catalogue(), verdict.files))
    raise typer.Exit(PROBLEMS if errors(verdict.problems) else FINE)


@app.command("build", cls=Command, epilog="Ví dụ: newsroom build --output /tmp/xem-thu")
def build_command(
    output: OutputOption = Path("output"),
    settings: SettingsOption = Path("pelicanconf.py"),
    content: ContentOption = None,
    today: DayOption = None,
) -> None:
    """Kiểm tra rồi dựng trang xem thử. Có cả bản nháp và bài hẹn ngày. Có lỗi thì trang cũ còn nguyên."""
    _write(_project(settings), output, content, today, gates=False)


@app.command("publish", cls=Command, epilog="Ví dụ: newsroom publish --output output --today 2019-10-18")
def publish_command(
    output: OutputOption = Path("output"),
    settings: SettingsOption = Path("publishconf.py"),
    content: ContentOption = None,
    today: DayOption = None,
) -> None:
    """Kiểm tra rồi dựng trang để đăng. Không bản nháp, không ảnh gốc, không liên kết hỏng. Có lỗi thì trang cũ còn nguyên."""
    _write(_project(settings), output, content, today, gates=True)


@app.command("serve", cls=Command, epilog="Ví dụ: newsroom serve --port 8000")
def serve_command(port: PortOption = 8000, settings: SettingsOption = Path("pelicanconf.py")) -> None:
    """Xem thử trên máy này. Có cả bản nháp; lưu tệp thì trang tự dựng lại. Dừng bằng Ctrl+C."""
    project = _project(settings)
    try:
        with served(project, port) as (address, output):
            rebuild(project, output)
            typer.echo(f"Xem tại {address} (dừng bằng Ctrl+C).")
            for _ in changes(project):
                typer.echo("Đã dựng lại; tải lại trang để xem." if rebuild(project, output) else "Trang vẫn như cũ; sửa lỗi rồi lưu lại.")
    except OSError as error:
        raise typer.BadParameter(f"không mở được cổng {port} ({error.strerror}).", param_hint="--port") from error


@app.command("targets", cls=Command, epilog="Ví dụ: newsroom targets 2019 --format json")
def targets_command(
    campaign: CampaignArgument,
    format_: FiguresOption = Figures.table,
    settings: SettingsOption = Path("pelicanconf.py"),
    content: ContentOption = None,
    today: DayOption = None,
) -> None:
    """In kết quả của một đợt thi đua. Các con số đúng như trên trang của đợt."""
    folder = content or _project(settings).content
    try:
        seen = standing(folder, campaign, build_day(folder, today))
    except UnknownCampaignError as error:
        raise typer.BadParameter(f"không có đợt «{campaign}»; các đợt hiện có: {', '.join(error.known)}.", param_hint="ĐỢT") from error
    except ContentError as error:
        _tell(check(folder))
        raise typer.Exit(PROBLEMS) from error
    if format_ is Figures.table:
        Console().print(as_table(seen))
    else:
        typer.echo(as_json_figures(seen) if format_ is Figures.json else as_csv(seen), nl=False)


@app.command("explain", cls=Command, epilog="Ví dụ: newsroom explain field.date-format")
def explain_command(code: CodeArgument) -> None:
    """Giải thích một mã lỗi."""
    messages = catalogue()
    if code in messages:
        typer.echo(explanation(code, messages[code]))
        return
    meant = nearest(code, messages)
    typer.echo(f"Không có mã lỗi «{code}»." + (f" Ý bạn là «{meant}»?" if meant else ""), err=True)
    raise typer.Exit(PROBLEMS)


def main() -> None:
    """Run the command: exit 0 fine, 1 problems in content, 2 our fault or a wrong option."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # a terminal is a TextIOWrapper
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))  # so that temporary folders are taken away
    with _OurFault():
        try:
            answer = app(prog_name="newsroom", standalone_mode=False)
        except typer.TyperException as error:
            typer.echo(f"{refusal(error)} Xem: newsroom --help", err=True)
            sys.exit(OUR_FAULT)
        sys.exit(answer if isinstance(answer, int) else FINE)


def _project(settings: Path) -> Project:
    if not settings.is_file():
        raise typer.BadParameter(f"không có tệp «{settings}»; hãy chạy lệnh từ thư mục gốc của dự án.", param_hint="--settings")
    return load_project(settings)


def _shown_paths(paths: list[Path], content: Path) -> list[str]:
    """The paths as problems write them; raises for one that is not there."""
    for path in paths:
        if not path.exists():
            raise typer.BadParameter(f"không có tệp «{path}».", param_hint="TỆP")
    return [shown_path(path.resolve(), content.resolve()) for path in paths]


def _write(project: Project, output: Path, content: Path | None, today: date | None, *, gates: bool) -> None:
    try:
        written = write_site(project, content or project.content, output, today, gates=gates)
    except RefusedError as error:
        typer.echo(as_text(error.verdict.problems, catalogue(), error.verdict.files), err=True)
        typer.echo(f"Chưa dựng trang; {output} còn nguyên như trước.", err=True)
        raise typer.Exit(PROBLEMS) from error
    except NotReplaceableError as error:
        raise typer.BadParameter(f"«{output}» không phải thư mục trống hay trang đã dựng trước đây.", param_hint="--output") from error
    except BuildFailedError as error:
        typer.echo(error.log, err=True)
        typer.echo(f"Lỗi của chương trình khi dựng trang; {output} còn nguyên như trước.", err=True)
        raise typer.Exit(OUR_FAULT) from error
    _tell(written.verdict)
    typer.echo(f"Đã dựng {written.pages} trang vào {output}.")


def _tell(verdict: Verdict) -> None:
    if verdict.problems:
        typer.echo(as_text(verdict.problems, catalogue(), verdict.files), err=True)


class _OurFault(AbstractContextManager[None]):
    """Shows an exception that nobody foresaw with its traceback, and ends with the exit code that says whose fault it is."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            traceback.print_exception(kind, error, trace)
            sys.exit(OUR_FAULT)

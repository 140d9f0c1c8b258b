"""The `newsroom` command: what editors and publishers do with the site, in their own language."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from newsroom.desk.building import BuildFailedError
from newsroom.desk.catalogue import catalogue
from newsroom.desk.doctor import add_to as add_doctor_to
from newsroom.desk.figures import targets_app
from newsroom.desk.hooks import add_to as add_hooks_to
from newsroom.desk.importing import import_app
from newsroom.desk.judging import add_to as add_judging_to
from newsroom.desk.ledger_row import new_app
from newsroom.desk.manuscripts.command import add_to as add_manuscripts_to
from newsroom.desk.options import OUR_FAULT, PROBLEMS, ContentOption, DayOption, SettingsOption, project_of, tell
from newsroom.desk.photo_import import add_photos_to
from newsroom.desk.preview import add_to as add_preview_to
from newsroom.desk.project import Project
from newsroom.desk.releasing import ReleaseError, commit_of, shelf_of
from newsroom.desk.reporting import as_text
from newsroom.desk.web_form import add_to as add_web_form_to
from newsroom.desk.words import Command, Group
from newsroom.desk.writing import NotReplaceableError, RefusedError, write_site

app = typer.Typer(cls=Group, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
app.add_typer(targets_app, name="targets")
add_manuscripts_to(import_app)
add_photos_to(import_app)
app.add_typer(import_app, name="import")
app.add_typer(new_app, name="new")
add_judging_to(app)
add_preview_to(app)
add_hooks_to(app)
add_doctor_to(app)
add_web_form_to(app)


PlaceArgument = Annotated[str, typer.Argument(metavar="NƠI", help="Thư mục trên máy này, hoặc máy-chủ:/thư-mục (qua ssh).")]
BackOption = Annotated[bool, typer.Option("--back", help="Không dựng gì: quay lại bản trước bản đang đăng.")]
OutputOption = Annotated[Path, typer.Option("--output", metavar="DIR", help="Thư mục nhận trang web.")]


@app.callback()
def desk() -> None:
    """Bàn biên tập: kiểm tra, xem thử và dựng trang tin thi đua."""


@app.command("build", cls=Command, epilog="Ví dụ: newsroom build --output xem-thu")
def build_command(
    output: OutputOption = Path("output"),
    settings: SettingsOption = Path("pelicanconf.py"),
    content: ContentOption = None,
    today: DayOption = None,
) -> None:
    """Kiểm tra rồi dựng trang xem thử. Có cả bản nháp và bài hẹn ngày. Có lỗi thì trang cũ còn nguyên."""
    _write(project_of(settings), output, content, today, gates=False)


@app.command("publish", cls=Command, epilog="Ví dụ: newsroom publish --output output --today 2019-10-18")
def publish_command(
    output: OutputOption = Path("output"),
    settings: SettingsOption = Path("publishconf.py"),
    content: ContentOption = None,
    today: DayOption = None,
) -> None:
    """Kiểm tra rồi dựng trang để đăng. Không bản nháp, không ảnh gốc, không liên kết hỏng. Có lỗi thì trang cũ còn nguyên."""
    _write(project_of(settings), output, content, today, gates=True)


@app.command("release", cls=Command, epilog="Ví dụ: newsroom release web.noibo:/srv/thi-dua")
def release_command(
    place: PlaceArgument,
    back: BackOption = False,
    settings: SettingsOption = Path("publishconf.py"),
    content: ContentOption = None,
    today: DayOption = None,
) -> None:
    """Dựng trang như publish rồi đăng: bạn đọc thấy trọn bản mới hoặc vẫn bản cũ, không bao giờ nửa chừng.

    Máy chủ web đọc THƯ MỤC/current. Năm bản mới nhất được giữ trong THƯ MỤC/releases.
    """
    project, shelf = project_of(settings), shelf_of(place)
    if shelf.host is None and Path(shelf.folder).resolve().is_relative_to(project.root):
        raise typer.BadParameter("trang phải được đăng ra ngoài thư mục dự án.", param_hint="NƠI")
    try:
        if back:
            typer.echo(f"Bạn đọc nay thấy bản {shelf.back()}.")
            return
        with tempfile.TemporaryDirectory(prefix="newsroom-") as shelter:
            site = Path(shelter) / "site"
            pages = _written(project, site, content, today, gates=True, shown=str(shelf))
            name = shelf.add(site, commit_of(project.root))
    except ReleaseError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(OUR_FAULT) from error
    typer.echo(f"Đã đăng {pages} trang, bản {name}. Có gì không ổn thì quay lại bản trước: newsroom release {shelf} --back")


def _write(project: Project, output: Path, content: Path | None, today: date | None, *, gates: bool) -> None:
    pages = _written(project, output, content, today, gates=gates, shown=str(output))
    typer.echo(f"Đã dựng {pages} trang vào {output}.")


def _written(project: Project, output: Path, content: Path | None, today: date | None, *, gates: bool, shown: str) -> int:
    """How many pages were written into `output`; a refusal names the place `shown`, where all is as it was."""
    try:
        written = write_site(project, content or project.content, output, today, gates=gates)
    except RefusedError as error:
        typer.echo(as_text(error.verdict.problems, catalogue(), error.verdict.files), err=True)
        typer.echo(f"Chưa dựng trang; {shown} còn nguyên như trước.", err=True)
        raise typer.Exit(PROBLEMS) from error
    except NotReplaceableError as error:
        raise typer.BadParameter(f"«{output}» không phải thư mục trống hay trang đã dựng trước đây.", param_hint="--output") from error
    except BuildFailedError as error:
        typer.echo(error.log, err=True)
        typer.echo(f"Lỗi của chương trình khi dựng trang; {shown} còn nguyên như trước.", err=True)
        raise typer.Exit(OUR_FAULT) from error
    tell(written.verdict)
    return written.pages

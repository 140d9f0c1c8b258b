"""What the verbs of the command share: their options, the project they work on, and how they tell what is wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from newsroom.desk.catalogue import catalogue
from newsroom.desk.checking import Verdict
from newsroom.desk.project import Project, load_project
from newsroom.desk.reporting import as_text
from newsroom.vietnamese.dates import DateError, parse_day

FINE, PROBLEMS, OUR_FAULT = 0, 1, 2
"""Exit codes: nothing wrong, problems in content, a fault of ours or a wrong option."""


def day_of(text: str) -> date:
    """The day of an option."""
    try:
        return parse_day(text)
    except DateError as error:
        raise typer.BadParameter(f"«{text}» không phải ngày; viết 2019-10-18 hoặc 18/10/2019.") from error


ContentOption = Annotated[Path | None, typer.Option("--content", metavar="DIR", help="Thư mục nội dung, nếu khác trong tệp cài đặt.")]
SettingsOption = Annotated[Path, typer.Option("--settings", metavar="TỆP", help="Tệp cài đặt của Pelican.")]
DayOption = Annotated[
    date | None, typer.Option("--today", metavar="NGÀY", parser=day_of, help="Dựng như vào ngày này; mặc định: ngày của commit mới nhất.")
]


def project_of(settings: Path) -> Project:
    """The project of a settings file."""
    if not settings.is_file():
        raise typer.BadParameter(f"không có tệp «{settings}»; hãy chạy lệnh từ thư mục gốc của dự án.", param_hint="--settings")
    return load_project(settings)


def folder_of(settings: Path, content: Path | None) -> Path:
    """The content folder: the one given, else the project's."""
    folder = content or project_of(settings).content
    if not folder.is_dir():
        raise typer.BadParameter(f"không có thư mục «{folder}».", param_hint="--content")
    return folder


def prefix_of(settings: Path) -> str | None:
    """The site's folder on its host; None where there is no settings file to say."""
    return load_project(settings).prefix if settings.is_file() else None


def tell(verdict: Verdict) -> None:
    """Tell what the checks found, where they found anything."""
    if verdict.problems:
        typer.echo(as_text(verdict.problems, catalogue(), verdict.files), err=True)

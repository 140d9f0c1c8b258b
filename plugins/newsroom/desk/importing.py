"""The `newsroom import` command: an Excel sheet of reports, set against the ledger, and appended to it when the editor says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from newsroom.desk.catalogue import catalogue
from newsroom.desk.checking import check
from newsroom.desk.figures import campaign_of, figures_of
from newsroom.desk.options import PROBLEMS, ContentOption, SettingsOption, day_of, folder_of
from newsroom.desk.reporting import as_text, errors
from newsroom.desk.words import Command, Group
from newsroom.foundation.documents import read_text
from newsroom.foundation.problems import ContentError
from newsroom.publishing.newsroom import shown_path
from newsroom.targets.files.loading import unit_ids
from newsroom.targets.files.report_file import HEADERS
from newsroom.targets.files.report_text import entry_text
from newsroom.targets.files.sheet import read_sheet, separator_of
from newsroom.targets.sheets.importing import Difference, Incoming, difference, lines_to_append

WorkbookArgument = Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp Excel (.xlsx) đã điền.")]
CampaignOption = Annotated[str, typer.Option("--campaign", metavar="ĐỢT", help="Mã đợt thi đua, như 2019.")]
WriteOption = Annotated[bool, typer.Option("--write", help="Ghi thêm vào sổ báo cáo. Không có thì chỉ so sánh.")]
ReceivedOption = Annotated[
    date | None, typer.Option("--received", metavar="NGÀY", parser=day_of, help="Ngày nhận của những dòng để trống ô «Ngày nhận».")
]

import_app = typer.Typer(cls=Group, add_completion=False, rich_markup_mode=None)


@import_app.callback(epilog="Ví dụ: newsroom import xlsx bao-cao-q2.xlsx --campaign 2019")
def imports() -> None:
    """Nhập số liệu từ tệp của đơn vị."""


@import_app.command("xlsx", cls=Command, epilog="Ví dụ: newsroom import xlsx bao-cao-q2.xlsx --campaign 2019 --write")
def xlsx(
    file: WorkbookArgument,
    campaign: CampaignOption,
    write: WriteOption = False,
    received: ReceivedOption = None,
    settings: SettingsOption = Path("pelicanconf.py"),
    content: ContentOption = None,
) -> None:
    """So tệp Excel với sổ báo cáo: dòng nào mới, dòng nào đã có, dòng nào sửa số cũ. Thêm --write thì ghi dòng mới vào sổ.

    Sổ chỉ được thêm dòng. Có lỗi thì không ghi dòng nào. Mã thoát: 0 không có lỗi, 1 có lỗi trong tệp.
    """
    if not file.is_file():
        raise typer.BadParameter(f"không có tệp «{file}».", param_hint="TỆP")
    folder = folder_of(settings, content)
    units, campaigns = figures_of(folder)
    found = campaign_of(campaigns, campaign)
    ledger = folder / "data" / "reports" / f"{found.id}.csv"
    try:
        told = difference(file, found, unit_ids(units), received)
        appended = _lines(ledger, shown_path(ledger, folder), told.added)
    except ContentError as error:
        typer.echo(as_text(error.problems, catalogue(), 1), err=True)
        raise typer.Exit(PROBLEMS) from error
    typer.echo("\n".join(_told(told, shown_path(ledger, folder))))
    if told.problems:
        typer.echo(as_text(told.problems, catalogue(), 1), err=True)
    if errors(told.problems):
        typer.echo("Chưa ghi dòng nào.", err=True)
        raise typer.Exit(PROBLEMS)
    if write and told.added:
        _append(ledger, appended)
        _confirm(folder, len(told.added))
    elif told.added:
        typer.echo("Chưa ghi gì. Đúng rồi thì chạy lại, thêm --write.")


def _told(told: Difference, ledger: str) -> Iterator[str]:
    """The difference report: a line for each row that is new or corrects, the others counted."""
    yield f"So với {ledger}: {len(told.added)} dòng mới, {len(told.known)} dòng đã có."
    for one in told.added:
        report = one.report
        line = f"{report.target} · {report.unit} · {report.period}: {entry_text(report.entry)}"
        if report.replaces is None:
            yield f"  + {line}"
        else:
            before = entry_text(one.standing.entry) if one.standing else "—"
            yield f"  ± {line}, thay {before}. Lý do: {report.reason or '—'}"


def _lines(ledger: Path, shown: str, added: Sequence[Incoming]) -> str:
    """What is to be appended to the ledger, in the form it has: its columns, separator, line ends. Raises ContentError."""
    text = read_text(ledger, shown) if ledger.is_file() else ""
    rows = read_sheet(text, shown)
    if not rows:
        return lines_to_append(added, HEADERS, ";", with_head=True)
    known = {name.casefold(): name for name in HEADERS}
    header = [known.get(" ".join(cell.text.split()).casefold(), "") for cell in rows[0]]
    lines = lines_to_append(added, header, separator_of(text))
    return lines if text.endswith("\n") else "\n" + lines


def _append(ledger: Path, lines: str) -> None:
    """Add to the end of the ledger, byte for byte keeping what is there."""
    ledger.parent.mkdir(parents=True, exist_ok=True)
    crlf = ledger.is_file() and b"\r\n" in ledger.read_bytes()
    with ledger.open("ab") as stream:
        stream.write((lines.replace("\n", "\r\n") if crlf else lines).encode())


def _confirm(folder: Path, count: int) -> None:
    """Say what was written, and check the whole content as it stands now."""
    typer.echo(f"Đã ghi thêm {count} dòng.")
    verdict = check(folder)
    if wrong := errors(verdict.problems):
        typer.echo(as_text(wrong, catalogue(), verdict.files), err=True)
        raise typer.Exit(PROBLEMS)

"""The `newsroom new report` command: one row added to the end of a campaign's ledger, if it can be read as a report."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from newsroom.desk.catalogue import catalogue
from newsroom.desk.checking import check
from newsroom.desk.creating import new_app
from newsroom.desk.figures import campaign_of, figures_of
from newsroom.desk.options import OUR_FAULT, PROBLEMS, ContentOption, SettingsOption, folder_of
from newsroom.desk.reporting import as_text, errors
from newsroom.desk.words import Command
from newsroom.foundation.documents import read_text
from newsroom.foundation.problems import Problem
from newsroom.publishing.newsroom import shown_path
from newsroom.targets.files.report_file import COLUMNS_OF, HEADERS, NEEDED
from newsroom.targets.files.sheet import read_sheet, separator_of
from newsroom.targets.model import Campaign

__all__ = ["new_app"]

_SHARE = ("Tử số", "Mẫu số")


def _cell(header: str, name: str) -> Any:
    return typer.Option(name, metavar="CHỮ", help=f"Ô «{header}».", show_default=False)


@new_app.command(
    "report",
    cls=Command,
    epilog="Ví dụ: newsroom new report 2019 --target htxs --unit bao-thanh-tra --period q1 --numerator 19 --denominator 62",
)
def report(
    campaign: Annotated[str, typer.Argument(metavar="ĐỢT", help="Mã đợt thi đua, như 2019.")],
    target: Annotated[str | None, _cell("Mã chỉ tiêu", "--target")] = None,
    unit: Annotated[str | None, _cell("Đơn vị", "--unit")] = None,
    period: Annotated[str | None, _cell("Kỳ", "--period")] = None,
    value: Annotated[str | None, _cell("Giá trị", "--value")] = None,
    numerator: Annotated[str | None, _cell("Tử số", "--numerator")] = None,
    denominator: Annotated[str | None, _cell("Mẫu số", "--denominator")] = None,
    names: Annotated[str | None, _cell("Danh sách", "--names")] = None,
    received: Annotated[str | None, _cell("Ngày nhận", "--received")] = None,
    quality: Annotated[str | None, _cell("Chất lượng", "--quality")] = None,
    source: Annotated[str | None, _cell("Nguồn", "--source")] = None,
    replaces: Annotated[str | None, _cell("Thay cho", "--replaces")] = None,
    reason: Annotated[str | None, _cell("Lý do", "--reason")] = None,
    note: Annotated[str | None, _cell("Ghi chú", "--note")] = None,
    settings: SettingsOption = Path("pelicanconf.py"),
    content: ContentOption = None,
) -> None:
    """Ghi thêm một dòng báo cáo vào cuối sổ của một đợt. Dòng đọc không được thì không ghi."""
    folder = folder_of(settings, content)
    _, campaigns = figures_of(folder)
    found = campaign_of(campaigns, campaign)
    given = (target, unit, period, value, numerator, denominator, names, received, quality, source, replaces, reason, note)
    cells = {header: text for header, text in zip(HEADERS, given, strict=True) if text is not None}
    _complete(cells, found)
    if wrong := appended(folder, found.id, cells):
        typer.echo(as_text(wrong, catalogue(), 1), err=True)
        typer.echo("Chưa ghi dòng nào.", err=True)
        raise typer.Exit(PROBLEMS)
    typer.echo(f"Đã ghi thêm một dòng vào {folder.name}/data/reports/{found.id}.csv.")


def appended(content: Path, campaign: str, cells: Mapping[str, str]) -> tuple[Problem, ...]:
    """Add a row to the ledger; where the ledger would no longer pass the check it is left as it was, and the problems are told."""
    ledger = content / "data" / "reports" / f"{campaign}.csv"
    shown = shown_path(ledger, content)
    before = ledger.read_bytes() if ledger.is_file() else None
    text = read_text(ledger, shown) if before is not None else ""
    rows = read_sheet(text, shown)
    header = [cell.text for cell in rows[0]] if rows else list(HEADERS)
    known = {name.casefold(): cells[name] for name in cells}
    row = _line([known.get(name.casefold(), "") for name in header], separator_of(text) if rows else ";")
    head = "" if rows else _line(header, ";")
    ending = "" if not text or text.endswith("\n") else "\n"
    line_end = "\r\n" if before and b"\r\n" in before else "\n"
    ledger.parent.mkdir(parents=True, exist_ok=True)
    with ledger.open("ab") as stream:
        stream.write((ending + head + row).replace("\n", line_end).encode())
    wrong = tuple(errors(check(content, [shown]).problems))
    if wrong and before is None:
        ledger.unlink()
    elif wrong and before is not None:
        ledger.write_bytes(before)
    return wrong


def _line(cells: Sequence[str], separator: str) -> str:
    stream = io.StringIO()
    csv.writer(stream, delimiter=separator, lineterminator="\n").writerow(cells)
    return stream.getvalue()


def _complete(cells: dict[str, str], campaign: Campaign) -> None:
    """Ask for what is wanted on a terminal; elsewhere say what is, and leave."""
    _fill(cells, campaign, NEEDED[:3])
    _fill(cells, campaign, (*_columns(cells, campaign), NEEDED[3]))


def _fill(cells: dict[str, str], campaign: Campaign, headers: Sequence[str]) -> None:
    for header in headers:
        if header in cells:
            continue
        if not sys.stdin.isatty():
            typer.echo(f"Thiếu ô «{header}». Xem: newsroom new report --help", err=True)
            raise typer.Exit(OUR_FAULT)
        choices = ", ".join(_choices(header, campaign))
        cells[header] = typer.prompt(
            header + (f" ({choices})" if choices else ""), prompt_suffix=": ", default="" if header in _SHARE else None
        )


def _columns(cells: Mapping[str, str], campaign: Campaign) -> tuple[str, ...]:
    """The columns in which the target named is reported, unless one of them is filled already."""
    if any(header in cells for header in ("Giá trị", *_SHARE, "Danh sách")):
        return ()
    target = campaign.reported(cells.get("Mã chỉ tiêu", ""))
    columns = COLUMNS_OF[target.kind] if target else frozenset({"Giá trị"})
    return _SHARE if "Tử số" in columns else tuple(sorted(columns))


def _choices(header: str, campaign: Campaign) -> tuple[str, ...]:
    if header == "Mã chỉ tiêu":
        return tuple(target.id for target in campaign.targets)
    if header == "Đơn vị":
        return tuple(campaign.units)
    return tuple(period.id for period in campaign.periods) if header == "Kỳ" else ()

"""The `newsroom targets` command: where a campaign stands, and the sheet that units fill in."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from newsroom.desk.checking import check
from newsroom.desk.options import PROBLEMS, ContentOption, DayOption, SettingsOption, day_of, folder_of, tell
from newsroom.desk.standing import as_csv, as_json, as_table, standing
from newsroom.desk.words import Command, Group
from newsroom.foundation.problems import ContentError, nearest
from newsroom.publishing.newsroom import build_day
from newsroom.publishing.registers import Register, Unit, load_registers
from newsroom.targets.files.loading import load_campaigns, unit_ids
from newsroom.targets.model import WHOLE_BLOC, Campaign, Campaigns, Period
from newsroom.targets.sheets.entry_sheet import entry_sheet

_QUARTER_MONTHS = 3


class Figures(StrEnum):
    """How figures are told."""

    table = "table"
    json = "json"
    csv = "csv"


class TargetsGroup(Group):
    """`newsroom targets 2019 …` is `newsroom targets show 2019 …`: what is no verb is a campaign."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The arguments, with the verb that was left out."""
        verbless = bool(args) and args[0] not in self.commands and args[0] not in ctx.help_option_names
        return list(super().parse_args(ctx, ["show", *args] if verbless else args))


CampaignArgument = Annotated[str, typer.Argument(metavar="ĐỢT", help="Mã đợt thi đua, như 2019.")]
PeriodArgument = Annotated[
    str, typer.Argument(metavar="KỲ", help="Mã hay tên kỳ báo cáo, như q1; q2, q3, q4 cũng là 6 tháng, 9 tháng, năm.")
]
FiguresOption = Annotated[Figures, typer.Option("--format", help="table cho người đọc, json và csv cho chương trình.")]
AsOfOption = Annotated[
    date | None,
    typer.Option("--as-of", metavar="NGÀY", parser=day_of, help="Chốt số liệu vào ngày này; mặc định: ngày chốt của đợt."),
]
UnitOption = Annotated[str | None, typer.Option("--unit", metavar="ĐƠN VỊ", help="Chỉ phần của đơn vị này (mã hay tên), hoặc «toàn khối».")]
SheetOption = Annotated[Path, typer.Option("--xlsx", metavar="TỆP", help="Tệp Excel sẽ viết ra.")]

targets_app = typer.Typer(cls=TargetsGroup, add_completion=False, rich_markup_mode=None)


@targets_app.callback(epilog="Ví dụ: newsroom targets 2019 --format json")
def targets() -> None:
    """Kết quả của một đợt thi đua, và tệp Excel để đơn vị điền báo cáo.

    Không ghi lệnh thì là show: newsroom targets 2019.
    """


@targets_app.command("show", cls=Command, epilog="Ví dụ: newsroom targets 2019 --as-of 2019-06-30 --format json")
def show(
    campaign: CampaignArgument,
    format_: FiguresOption = Figures.table,
    settings: SettingsOption = Path("pelicanconf.py"),
    content: ContentOption = None,
    as_of: AsOfOption = None,
    today: DayOption = None,
) -> None:
    """In kết quả của một đợt thi đua. Các con số đúng như trên trang của đợt."""
    folder = folder_of(settings, content)
    units, campaigns = figures_of(folder)
    seen = standing(campaign_of(campaigns, campaign), units, build_day(folder, today), as_of)
    if format_ is Figures.table:
        Console().print(as_table(seen))
    else:
        typer.echo(as_json(seen) if format_ is Figures.json else as_csv(seen), nl=False)


@targets_app.command("template", cls=Command, epilog="Ví dụ: newsroom targets template 2019 q2 --unit bao-thanh-tra --xlsx bao-cao-q2.xlsx")
def template(
    campaign: CampaignArgument,
    period: PeriodArgument,
    sheet: SheetOption,
    unit: UnitOption = None,
    settings: SettingsOption = Path("pelicanconf.py"),
    content: ContentOption = None,
) -> None:
    """Viết tệp Excel để điền báo cáo: mỗi chỉ tiêu phải báo cáo trong kỳ là một dòng."""
    units, campaigns = figures_of(folder_of(settings, content))
    found = campaign_of(campaigns, campaign)
    try:
        sheet.write_bytes(entry_sheet(found, _period_of(found, period), units, _unit_of(found, units, unit) if unit else None))
    except OSError as error:
        raise typer.BadParameter(f"không viết được tệp «{sheet}» ({error.strerror}).", param_hint="--xlsx") from error
    typer.echo(f"Đã viết {sheet}. Điền xong: newsroom import xlsx {sheet} --campaign {found.id}")


def figures_of(folder: Path) -> tuple[Register[Unit], Campaigns]:
    """The units and campaigns of a content folder; tells every problem and leaves where there is one."""
    try:
        units = load_registers(folder).units
        return units, load_campaigns(folder, units)
    except ContentError as error:
        tell(check(folder))
        raise typer.Exit(PROBLEMS) from error


def campaign_of(campaigns: Campaigns, word: str) -> Campaign:
    """The campaign of that id."""
    found = campaigns.find(word)
    if found is None:
        raise typer.BadParameter(f"không có đợt «{word}»; các đợt hiện có: {', '.join(campaigns.ids)}.", param_hint="ĐỢT")
    return found


def _period_of(campaign: Campaign, word: str) -> Period:
    """The period of that id or name; `q2` is also the one that ends with June, whatever the campaign calls it."""
    folded = word.casefold()
    for period in campaign.periods:
        quarter = period.end.month // _QUARTER_MONTHS if period.end.month % _QUARTER_MONTHS == 0 else None
        if folded in {period.id, period.name.casefold(), f"q{quarter}"}:
            return period
    known = ", ".join(f"{period.id} ({period.name})" for period in campaign.periods)
    raise typer.BadParameter(f"không có kỳ «{word}»; các kỳ của đợt: {known}.", param_hint="KỲ")


def _unit_of(campaign: Campaign, units: Register[Unit], word: str) -> str:
    known = {WHOLE_BLOC: WHOLE_BLOC, **{name: id_ for name, id_ in unit_ids(units).items() if id_ in campaign.units}}
    if (found := known.get(word.casefold())) is None:
        meant = nearest(word, [*campaign.units, *known])
        raise typer.BadParameter(f"không có đơn vị «{word}».{f' Ý bạn là «{meant}»?' if meant else ''}", param_hint="--unit")
    return found

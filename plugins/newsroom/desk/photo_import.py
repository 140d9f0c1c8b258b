"""The `newsroom import photos` command: a folder from a camera becomes an album, with captions to fill in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from newsroom.desk.catalogue import catalogue
from newsroom.desk.options import PROBLEMS, ContentOption, SettingsOption, day_of, folder_of
from newsroom.desk.reporting import as_text, errors
from newsroom.desk.words import Command
from newsroom.photos.importing import Plan, is_album, plan, write
from newsroom.photos.loading import ALBUM, caption_path
from newsroom.vietnamese.folding import slugify

FolderArgument = Annotated[Path, typer.Argument(metavar="DIR", help="Thư mục ảnh chép từ máy chụp.")]
AlbumOption = Annotated[str, typer.Option("--album", metavar="NĂM/TÊN", help="Bộ ảnh nhận, như 2019/hoi-thao; chưa có thì được lập.")]
TitleOption = Annotated[str | None, typer.Option("--title", metavar="TÊN", help="Tên của bộ ảnh mới.")]
DateOption = Annotated[
    date | None, typer.Option("--date", metavar="NGÀY", parser=day_of, help="Ngày của bộ ảnh mới; mặc định: ngày chụp sớm nhất.")
]
WriteOption = Annotated[bool, typer.Option("--write", help="Chép ảnh vào nội dung. Không có thì chỉ kể sẽ làm gì.")]


def add_photos_to(app: typer.Typer) -> None:
    """Give a group of commands this one."""
    app.command("photos", cls=Command, epilog="Ví dụ: newsroom import photos ~/anh --album 2019/hoi-thao --title 'Hội thao' --write")(
        photos
    )


def photos(
    source: FolderArgument,
    album: AlbumOption,
    title: TitleOption = None,
    day: DateOption = None,
    write_: WriteOption = False,
    settings: SettingsOption = Path("pelicanconf.py"),
    content: ContentOption = None,
) -> None:
    """Nhập một thư mục ảnh vào bộ ảnh: tên tệp không dấu, tệp chú thích để điền, thông tin ẩn (nơi chụp, số máy) bị bỏ.

    Ảnh không bị nén lại hay xoay. Ảnh hỏng hoặc hẹp dưới 640 điểm không được nhập. Mã thoát: 0 nhập được cả, 1 có ảnh không nhập được.
    """
    folder = folder_of(settings, content)
    found = _planned(source, folder, album, title, day)
    typer.echo("\n".join(_told(found, folder.name, written=write_)))
    if found.problems:
        typer.echo(as_text(found.problems, catalogue(), len(found.incoming)), err=True)
    if write_ and found.incoming:
        write(found, folder)
        typer.echo("Đã chép xong. Việc còn lại: điền  alt  trong từng tệp chú thích; newsroom check kể những tệp còn thiếu.")
    elif found.incoming:
        typer.echo("Chưa ghi gì. Đúng rồi thì chạy lại, thêm --write.")
    if errors(found.problems):
        raise typer.Exit(PROBLEMS)


def _planned(source: Path, content: Path, album: str, title: str | None, day: date | None) -> Plan:
    """The plan; raises for options that do not fit."""
    if not source.is_dir():
        raise typer.BadParameter(f"không có thư mục «{source}».", param_hint="DIR")
    if not is_album(album):
        year, _, name = album.rpartition("/")
        raise typer.BadParameter(
            f"«{album}» không phải bộ ảnh; viết năm/tên, như {year or 2019}/{slugify(name) or 'hoi-thao'}.", param_hint="--album"
        )
    found = plan(source, content, album, title, day)
    if found.incoming and found.index is None and not (content / found.folder / ALBUM).exists():
        lacking = "--title" if title is None else "--date"
        raise typer.BadParameter(f"bộ ảnh {album} chưa có: cần {lacking} để lập.", param_hint=lacking)
    return found


def _told(found: Plan, content: str, *, written: bool) -> Iterator[str]:
    """What is to be written, a line a file."""
    yield f"{'Nhập' if written else 'Sẽ nhập'} {len(found.incoming)} ảnh vào {content}/{found.folder}/."
    if found.index:
        yield f"  + {ALBUM} (bộ ảnh mới)"
    for photo in found.incoming:
        name = Path(photo.path).name
        yield f"  + {name} và {Path(caption_path(name)).name}  ←  {photo.source.name}"

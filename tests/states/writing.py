"""Content files written for the sites of states, and these sites published."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.desk.running import ROOT, newsroom

_HEADER = "Mã chỉ tiêu;Đơn vị;Kỳ;Giá trị;Tử số;Mẫu số;Danh sách;Ngày nhận;Chất lượng;Nguồn;Thay cho;Lý do;Ghi chú"


def document(file: Path, front: dict[str, Any], body: str = "") -> None:
    """A Markdown document; JSON is YAML too."""
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items()]
    file.write_text("\n".join(["---", *lines, "---", "", body, ""]), encoding="utf-8")


def register(folder: Path, name: str, entries: Any) -> None:
    """A register of the content folder, or, where `entries` is no list, any YAML file of that folder."""
    file = folder / "data" / f"{name}.yaml" if isinstance(entries, list) else folder / f"{name}.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({name: entries} if isinstance(entries, list) else entries, ensure_ascii=False, indent=1), encoding="utf-8")


def report_line(target: str, unit: str, value: int) -> str:
    """A line of a half-year report."""
    return f"{target};{unit};h1;{value};;;;05/07/2019;chính thức;Báo cáo;;;"


def sheet(content: Path, campaign: str, lines: list[str]) -> None:
    """The reports of a campaign."""
    file = content / "data" / "reports" / f"{campaign}.csv"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join([_HEADER, *lines, ""]), encoding="utf-8")


def published(folder: Path, write: Callable[[Path], None]) -> Path:
    """The site of a content that `write` writes, published with the settings and the theme of this project."""
    write(folder / "content")
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, folder / name)
    (folder / "theme").symlink_to(ROOT / "theme", target_is_directory=True)
    answer = newsroom("publish", "--today", "2019-12-31", folder=folder)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return folder / "output"

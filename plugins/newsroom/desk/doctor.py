"""`newsroom doctor`: what this machine lacks, what that is needed for, and how to get it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Literal

import typer

from newsroom.desk.options import FINE, PROBLEMS, SettingsOption, project_of
from newsroom.desk.words import Command

State = Literal["well", "lacking", "wanted"]
Which = Callable[[str], str | None]

_OLDEST_PYTHON = (3, 11)
_MARKS: Mapping[State, str] = {"well": "✓", "lacking": "–", "wanted": "✗"}
_PIN = re.compile(r"(?P<name>[\w.-]+)==(?P<version>\S+)")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked for: `wanted` stops the work, `lacking` only some of it."""

    name: str
    state: State
    told: str
    cure: str = ""


@dataclass(frozen=True, slots=True)
class Tool:
    """A program outside Python: its names, what it is for, and how to get it by system."""

    name: str
    commands: tuple[str, ...]
    purpose: str
    linux: str
    windows: str
    is_wanted: bool = False


TOOLS = (
    Tool(
        "git",
        ("git",),
        "giữ lịch sử bài, ngày của bản dựng, git hook",
        "sudo apt install git",
        "winget install Git.Git",
        is_wanted=True,
    ),
    Tool(
        "Chromium",
        ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge"),
        "bài thử trong trình duyệt",
        "sudo apt install chromium",
        "winget install Google.Chrome",
    ),
    Tool(
        "exiftool",
        ("exiftool",),
        "bài thử xem ảnh đã sạch thông tin ẩn",
        "sudo apt install libimage-exiftool-perl",
        "winget install OliverBetz.ExifTool",
    ),
    Tool(
        "Java", ("java",), "bộ kiểm HTML (vnu) khi make ci", "sudo apt install default-jre-headless", "winget install Microsoft.OpenJDK.21"
    ),
    Tool("Node.js", ("npm",), "bộ kiểm HTML, form web Decap", "sudo apt install nodejs npm", "winget install OpenJS.NodeJS.LTS"),
)


def add_to(app: typer.Typer) -> None:
    """Add the verb to the command."""
    app.command("doctor", cls=Command, epilog="Ví dụ: newsroom doctor")(doctor)


def doctor(settings: SettingsOption = Path("pelicanconf.py")) -> None:
    """Khám máy này: thiếu gì, thiếu thì không làm được việc nào, lấy ở đâu.

    Mã thoát: 0 đủ để viết và dựng trang, 1 thiếu thứ bắt buộc.
    """
    project = project_of(settings)
    found = [*python_and_packages(project.root), *tools(shutil.which), *fonts(project.theme), *content_of(project.content)]
    for one in found:
        typer.echo(f"{_MARKS[one.state]} {one.name}: {one.told}")
        if one.cure:
            typer.echo(f"    → {one.cure}")
    wanted = sum(one.state == "wanted" for one in found)
    typer.echo(f"Thiếu {wanted} thứ bắt buộc (✗)." if wanted else "Máy này đủ để viết bài, xem thử và dựng trang.")
    raise typer.Exit(PROBLEMS if wanted else FINE)


def python_and_packages(root: Path) -> Iterator[Finding]:
    """The interpreter, and the packages beside the versions that the project was tested with."""
    version = ".".join(map(str, sys.version_info[:3]))
    fit = sys.version_info >= _OLDEST_PYTHON
    cure = "" if fit else "Cài Python 3.11 trở lên: python.org/downloads, hoặc winget install Python.Python.3.13"
    yield Finding("Python", "well" if fit else "wanted", version, cure)
    constraints = root / "constraints.txt"
    if not constraints.is_file():
        yield Finding("gói Python", "lacking", "không có constraints.txt nên không so được phiên bản")
        return
    yield _packages(constraints.read_text(encoding="utf-8"), _installed())


def _packages(constraints: str, installed: Mapping[str, str]) -> Finding:
    needed = {_canonical(re.split(r"[ ;<>=!~\[]", line, maxsplit=1)[0]) for line in _requirements() if "extra ==" not in line}
    pins = {_canonical(match["name"]): match["version"] for match in _PIN.finditer(constraints)}
    missing = sorted(needed - installed.keys())
    others = sorted(
        f"{name} {installed[name]} (nên là {pins[name]})" for name in pins.keys() & installed.keys() if installed[name] != pins[name]
    )
    cure = "make, hoặc: python -m pip install -c constraints.txt -e ."
    if missing:
        return Finding("gói Python", "wanted", f"thiếu {', '.join(missing)}", cure)
    if others:
        return Finding("gói Python", "lacking", f"khác phiên bản đã thử: {', '.join(others)}", cure)
    return Finding("gói Python", "well", f"{len(pins.keys() & installed.keys())} gói, đúng phiên bản trong constraints.txt")


def tools(which: Which) -> Iterator[Finding]:
    """The programs outside Python; `which` finds one by its name."""
    for tool in TOOLS:
        path = next((path for command in tool.commands if (path := which(command))), None)
        if path:
            yield Finding(tool.name, "well", f"{_version(path) or path}")
        else:
            cure = tool.windows if sys.platform == "win32" else tool.linux
            yield Finding(tool.name, "wanted" if tool.is_wanted else "lacking", f"chưa có; cần cho {tool.purpose}", cure)


def fonts(theme: Path) -> Iterator[Finding]:
    """The theme's own faces: without them a page falls back on the reader's."""
    faces = list((theme / "static" / "fonts").glob("*.woff2"))
    told = f"{len(faces)} tệp trong theme/static/fonts" if faces else "không thấy tệp .woff2 nào trong theme/static/fonts"
    yield Finding("phông chữ", "well" if faces else "lacking", told, "" if faces else "lấy lại thư mục theme/static/fonts từ kho git")


def content_of(content: Path) -> Iterator[Finding]:
    """Whether there is a folder to write in."""
    there = (content / "data").is_dir()
    cure = "" if there else "chạy lệnh từ thư mục gốc của dự án, hoặc tải lại kho git"
    yield Finding("nội dung", "well" if there else "wanted", f"{content}" if there else f"không thấy {content}/data", cure)


def _requirements() -> list[str]:
    try:
        return metadata.requires("newsroom") or []
    except metadata.PackageNotFoundError:
        return []  # run from its folder, not installed


def _installed() -> dict[str, str]:
    return {_canonical(package.metadata["Name"]): package.version for package in metadata.distributions()}


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name.strip()).lower()


def _version(path: str) -> str:
    """What a program says of itself, in one line; nothing where it does not answer soon."""
    option = "-ver" if Path(path).stem.lower().startswith("exiftool") else "--version"
    try:
        answer = subprocess.run([path, option], capture_output=True, encoding="utf-8", errors="replace", timeout=10, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return ""
    said = (answer.stdout or answer.stderr).strip().splitlines()
    return said[0][:60] if said else ""

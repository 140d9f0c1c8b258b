"""`newsroom install-hook` and `check-staged`: git asks for a check of what it is about to commit, no more and no less."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from newsroom.desk.catalogue import catalogue
from newsroom.desk.checking import check
from newsroom.desk.options import OUR_FAULT, PROBLEMS, SettingsOption, project_of
from newsroom.desk.reporting import as_text, errors
from newsroom.desk.words import Command

MARK = "# newsroom install-hook"
"""The line by which we know a hook of our own."""

_HOOK = """#!/bin/sh
{mark}
# Git runs this with its own sh, on Windows too. To commit without it once: git commit --no-verify
cd "$(git rev-parse --show-toplevel)/{project}" || exit 1
for python in .venv/bin/python .venv/Scripts/python.exe {python}; do
  if [ -x "$python" ]; then
    exec "$python" -m newsroom check-staged
  fi
done
echo 'newsroom: khong thay Python cua du an (.venv), xem content/README.md' >&2
exit 1
"""

ForceOption = Annotated[bool, typer.Option("--force", help="Thay cả hook khác đang có (bản cũ giữ ở pre-commit.old).")]


def add_to(app: typer.Typer) -> None:
    """Add the verbs to the command."""
    app.command("install-hook", cls=Command, epilog="Ví dụ: newsroom install-hook")(install_hook)
    app.command("check-staged", cls=Command, epilog="Ví dụ: newsroom check-staged")(check_staged)


def install_hook(settings: SettingsOption = Path("pelicanconf.py"), force: ForceOption = False) -> None:
    """Cài bước kiểm tra vào git: mỗi lần commit, các tệp sắp commit trong content được kiểm tra; có lỗi thì commit dừng lại."""
    root = project_of(settings).root.resolve()
    folder = hook_folder(root)
    if folder is None:
        typer.echo("Thư mục này không nằm trong git: chạy «git init» trước, hoặc cài git.", err=True)
        raise typer.Exit(OUR_FAULT)
    hook = folder / "pre-commit"
    if hook.exists() and MARK not in hook.read_text(encoding="utf-8", errors="replace"):
        if not force:
            typer.echo(f"Đã có hook khác: {hook}. Muốn thay thì thêm --force (bản cũ được giữ lại).", err=True)
            raise typer.Exit(OUR_FAULT)
        hook.replace(hook.with_name("pre-commit.old"))
    folder.mkdir(parents=True, exist_ok=True)
    hook.write_text(hook_text(root), encoding="utf-8", newline="\n")
    hook.chmod(0o755)
    typer.echo(f"Đã cài {hook}. Bỏ qua một lần: git commit --no-verify")


def check_staged(settings: SettingsOption = Path("pelicanconf.py")) -> None:
    """Kiểm tra đúng những gì sắp commit trong content (git hook dùng lệnh này). Mã thoát như newsroom check."""
    project = project_of(settings)
    content = project.content.resolve()
    changes = staged(content)
    if not changes:
        return
    gone = any(change != "A" and change != "M" for change, _ in changes)  # what goes away may be missed by any other file
    only = [] if gone else [f"{content.name}/{path}" for _, path in changes]
    with staged_content(content) as folder:
        verdict = check(folder, only, project.prefix)
    if verdict.problems:
        typer.echo(as_text(verdict.problems, catalogue(), verdict.files), err=True)
    if errors(verdict.problems):
        typer.echo("Chưa commit. Sửa xong thì git add rồi commit lại; bỏ qua một lần: git commit --no-verify", err=True)
        raise typer.Exit(PROBLEMS)


def hook_text(root: Path) -> str:
    """The hook of a project: a script of the plainest sh that any git on any system can run."""
    top = Path(_git(root, "rev-parse", "--show-toplevel") or root).resolve()
    python = "'" + Path(sys.executable).as_posix().replace("'", "'\\''") + "'"
    return _HOOK.format(mark=MARK, project=root.relative_to(top).as_posix(), python=python)


def hook_folder(root: Path) -> Path | None:
    """Where git looks for the hooks of this project; None outside of git."""
    answer = _git(root, "rev-parse", "--git-path", "hooks")
    return (root / answer).resolve() if answer else None


def staged(folder: Path) -> list[tuple[str, str]]:
    """What the next commit changes in a folder: the letter of the change (A, M, D, R, …) and the path from the folder."""
    answer = _git(folder, "diff", "--cached", "--name-status", "--no-renames", "--relative", "-z", "--", ".") or ""
    words = [word for word in answer.split("\0") if word]
    return list(zip(words[::2], words[1::2], strict=True))


@contextmanager
def staged_content(content: Path) -> Iterator[Path]:
    """The content as it would be committed: the folder itself where it holds just that, else a copy from git's index."""
    lines = (_git(content, "status", "--porcelain", "--untracked-files=all", "--", ".") or "").split("\n")
    if all(line[1:2] in {"", " "} for line in lines):  # the second letter tells what differs from the index
        yield content
        return
    with tempfile.TemporaryDirectory(prefix="newsroom-") as shelter:
        copy = Path(shelter) / content.name
        top = Path(_git(content, "rev-parse", "--show-toplevel") or content)
        names = _git(content, "ls-files", "-z", "--full-name", "--", ".") or ""
        command = ["git", "checkout-index", "-z", "--stdin", f"--prefix={shelter}/index/"]
        subprocess.run(command, cwd=top, input=names, encoding="utf-8", check=True)  # noqa: S603  # our own words, no shell
        (Path(shelter) / "index" / os.path.relpath(content, top.resolve())).rename(copy)
        yield copy


def _git(folder: Path, *words: str) -> str | None:
    try:
        command = ["git", "-c", "core.quotePath=false", *words]
        answer = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=True)  # noqa: S603  # our own words, no shell
    except (OSError, subprocess.CalledProcessError):
        return None
    return answer.stdout.strip("\n")

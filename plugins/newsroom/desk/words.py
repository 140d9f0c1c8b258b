"""The words of Typer itself in Vietnamese: its help and its refusals."""

from __future__ import annotations

import re
from typing import Any

from typer import TyperException
from typer.core import TyperCommand, TyperGroup

_HELP = (
    ("Usage: ", "Cách dùng: "),
    ("Arguments:\n", "Đối số:\n"),
    ("Options:\n", "Tùy chọn:\n"),
    ("Commands:\n", "Lệnh:\n"),
    ("[OPTIONS]", "[TÙY CHỌN]"),
    ("COMMAND [ARGS]...", "LỆNH [ĐỐI SỐ]…"),
    ("Show this message and exit.", "In hướng dẫn này."),
    ("[default:", "[mặc định:"),
    ("[required]", "[bắt buộc]"),
)
_REFUSALS = (
    (r"No such option: (?P<word>[^ ]+)(?: \(Possible options: (?P<meant>.+)\))?", "Không có tùy chọn «{word}»."),
    (r"No such command '(?P<word>.+?)'\..*", "Không có lệnh «{word}»."),
    (r"Missing command\.", "Thiếu lệnh."),
    (r"Missing argument '(?P<word>.+?)'\..*", "Thiếu {word}."),
    (r"Missing option '(?P<word>.+?)'\..*", "Thiếu tùy chọn {word}."),
    (r"Option '(?P<word>.+?)' requires an argument\.", "Tùy chọn {word} thiếu giá trị."),
    (r"Got unexpected extra arguments? \((?P<word>.+)\)", "Thừa «{word}»."),
    (r"Invalid value for '?(?P<word>.+?)'?: (?P<reason>.+)", "Giá trị của {word} không dùng được: {reason}"),
)


class Command(TyperCommand):
    """A command whose help is Vietnamese throughout."""

    def get_help(self, ctx: Any) -> str:
        """The help text."""
        return _in_vietnamese(super().get_help(ctx))


class Group(TyperGroup):
    """The group of commands, likewise."""

    def get_help(self, ctx: Any) -> str:
        """The help text."""
        return _in_vietnamese(super().get_help(ctx))


def refusal(error: TyperException) -> str:
    """What Typer refuses, in Vietnamese where the words are known."""
    said = error.format_message().replace("\n", " ")
    for pattern, vietnamese in _REFUSALS:
        if match := re.fullmatch(pattern, said):
            meant = match.groupdict().get("meant")
            return vietnamese.format_map(match.groupdict()) + (f" Ý bạn là «{meant}»?" if meant else "")
    return said


def _in_vietnamese(text: str) -> str:
    for english, vietnamese in _HELP:
        text = text.replace(english, vietnamese)
    return text

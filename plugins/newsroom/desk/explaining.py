"""What a code means, with an example that is wrong and one that is right; a test lays every example into a site and judges it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from textwrap import indent

from pydantic import Field

from newsroom.desk.catalogue import FEATURES, explanation
from newsroom.foundation.problems import Message
from newsroom.foundation.schema import Schema, validate
from newsroom.foundation.yaml import load_yaml

PLACES: Mapping[str, str] = {
    "news": "trong phần khai báo của bài (giữa hai dòng ---)",
    "news body": "trong bài",
    "news file": "cả tệp bài",
    "profile": "trong phần khai báo của gương điển hình",
    "profile body": "trong bài về gương điển hình",
    "album": "trong tệp index.md của bộ ảnh",
    "caption": "trong tệp chú thích của ảnh",
    "caption body": "trong lời chú thích của ảnh",
    "caption file": "cả tệp chú thích của ảnh",
    "page": "trong phần khai báo của trang",
    "campaign": "trong tệp của phong trào, content/data/campaigns/2019.yaml",
    "target": "trong một chỉ tiêu của phong trào",
    "reports": "trong sổ báo cáo, content/data/reports/2019.csv",
    "sections": "trong content/data/sections.yaml",
    "units": "trong content/data/units.yaml",
    "tags": "trong content/data/tags.yaml",
    "people": "trong content/data/people.yaml",
    "series": "trong content/data/series.yaml",
    "abbreviations": "trong content/data/abbreviations.yaml",
    "redirects": "trong content/data/redirects.yaml",
}
"""Where an example stands, and how an editor is told so."""

_PHOTO = "lỗi này ở tệp ảnh, không ở chữ trong bài"
_EXCEL = "lỗi này ở tệp Excel"
_TWO = "cần hai tệp mới thành lỗi"
WITHOUT_EXAMPLE: Mapping[str, str] = {
    "output.": "lỗi này ở trang đã dựng, không ở chữ trong bài",
    "import.": "lỗi này ở tệp đưa vào, không ở chữ trong bài",
    "file.": "lỗi này ở bảng mã của cả tệp, không ở chữ nào",
    "yaml.too-deep": "phải lồng hơn 40 bậc",
    "schema.invalid": "mã này chỉ dùng khi không có mã nào đúng hơn",
    "news.attachment-content": "lỗi này ở bên trong tài liệu",
    "news.attachment-macro": "lỗi này ở bên trong tài liệu",
    "news.attachment-same-address": _TWO,
    "profiles.slug-taken": _TWO,
    "photos.same-address": _TWO,
    **dict.fromkeys(
        (
            *("photos.empty", "photos.truncated", "photos.unreadable", "photos.mislabelled", "photos.bomb", "photos.heavy"),
            *("photos.shape", "photos.heic", "photos.name", "photos.too-small", "photos.known", "photos.kept-metadata"),
            *("photos.unsupported", "photos.undescribed", "photos.caption-without-photo", "photos.reserved-name"),
        ),
        _PHOTO,
    ),
    **dict.fromkeys(("targets.no-workbook", "targets.empty-workbook", "targets.cell-formula", "targets.silent-change"), _EXCEL),
    **dict.fromkeys(("targets.row-changed", "targets.row-removed"), "lỗi này là so với bản đã lưu trong git"),
}
"""Codes that no few lines of text can show (by what they begin with), and why."""


class Example(Schema):
    """Lines that lead to a problem with this code and to no other, and the same lines without it."""

    code: str
    place: str
    beside: Mapping[str, str] = Field(default_factory=dict)
    """What else must stand in the site, by place."""
    wrong: str
    right: str


class _Examples(Schema):
    examples: tuple[Example, ...]


@cache
def examples() -> Mapping[str, Example]:
    """The examples of all features, by code; each feature keeps its own in `examples.yaml`."""
    found: dict[str, Example] = {}
    for feature in FEATURES:
        file = files(f"newsroom.{feature}").joinpath("examples.yaml")
        if file.is_file():
            located = load_yaml(file.read_text(encoding="utf-8"), f"newsroom/{feature}/examples.yaml")
            found.update((example.code, example) for example in validate(_Examples, located).examples)
    return found


def explained(code: str, message: Message) -> str:
    """The message and the cure, then the examples, or why there are none."""
    text = explanation(code, message)
    if example := examples().get(code):
        shown = [(f"Có sẵn {PLACES[place]}", lines) for place, lines in example.beside.items()]
        shown += [(f"Sai, {PLACES[example.place]}", example.wrong), ("Đúng", example.right)]
        return "\n".join([text, *(f"    {head}:\n{indent(lines.rstrip(), '        ')}" for head, lines in shown)])
    reason = next((why for start, why in WITHOUT_EXAMPLE.items() if code.startswith(start)), "")
    return f"{text}\n    (Không có ví dụ: {reason}.)" if reason else text

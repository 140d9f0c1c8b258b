"""New files as text: where each kind goes, which keys it starts with, and what is said of the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from newsroom.desk.forms import Field, fields_of
from newsroom.desk.yaml_text import Value, as_yaml
from newsroom.foundation.schema import Schema
from newsroom.news.model import NewsFront
from newsroom.photos.schema import AlbumFront
from newsroom.profiles.schema import ProfileFront
from newsroom.targets.files.campaign_schema import CampaignEntry
from newsroom.vietnamese.dates import parse_moment
from newsroom.vietnamese.folding import slugify

Values = Mapping[str, Value]

_NEWS = """Câu đầu tiên kể một cảnh có thật: ở đâu, lúc nào, ai làm gì.

## Tiểu mục ngắn

Viết tiếp ở đây. Xong thì chạy `newsroom check`, rồi xóa dòng `draft: true`.
"""
_PROFILE = """Câu đầu tiên cho thấy người hay tập thể ấy đang làm việc.

## Việc đã làm

Viết tiếp ở đây. Xong thì chạy `newsroom check`, rồi xóa dòng `draft: true`.
"""
_ALBUM = """Vài câu mở đầu cho cả album.
"""
_TARGETS = """# Mỗi chỉ tiêu một khối như dưới đây (bỏ dấu # ở đầu dòng):
# targets:
#   - id: htxs
#     no: "1"
#     wording: "Trên 30% công chức, viên chức được phân loại Hoàn thành xuất sắc nhiệm vụ"
#     short_name: Hoàn thành xuất sắc
#     kind: ratio
#     operator: ">"
#     level: "30"
#     of: người
#     accumulate: at_end
"""


@dataclass(frozen=True, slots=True)
class NewKind:
    """A kind of file that `newsroom new` writes; `path` is from the content root, `ending` follows the keys."""

    name: str
    title: str
    schema: type[Schema]
    path: Callable[[Values], str]
    ending: str
    example: str

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields one line can fill; the address is the file's name, so no key is needed for it."""
        return tuple(field for field in fields_of(self.schema) if field.is_line and field.key != "slug")

    def text(self, values: Values) -> str:
        """The file: the values in the schema's order, then a remark that names the keys left out."""
        every = fields_of(self.schema)
        keys = as_yaml({field.key: values[field.key] for field in every if field.key in values})
        left = ", ".join(f"{field.key} ({field.label})" for field in every if field.key not in values and field.key != "slug")
        remark = f"# Thêm khi cần: {left}\n" if left else ""
        is_document = self.schema is not CampaignEntry
        return f"---\n{keys}{remark}---\n{self.ending}" if is_document else f"{keys}{remark}{self.ending}"


def defaults(kind: NewKind, values: Values, now: str) -> dict[str, Value]:
    """What is taken for granted where nothing else is said: the moment, a draft, a campaign's calendar."""
    if kind.schema is not CampaignEntry:
        return {"date": now, "draft": True}
    return _calendar(str(values["id"])) if _is_year(values.get("id")) else {}


def _is_year(word: object) -> bool:
    return isinstance(word, str) and len(word) == 4 and word.isdigit()


def _calendar(year: str) -> dict[str, Value]:
    """A year in quarters, each to be reported within ten days; the whole year within fifteen."""
    ends = (("q1", "Quý I", 3, 31), ("h1", "6 tháng", 6, 30), ("m9", "9 tháng", 9, 30))
    periods: list[Value] = [
        {"id": id_, "name": name, "end": f"{year}-{month:02d}-{day}", "report_due": f"{year}-{month + 1:02d}-10"}
        for id_, name, month, day in ends
    ]
    periods.append({"id": "year", "name": "Cả năm", "end": f"{year}-12-31", "report_due": f"{int(year) + 1}-01-15"})
    return {
        "name": f"Phong trào thi đua năm {year}",
        "start": f"{year}-01-01",
        "end": f"{year}-12-31",
        "cut_off": f"{year}-12-31",
        "periods": periods,
    }


def _year(values: Values) -> str:
    return f"{_moment_of(values):%Y}"


def _moment_of(values: Values) -> date:
    return parse_moment(str(values["date"]))


def _name(values: Values, key: str) -> str:
    return str(values.get("slug") or slugify(str(values[key])))


KINDS: Mapping[str, NewKind] = {
    kind.name: kind
    for kind in (
        NewKind(
            "news",
            "một tin",
            NewsFront,
            lambda values: f"news/{_year(values)}/{_name(values, 'title')}.md",
            _NEWS,
            'newsroom new news --title "Báo Thanh tra ra số chuyên đề" --section tin-don-vi --summary "Một câu."',
        ),
        NewKind(
            "profile",
            "một gương sáng",
            ProfileFront,
            lambda values: f"profiles/{_name(values, 'name')}.md",
            _PROFILE,
            'newsroom new profile --name "Phòng Bạn đọc" --kind collective --portrait photos/2019/guong-sang/phong-ban-doc.png …',
        ),
        NewKind(
            "album",
            "một album ảnh",
            AlbumFront,
            lambda values: f"photos/{_year(values)}/{_name(values, 'title')}/index.md",
            _ALBUM,
            'newsroom new album --title "Hội thao" --date 26/09/2019 --summary "Một câu."',
        ),
        NewKind(
            "campaign",
            "một đợt thi đua",
            CampaignEntry,
            lambda values: f"data/campaigns/{values['id']}.yaml",
            _TARGETS,
            "newsroom new campaign --id 2020",
        ),
    )
}

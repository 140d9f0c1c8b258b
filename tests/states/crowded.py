"""Content with much of everything: long names and titles, forty targets, twelve photos, three thousand words, pages of lists."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

from tests.bench import prose
from tests.photos.drawing import drawn
from tests.states.writing import document, register, report_line, sheet

LONG_UNIT = (
    "Trung tâm Nghiên cứu, Ứng dụng Công nghệ thông tin và Chuyển đổi số phục vụ công tác thanh tra, tiếp công dân, "
    "giải quyết khiếu nại, tố cáo"
)
LONG_TITLE = (
    "Đẩy mạnh phong trào thi đua “Siết chặt kỷ cương, nâng cao hiệu quả công tác thanh tra, tiếp công dân, giải quyết khiếu nại, tố cáo và "
    "phòng, chống tham nhũng, lãng phí, tiêu cực” chào mừng kỷ niệm 74 năm Ngày truyền thống ngành Thanh tra Việt Nam"
)
UNITS = ("bao", "trung-tam", "truong", "vien")
TARGETS = 40
PHOTOS = 12


def write(content: Path) -> None:
    """All of it, the same at every call."""
    dice = Random(1945)  # noqa: S311  # a seeded generator is the point
    _registers(content)
    _photos(content, dice)
    _campaign(content, dice)
    _news(content, dice)
    _profiles(content, dice)
    document(content / "pages" / "gioi-thieu.md", {"title": LONG_TITLE}, prose.body(dice))
    document(content / "pages" / "cach-tinh-chi-tieu.md", {"title": "Cách tính chỉ tiêu"}, prose.paragraph(dice))


def _registers(content: Path) -> None:
    names = ("Báo Thanh tra", LONG_UNIT, "Trường Cán bộ", "Viện Khoa học")
    register(content, "units", [{"id": key, "name": name} for key, name in zip(UNITS, names, strict=True)])
    register(content, "sections", [{"id": "phong-trao", "name": "Phong trào"}, {"id": "nghiep-vu", "name": LONG_UNIT}])
    register(content, "tags", [{"id": "mot", "name": "Một bài"}, {"id": "nhieu", "name": "Nhiều bài"}])
    register(content, "people", [{"id": "nguyen-nguyet-anh", "name": "Công Tằng Tôn Nữ Nguyễn Thị Nguyệt Ánh", "initials": "N.A"}])
    register(content, "titles", [{"id": "chien-si", "name": "Chiến sĩ thi đua cơ sở"}])


def _photos(content: Path, dice: Random) -> None:
    for album, count in (("mot-anh", 1), ("nhieu-anh", PHOTOS)):
        folder = content / "photos" / "2019" / album
        for number in range(1, count + 1):
            drawn(folder / f"anh-{number:02}.png", (480, 640) if number % 5 == 0 else (640, 427))
            document(
                folder / f"anh-{number:02}.md", {"alt": f"Ảnh thứ {number}", "credit": "N.A"}, f"**Ảnh {number}.** {prose.sentence(dice)}"
            )
        document(
            folder / "index.md", {"title": LONG_TITLE if count > 1 else "Một ảnh", "date": "2019-06-01", "summary": prose.sentence(dice)}
        )


def _campaign(content: Path, dice: Random) -> None:
    targets: list[dict[str, Any]] = [
        {
            "id": f"chi-tieu-{number}",
            "no": str(number),
            "group": "mot" if number <= TARGETS // 2 else "hai",
            "wording": f"Từ {number} sáng kiến trở lên được {LONG_UNIT.lower()} công nhận"
            if number % 7 == 0
            else f"{number:02} sáng kiến được công nhận",
            "short_name": f"Sáng kiến {number}",
            "kind": "count",
            "operator": ">=",
            "level": str(number),
            "unit": "sáng kiến",
            "accumulate": "sum",
        }
        for number in range(1, TARGETS + 1)
    ]
    campaign = {
        "id": "2019",
        "name": "Phong trào thi đua năm 2019 chào mừng kỷ niệm 74 năm Ngày truyền thống ngành Thanh tra Việt Nam",
        "slogan": "Siết chặt kỷ cương, nâng cao hiệu quả, về đích trước hạn, không để ai ở lại phía sau",
        "bloc": "Khối các đơn vị sự nghiệp",
        "start": "2019-01-01",
        "end": "2019-12-31",
        "cut_off": "2019-06-30",
        "units": list(UNITS),
        "periods": [
            {"id": "h1", "name": "6 tháng", "end": "2019-06-30", "report_due": "2019-07-10"},
            {"id": "year", "name": "Cả năm", "end": "2019-12-31", "report_due": "2020-01-15"},
        ],
        "groups": [{"id": "mot", "name": "Nâng cao chất lượng, hiệu quả công tác chuyên môn"}, {"id": "hai", "name": "Xây dựng đơn vị"}],
        "targets": targets,
    }
    register(content / "data" / "campaigns", "2019", campaign)
    lines = [report_line(f"chi-tieu-{number}", unit, dice.randint(0, number)) for number in range(1, TARGETS + 1) for unit in UNITS[:3]]
    sheet(content, "2019", lines)


def _news(content: Path, dice: Random) -> None:
    def article(slug: str, title: str, day: int, body: str, **more: Any) -> None:
        front = {
            "title": title,
            "date": f"2019-06-{day:02} 08:00",
            "section": "phong-trao",
            "units": ["bao"],
            "summary": prose.sentence(dice),
        }
        document(content / "news" / "2019" / f"{slug}.md", front | more, body)

    for number in range(1, 29):
        article(f"tin-{number:02}", prose.title(dice), number, prose.body(dice), tags=["nhieu"])
    article("ten-rat-dai", LONG_TITLE, 29, prose.paragraph(dice), units=["trung-tam"], section="nghiep-vu", tags=["mot"], authors=["N.A"])
    long = "\n\n".join(f"## {prose.title(dice)}\n\n" + "\n\n".join(prose.paragraph(dice) for _ in range(3)) for _ in range(9))
    article("ba-nghin-chu", "Ba nghìn chữ", 29, long, units=["truong"], photo="photos/2019/nhieu-anh/anh-01.png", campaign="2019")
    photos = ", ".join(f"anh-{number:02}.png" for number in range(1, PHOTOS + 1))
    article("muoi-hai-anh", "Mười hai ảnh", 30, f"{prose.paragraph(dice)}\n\n/// gallery | 2019/nhieu-anh\nphotos: [{photos}]\n///\n\nHết.")
    article(
        "bon-muoi-chi-tieu", "Bốn mươi chỉ tiêu", 30, 'Bảng:\n\n/// targets | Kết quả\ncampaign: "2019"\nas_of: 2019-06-30\n///\n\nHết.'
    )


def _profiles(content: Path, dice: Random) -> None:
    front = {
        "title": LONG_TITLE,
        "name": "Công Tằng Tôn Nữ Nguyễn Thị Nguyệt Ánh",
        "kind": "person",
        "date": "2019-06-02",
        "unit": "trung-tam",
        "field": "Nghiên cứu, ứng dụng",
        "summary": prose.sentence(dice),
        "portrait": "photos/2019/nhieu-anh/anh-05.png",
        "gallery": [f"photos/2019/nhieu-anh/anh-{number:02}.png" for number in range(1, PHOTOS + 1)],
        "awards": [{"date": str(year), "title": "chien-si", "decision": f"số {year}/QĐ-TTCP"} for year in range(2000, 2019)],
    }
    document(content / "profiles" / "nguyet-anh.md", front, prose.body(dice))

"""Content with as little of everything as a site can have: one article without a photo, no profile, no album, no report."""

from __future__ import annotations

from pathlib import Path

from tests.states.writing import document, register, sheet


def write(content: Path) -> None:
    """All of it."""
    register(content, "units", [{"id": "bao", "name": "Báo Thanh tra"}])
    register(content, "sections", [{"id": "phong-trao", "name": "Phong trào"}])
    register(content, "tags", [{"id": "giao-uoc", "name": "Giao ước"}])
    register(content, "people", [{"id": "thu-ha", "name": "Nguyễn Thu Hà"}])
    register(content, "titles", [{"id": "chien-si", "name": "Chiến sĩ thi đua cơ sở"}])
    target = {"id": "mot", "no": "1", "group": "chung", "wording": "05 phòng đạt danh hiệu thi đua", "short_name": "Danh hiệu"}
    register(
        content / "data" / "campaigns",
        "2019",
        {
            "id": "2019",
            "name": "Phong trào thi đua năm 2019",
            "slogan": "Đoàn kết, kỷ cương",
            "bloc": "Khối các đơn vị",
            "start": "2019-01-01",
            "end": "2019-12-31",
            "cut_off": "2019-06-30",
            "units": ["bao"],
            "periods": [{"id": "year", "name": "Cả năm", "end": "2019-12-31", "report_due": "2020-01-15"}],
            "groups": [{"id": "chung", "name": "Chung"}],
            "targets": [target | {"kind": "count", "operator": ">=", "level": "5", "unit": "phòng", "accumulate": "at_end"}],
        },
    )
    sheet(content, "2019", [])
    document(content / "pages" / "gioi-thieu.md", {"title": "Giới thiệu"}, "Một câu.")
    document(content / "pages" / "cach-tinh-chi-tieu.md", {"title": "Cách tính chỉ tiêu"}, "Một câu.")
    front = {"title": "Tin đầu tiên", "date": "2019-01-02 08:00", "section": "phong-trao", "summary": "Một câu."}
    document(content / "news" / "2019" / "tin-dau-tien.md", front, "Một đoạn.")

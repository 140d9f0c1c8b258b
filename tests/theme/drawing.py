"""Components and pages drawn from plain objects, with the site's own filters, and parsed for the tests to look into."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from newsroom.publishing.components import Components
from newsroom.publishing.filters import filters

TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"
GLOBALS = {"SITEURL": "/thi-dua", "asset": lambda name: f"/thi-dua/theme/{name}"}
SITE = {
    "SITENAME": "Bản tin",
    "SITESUBTITLE": "Bản tin của Khối",
    "SITE_ADDRESS": "http://thidua.noibo",
    "FOOTER_NOTE": "",
    "BANNER": ("Thi đua", "Năm 2019"),
    "MENU": (),
    "registers": SimpleNamespace(units=()),
    "campaign": None,
    "articles": (),
    "edition": None,
    "output_file": "index.html",
}


def component(name: str, *arguments: Any, **named: Any) -> BeautifulSoup:
    """One component, rendered as the build does."""
    components = Components(TEMPLATES, {"JINJA_FILTERS": filters(), "JINJA_GLOBALS": GLOBALS})
    return BeautifulSoup(components.render(name, *arguments, **named), "html.parser")


def page(template: str, **context: Any) -> BeautifulSoup:
    """A whole page, rendered as Pelican does; `photos` finds a photo for every path, `target` a row for every word."""
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters.update(filters())
    environment.globals.update(GLOBALS, photos=lambda path: a_photo(src=path), target=lambda word: a_row(short_name=word))
    return BeautifulSoup(environment.get_template(template).render({**SITE, **context}), "html.parser")


def words(tag: Any) -> str:
    """The text of a tag on one line."""
    return " ".join(tag.get_text(" ").split())


def a_status(tone: str = "running", label: str = "Đang thực hiện") -> SimpleNamespace:
    return SimpleNamespace(tone=tone, label=label)


def a_row(**changes: Any) -> SimpleNamespace:
    """One target on its way: 98,6% of 100%."""
    row = {
        "no": "1",
        "url": "phong-trao/2019/htt/",
        "wording": "100% viên chức hoàn thành tốt nhiệm vụ",
        "short_name": "Hoàn thành tốt",
        "unit_text": "%",
        "level_text": "100%",
        "level_number": "100",
        "level_prefix": "",
        "value_text": "98,6% (211/214 người)",
        "value_short": "98,6%",
        "counts_text": "211/214 người",
        "completion_text": "98,6%",
        "bar": SimpleNamespace(value="98.6", tick="100", overflow=False),
        "status": a_status(),
        "flags": (),
        "note": "",
        "units": (),
        "units_text": "",
        "reported_units": 5,
        "expected_units": 5,
        "illustrative": False,
    }
    return SimpleNamespace(**{**row, **changes})


def a_missing_row(**changes: Any) -> SimpleNamespace:
    """One target nobody has reported on."""
    nothing = {"value_text": "—", "value_short": "—", "counts_text": "", "completion_text": "—", "bar": None}
    return a_row(**{**nothing, "status": a_status("missing", "Chưa có báo cáo"), **changes})


def a_campaign(**changes: Any) -> SimpleNamespace:
    """A campaign with one target, 74 days before its end."""
    row = a_row()
    campaign = {
        "id": "2019",
        "name": "Phong trào thi đua năm 2019",
        "slogan": "Đoàn kết, kỷ cương",
        "slogan_lines": ["Đoàn kết", "kỷ cương"],
        "bloc": "Khối các đơn vị sự nghiệp",
        "start": date(2019, 1, 1),
        "end": date(2019, 12, 31),
        "cut_off": date(2019, 9, 30),
        "days_total": 365,
        "days_elapsed": 291,
        "days_left": 74,
        "finished": False,
        "illustrative": False,
        "url": "phong-trao/2019/",
        "pledge": None,
        "summary": "00/01 chỉ tiêu đạt",
        "counts": [SimpleNamespace(status=a_status(), count=1)],
        "groups": [SimpleNamespace(no="I", name="Xếp loại lao động", rows=[row])],
        "rows": [row],
        "matrix": [a_matrix_row("Báo Thanh tra", 1)],
        "milestones": (),
    }
    return SimpleNamespace(**{**campaign, **changes})


def a_matrix_row(name: str, cells: int) -> SimpleNamespace:
    cell = [
        SimpleNamespace(value_text="98,6%", status=a_status(), short_name=f"Chỉ tiêu {number + 1}", url=f"phong-trao/2019/t{number}/")
        for number in range(cells)
    ]
    return SimpleNamespace(unit_name=name, unit_url="don-vi/bao/", cells=cell)


def a_photo(**changes: Any) -> SimpleNamespace:
    """A lying photo with a caption and a credit."""
    photo = {
        "alt": "Ba cán bộ bên bản giao ước",
        "caption": Markup("<b>Giờ đặt bút.</b> Sáng 20/3/2019."),
        "credit": "Ảnh: H.T",
        "width": 1440,
        "height": 960,
        "avif": "/tep/anh/a-960.avif 960w",
        "jpeg": "/tep/anh/a-960.jpg 960w",
        "src": "/tep/anh/a-960.jpg",
        "full": "/tep/anh/a-1440.jpg",
        "classes": "",
        "decorative": False,
    }
    return SimpleNamespace(**{**photo, **changes})

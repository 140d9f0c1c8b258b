"""Documents as the bulletin sees them, and chapters of a small issue."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup

from newsroom.bulletin.chapters import Chapter, ChapterGroup
from newsroom.bulletin.epub import Book
from newsroom.publishing.registers import Person, Register, Section, Unit, load_registers

PEOPLE = (Person(id="le-an", name="Lê An", unit="bao"), Person(id="tran-binh", name="Trần Bình", initials="T.B"))
SECTIONS = (Section(id="phong-trao", name="Phong trào"), Section(id="khen-thuong", name="Khen thưởng"))
REGISTERS = replace(
    load_registers(Path("nowhere")),
    sections=Register(SECTIONS),
    units=Register([Unit(id="bao", name="Báo Thanh tra")]),
    people=Register(PEOPLE),
)


def a_story(slug: str, day: str, section: int = 0, **changes: Any) -> SimpleNamespace:
    """A published piece of news by Lê An, of a day such as `2019-03-21`."""
    told = {
        "slug": slug,
        "title": f"Tin {slug}",
        "url": f"tin-tuc/{day[:4]}/{day[5:7]}/{slug}/",
        "date": datetime.fromisoformat(day),
        "section": SECTIONS[section],
        "byline": (PEOPLE[0],),
        "featured": False,
        "mark": None,
    }
    return SimpleNamespace(**{**told, **changes})


def a_chapter(anchor: str, html: str, url: str = "") -> Chapter:
    return Chapter(anchor, anchor.capitalize(), Markup(html), url)  # noqa: S704  # our own words


def a_book(*chapters: Chapter, **changes: Any) -> Book:
    """A book of these chapters, of a site in the folder /thi-dua."""
    told = {
        "title": "Bản tin, số 3/2019",
        "address": "http://noibo/thi-dua/ban-tin/2019/03/",
        "site": "http://noibo/thi-dua",
        "prefix": "/thi-dua",
        "publisher": "Khối <thi đua> & bạn",
        "changed": date(2019, 3, 29),
        "cover": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 4"><title>Bìa</title><path d="M0 0h3v4z"/></svg>',
        "style": "p{margin:0}",
        "groups": (ChapterGroup("phan-1", "Tin & ảnh", chapters),),
    }
    return Book(**{**told, **changes})

"""A small content folder for the tests: registers, and news that say what a test wants them to say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from textwrap import dedent

from newsroom.foundation.documents import Document, load_document
from newsroom.foundation.problems import ContentError, Problem, told
from newsroom.news.messages import MESSAGES
from newsroom.publishing.components import Components
from newsroom.publishing.newsroom import Newsroom, shown_path
from newsroom.publishing.registers import Person, Registers, Section, Series, Tag, Unit, load_registers

REGISTERS = {
    "sections": "sections:\n- {id: phong-trao, name: Phong trào, description: Việc của cả khối.}\n- {id: khen-thuong, name: Khen thưởng}\n",
    "units": "units:\n- {id: bao, name: Báo Thanh tra}\n- {id: truong, name: Trường Cán bộ Thanh tra}\n",
    "people": "people:\n- {id: h-t, name: H.T}\n- {id: luc-van-khai, name: Lục Văn Khải, initials: L.K, unit: truong, role: Giảng viên}\n",
    "tags": "tags:\n- {id: giao-uoc, name: Giao ước}\n- {id: so-ket, name: Sơ kết}\n- {id: anh-dep, name: Ảnh đẹp}\n",
    "series": "series:\n- {id: mot-trang, name: Một trang giấy, description: Chuyện một tờ mẫu.}\n",
}
PLAIN = {"title": "Ký giao ước", "date": "21/03/2019 08:30", "section": "phong-trao", "summary": "Năm đơn vị cùng ký."}
SECTION = Section(id="phong-trao", name="Phong trào")
ONE_PAGE = Series(id="mot-trang", name="Một trang giấy", description="Chuyện một tờ mẫu.")
PDF = b"%PDF-1.4 giao uoc"


def a_content(folder: Path) -> Path:
    """A content folder with registers and a document to download."""
    content = folder / "content"
    for name, text in REGISTERS.items():
        write(content / "data" / f"{name}.yaml", text)
    write(content / "documents" / "2019" / "giao-uoc.pdf", PDF)
    return content


def write(file: Path, text: str | bytes) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
    return file


def news(content: Path, name: str = "2019/ky-ket", body: str = "Thân bài.\n", **front: str) -> Document:
    """A document of news: the plain front matter with the keys given, in YAML; an empty value leaves its key out."""
    lines = [f"{key}: {value}" for key, value in {**PLAIN, **front}.items() if value]
    return of_text(content, "---\n" + "\n".join(lines) + f"\n---\n{body}", f"news/{name}.md")


def classic(content: Path, header: str, body: str = "Thân bài.\n", path: str = "news/2019/cu.md") -> Document:
    return of_text(content, f"{dedent(header).strip()}\n\n{body}", path)


def of_text(content: Path, text: str, path: str) -> Document:
    file = write(content / path, text.encode())
    return load_document(file, shown_path(file, content))


def a_newsroom(content: Path, today: str = "2019-12-31", preview: bool = False) -> Newsroom:
    return Newsroom(content, date.fromisoformat(today), preview, load_registers(content), Components(content, {}))


def codes(error: ContentError) -> list[str]:
    return [problem.code for problem in error.problems]


def in_words(problem: Problem) -> str:
    return told(problem, MESSAGES).message


@dataclass(frozen=True, slots=True)
class Told:
    """A story of one's own making, for lists."""

    slug: str
    date: datetime = datetime(2019, 3, 21, 8, 30)
    featured: bool = False
    section: Section = SECTION
    units: tuple[Unit, ...] = ()
    topics: tuple[Tag, ...] = ()
    series: Series | None = None
    byline: tuple[Person, ...] = ()
    people: tuple[Person, ...] = ()
    campaign_id: str | None = None
    profile_slugs: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        return self.slug

    @property
    def url(self) -> str:
        return f"tin-tuc/{self.date:%Y/%m}/{self.slug}/"


def units(*words: str) -> tuple[Unit, ...]:
    return tuple(Unit(id=word, name=word.upper()) for word in words)


def tags(*words: str) -> tuple[Tag, ...]:
    return tuple(Tag(id=word, name=word.upper()) for word in words)


def some_registers(folder: Path) -> Registers:
    return load_registers(a_content(folder))


def days(*numbers: int) -> list[Told]:
    """Stories of those days of March 2019, as given."""
    return [Told(f"ngay-{number}", datetime(2019, 3, number)) for number in numbers]

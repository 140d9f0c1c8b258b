"""A small content folder for the tests: registers, and profiles that say what a test wants them to say."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from textwrap import dedent

from newsroom.foundation.documents import Document, load_document
from newsroom.publishing.components import Components
from newsroom.publishing.newsroom import Newsroom, shown_path
from newsroom.publishing.registers import load_registers

REGISTERS = {
    "units": "units:\n- {id: bao, name: Báo Thanh tra}\n- {id: truong, name: Trường Cán bộ Thanh tra}\n",
    "people": "people:\n- {id: dinh-van-an, name: Đinh Văn Ân}\n- {id: h-t, name: H.T}\n",
    "tags": "tags:\n- {id: doc-sach, name: Đọc sách}\n",
    "titles": "titles:\n- {id: lao-dong-tien-tien, name: Lao động tiên tiến}\n- {id: co-thi-dua, name: Cờ thi đua}\n",
}
PLAIN = {
    "title": "Người giữ sổ trực",
    "name": "Đinh Văn Ân",
    "kind": "person",
    "date": "15/10/2019",
    "unit": "Báo Thanh tra",
    "field": "Kỹ thuật",
    "summary": "Mười năm không lỡ một ca trực.",
    "portrait": "photos/2019/guong-sang/an.png",
}


def a_content(folder: Path) -> Path:
    """`content/` with its registers."""
    content = folder / "content"
    (content / "data").mkdir(parents=True)
    for name, text in REGISTERS.items():
        (content / "data" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return content


def a_profile(content: Path, stem: str, more: str = "", body: str = "Chuyện kể.\n", **changed: str | None) -> Document:
    """`profiles/<stem>.md` with plain front matter; a key set to None is left out, `more` is further YAML."""
    front = {key: value for key, value in {**PLAIN, **changed}.items() if value is not None}
    lines = "\n".join(f"{key}: {value}" for key, value in front.items())
    file = content / "profiles" / f"{stem}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\n{lines}\n{dedent(more).strip()}\n---\n{body}", encoding="utf-8")
    return load_document(file, shown_path(file, content))


def a_newsroom(content: Path, *, today: date = date(2020, 1, 31), preview: bool = False) -> Newsroom:
    """The newsroom of that content."""
    return Newsroom(content, today, preview, load_registers(content), Components(content, {}))

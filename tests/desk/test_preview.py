"""The preview: drafts on this machine, built anew after each change."""

from __future__ import annotations

from pathlib import Path
from urllib.request import urlopen

from newsroom.desk.preview import rebuild, served
from newsroom.desk.project import load_project


def page(address: str) -> str:
    with urlopen(address, timeout=5) as answer:  # noqa: S310  # the loopback
        return str(answer.read().decode("utf-8"))


def test_the_preview_shows_drafts_and_the_next_build_what_was_changed(project: Path) -> None:
    draft = project / "content" / "news" / "2019" / "sap-dang.md"

    with served(load_project(project / "pelicanconf.py"), 0) as (address, output):
        assert rebuild(load_project(project / "pelicanconf.py"), output)
        first = page(f"{address}tin-tuc/2019/03/sap-dang/")
        draft.write_text(draft.read_text(encoding="utf-8").replace("Còn thiếu số liệu.", "Đã đủ số liệu."), encoding="utf-8")
        assert rebuild(load_project(project / "pelicanconf.py"), output)
        second = page(f"{address}tin-tuc/2019/03/sap-dang/")

    assert "Còn thiếu số liệu." in first
    assert "Đã đủ số liệu." in second

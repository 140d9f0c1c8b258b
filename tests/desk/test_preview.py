"""The preview: drafts on this machine, built anew after each change, and pages that know of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from tests.desk.running import newsroom

from newsroom.desk.preview import Preview, served
from newsroom.desk.project import load_project


def page(address: str) -> str:
    with urlopen(address, timeout=5) as answer:  # noqa: S310  # the loopback
        return str(answer.read().decode("utf-8"))


def events(preview: Preview) -> HTTPResponse:
    """The stream that an open page listens to."""
    connection = HTTPConnection(urlsplit(preview.address).netloc, timeout=20)
    connection.request("GET", "/__newsroom/events")
    return connection.getresponse()


def next_state(stream: HTTPResponse) -> dict[str, Any]:
    while not (line := stream.readline()).startswith(b"data: "):
        assert line, "the stream ended"
    state: dict[str, Any] = json.loads(line.removeprefix(b"data: "))
    return state


@pytest.fixture
def preview(project: Path) -> Iterator[Preview]:
    with served(load_project(project / "pelicanconf.py"), 0) as preview:
        yield preview


def test_the_preview_shows_drafts_marked_and_the_next_build_what_was_changed(preview: Preview, project: Path) -> None:
    draft = project / "content" / "news" / "2019" / "sap-dang.md"

    assert preview.rebuild()["written"]
    first = page(f"{preview.address}tin-tuc/2019/03/sap-dang/")
    draft.write_text(draft.read_text(encoding="utf-8").replace("Còn thiếu số liệu.", "Đã đủ số liệu."), encoding="utf-8")
    assert preview.rebuild()["written"]
    second = page(f"{preview.address}tin-tuc/2019/03/sap-dang/")

    assert "Còn thiếu số liệu." in first
    assert "Bản nháp" in first
    assert "Đã đủ số liệu." in second


def test_an_open_page_hears_of_a_build_and_of_what_is_wrong_with_its_place(preview: Preview, project: Path) -> None:
    preview.rebuild()
    stream = events(preview)
    assert next_state(stream)["version"] == 1

    (project / "content" / "news" / "2019" / "hong.md").write_text("---\ntitle: Hỏng\n---\n", encoding="utf-8")
    preview.rebuild()

    assert next_state(stream)["building"] is True
    state = next_state(stream)
    first = state["problems"][0]
    assert (state["version"], first["path"], first["line"]) == (1, "content/news/2019/hong.md", 2)
    assert "Thiếu khóa" in first["message"]


def test_pages_carry_the_preview_s_script_and_published_ones_do_not(preview: Preview, project: Path, tmp_path: Path) -> None:
    preview.rebuild()

    assert '<script src="/__newsroom/live.js?1" defer></script></head>' in page(preview.address)
    assert "EventSource" in page(f"{preview.address}__newsroom/live.js")
    assert not any("__newsroom" in file.read_text(encoding="utf-8") for file in preview.output.rglob("*.html"))
    assert newsroom("publish", "--output", tmp_path / "site", folder=project).returncode == 0
    assert not list((tmp_path / "site").rglob("live.*"))


def test_before_anything_could_be_built_the_page_tells_why(preview: Preview, project: Path) -> None:
    (project / "content" / "data" / "units.yaml").write_text("units: [", encoding="utf-8")

    assert not preview.rebuild()["written"]

    with pytest.raises(OSError, match="404") as refused:
        page(preview.address)
    assert b"/__newsroom/live.js" in refused.value.read()  # type: ignore[attr-defined]  # an HTTPError


def test_our_own_fault_is_told_to_the_page_and_the_next_build_may_succeed(preview: Preview, project: Path) -> None:
    theme = project / "theme"
    where = theme.resolve()
    theme.unlink()
    (theme / "templates").mkdir(parents=True)
    (theme / "templates" / "index.html").write_text("{{ 1 / 0 }}", encoding="utf-8")

    told = preview.rebuild()

    assert not told["written"]
    assert "division by zero" in told["log"]
    assert where.is_dir()


def test_each_build_has_a_process_of_its_own_that_ends_with_it(preview: Preview) -> None:
    preview.rebuild()
    first = preview.ready
    preview.rebuild()

    assert first is not None
    assert preview.ready is not None
    assert (first.poll(), preview.ready.poll()) == (0, None)


def test_on_a_large_site_the_page_of_an_article_comes_first_and_the_rest_behind_it(preview: Preview, project: Path) -> None:
    file = project / "content" / "news" / "2019" / "ky-ket.md"
    preview.rebuild()
    preview.seconds = 60
    home = (preview.output / "index.html").read_bytes()
    file.write_text(file.read_text(encoding="utf-8").replace("Hai đơn vị ký giao ước", "Cả hai đơn vị ký giao ước"), encoding="utf-8")

    assert preview.rebuild(preview.article_alone({file}))["written"]
    assert "Cả hai đơn vị ký giao ước" in page(f"{preview.address}tin-tuc/2019/03/ky-ket/")
    assert (preview.output / "index.html").read_bytes() == home
    preview.complete()

    stream = events(preview)
    assert next_state(stream)["version"] == 2
    assert next_state(stream)["version"] == 3
    assert "Cả hai đơn vị ký giao ước" in page(preview.address).replace("\u00a0", " ")


def test_only_one_article_of_a_slow_site_is_built_alone(preview: Preview, project: Path) -> None:
    article = project / "content" / "news" / "2019" / "ky-ket.md"
    preview.output.mkdir(parents=True)

    assert preview.article_alone({article}) == ""
    preview.seconds = 60
    assert preview.article_alone({article}) == "news/2019/ky-ket.md"
    assert preview.article_alone({article, project / "content" / "data" / "units.yaml"}) == ""
    assert preview.article_alone({project / "content" / "data" / "units.yaml"}) == ""
    assert preview.article_alone({article.with_name("da-xoa.md")}) == ""

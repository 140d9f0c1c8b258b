"""The web form in Chromium: an article written there is a file that passes the check."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.desk.running import ROOT, newsroom, required

PACKAGES = ROOT / ".cache" / "decap"
ADVICE = "make .cache/decap/installed"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # http.server's name
        pass


@pytest.fixture
def keeper(project: Path) -> Iterator[None]:
    """The server that keeps the form's files on this machine."""
    program = required(str(PACKAGES / "node_modules" / "decap-server" / "dist" / "index.js"), "decap-server", ADVICE)
    command = [required(shutil.which("node"), "Node.js", ADVICE), program]
    with subprocess.Popen(command, cwd=project, env={**os.environ, "PORT": "8081"}, stdout=subprocess.DEVNULL) as process:
        wait_for(8081)
        yield
        process.terminate()


@pytest.fixture
def form(keeper: None, project: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a form over a project."""
    bundle = required(str(PACKAGES / "package" / "dist" / "decap-cms.js"), "Decap CMS", ADVICE)
    assert newsroom("decap", "--output", tmp_path / "pages" / "admin", folder=project).returncode == 0
    shutil.copy(bundle, tmp_path / "pages" / "admin")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path / "pages")))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/admin/index.html"
    server.shutdown()
    server.server_close()


def wait_for(port: int) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError(port)


@pytest.mark.browser
def test_an_article_written_in_the_form_is_a_file_that_passes_the_check(form: str, project: Path, browser: Browser) -> None:
    page = browser.new_page(locale="vi")
    write(page, form)

    written = project / "content" / "news" / "2019" / "don-vi-ky-giao-uoc-bai-viet-tu-form.md"
    assert "section: phong-trao\n" in written.read_text(encoding="utf-8")
    assert newsroom("check", folder=project).returncode == 0


def write(page: Page, form: str) -> None:
    """Sign in, write a piece of news, and publish it."""
    page.goto(form)
    page.get_by_role("button", name="Đăng nhập").click()
    page.get_by_text("Bộ sưu tập").wait_for()
    page.goto(f"{form}#/collections/news/new")
    page.get_by_label("Tiêu đề", exact=True).fill("Đơn vị ký giao ước: bài viết từ form")
    page.locator("#date-field-2").fill("2019-03-21T08:30")
    page.get_by_label("Chuyên mục").press_sequentially("Phong")
    page.get_by_role("option", name="Phong trào thi đua").click()
    page.get_by_label("Sapo").fill("Một câu.")
    page.locator("[data-slate-editor]").click()
    page.keyboard.type("Câu mở đầu.")
    page.get_by_role("button", name="Công bố", exact=True).click()
    page.get_by_role("menuitem", name="Công bố ngay").click()
    expect(page.get_by_text("Đã công bố").first).to_be_visible()

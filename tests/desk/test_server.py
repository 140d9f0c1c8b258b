"""The preview server: the policy, the compression and the manners of the real one."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Thread

import pytest

from newsroom.desk.server import LOOPBACK, POLICY, site_server


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    (tmp_path / "site" / "tin").mkdir(parents=True)
    for path, text in {"index.html": "Trang chủ", "tin/index.html": "Tin", "404.html": "Không có trang này"}.items():
        (tmp_path / "site" / path).write_text(text, encoding="utf-8")
    (tmp_path / "site" / "theme").mkdir()
    (tmp_path / "site" / "theme" / "site.0123456789.css").write_text("p {}", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    server = site_server(tmp_path / "site", prefix="/thi-dua")
    Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


def answer(port: int, path: str, encoding: str = "") -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection(LOOPBACK, port, timeout=5)
    connection.request("GET", path, headers={"Accept-Encoding": encoding})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


def test_pages_come_with_the_policy_of_production(port: int) -> None:
    response, body = answer(port, "/thi-dua/tin/?x=1")

    assert (response.status, body.decode()) == (200, "Tin")
    assert response.headers["Content-Security-Policy"] == POLICY
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"


def test_text_is_compressed_for_those_who_can_read_it(port: int) -> None:
    response, body = answer(port, "/thi-dua/", "gzip, br")

    assert response.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(body).decode() == "Trang chủ"


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("/thi-dua/theme/site.0123456789.css", "public, max-age=31536000, immutable"),
        ("/thi-dua/theme/site.9876543210.css", "no-cache"),  # one that is not there
        ("/thi-dua/tin/", "no-cache"),
    ],
)
def test_only_what_is_named_by_its_hash_is_kept(port: int, path: str, rule: str) -> None:
    response, _ = answer(port, path)

    assert response.headers.get_all("Cache-Control") == [rule]


@pytest.mark.parametrize("path", ["/thi-dua/mat/", "/thi-dua/tin", "/", "/thi-dua/../secret.txt", "/thi-dua/..%2fsecret.txt"])
def test_what_is_not_there_is_answered_with_the_site_s_own_page(port: int, path: str) -> None:
    response, body = answer(port, path)

    assert (response.status, body.decode()) == (404, "Không có trang này")

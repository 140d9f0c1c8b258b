"""The configurations that we hand to publishers, in the servers they are for, before the sample site as it is released."""

from __future__ import annotations

import gzip
import http.client
import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

import pytest
from tests.desk.running import ROOT, required

from newsroom.desk.releasing import Shelf
from newsroom.desk.server import POLICY

EXAMPLES = ROOT / ".ci" / "examples"
FOLDER = "/srv/thi-dua"
PREFIXES = ("", "/thi-dua")
FOREVER = "public, max-age=31536000, immutable"
OLD, NEW = "/dia-chi-cu/bai-co-ten-that-dai-" + "dai-" * 40 + "dai/", "/tin-tuc/"


@dataclass(frozen=True)
class Answer:
    """What a server said."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Server:
    """A server on this machine, before the site that lies in `root`, at its own root or in the folder `prefix`."""

    port: int
    root: Path
    prefix: str

    def get(self, path: str, **headers: str) -> Answer:
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)) as connection:
            connection.request("GET", f"{self.prefix}{path}", headers={name.replace("_", "-"): value for name, value in headers.items()})
            answer = connection.getresponse()
            return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())

    def one(self, pattern: str) -> str:
        """The address of a file of the site, from the site's root."""
        return "/" + next(iter(sorted(self.root.glob(pattern)))).relative_to(self.root).as_posix()


@pytest.fixture(scope="session")
def shelf(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample site, released, with a page at an old address."""
    folder = tmp_path_factory.mktemp("servers")
    shutil.copytree(site, folder / "site")
    tables = folder / "site" / "may-chu"
    tables.mkdir(exist_ok=True)
    (tables / "redirects.nginx.map").write_text("".join(f'"{at}{OLD}" "{at}{NEW}";\n' for at in PREFIXES), encoding="utf-8")
    (tables / "redirects.caddy").write_text("".join(f'redir "{at}{OLD}" "{at}{NEW}" 301\n' for at in PREFIXES), encoding="utf-8")
    (folder / "site" / ".hidden").write_text("secret", encoding="utf-8")
    (folder / "site" / "sach.epub").write_bytes(b"PK")
    Shelf(str(folder / "shelf")).add(folder / "site", "1f95d03")
    return folder / "shelf"


@pytest.fixture(scope="session", params=product(["nginx", "caddy"], PREFIXES), ids="".join)
def server(request: pytest.FixtureRequest, shelf: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    name, prefix = request.param
    program = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")
    required(program, name, "apt-get install nginx-light caddy")
    own, port = tmp_path_factory.mktemp(name), free_port()
    command = (nginx if name == "nginx" else caddy)(own, shelf, port, prefix)
    with running([program or "", *command], own, port):
        yield Server(port, shelf / "current", prefix)


def edited(name: str, shelf: Path, changes: dict[str, str]) -> str:
    """A configuration as its head says to edit it; every line that is to be edited must be there."""
    text = (EXAMPLES / name).read_text(encoding="utf-8").replace(FOLDER, str(shelf))
    for old, new in changes.items():
        assert old in text, old
        text = text.replace(old, new)
    return text


def nginx(own: Path, shelf: Path, port: int, prefix: str) -> list[str]:
    """The words that start nginx with our configuration inside the least of surroundings, as one process with no user of its own."""
    marked = [line for line in (EXAMPLES / "nginx.conf").read_text(encoding="utf-8").splitlines() if line.endswith("# thư mục")]
    in_folder = {**{line: line.replace("/", f"{prefix}/", 1) for line in marked}, "#location = /thi-dua": f"location = {prefix}"}
    told = edited("nginx.conf", shelf, {"listen 80;": f"listen 127.0.0.1:{port};", **(in_folder if prefix else {})})
    (own / "00-thi-dua.conf").write_text(told, encoding="utf-8")
    folders = "".join(f"{kind}_temp_path {own}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    settings = f"access_log off; {folders} include 00-thi-dua.conf;"
    around = f"daemon off; master_process off; pid {own}/pid; error_log stderr; events {{}} http {{ {settings} }}"
    (own / "nginx.conf").write_text(around, encoding="utf-8")
    return ["-p", str(own), "-c", str(own / "nginx.conf"), "-e", "stderr"]


def caddy(own: Path, shelf: Path, port: int, prefix: str) -> list[str]:
    """The words that start Caddy with our configuration and no door to manage it by."""
    in_folder = {"handle /* {": f"handle_path {prefix}/* {{", "#redir /thi-dua": f"redir {prefix}"}
    told = edited("Caddyfile", shelf, {"http://thidua.noibo": f"http://127.0.0.1:{port}", **(in_folder if prefix else {})})
    (own / "Caddyfile").write_text("{\n\tadmin off\n}\n" + told, encoding="utf-8")
    return ["run", "--config", str(own / "Caddyfile"), "--adapter", "caddyfile"]


def free_port() -> int:
    with closing(socket.socket()) as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


@contextmanager
def running(command: list[str], own: Path, port: int) -> Iterator[None]:
    """A server from its first answer until the end of the block; what it said is told where it ends before."""
    with (
        (own / "said").open("wb") as said,
        subprocess.Popen(command, stdout=said, stderr=said, env={**os.environ, "HOME": str(own), "XDG_DATA_HOME": str(own)}) as process,
    ):
        try:
            for _ in range(200):
                with closing(socket.socket()) as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                assert process.poll() is None, (own / "said").read_text(encoding="utf-8")
                time.sleep(0.1)
            yield
        finally:
            process.terminate()


def test_every_answer_carries_the_policy_that_the_preview_has_too(server: Server) -> None:
    for path in ("/", "/khong-co", server.one("theme/*.css"), "/sw.js", "/tin-tuc"):
        headers = server.get(path).headers

        assert headers["content-security-policy"] == POLICY, path
        assert (headers["x-content-type-options"], headers["referrer-policy"]) == ("nosniff", "same-origin"), path


@pytest.mark.parametrize(
    ("pattern", "kind"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("theme/*.css", "text/css; charset=utf-8"),
        ("theme/*.js", "text/javascript; charset=utf-8"),
        ("theme/fonts/*.woff2", "font/woff2"),
        ("tep/anh/*.avif", "image/avif"),
        ("tep/anh/*.jpg", "image/jpeg"),
        ("theme/icons/*.svg", "image/svg+xml"),
        ("tim-kiem/chi-muc/*.bin", "application/octet-stream"),
        ("manifest.webmanifest", "application/manifest+json; charset=utf-8"),
        ("sw.js", "text/javascript; charset=utf-8"),
        ("atom.xml", "application/atom+xml"),
        ("sitemap.xml", "application/xml"),
        ("**/*.ics", "text/calendar; charset=utf-8"),
        ("du-lieu/**/*.csv", "text/csv; charset=utf-8"),
        ("du-lieu/**/*.json", "application/json; charset=utf-8"),
        ("du-lieu/**/*.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("robots.txt", "text/plain; charset=utf-8"),
        ("tep/**/*.pdf", "application/pdf"),
        ("sach.epub", "application/epub+zip"),
    ],
)
def test_a_file_is_called_what_it_is(server: Server, pattern: str, kind: str) -> None:
    assert server.get(server.one(pattern)).headers["content-type"].replace("/x-", "/") == kind


@pytest.mark.parametrize("pattern", ["theme/*.css", "theme/*.js", "tep/anh/*.avif", "tep/bia/*.png", "tim-kiem/chi-muc/*.bin"])
def test_what_is_named_by_its_hash_is_asked_for_once(server: Server, pattern: str) -> None:
    assert server.get(server.one(pattern)).headers["cache-control"] == FOREVER


@pytest.mark.parametrize("path", ["/", "/tin-tuc/", "/sw.js", "/manifest.webmanifest", "/atom.xml", "/theme/icons/favicon.svg"])
def test_what_may_change_is_asked_for_again_and_not_sent_again(server: Server, path: str) -> None:
    first = server.get(path, Accept_Encoding="gzip")

    again = server.get(path, Accept_Encoding="gzip", If_None_Match=first.headers["etag"])

    assert (first.status, first.headers["cache-control"]) == (200, "no-cache")
    assert (again.status, again.body, again.headers["cache-control"]) == (304, b"", "no-cache")


def test_text_is_sent_as_it_was_packed_for_the_release(server: Server) -> None:
    for path in ("/index.html", server.one("theme/*.css"), server.one("theme/*.js"), server.one("du-lieu/**/*.csv"), "/atom.xml"):
        answer = server.get(path, Accept_Encoding="gzip, br")

        assert answer.headers["content-encoding"] == "gzip", path
        assert "accept-encoding" in answer.headers["vary"].lower()
        assert answer.body == (server.root / f"{path[1:]}.gz").read_bytes()
        assert server.get(path).body == gzip.decompress(answer.body)


def test_the_front_page_is_packed_whichever_way_it_is_asked_for(server: Server) -> None:
    assert server.get("/", Accept_Encoding="gzip").body == (server.root / "index.html.gz").read_bytes()


@pytest.mark.parametrize("pattern", ["tim-kiem/chi-muc/*.bin", "tep/anh/*.avif", "theme/fonts/*.woff2"])
def test_what_is_packed_in_itself_is_not_packed_again(server: Server, pattern: str) -> None:
    path = server.one(pattern)

    answer = server.get(path, Accept_Encoding="gzip, br, zstd")

    assert "content-encoding" not in answer.headers
    assert answer.body == (server.root / path[1:]).read_bytes()


@pytest.mark.parametrize(
    "path", ["/khong-co/", "/theme/site.0123456789.css", "/tim-kiem/chi-muc/0123456789.bin", "/tep/anh/", "/.hidden", "/a/b/c.html"]
)
def test_what_is_not_there_is_answered_by_the_site_s_own_page_and_not_remembered(server: Server, path: str) -> None:
    answer = server.get(path)

    assert (answer.status, answer.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert answer.body == (server.root / "404.html").read_bytes()
    assert answer.headers["cache-control"] == "no-cache"


def test_a_folder_without_its_slash_leads_to_the_one_with_it_on_the_same_host(server: Server) -> None:
    answer = server.get("/tin-tuc")

    assert answer.status in {301, 308}
    assert answer.headers["location"] == f"{server.prefix}/tin-tuc/"


def test_an_old_address_leads_to_the_new_one(server: Server) -> None:
    answer = server.get(OLD)

    assert (answer.status, answer.headers["location"]) == (301, f"{server.prefix}{NEW}")


@pytest.mark.parametrize("server", list(product(["nginx", "caddy"], PREFIXES[1:])), ids="".join, indirect=True)
def test_in_a_folder_its_bare_name_leads_in_and_the_rest_of_the_host_is_left_alone(server: Server) -> None:
    host = replace(server, prefix="")

    bare, beside = host.get(server.prefix), host.get("/trang-khac/")

    assert (bare.status, bare.headers["location"]) == (301, f"{server.prefix}/")
    assert "content-security-policy" not in beside.headers
    assert beside.body != (server.root / "404.html").read_bytes()


def test_the_next_release_is_seen_without_touching_the_server(server: Server, shelf: Path, tmp_path: Path) -> None:
    before = server.get("/").body
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("the next one", encoding="utf-8")
    place = Shelf(str(shelf))

    place.add(tmp_path / "site", "2f95d03")
    seen = server.get("/").body
    place.back()

    assert (seen, server.get("/").body) == (b"the next one", before)


def test_the_manifest_of_the_site_can_be_read_through_the_server(server: Server) -> None:
    assert json.loads(server.get("/manifest.webmanifest").body)["icons"]

"""Links by address: one that certainly has no page is told before anything is built, every other is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsroom.desk.address_checks import AddressChecks
from newsroom.desk.checking import check
from newsroom.foundation.documents import Document
from newsroom.foundation.library import Library
from newsroom.foundation.problems import Position
from newsroom.publishing.references import Reference
from newsroom.publishing.registers import read_registers

ARTICLE = "---\ntitle: Bài\ndate: {date}\nsection: phong-trao\nunit: bao-thanh-tra\nsummary: Một câu.\n{extra}---\n\n{body}\n"
HERE = "content/news/2019/ky-ket.md"


def write(project: Path, path: str, body: str = "Chữ.", date: str = "2019-05-02", extra: str = "") -> None:
    (project / "content" / path).parent.mkdir(parents=True, exist_ok=True)
    (project / "content" / path).write_text(ARTICLE.format(date=date, extra=extra, body=body), encoding="utf-8")


def judged(project: Path, address: str, prefix: str | None = "", place: str = HERE) -> str | None:
    """What is told of a link to an address: the nearest, or nothing but that it is dead; None where it may stand."""
    content = project / "content"
    checks = AddressChecks(Library(content), read_registers(content), prefix)
    found = list(checks.problems([Reference("address", address, Position(place, 9, 5))]))
    return found[0].facts.get("nearest", "dead") if found else None


class TestPages:
    @pytest.mark.parametrize(
        "address",
        [
            *(
                "/",
                "/index.html",
                "/tin-tuc/",
                "/tin-tuc/2019/",
                "/tin-tuc/2019/03/",
                "/tin-tuc/2019/03/ky-ket/",
                "/tin-tuc/2019/03/ky-ket/#a",
            ),
            *("/gioi-thieu/", "/gioi-thieu/index.html", "/anh/", "/anh/2019/le-ky/", "/phong-trao/2019/", "/phong-trao/2019/htxs/"),
            *("/don-vi/bao-thanh-tra/", "/chuyen-muc/phong-trao/", "/the/giao-uoc/", "/tim-kiem/?q=ky", "/g%69oi-thieu/"),
        ],
    )
    def test_an_address_that_a_page_has_passes(self, project: Path, address: str) -> None:
        assert judged(project, address) is None

    @pytest.mark.parametrize(
        "address",
        ["/ban-tin/", "/ban-tin/2019/03/", "/tin-tuc/trang/2/", "/don-vi/bao-thanh-tra/trang/9/", "/tep/van-ban/a.pdf", "/atom.xml"],
    )
    def test_what_only_the_build_can_tell_is_left_to_it(self, project: Path, address: str) -> None:
        assert judged(project, address) is None

    @pytest.mark.parametrize(
        ("address", "nearest"),
        [
            ("/tin-tuc/2019/03/ky-kt/", "/tin-tuc/2019/03/ky-ket/"),
            ("/tin-tuc/2019/04/ky-ket/#muc", "/tin-tuc/2019/03/ky-ket/"),
            ("/gioi-thieu", "/gioi-thieu/"),
            ("/gioi-thieuu/", "/gioi-thieu/"),
            ("/anh/2018/le-ky/", "/anh/2019/le-ky/"),
            ("/don-vi/bao-thanh-tar/", "/don-vi/bao-thanh-tra/"),
            ("/phong-trao/2019/htxx/", "/phong-trao/2019/htxs/"),
            ("/tin-tuc/2019/3/", "dead"),
            ("/tin-tuc/2018/", "dead"),
            ("/phong-trao/2017/", "dead"),
            ("/guong-sang/khong-ai/", "dead"),
            ("/don-vi/", "dead"),
        ],
    )
    def test_an_address_that_no_page_has_is_told_with_the_nearest(self, project: Path, address: str, nearest: str) -> None:
        assert judged(project, address) == nearest

    def test_an_address_from_a_slug_is_found_though_the_file_has_another_name(self, project: Path) -> None:
        write(project, "news/2019/a.md", extra="slug: ten-khac\n")

        assert judged(project, "/tin-tuc/2019/05/ten-khac/") is None
        assert judged(project, "/tin-tuc/2019/05/a/") == "/tin-tuc/2019/05/ten-khac/"

    def test_old_addresses_lead_on(self, project: Path) -> None:
        write(project, "news/2019/a.md", extra="aliases: [/tin-tuc/2011/02/cu/]\n")
        (project / "content/data/redirects.yaml").write_text("redirects:\n  - {from: /ve-chung-toi/, to: /gioi-thieu/}\n", encoding="utf-8")

        assert judged(project, "/tin-tuc/2011/02/cu/") is None
        assert judged(project, "/ve-chung-toi/") is None

    def test_a_document_that_cannot_be_read_is_not_called_missing_too(self, project: Path) -> None:
        (project / HERE).write_text("---\ntitle: [\n---\n", encoding="utf-8")

        assert judged(project, "/tin-tuc/2019/03/ky-ket/") is None


class TestPrefix:
    def test_under_a_folder_of_the_host_addresses_begin_with_it(self, project: Path) -> None:
        assert judged(project, "/thi-dua/gioi-thieu/", "/thi-dua") is None
        assert judged(project, "/thi-dua/gioi-thieuu/", "/thi-dua") == "/thi-dua/gioi-thieu/"

    def test_the_rest_of_the_host_is_not_ours(self, project: Path) -> None:
        assert judged(project, "/quan-ly-van-ban/", "/thi-dua") is None
        assert judged(project, "/thi-dua-khac/gioi-thieuu/", "/thi-dua") is None

    def test_in_a_caption_the_build_sets_it(self, project: Path) -> None:
        assert judged(project, "/gioi-thieuu/", "/thi-dua", "content/photos/2019/le-ky/hai-ban-tay.md") == "/gioi-thieu/"

    def test_where_nobody_says_what_it_is_only_words_of_our_own_are_judged(self, project: Path) -> None:
        assert judged(project, "/thi-dua/", prefix=None) is None
        assert judged(project, "/anh/2019/khong-co/", prefix=None) == "dead"


class TestRuns:
    def test_the_check_tells_it_at_the_link(self, project: Path) -> None:
        write(project, "news/2019/a.md", body="Xem [ảnh](/anh/2019/le-kyy/).")

        (problem,) = check(project / "content").problems

        assert (str(problem.position), problem.code) == ("content/news/2019/a.md:9:11", "links.dead-address")
        assert problem.facts == {"word": "/anh/2019/le-kyy/", "nearest": "/anh/2019/le-ky/"}

    def test_an_address_in_code_is_no_link(self, project: Path) -> None:
        write(project, "news/2019/a.md", body="Viết `[ảnh](/anh/2019/le-kyy/)`.")

        assert check(project / "content").problems == ()

    def test_a_link_is_followed_without_parsing_other_documents(self, project: Path) -> None:
        read: list[str] = []

        class Watched(Library):
            def document(self, file: Path) -> Document:
                read.append(file.name)
                return super().document(file)

        checks = AddressChecks(Watched(project / "content"), read_registers(project / "content"), "")
        found = checks.problems(Reference("address", f"/tin-tuc/2019/03/{slug}/", Position(HERE)) for slug in ("ky-ket", "khong-he-co"))

        assert len(list(found)) == 1
        assert read == ["ky-ket.md"]

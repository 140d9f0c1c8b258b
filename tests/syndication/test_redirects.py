"""Old addresses, and where they lead."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsroom.foundation.problems import ContentError, Position
from newsroom.publishing.aliases import file_of
from newsroom.syndication.leading import Leading
from newsroom.syndication.redirects import Redirect, for_caddy, for_nginx, load_table, problems, resolved

HERE = Position("content/data/redirects.yaml", 2)
PAGES = {"": "trang", "gioi-thieu/": "content/pages/gioi-thieu.md"}


def leads(old: str, new: str) -> Redirect:
    return Redirect(old, new, HERE)


def codes(*redirects: Redirect) -> list[str]:
    return [problem.code for problem in problems(redirects, PAGES, re.compile(r"/[^/]+/?$"))]


@pytest.mark.parametrize("old", ["/cu.html", "/cu/", "/cu", "/Cũ/bài.html", "/index.php", "/a/b/c.htm"])
def test_an_address_of_an_old_site_may_lead_to_a_page(old: str) -> None:
    assert codes(leads(old, "/gioi-thieu/"), leads("/xa/", "https://khoi.noibo/")) == []


@pytest.mark.parametrize("old", ["/gioi-thieu/", "/gioi-thieu", "/gioi-thieu/index.html"])
def test_an_address_of_a_page_is_taken_however_it_is_written(old: str) -> None:
    assert codes(leads(old, "/")) == ["redirects.taken"]


def test_one_old_address_leads_to_one_place() -> None:
    assert codes(leads("/cu", "/"), leads("/cu/", "/gioi-thieu/")) == ["redirects.twice"]


def test_addresses_that_lead_in_a_circle_are_each_told() -> None:
    circle = (leads("/a/", "/b/"), leads("/b/", "/c/"), leads("/c/", "/a/"))

    assert codes(*circle) == ["redirects.loop"] * 3
    assert resolved(circle) == {}


def test_a_goal_that_is_not_there_is_told_with_the_one_that_was_meant() -> None:
    (problem,) = problems([leads("/a/", "/gioi-thiu/")], PAGES, re.compile(r"/[^/]+/?$"))

    assert (problem.code, problem.facts["nearest"]) == ("redirects.dead-goal", "/gioi-thieu/")


def test_a_goal_that_only_the_written_site_knows_is_left_to_its_gate() -> None:
    assert codes(leads("/a/", "/phong-trao/2019/xyz/")) == []


def test_an_old_address_that_leads_to_another_leads_to_its_goal_at_once() -> None:
    assert resolved([leads("/a/", "/b.html"), leads("/b.html", "/gioi-thieu/#lien-he")])["/a/"] == "/gioi-thieu/#lien-he"


@pytest.mark.parametrize("word", ["cu.html", "//may/cu", "/cu?id=5", "/cu#muc", "/../cu", "/a//b", "/", "/a b", "/a$b", "/a*", '/"cu"'])
def test_what_no_static_host_can_answer_to_is_no_old_address(tmp_path: Path, word: str) -> None:
    (tmp_path / "content" / "data").mkdir(parents=True)
    table = tmp_path / "content" / "data" / "redirects.yaml"
    table.write_text(f"redirects:\n  - from: '{word}'\n    to: /\n", encoding="utf-8")

    with pytest.raises(ContentError) as caught:
        load_table(tmp_path / "content")

    assert [(one.code, one.position.line) for one in caught.value.problems] == [("redirects.address", 2)]


def test_an_address_is_the_same_written_in_percents(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "redirects.yaml").write_text("redirects: [{from: /b%C3%A0i.html, to: /}]", encoding="utf-8")

    assert [one.old for one in load_table(tmp_path)] == ["/bài.html"]


@pytest.mark.parametrize(
    ("old", "file"), [("/a.html", "a.html"), ("/a.HTM/", "a.HTM/index.html"), ("/a/b", "a/b/index.html"), ("/x.aspx", "x.aspx/index.html")]
)
def test_a_host_without_rules_finds_a_page_at_the_old_address(old: str, file: str) -> None:
    assert file_of(old) == file


def test_servers_are_told_every_way_an_address_is_written() -> None:
    table = {"/cu/": "/gioi-thieu/", "/a.html": "https://khoi.noibo/"}

    assert for_nginx(table, "/khoi").splitlines()[1:] == [
        '"/khoi/cu" "/khoi/gioi-thieu/";',
        '"/khoi/cu/" "/khoi/gioi-thieu/";',
        '"/khoi/a.html" "https://khoi.noibo/";',
    ]
    assert for_caddy(table, "").splitlines()[-1] == 'redir "/a.html" "https://khoi.noibo/" 301'


def test_a_site_without_old_addresses_has_no_tables(tmp_path: Path) -> None:
    Leading({}).write_tables(tmp_path, "")

    assert list(tmp_path.iterdir()) == []

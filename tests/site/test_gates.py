"""Checkers of others over the sample site, the two sites of extremes and the theme; and over files made wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.desk.running import ROOT, required
from tests.photos.drawing import from_a_camera
from tests.site import checkers
from tests.site.kinds import KINDS, addresses, kind_of

from newsroom.desk.project import load_project

ADDRESS = load_project(ROOT / "publishconf.py").address
PAGE = """<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><title>Trang</title></head>
<body><h1>Trang</h1>{}</body>
</html>
"""


@pytest.fixture
def sites(site: Path, bare_site: Path, crowded_site: Path) -> list[Path]:
    return [site, bare_site, crowded_site]


def test_every_page_is_of_one_kind(site: Path) -> None:
    nameless = [address for address in addresses(site) if kind_of(address) is None]

    assert nameless == [], "tests/site/kinds.py has no line for these pages, so no gate looked at them"


def test_every_kind_has_its_example(site: Path) -> None:
    assert [kind.name for kind in KINDS if kind.path.partition("?")[0] not in set(addresses(site))] == []


def test_the_nu_checker_finds_no_error(sites: list[Path]) -> None:
    assert checkers.nu(*sites) == []


def test_html_validate_finds_no_error(sites: list[Path]) -> None:
    assert checkers.html_validate(*sites) == []


def test_stylelint_finds_no_error() -> None:
    assert checkers.stylelint(ROOT / "theme" / "static" / "css") == []


def test_lychee_finds_no_dead_link_and_no_dead_anchor(sites: list[Path]) -> None:
    assert [problem for site in sites for problem in checkers.lychee(site, ADDRESS)] == []


def test_exiftool_finds_no_place_comment_or_serial_number(site: Path) -> None:
    assert checkers.exiftool(site) == []


class TestASiteMadeWrong:
    """Each checker sees it."""

    @pytest.mark.parametrize("check", [checkers.nu, checkers.html_validate])
    def test_a_list_item_outside_a_list(self, check: Callable[[Path], list[str]], tmp_path: Path) -> None:
        (tmp_path / "index.html").write_text(PAGE.format("<div><li>Một mục</li></div>"), encoding="utf-8")

        assert any("li" in problem for problem in check(tmp_path))

    @pytest.mark.parametrize("link", ["/mat/", "#mat", f"{ADDRESS}/mat/", f"{ADDRESS}/#mat"])
    def test_a_link_that_leads_nowhere(self, tmp_path: Path, link: str) -> None:
        (tmp_path / "index.html").write_text(
            PAGE.format(f'<p id="con"><a href="#con">còn</a> <a href="{link}">mất</a></p>'), encoding="utf-8"
        )

        assert len(checkers.lychee(tmp_path, ADDRESS)) == 1

    def test_a_photo_that_says_where_it_was_taken(self, tmp_path: Path) -> None:
        from_a_camera(tmp_path / "nha-rieng.jpg")

        assert [Path(problem).name for problem in checkers.exiftool(tmp_path)] == ["nha-rieng.jpg"]

    def test_a_stylesheet_with_a_slip(self, tmp_path: Path) -> None:
        (tmp_path / "hong.css").write_text("a {\n  colr: red;\n}\n", encoding="utf-8")

        assert any("colr" in problem for problem in checkers.stylelint(tmp_path))

    def test_a_page_of_no_kind(self, tmp_path: Path) -> None:
        (tmp_path / "la").mkdir()
        (tmp_path / "la" / "index.html").write_text(PAGE, encoding="utf-8")

        assert [kind_of(address) for address in addresses(tmp_path)] == [None]


class TestAMachineThatLacksAChecker:
    """A gate that cannot run says so, and in CI it fails."""

    @pytest.mark.parametrize(("ci", "outcome"), [("true", pytest.fail.Exception), ("", pytest.skip.Exception)])
    def test_it_is_told(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ci: str, outcome: type[BaseException]) -> None:
        monkeypatch.setenv("CI", ci)

        with pytest.raises(outcome, match="vnu-jar is missing, so this was NOT tested"):
            required(str(tmp_path / "vnu.jar"), "vnu-jar", "make ci fetches it")

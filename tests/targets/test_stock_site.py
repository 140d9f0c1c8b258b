"""A site that has nothing of ours but the targets: Pelican's own settings, reader and `simple` theme."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from tests.targets.writing import written

ROOT = Path(__file__).parents[2]
SETTINGS = 'SITENAME = "Khối"\nPATH = "content"\nTHEME = "simple"\nPLUGINS = ["newsroom.targets.plugin"]\nTIMEZONE = "Asia/Ho_Chi_Minh"\n'
UNITS = "units:\n" + "".join(f"  - {{id: {id_}, name: Đơn vị {id_.upper()}}}\n" for id_ in "abcde")
TARGET = "id: t\nno: '1'\nwording: 25 tập thể đăng ký\nkind: count\nlevel: '25'\nunit: tập thể\naccumulate: sum"
ROWS = ["t;a;h1;12;;;;05/07/2026;;;", "t;b;h1;15;;;;20/07/2026;;;"]
ARTICLE = """Title: Sơ kết
Date: 2026-07-15 10:00
Category: Tin

Cả khối có {{target:2026/t value}}, nhận xét: {{target:2026/t status}}.

/// targets | Kết quả 6 tháng
campaign: "2026"
///
"""


def build(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "-o", "output", "--fatal", "errors"]
    environment = {"PYTHONPATH": str(ROOT / "plugins"), "PATH": ""}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def stock(tmp_path: Path) -> Path:
    content = written(tmp_path, [TARGET], ROWS, "2026-06-30", "illustrative: true\n")
    (content / "data/units.yaml").write_text(UNITS, encoding="utf-8")
    (content / "so-ket.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "pelicanconf.py").write_text(SETTINGS, encoding="utf-8")
    return tmp_path


def test_a_stock_site_shows_the_whole_table_and_its_figures(stock: Path) -> None:
    answer = build(stock)
    shown = BeautifulSoup((stock / "output/so-ket.html").read_text(encoding="utf-8"), "html.parser")

    assert answer.returncode == 0, answer.stderr
    assert shown.caption.get_text() == (
        "Kết quả 6 tháng. Số liệu minh họa. Số liệu chốt đến ngày 30/06/2026, theo báo cáo nhận đến ngày 15/07/2026."
    )
    assert [len(shown.select(f"th[scope={scope}]")) for scope in ("col", "rowgroup", "row")] == [8, 1, 5]
    assert "Chưa đủ số liệu" in shown.table.get_text()
    assert "Cả khối có 12\u00a0tập thể (01/05\u00a0đơn vị đã báo cáo) (số liệu minh họa; nay: " in shown.get_text()


def test_a_stock_site_has_no_pages_of_campaigns_and_no_link_to_them(stock: Path) -> None:
    build(stock)

    assert not (stock / "output/phong-trao").exists()
    assert "phong-trao/" not in (stock / "output/so-ket.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("view", ["cards", "units", "sentence"])
def test_every_view_of_a_block_stands_in_a_stock_site(stock: Path, view: str) -> None:
    (stock / "content/so-ket.md").write_text(ARTICLE.replace('"2026"\n', f'"2026"\nview: {view}\n'), encoding="utf-8")

    answer = build(stock)

    assert answer.returncode == 0, answer.stderr
    assert "Kết quả 6 tháng" in (stock / "output/so-ket.html").read_text(encoding="utf-8")


def test_a_stock_site_is_told_where_its_article_is_wrong(stock: Path) -> None:
    (stock / "content/so-ket.md").write_text(ARTICLE.replace("2026/t value", "2026/u value"), encoding="utf-8")

    answer = build(stock)

    assert answer.returncode != 0
    assert "content/so-ket.md:5:12" in answer.stdout + answer.stderr

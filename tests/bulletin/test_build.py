"""The bulletin of a small site, published by our own command."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from bs4 import BeautifulSoup
from tests.desk.running import newsroom

NEWS = """---
title: {title}
date: {date}
section: phong-trao
summary: Tóm tắt của {title}.
draft: {draft}
---

## Phần một

Chuyện của {title}. [Lên đầu](#phan-mot)

/// targets | Kết quả
campaign: "2019"
///
"""
CORRECTION = "htxs;bao-thanh-tra;h1;;10;62;;05/09/2019;chính thức;Báo cáo;05/07/2019;Đếm nhầm;\n"


def news(project: Path, slug: str, title: str, date: str, draft: str = "false") -> None:
    (project / "content/news/2019" / f"{slug}.md").write_text(NEWS.format(title=title, date=date, draft=draft), encoding="utf-8")


def published(project: Path, today: str = "2019-12-31") -> Path:
    answer = newsroom("publish", "--output", "output", "--today", today, folder=project)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return project / "output"


def issue(output: Path, month: str) -> BeautifulSoup:
    page = BeautifulSoup((output / "ban-tin" / month / "index.html").read_text(encoding="utf-8"), "html.parser")
    found = page.select_one(".bulletin")
    assert found is not None
    return found


@pytest.fixture
def written(project: Path) -> Path:
    news(project, "so-ket", "Sơ kết sáu tháng", "2019-07-20")
    news(project, "tin-nhap", "Tin còn nháp", "2019-07-21", draft="true")
    news(project, "tin-sau", "Tin ngày mai", "2020-02-01")
    return project


def test_an_issue_holds_the_months_news_whole_and_nothing_of_drafts_or_the_future(written: Path) -> None:
    output = published(written)

    found = issue(output, "2019/07")
    everything = "".join(file.read_text(encoding="utf-8") for file in (output / "ban-tin").rglob("*.html"))

    assert "Chuyện của Sơ kết sáu tháng." in found.get_text()
    assert sorted(path.name for path in (output / "ban-tin/2019").iterdir()) == ["03", "07"]
    assert "Tin còn nháp" not in everything
    assert "Tin ngày mai" not in everything
    assert "http://thidua.noibo/ban-tin/2019/07/" in (output / "sitemap.xml").read_text(encoding="utf-8")


def test_the_file_to_take_along_holds_the_photos_of_the_page(written: Path) -> None:
    output = published(written)

    with ZipFile(output / "ban-tin/2019/03/ban-tin-2019-03.epub") as book:
        pictures = [name for name in book.namelist() if name.endswith(".jpg")]

    assert [(output / "tep/anh" / Path(name).name).is_file() for name in pictures] == [True]


def test_no_two_pieces_of_an_issue_share_an_anchor(written: Path) -> None:
    news(written, "so-ket-hai", "Sơ kết lần hai", "2019-07-22")

    found = issue(published(written), "2019/07")
    anchors = [str(tag["id"]) for tag in found.select("[id]")]

    assert {"tin-so-ket-phan-mot", "tin-so-ket-hai-phan-mot"} < set(anchors)
    assert len(anchors) == len(set(anchors))


def test_an_issue_tells_of_targets_what_was_known_at_its_months_end_and_never_changes_after(written: Path) -> None:
    before = published(written)
    old, book = str(issue(before, "2019/07")), (before / "ban-tin/2019/07/ban-tin-2019-07.epub").read_bytes()
    with (written / "content/data/reports/2019.csv").open("a", encoding="utf-8") as sheet:
        sheet.write(CORRECTION)
    news(written, "thang-chin", "Đính chính số liệu", "2019-09-20")

    after = published(written)

    assert "20/62" in old
    assert "10/62" in issue(after, "2019/09").get_text()
    assert re.sub(r'<p class="meta">.*?Tất cả các số</a></p>', "", str(issue(after, "2019/07")), flags=re.DOTALL) == re.sub(
        r'<p class="meta">.*?Tất cả các số</a></p>', "", old, flags=re.DOTALL
    )
    assert (after / "ban-tin/2019/07/ban-tin-2019-07.epub").read_bytes() == book


def test_a_month_without_news_has_no_issue_and_no_page_leads_to_one(written: Path) -> None:
    output = published(written)

    assert not (output / "ban-tin/2019/04").exists()  # a profile alone
    assert 'href="/ban-tin/2019/07/"' in (output / "tin-tuc/2019/07/index.html").read_text(encoding="utf-8")
    assert 'href="/ban-tin/"' in (output / "luu-tru/index.html").read_text(encoding="utf-8")

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from tests.targets.writing import UNITS, campaign

from newsroom.foundation.documents import Document
from newsroom.foundation.yaml import load_yaml
from newsroom.targets.grammar import blocks_and_figures
from newsroom.targets.model import Campaigns
from newsroom.targets.pages import CampaignPages
from newsroom.targets.quotation import Quoting

KEYS = 'kind: count\nlevel: "25"\nunit: tập thể\naccumulate: sum'
EXTRA = "illustrative: true\npledge: {date: 2026-03-21, source: Giao ước, article: ky-ket}\n"
ROWS = ["toàn khối;h1;27;;;;05/07/2026;;;", "toàn khối;h1;24;;;;01/08/2026;;05/07/2026;Nhầm"]


def rendered(name: str, *arguments: Any) -> str:
    return f"<{name}>"


@pytest.fixture
def pages(tmp_path: Path) -> CampaignPages:
    found = campaign(tmp_path, KEYS, ROWS, "2026-06-30", EXTRA)
    return CampaignPages(Quoting(Campaigns((found,)), UNITS, date(2026, 9, 1)), rendered, "/thi-dua")


def article(body: str) -> Document:
    return Document("content/news/2026/a.md", load_yaml("date: 2026-07-06", "a"), body, 1)


class TestPages:
    def test_of_campaigns_are_an_index_and_one_each(self, pages: CampaignPages) -> None:
        assert [(page.template, page.save_as) for page in pages.pages(())] == [
            ("campaigns", "phong-trao/index.html"),
            ("campaign", "phong-trao/2026/index.html"),
        ]

    def test_of_a_campaign_show_the_news_about_it_and_lead_to_its_pledge(self, pages: CampaignPages) -> None:
        news = [
            SimpleNamespace(slug="ky-ket", url="tin-tuc/ky-ket/", campaign_id="2026"),
            SimpleNamespace(slug="x", url="x/", campaign_id=""),
        ]

        shown = list(pages.pages(news))[1].shown

        assert (shown["news"], shown["campaign"].pledge.url) == (news[:1], "tin-tuc/ky-ket/")

    def test_all_know_the_current_campaign_and_its_newest_figures(self, pages: CampaignPages) -> None:
        assert pages.context["campaign"].id == "2026"
        assert [row.value_short for row in pages.context["latest_reports"]] == ["24\u00a0tập thể"]

    def test_find_a_target_by_its_word(self, pages: CampaignPages) -> None:
        found = pages.target("2026/t")

        assert found is not None
        assert (found.value_short, pages.target("2026/x"), pages.target("2025/t")) == ("24\u00a0tập thể", None, None)


class TestQuotedHtml:
    def test_of_a_table_leads_to_the_newest_figures_and_says_what_changed(self, pages: CampaignPages) -> None:
        document = article('/// targets\ncampaign: "2026"\n///')

        html = pages.table(blocks_and_figures(document)[0][0], document)

        assert html.startswith("<target_table>")
        assert "kết quả từ «27\u00a0tập thể» thành «24\u00a0tập thể»" in html
        assert '<a href="/thi-dua/phong-trao/2026/">Số liệu mới nhất</a>' in html

    @pytest.mark.parametrize(
        ("view", "part"), [("cards", "<target_cards>"), ("units", "<matrix>"), ("sentence", "Bảng: 01/01\u00a0chỉ tiêu")]
    )
    def test_of_other_views_has_a_caption_and_says_that_figures_are_illustrative(self, pages: CampaignPages, view: str, part: str) -> None:
        document = article(f'/// targets | Bảng\ncampaign: "2026"\nview: {view}\n///')

        html = pages.table(blocks_and_figures(document)[0][0], document)

        assert part in html
        assert "Bảng" in html

    def test_of_a_figure_says_what_stands_there_now(self, pages: CampaignPages) -> None:
        document = article("{{target:2026/t value}}")

        assert pages.figure(blocks_and_figures(document)[1][0], document) == (
            '<a class="target-figure" href="/thi-dua/phong-trao/2026/">27\u00a0tập thể</a>'
            " <small>(số liệu minh họa; nay: 24\u00a0tập thể)</small>"
        )


def test_the_figures_for_machines_are_written_the_same_twice(pages: CampaignPages, tmp_path: Path) -> None:
    for name in ("one", "two"):
        pages.write_figures(str(tmp_path / name))

    one, two = ((tmp_path / name / "du-lieu/chi-tieu/2026.json").read_bytes() for name in ("one", "two"))
    assert one == two
    assert json.loads(one)["illustrative"] is True

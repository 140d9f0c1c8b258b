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
from newsroom.targets.model import Campaigns
from newsroom.targets.pages.campaigns import CampaignPages
from newsroom.targets.quoting.grammar import blocks_and_figures
from newsroom.targets.quoting.quotation import Quoting

KEYS = 'kind: count\nlevel: "25"\nunit: tập thể\naccumulate: sum'
EXTRA = "illustrative: true\npledge: {date: 2026-03-21, source: Giao ước, article: ky-ket}\n"
ROWS = ["toàn khối;h1;27;;;;05/07/2026;;;", "toàn khối;h1;24;;;;01/08/2026;;05/07/2026;Nhầm"]


def rendered(name: str, *arguments: Any) -> str:
    return f"<{name}>"


@pytest.fixture
def pages(tmp_path: Path) -> CampaignPages:
    found = campaign(tmp_path, KEYS, ROWS, "2026-06-30", EXTRA)
    return CampaignPages(Quoting(Campaigns((found,)), UNITS, date(2026, 9, 1)), rendered)


def path_of(found: Any) -> str:
    return str(found.path)


def article(body: str) -> Document:
    return Document("content/news/2026/a.md", load_yaml("date: 2026-07-06", "a"), body, 1)


class TestPages:
    def test_of_a_campaign_stand_under_its_own(self, pages: CampaignPages) -> None:
        found = [(page.template, page.save_as) for page in pages.pages({}, path_of)]

        assert found[:2] == [("campaigns", "phong-trao/index.html"), ("campaign", "phong-trao/2026/index.html")]
        assert {
            ("campaign_reports", "phong-trao/2026/bao-cao/index.html"),
            ("campaign_corrections", "phong-trao/2026/dinh-chinh/index.html"),
            ("campaign_matrix", "phong-trao/2026/ma-tran/index.html"),
            ("campaign_method", "phong-trao/2026/cach-tinh/index.html"),
            ("target", "phong-trao/2026/t/index.html"),
            ("scorecard", "phong-trao/2026/don-vi/e/index.html"),
        } < set(found)
        assert len(found) == len(set(found))

    def test_of_a_campaign_show_the_news_about_it_and_lead_to_its_pledge(self, pages: CampaignPages) -> None:
        news = [
            SimpleNamespace(slug="ky-ket", url="tin-tuc/ky-ket/", campaign_id="2026", path="a"),
            SimpleNamespace(slug="x", url="x/", campaign_id="", path="b"),
        ]

        shown = list(pages.pages({"articles": news}, path_of))[1].shown

        assert (shown["news"], shown["campaign"].pledge.url) == (tuple(news[:1]), "tin-tuc/ky-ket/")

    def test_of_a_target_show_the_news_that_showed_it_and_who_names_it(self, pages: CampaignPages) -> None:
        quoting = article("{{target:2026/t value}}")
        pages.figure(blocks_and_figures(quoting)[1][0], quoting)
        news = SimpleNamespace(slug="a", url="a/", campaign_id=None, path=quoting.path)
        other = SimpleNamespace(slug="b", url="b/", campaign_id="2026", path="content/news/2026/b.md")
        profile = SimpleNamespace(targets=("2026/t", "2025/t"))
        album = SimpleNamespace(photos=[SimpleNamespace(targets=()), SimpleNamespace(targets=("2026/t",))])

        context = {"articles": [news, other], "profiles": [profile], "albums": [album]}
        shown = next(page.shown for page in pages.pages(context, path_of) if page.template == "target")

        assert (shown["news"], shown["profiles_of"], shown["photos_of"]) == ((news,), (profile,), ((album, 2),))

    def test_of_a_target_tell_its_course_its_reckoning_and_its_corrections(self, pages: CampaignPages) -> None:
        shown = next(page.shown for page in pages.pages({}, path_of) if page.template == "target")

        assert [row.moment.row and row.moment.row.value_short for row in shown["course"]] == ["—", "24\u00a0tập thể", None, None]
        assert "24\u00a0tập thể, ít hơn 25\u00a0tập thể" in shown["reckoning"][1]
        assert [one.reason for one in shown["corrections"]] == ["Nhầm"]

    def test_all_know_the_current_campaign_and_its_newest_figures(self, pages: CampaignPages) -> None:
        assert pages.context["campaign"].id == "2026"
        assert [row.value_short for row in pages.context["latest_reports"]] == ["24\u00a0tập thể"]

    def test_find_a_target_by_its_word(self, pages: CampaignPages) -> None:
        found = pages.target("2026/t")

        assert found is not None
        assert (found.value_short, pages.target("2026/x"), pages.target("2025/t")) == ("24\u00a0tập thể", None, None)


class TestQuotedHtml:
    @pytest.mark.parametrize("view", ["table", "cards", "units", "sentence"])
    def test_of_a_block_comes_from_one_component(self, pages: CampaignPages, view: str) -> None:
        document = article(f'/// targets | Bảng\ncampaign: "2026"\nview: {view}\n///')

        assert pages.table(blocks_and_figures(document)[0][0], document) == "<target_quotation>"

    def test_of_a_figure_comes_from_one_component(self, pages: CampaignPages) -> None:
        document = article("{{target:2026/t value}}")

        assert pages.figure(blocks_and_figures(document)[1][0], document) == "<target_figure>"


def test_the_figures_for_machines_are_written_the_same_twice(pages: CampaignPages, tmp_path: Path) -> None:
    for name in ("one", "two"):
        pages.write_figures(str(tmp_path / name))

    one, two = ((tmp_path / name / "du-lieu/chi-tieu/2026.json").read_bytes() for name in ("one", "two"))
    assert one == two
    assert json.loads(one)["illustrative"] is True

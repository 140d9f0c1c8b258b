"""From front matter to the attributes of an article."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.news.writing import a_content, a_newsroom, classic, codes, news, write

from newsroom.foundation.documents import Document
from newsroom.foundation.problems import ContentError, Problem
from newsroom.news.loading import metadata, references


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return a_content(tmp_path)


def article(content: Path, document: Document) -> dict[str, Any]:
    return metadata(document, a_newsroom(content))


def problems(content: Path, document: Document) -> tuple[Problem, ...]:
    with pytest.raises(ContentError) as caught:
        article(content, document)
    return caught.value.problems


class TestValues:
    def test_day_comes_before_month_and_nothing_is_guessed(self, content: Path) -> None:
        assert article(content, news(content, date="05/01/2019"))["date"] == datetime(2019, 1, 5)

    def test_an_iso_date_keeps_its_time(self, content: Path) -> None:
        assert article(content, news(content, date='"2019-03-21 08:30"'))["date"] == datetime(2019, 3, 21, 8, 30)

    def test_words_become_what_the_registers_know_by_id_name_or_initials(self, content: Path) -> None:
        told = article(content, news(content, units="[bao, Trường Cán bộ Thanh tra]", authors="[L.K, H.T]", tags="Sơ kết"))

        assert [unit.id for unit in told["units"]] == ["bao", "truong"]
        assert [person.id for person in told["byline"]] == ["luc-van-khai", "h-t"]
        assert [tag.id for tag in told["topics"]] == ["so-ket"]
        assert told["section"].name == "Phong trào"

    def test_one_unit_named_twice_is_one_unit(self, content: Path) -> None:
        assert len(article(content, news(content, unit="bao", units="[Báo Thanh tra, truong]"))["units"]) == 2

    def test_a_source_is_text_or_a_title_with_an_address(self, content: Path) -> None:
        told = article(content, news(content, sources="[Báo Thanh tra, {title: Khối, url: 'https://khoi.noibo/a'}]"))

        assert [(source.title, source.url) for source in told["sources"]] == [("Báo Thanh tra", None), ("Khối", "https://khoi.noibo/a")]

    def test_corrections_carry_their_day(self, content: Path) -> None:
        told = article(content, news(content, corrections="[{date: 22/03/2019, text: Sửa số}]"))

        assert [(one.date, one.text) for one in told["corrections"]] == [(date(2019, 3, 22), "Sửa số")]

    def test_a_photo_path_is_told_from_the_content_root(self, content: Path) -> None:
        write(content / "news/2019/a.png", b"")

        given = ("a.png", "photos/x.png", "/photos/x.png", "'{static}/photos/x.png'")
        found = [article(content, news(content, photo=word))["photo"] for word in given]
        assert found == ["news/2019/a.png", *["photos/x.png"] * 3]

    def test_modified_is_absent_where_nobody_wrote_it_because_pelican_calls_its_methods(self, content: Path) -> None:
        assert "modified" not in article(content, news(content))
        assert article(content, news(content, modified="22/03/2019"))["modified"] == datetime(2019, 3, 22)

    def test_the_address_is_the_slug_or_the_name_of_the_file_in_plain_letters(self, content: Path) -> None:
        assert article(content, news(content, "2019/Đêm văn nghệ"))["slug"] == "dem-van-nghe"
        assert article(content, news(content, slug="hat-ve-nganh"))["slug"] == "hat-ve-nganh"


class TestStatus:
    @pytest.mark.parametrize(("front", "mark"), [({"draft": "true"}, "draft"), ({"date": "2020-01-01"}, "future")])
    def test_what_is_unfinished_is_skipped_when_published_and_marked_in_a_preview(
        self, content: Path, front: dict[str, str], mark: str
    ) -> None:
        document = news(content, **front)

        assert article(content, document)["status"] == "skip"
        preview = metadata(document, a_newsroom(content, preview=True))
        assert (preview["status"], preview["mark"]) == ("published", mark)

    def test_what_is_finished_carries_no_mark(self, content: Path) -> None:
        told = article(content, news(content))

        assert (told["status"], told["mark"]) == ("published", None)


class TestProblems:
    def test_an_unknown_key_is_told_at_its_place_with_the_nearest(self, content: Path) -> None:
        (problem,) = problems(content, news(content, sumary="Thừa"))

        assert (problem.code, problem.facts["nearest"], problem.position.line) == ("schema.unknown-key", "summary", 6)

    @pytest.mark.parametrize("key", ["title", "date", "section", "summary"])
    def test_what_every_article_needs_is_missed(self, content: Path, key: str) -> None:
        (problem,) = problems(content, news(content, **{key: ""}))

        assert (problem.code, problem.facts["word"]) == ("schema.missing", key)

    def test_all_unknown_words_are_told_at_once_each_at_its_place(self, content: Path) -> None:
        found = problems(content, news(content, section="phong-trai", tags="[so-ket, so-kat]"))

        assert [(one.code, one.position.line, one.position.column) for one in found] == [
            ("registers.unknown-section", 4, 10),
            ("registers.unknown-tag", 6, 16),
        ]

    def test_a_source_that_would_run_something_is_refused(self, content: Path) -> None:
        found = problems(content, news(content, sources="[{title: A, url: 'javascript:alert(1)'}]"))

        assert [one.code for one in found] == ["news.source-address"]

    def test_a_name_without_letters_or_digits_makes_no_address(self, content: Path) -> None:
        assert [one.code for one in problems(content, news(content, "2019/…"))] == ["news.no-address"]


class TestReferences:
    def test_each_word_that_others_own_is_told_with_its_place(self, content: Path) -> None:
        document = news(content, photo="x.png", campaign='"2019"', profiles="[an, binh]", people="[H.T]")

        told = [(one.kind, one.word, str(one.position).rpartition("md:")[2]) for one in references(document)]
        assert told == [
            ("section", "phong-trao", "4:10"),
            ("campaign", "2019", "7:11"),
            ("photo", "x.png", "6:8"),
            ("profile", "an", "8:12"),
            ("profile", "binh", "8:16"),
            ("person", "H.T", "9:10"),
        ]


class TestClassicDocuments:
    HEADER = """
        Title: Lễ phát động
        Date: 2019-03-12 08:00
        Category: Thể thao & văn nghệ
        Tags: Sơ kết, Kéo co
        Author: Nguyễn Văn Hà
        Summary:
        """

    def test_unknown_words_stand_for_themselves(self, content: Path) -> None:
        told = article(content, classic(content, self.HEADER))

        assert (told["section"].id, told["section"].name) == ("the-thao-van-nghe", "Thể thao & văn nghệ")
        assert [tag.id for tag in told["topics"]] == ["so-ket", "keo-co"]
        assert [person.name for person in told["byline"]] == ["Nguyễn Văn Hà"]

    def test_the_address_comes_from_the_title_as_in_pelican(self, content: Path) -> None:
        assert article(content, classic(content, self.HEADER))["slug"] == "le-phat-dong"
        assert article(content, classic(content, f"{self.HEADER.rstrip()}\n        Slug: khai-mac"))["slug"] == "khai-mac"

    def test_a_summary_nobody_wrote_is_the_opening_of_the_body_in_plain_text(self, content: Path) -> None:
        body = "# Đầu đề\n\n![x](a.png)\n\nSáng **12/3**, [khối](a.md) `khai` mạc.\n\nĐoạn sau.\n"

        assert article(content, classic(content, self.HEADER, body))["summary"] == "Sáng 12/3, khối khai mạc."

    def test_a_long_opening_is_cut_between_words(self, content: Path) -> None:
        summary = article(content, classic(content, self.HEADER, "thi đua " * 200))["summary"]

        assert len(summary) <= 401
        assert summary.endswith(("thi…", "đua…"))

    def test_a_document_without_a_category_goes_by_its_folder(self, content: Path) -> None:
        bare = "Title: A\nDate: 2019-03-12"

        assert article(content, classic(content, bare, path="news/doan-the/a.md"))["section"].id == "doan-the"
        assert article(content, classic(content, bare, path="news/2019/a.md"))["section"].id == "tin-khac"

    def test_a_name_whose_slug_another_owns_is_refused_not_merged(self, content: Path) -> None:
        found = problems(content, classic(content, "Title: A\nDate: 2019-03-12\nAuthor: Lực Vân Khái"))

        assert codes(ContentError(found)) == ["news.same-slug"]
        assert found[0].facts["other"] == "Lục Văn Khải"

    def test_unknown_keys_are_still_problems(self, content: Path) -> None:
        (problem,) = problems(content, classic(content, f"{self.HEADER.rstrip()}\n        Modifed: 2019-03-13"))

        assert (problem.code, problem.facts["nearest"]) == ("schema.unknown-key", "modified")

"""What a file says becomes what a page shows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.profiles.writing import a_content, a_newsroom, a_profile

from newsroom.foundation.problems import ContentError
from newsroom.profiles.loading import load_profile, profile_metadata, references


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return a_content(tmp_path)


def codes_and_places(caught: pytest.ExceptionInfo[ContentError]) -> list[tuple[str, int]]:
    return [(problem.code, problem.position.line) for problem in caught.value.problems]


class TestMetadata:
    def test_the_words_of_the_registers_become_their_entries(self, content: Path) -> None:
        document = a_profile(content, "an", "authors: [H.T]\ntags: Đọc sách\nperson: dinh-van-an")

        shown = profile_metadata(document, a_newsroom(content))

        assert (shown["unit"].id, [author.id for author in shown["byline"]]) == ("bao", ["h-t"])
        assert ([tag.id for tag in shown["topics"]], shown["person"].name) == (["doc-sach"], "Đinh Văn Ân")

    def test_awards_stand_in_the_order_of_the_years_and_those_awaited_last(self, content: Path) -> None:
        awards = """
            awards:
            - {date: "2017", title: Cờ thi đua, pending: true}
            - {date: 30/12/2018, title: Lao động tiên tiến}
            - {date: "2018", title: Cờ thi đua}
            """

        shown = profile_metadata(a_profile(content, "an", awards), a_newsroom(content))["awards"]

        assert [(award.year, award.day, award.pending) for award in shown] == [
            (2018, None, False),
            (2018, date(2018, 12, 30), False),
            (2017, None, True),
        ]

    def test_the_address_is_the_files_name_unless_the_file_gives_one(self, content: Path) -> None:
        newsroom = a_newsroom(content)

        assert profile_metadata(a_profile(content, "an"), newsroom)["slug"] == "an"
        assert profile_metadata(a_profile(content, "an", slug="dinh-van-an"), newsroom)["slug"] == "dinh-van-an"

    @pytest.mark.parametrize("written", ["photos/2019/a.png", "/photos/2019/a.png", "'{static}/photos/2019/a.png'", "../photos/2019/a.png"])
    def test_a_photo_is_asked_for_by_its_path_from_the_content_root(self, content: Path, written: str) -> None:
        document = a_profile(content, "an", portrait=written, gallery=f"[{written}]")

        shown = profile_metadata(document, a_newsroom(content))

        assert (shown["portrait"], shown["gallery"]) == ("photos/2019/a.png", ("photos/2019/a.png",))

    def test_a_profile_never_changed_has_no_date_of_change_for_pelican_to_trip_over(self, content: Path) -> None:
        assert "modified" not in profile_metadata(a_profile(content, "an"), a_newsroom(content))

    def test_a_bare_target_belongs_to_the_profiles_own_campaign(self, content: Path) -> None:
        document = a_profile(content, "an", campaign="'2019'", targets="[htxs, 2018/sach]")

        assert profile_metadata(document, a_newsroom(content))["targets"] == ("2019/htxs", "2018/sach")


class TestStatus:
    def test_a_draft_is_published_by_the_preview_alone_and_marked(self, content: Path) -> None:
        draft = a_profile(content, "an", draft="true")

        assert profile_metadata(draft, a_newsroom(content)) == {"status": "skip"}
        shown = profile_metadata(draft, a_newsroom(content, preview=True))
        assert (shown["status"], shown["mark"]) == ("published", "draft")

    def test_a_profile_of_tomorrow_waits_for_its_day(self, content: Path) -> None:
        document = a_profile(content, "an", date="16/10/2019")

        assert profile_metadata(document, a_newsroom(content, today=date(2019, 10, 15)))["status"] == "skip"
        assert profile_metadata(document, a_newsroom(content, today=date(2019, 10, 16)))["mark"] is None

    def test_a_draft_may_name_what_is_not_registered_yet(self, content: Path) -> None:
        draft = a_profile(content, "an", draft="true", unit="Đơn vị chưa có")

        assert profile_metadata(draft, a_newsroom(content))["status"] == "skip"


class TestRefusals:
    def test_a_unit_nobody_registered_stops_the_build_at_its_place(self, content: Path) -> None:
        document = a_profile(content, "an", unit="Báo Thanh Tre")

        with pytest.raises(ContentError) as caught:
            profile_metadata(document, a_newsroom(content))

        assert codes_and_places(caught) == [("registers.unknown-unit", 6)]

    def test_an_award_must_have_a_date_and_a_title(self, content: Path) -> None:
        document = a_profile(content, "an", "awards:\n- {title: Cờ thi đua}\n- {date: '2018'}")

        with pytest.raises(ContentError) as caught:
            load_profile(document)

        assert codes_and_places(caught) == [("schema.missing", 11), ("schema.missing", 12)]

    @pytest.mark.parametrize(
        ("written", "code"),
        [
            ("năm ngoái", "profiles.award-date"),
            ("30/02/2018", "field.date-impossible"),
            ("18", "profiles.award-date"),
            ("[2018]", "profiles.award-date"),
        ],
    )
    def test_an_award_is_dated_by_a_year_or_by_a_day_of_the_calendar(self, content: Path, written: str, code: str) -> None:
        document = a_profile(content, "an", f"awards: [{{date: {written}, title: Cờ thi đua}}]")

        with pytest.raises(ContentError) as caught:
            load_profile(document)

        assert codes_and_places(caught) == [(code, 10)]

    def test_a_page_has_room_for_three_figures(self, content: Path) -> None:
        four = "figures:\n" + "- {value: '1', label: ca trực}\n" * 4

        with pytest.raises(ContentError) as caught:
            load_profile(a_profile(content, "an", four))

        assert codes_and_places(caught) == [("schema.too-many", 11)]

    @pytest.mark.parametrize("written", ["30.5", "30.5%", "1,234.5", "12.34", "1.2.3"])
    def test_a_figure_that_looks_like_a_number_is_written_in_vietnamese(self, content: Path, written: str) -> None:
        with pytest.raises(ContentError) as caught:
            load_profile(a_profile(content, "an", f"figures: [{{value: '{written}', label: tiết kiệm}}]"))

        assert caught.value.problems[0].code == ("field.number" if written == "1.2.3" else "field.number-meant")

    @pytest.mark.parametrize("written", ["30,5", "100%", "09/09", "24", "1.234", "lần đầu"])
    def test_other_figures_are_printed_as_they_are(self, content: Path, written: str) -> None:
        front = load_profile(a_profile(content, "an", f"figures: [{{value: '{written}', label: tiết kiệm}}]"))

        assert front.figures[0].value == written

    def test_a_target_without_any_campaign_is_refused(self, content: Path) -> None:
        with pytest.raises(ContentError) as caught:
            load_profile(a_profile(content, "an", targets="[2019/htxs, htxs]"))

        assert codes_and_places(caught) == [("profiles.target-campaign", 10)]


class TestReferences:
    @pytest.mark.parametrize(
        ("more", "reference"),
        [
            ("person: dinh-van-an", ("person", "dinh-van-an", 10, 9)),
            ("authors: [H.T]", ("person", "H.T", 10, 11)),
            ("tags: [doc-sach]", ("tag", "doc-sach", 10, 8)),
            ("gallery: [b.png]", ("photo", "b.png", 10, 11)),
            ("campaign: '2019'", ("campaign", "2019", 10, 11)),
            ("targets: [2019/htxs]", ("target", "2019/htxs", 10, 11)),
            ("awards:\n- {date: '2018', title: Cờ}", ("title", "Cờ", 11, 25)),
            ("", ("unit", "Báo Thanh tra", 6, 7)),
            ("", ("photo", "photos/2019/guong-sang/an.png", 9, 11)),
        ],
    )
    def test_every_word_that_others_own_is_yielded_with_its_place(
        self, content: Path, more: str, reference: tuple[str, str, int, int]
    ) -> None:
        document = a_profile(content, "an", more)

        found = references(document)

        assert reference in [(one.kind, one.word, one.position.line, one.position.column) for one in found]

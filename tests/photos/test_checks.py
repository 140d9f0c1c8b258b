"""What editors are told about photos."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.photos.conftest import ALBUM, Site
from tests.photos.drawing import as_another_format, cut_short

from newsroom.foundation.problems import Position, told
from newsroom.photos import checks
from newsroom.photos.messages import MESSAGES
from newsroom.publishing.references import Reference
from newsroom.publishing.registers import load_registers

SOURCES = Path(checks.__file__).parent


class TestSoundSite:
    def test_a_site_without_photos_has_no_problems(self, site: Site) -> None:
        assert site.told() == []

    def test_a_site_with_an_album_and_a_figure_has_no_problems(self, site: Site) -> None:
        site.album()
        site.news("![](/photos/2019/hoi-thao/nhay-bao-bo.jpg)")

        assert site.told() == []


class TestFiles:
    def test_every_broken_file_is_named(self, site: Site) -> None:
        folder = site.content / site.album(photos=("1.jpg", "2.jpg", "3.jpg"))
        cut_short(folder / "1.jpg")
        (folder / "2.jpg").write_bytes(b"")
        as_another_format(folder / "3.jpg", "PNG")

        assert site.told() == [
            f"content/photos/2019/hoi-thao/{name}"
            for name in ("1.jpg:1:1 photos.truncated", "2.jpg:1:1 photos.empty", "3.jpg:1:1 photos.mislabelled")
        ]

    def test_a_file_of_another_format_does_not_belong_among_photos(self, site: Site) -> None:
        site.write("photos/so-do.svg", "<svg/>")
        site.write("photos/Thumbs.db", "")

        assert site.told() == ["content/photos/so-do.svg:1:1 photos.unsupported"]

    def test_no_photo_may_be_named_like_the_file_of_the_album(self, site: Site) -> None:
        site.album(photos=("a.jpg",))
        site.photo("photos/2019/hoi-thao/index.jpg", caption=None)

        assert site.told() == ["content/photos/2019/hoi-thao/index.jpg:1:1 photos.reserved-name"]


class TestCaptions:
    def test_a_caption_without_a_photo_is_told_with_the_photo_meant(self, site: Site) -> None:
        site.photo("photos/nhay-bao-bo.jpg", caption=None)
        site.write("photos/nhay-bao.md", "---\nalt: Sân\n---\n")

        (problem,) = site.problems()

        assert (problem.code, problem.facts["nearest"]) == ("photos.caption-without-photo", "nhay-bao-bo.jpg")

    def test_a_caption_must_describe(self, site: Site) -> None:
        site.photo("photos/a.jpg", "---\ncredit: H.T\n---\nSân.\n")

        assert site.told() == ["content/photos/a.md:1:1 photos.missing-alt"]

    @pytest.mark.parametrize(("decorative", "codes"), [("", ["photos.missing-alt"]), ("decorative: true\n", [])])
    def test_a_description_may_be_empty_for_a_decorative_photo_only(self, site: Site, decorative: str, codes: list[str]) -> None:
        site.photo("photos/a.jpg", f'---\nalt: ""\n{decorative}---\n')

        assert [problem.code for problem in site.problems()] == codes

    def test_a_description_still_to_be_written_is_told_at_its_place(self, site: Site) -> None:
        site.photo("photos/a.jpg", "---\ncredit: H.T\nalt: # tả ảnh\n---\n")

        assert site.told() == ["content/photos/a.md:3:5 photos.missing-alt"]

    @pytest.mark.parametrize("focal", ["50%", "110% 0%", "50 30", "giữa"])
    def test_the_point_to_crop_around_is_two_percentages(self, site: Site, focal: str) -> None:
        site.photo("photos/a.jpg", f"---\nalt: Sân\nfocal: {focal}\n---\n")

        assert site.told() == ["content/photos/a.md:3:8 photos.focal"]

    def test_a_decorative_photo_needs_no_words(self, site: Site) -> None:
        site.photo("photos/a.jpg", "---\ndecorative: true\n---\n")

        assert site.told() == []

    def test_a_photo_without_words_is_told_at_its_caption_not_at_every_place_that_shows_it(self, site: Site) -> None:
        site.photo("photos/a.jpg", "---\ncredit: H.T\n---\n")
        site.news("![](/photos/a.jpg)")

        assert site.told() == ["content/photos/a.md:1:1 photos.missing-alt"]

    def test_every_mistake_in_every_caption_is_told_at_once(self, site: Site) -> None:
        site.photo("photos/a.jpg", "---\nalt: Sân\ndate: 2019-13-01\n---\n")
        site.photo("photos/b.jpg", "---\nalt: Sân\nplaces: Hà Nội\n---\n", size=(701, 400))

        assert site.told() == ["content/photos/a.md:3:7 field.date-impossible", "content/photos/b.md:3:1 schema.unknown-key"]

    def test_an_unknown_person_is_told(self, site: Site) -> None:
        site.write("data/people.yaml", "people:\n- {id: ha, name: Nguyễn Thị Hà}\n")
        site.photo("photos/a.jpg", "---\nalt: Sân\npeople: [Nguyễn Thị Hà, Nguyễn Thị Hạ]\n---\n")

        assert site.told() == ["content/photos/a.md:3:25 registers.unknown-person"]

    @pytest.mark.parametrize(("target", "fine"), [("/tin-tuc/", True), ("https://x.vn", True), ("../a.md", False), ("javascript:x", False)])
    def test_a_link_must_work_wherever_the_photo_is_shown(self, site: Site, target: str, fine: bool) -> None:
        site.photo("photos/a.jpg", f"---\nalt: Sân\n---\nXem [bài]({target}).\n")

        assert site.told() == ([] if fine else ["content/photos/a.md:4:11 photos.caption-link"])


class TestAlbums:
    def test_every_mistake_in_an_album_is_told(self, site: Site) -> None:
        site.album(index=ALBUM.replace("date: 2019-03-24", "date: hôm qua\ncovers: a.jpg"))

        assert site.told() == [
            "content/photos/2019/hoi-thao/index.md:3:7 field.date-format",
            "content/photos/2019/hoi-thao/index.md:4:1 schema.unknown-key",
        ]

    @pytest.mark.parametrize(("draft", "codes"), [("", ["photos.empty-album"]), ("draft: true\n", [])])
    def test_an_album_without_photos_is_no_album_yet(self, site: Site, draft: str, codes: list[str]) -> None:
        site.album(index=ALBUM.replace("summary", f"{draft}summary"), photos=())

        assert [problem.code for problem in site.problems()] == codes

    def test_every_photo_of_an_album_needs_a_caption_file(self, site: Site) -> None:
        site.photo(f"{site.album()}/thi-chay.jpg", caption=None)

        assert site.told() == ["content/photos/2019/hoi-thao/thi-chay.jpg:1:1 photos.undescribed"]

    def test_two_albums_of_one_address_are_told_apart(self, site: Site) -> None:
        site.album("a")
        site.album("b", ALBUM.replace("summary", "slug: a\nsummary"))

        (problem,) = site.problems()

        assert (problem.code, problem.position.path, problem.facts["first"]) == (
            "photos.same-address",
            "content/photos/2019/b/index.md",
            "content/photos/2019/a/index.md",
        )

    def test_an_unknown_unit_is_told(self, site: Site) -> None:
        site.album(index=ALBUM.replace("summary", "unit: bao-thanh-tra\nsummary"))

        assert site.told() == ["content/photos/2019/hoi-thao/index.md:4:7 registers.unknown-unit"]


class TestReferences:
    def test_images_in_any_document_are_judged(self, site: Site) -> None:
        site.news("Xem ![x](la.jpg)")
        site.news("![x](http://x.vn/a.jpg)", path="profiles/ha.md")

        assert site.told() == ["content/news/2019/a.md:4:5 photos.missing", "content/profiles/ha.md:4:1 photos.hot-link"]

    def test_references_of_other_features_are_judged_each_once(self, site: Site) -> None:
        site.news("![x](la.jpg)")
        same = Reference("photo", "la.jpg", Position("content/news/2019/a.md", 4, 1), described=True)
        other = Reference("photo", "mat.jpg", Position("content/news/2019/a.md", 2, 8))

        problems = list(checks.check(site.content, load_registers(site.content), [same, other, Reference("unit", "x", other.position)]))

        assert sorted(problem.position.line for problem in problems) == [2, 4]

    def test_a_photo_that_nobody_describes_is_told_where_it_is_shown(self, site: Site) -> None:
        site.photo("photos/a.jpg", caption=None)
        site.news("![](/photos/a.jpg) và ![Sân](/photos/a.jpg)")

        assert site.told() == ["content/news/2019/a.md:4:1 photos.undescribed"]

    @pytest.mark.parametrize(("front", "codes"), [("title: A", ["photos.draft-album"]), ("title: A\ndraft: true", [])])
    def test_only_a_draft_may_show_a_photo_of_a_draft_album(self, site: Site, front: str, codes: list[str]) -> None:
        folder = site.album(index=ALBUM.replace("summary", "draft: true\nsummary"))
        site.news(f"![](/{folder}/nhay-bao-bo.jpg)", front=front)

        assert [problem.code for problem in site.problems()] == codes

    def test_examples_in_the_editors_guide_are_no_references(self, site: Site) -> None:
        site.write("README.md", "Viết ![](anh.jpg)")

        assert site.told() == []


class TestMessages:
    def test_every_problem_of_this_feature_has_words(self) -> None:
        used = set(re.findall(r'"(photos\.[a-z-]+)"', "".join(file.read_text(encoding="utf-8") for file in SOURCES.glob("*.py"))))

        assert used == set(MESSAGES)

    def test_every_problem_can_be_told_with_the_facts_it_has(self, site: Site) -> None:
        site.album("nhap", ALBUM.replace("summary", "draft: true\ncover: b.jpg\nsummary"))
        site.write("photos/x.svg", "")
        site.photo("photos/a.jpg", "---\nfocal: x\n---\n")
        site.photo("photos/b.jpg", caption=None, size=(701, 400))
        site.news("![](la.jpg) ![](//x) ![](/photos/b.jpg) ![x](/photos/2019/nhap/nhay-bao-bo.jpg) ![x](/photos/x.svg)")

        words = [told(problem, MESSAGES).message for problem in site.problems()]

        assert len(words) == 8
        assert not [text for text in words if "{" in text]

"""Captions, albums and photos, read when asked for."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from tests.photos.conftest import ALBUM, Site

from newsroom.foundation.documents import load_document
from newsroom.foundation.problems import ContentError, Position, Problem
from newsroom.photos.imaging import Size, widths
from newsroom.photos.loading import PhotoLibrary, load_album, load_caption
from newsroom.photos.model import Album, Caption
from newsroom.publishing.references import Reference


def caption_of(site: Site, text: str) -> Caption:
    return load_caption(load_document(site.write("photos/a.md", text), "content/photos/a.md"))


def album_of(site: Site, folder: str) -> Album:
    return load_album(load_document(site.content / folder / "index.md", f"content/{folder}/index.md"), site.content)


def problems_of(caught: pytest.ExceptionInfo[ContentError]) -> list[str]:
    return [f"{problem.position} {problem.code}" for problem in caught.value.problems]


def reference(word: str, described: bool = True) -> Reference:
    return Reference("photo", word, Position("content/news/2019/a.md", 3, 5), described)


class TestCaption:
    def test_a_caption_says_what_its_file_says(self, site: Site) -> None:
        caption = caption_of(site, "---\nalt: Sân\ncredit: H.T\ndate: 21/03/2019\nplace: Hà Nội\nfocal: 50% 30%\n---\n**Sân.** Sáng.\n")

        assert caption == Caption("Sân", "**Sân.** Sáng.", "H.T", date(2019, 3, 21), "Hà Nội", focal="50% 30%")

    def test_every_mistake_is_told_at_its_own_place(self, site: Site) -> None:
        with pytest.raises(ContentError) as caught:
            caption_of(site, "---\nalt: Sân\ndate: 31/02/2019\nfocal: giữa\ncredits: H.T\n---\n")

        assert problems_of(caught) == [
            "content/photos/a.md:3:7 field.date-impossible",
            "content/photos/a.md:4:8 photos.focal",
            "content/photos/a.md:5:1 schema.unknown-key",
        ]

    def test_people_and_targets_are_references_with_their_places(self, site: Site) -> None:
        caption = caption_of(site, "---\nalt: Sân\npeople: [ha]\ntargets: [2019/htxs]\n---\n")

        assert [(found.kind, found.word, found.position.column) for found in caption.references] == [
            ("person", "ha", 10),
            ("target", "2019/htxs", 11),
        ]

    @pytest.mark.parametrize(("front", "describes"), [("alt: Sân", True), ("decorative: true", True), ("credit: H.T", False)])
    def test_a_caption_describes_by_words_or_by_saying_there_is_nothing_to_see(self, site: Site, front: str, describes: bool) -> None:
        assert caption_of(site, f"---\n{front}\n---\n").describes is describes


class TestAlbum:
    def test_photos_stand_in_the_order_given_then_by_name(self, site: Site) -> None:
        folder = site.album(index=ALBUM.replace("summary", "order: [10.jpg]\nsummary"), photos=("2.jpg", "1.jpg", "10.jpg"))

        assert album_of(site, folder).photos == tuple(f"{folder}/{name}" for name in ("10.jpg", "1.jpg", "2.jpg"))

    def test_the_first_photo_is_the_cover_unless_one_is_named(self, site: Site) -> None:
        plain = album_of(site, site.album(photos=("1.jpg", "2.jpg")))
        named = album_of(site, site.album("ky-ket", ALBUM.replace("summary", "cover: 2.jpg\nsummary"), ("1.jpg", "2.jpg")))

        assert (plain.cover, named.cover) == ("photos/2019/hoi-thao/1.jpg", "photos/2019/ky-ket/2.jpg")

    def test_its_address_comes_from_its_day_and_folder(self, site: Site) -> None:
        album = album_of(site, site.album())

        assert (album.url, album.date) == ("anh/2019/hoi-thao/", datetime(2019, 3, 24))  # local days have no zone

    def test_a_photo_that_is_not_there_is_told_with_the_one_that_is(self, site: Site) -> None:
        folder = site.album(index=ALBUM.replace("summary", "cover: nhay-bao.jpg\nsummary"))

        with pytest.raises(ContentError) as caught:
            album_of(site, folder)

        facts = {"word": "nhay-bao.jpg", "nearest": "nhay-bao-bo.jpg"}
        assert caught.value.problems == (Problem("photos.not-in-album", Position(f"content/{folder}/index.md", 4, 8), facts),)


class TestLibrary:
    def test_a_photo_is_its_size_its_widths_and_its_caption(self, site: Site) -> None:
        photo = PhotoLibrary(site.content).photo(f"{site.album()}/nhay-bao-bo.jpg")

        assert (photo.width, photo.height, photo.widths) == (700, 400, widths(Size(700, 400)))
        assert photo.caption.alt == "Hai người nhảy bao bố về đích"

    def test_the_key_depends_on_the_content_alone(self, site: Site) -> None:
        first, second = site.photo("photos/a.jpg"), site.photo("photos/b.jpg")
        third = site.photo("photos/c.jpg", size=(701, 400))
        library = PhotoLibrary(site.content)

        keys = [library.photo(f"photos/{file.name}").key for file in (first, second, third)]

        assert (len(keys[0]), keys[0] == keys[1], keys[0] == keys[2]) == (16, True, False)

    def test_nothing_is_read_before_it_is_asked_for(self, site: Site) -> None:
        site.photo("photos/sound.jpg")
        (site.content / "photos/broken.jpg").write_bytes(b"")

        library = PhotoLibrary(site.content)

        assert library.photo("photos/sound.jpg").key in library.known
        assert len(library.known) == 1

    def test_a_broken_photo_names_itself(self, site: Site) -> None:
        site.write("photos/broken.jpg", "")

        with pytest.raises(ContentError) as caught:
            PhotoLibrary(site.content).photo("photos/broken.jpg")

        assert problems_of(caught) == ["content/photos/broken.jpg:1:1 photos.empty"]

    def test_a_document_beside_a_picture_elsewhere_is_no_caption(self, site: Site) -> None:
        site.photo("profiles/ha.jpg", "---\ntitle: Chị Hà\nname: Hà\n---\n")

        assert PhotoLibrary(site.content).photo("profiles/ha.jpg").caption == Caption()


class TestReferences:
    def test_a_described_photo_is_fine(self, site: Site) -> None:
        site.album()

        assert PhotoLibrary(site.content).problem(reference("/photos/2019/hoi-thao/nhay-bao-bo.jpg", described=False)) is None

    @pytest.mark.parametrize("word", ["/photos/2019/hoi-thao/nhay-bao-pho.jpg", "nhay-bao-bo.jpg", "photos/2019/Hoi-thao/nhay-bao-bo.JPG"])
    def test_a_missing_photo_is_told_with_the_nearest(self, site: Site, word: str) -> None:
        site.album()
        site.photo("photos/2019/khac.jpg")

        problem = PhotoLibrary(site.content).problem(reference(word))

        assert problem
        assert (problem.code, problem.facts["nearest"]) == ("photos.missing", "photos/2019/hoi-thao/nhay-bao-bo.jpg")

    def test_a_photo_pasted_into_the_text_is_refused(self, site: Site) -> None:
        problem = PhotoLibrary(site.content).problem(reference("data:image/png;base64,AAAA"))

        assert problem
        assert problem.code == "photos.pasted"

    @pytest.mark.parametrize("word", ["http://x.vn/a.jpg", "https://x.vn/a.jpg", "//x.vn/a.jpg"])
    def test_a_photo_on_another_machine_is_refused(self, site: Site, word: str) -> None:
        problem = PhotoLibrary(site.content).problem(reference(word))

        assert problem
        assert problem.code == "photos.hot-link"

    def test_a_file_that_is_no_photo_is_refused(self, site: Site) -> None:
        site.write("photos/a.svg", "<svg/>")

        problem = PhotoLibrary(site.content).problem(reference("/photos/a.svg"))

        assert problem
        assert problem.code == "photos.unsupported"

    @pytest.mark.parametrize(("described", "code"), [(True, None), (False, "photos.undescribed")])
    def test_someone_must_describe_a_photo(self, site: Site, described: bool, code: str | None) -> None:
        site.photo("photos/a.jpg", caption=None)

        problem = PhotoLibrary(site.content).problem(reference("/photos/a.jpg", described))

        assert (problem and problem.code) == code

    def test_a_photo_of_an_album_that_is_not_shown_is_not_given_out(self, site: Site) -> None:
        folder = site.album(index=ALBUM.replace("summary", "draft: true\nsummary"))
        library = PhotoLibrary(site.content, shows=lambda draft, day: not draft)

        problem = library.problem(reference(f"/{folder}/nhay-bao-bo.jpg"))

        assert problem
        assert (problem.code, problem.facts["album"]) == ("photos.draft-album", f"content/{folder}/index.md")


def test_a_path_is_shown_as_the_editor_knows_it(tmp_path: Path) -> None:
    assert PhotoLibrary(tmp_path / "content").shown("photos/a.jpg") == "content/photos/a.jpg"

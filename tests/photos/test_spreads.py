"""Blocks `/// gallery` stand for photos of an album."""

from __future__ import annotations

import posixpath

import pytest
from tests.photos.conftest import ALBUM, Site

from newsroom.photos.loading import PhotoLibrary
from newsroom.photos.spreads import Spread, Spreads, find_spreads

BLOCK = "/// gallery | 2019/hoi-thao\n{}\n///"


@pytest.fixture
def albums(site: Site) -> Site:
    site.album(photos=("ba.jpg", "hai.jpg", "mot.jpg"))
    return site


def spread(site: Site, body: str) -> Spread:
    document = site.news(body)
    (block,) = find_spreads(document)
    return Spreads(PhotoLibrary(site.content)).of(block, document.path)


def names(shown: Spread) -> list[str]:
    return [posixpath.basename(photo) for photo in shown.photos]


def told(site: Site, body: str) -> list[str]:
    problems = Spreads(PhotoLibrary(site.content)).problems(site.news(body))
    return [f"{problem.position.line}:{problem.position.column} {problem.code} {problem.facts.get('nearest', '')}" for problem in problems]


class TestPhotos:
    @pytest.mark.parametrize("keys", ["", "photos: all", "layout: grid"])
    def test_without_names_the_whole_album_is_shown_in_its_order(self, albums: Site, keys: str) -> None:
        assert names(spread(albums, BLOCK.format(keys))) == ["ba.jpg", "hai.jpg", "mot.jpg"]

    @pytest.mark.parametrize("keys", ["photos: [mot.jpg, ba.jpg]", "photos: [mot, ba]"])
    def test_photos_that_are_named_stand_in_the_order_of_their_names(self, albums: Site, keys: str) -> None:
        assert names(spread(albums, BLOCK.format(keys))) == ["mot.jpg", "ba.jpg"]

    @pytest.mark.parametrize(("keys", "layout"), [("", "row"), ("layout: grid", "grid"), ("layout: wide", "wide")])
    def test_they_stand_in_a_row_unless_the_block_says_otherwise(self, albums: Site, keys: str, layout: str) -> None:
        assert spread(albums, BLOCK.format(keys)).layout == layout

    @pytest.mark.parametrize("word", ["2019/hoi-thao", "hoi-thao", "photos/2019/hoi-thao/", "/photos/2019/hoi-thao/index.md"])
    def test_an_album_is_named_by_its_folder(self, albums: Site, word: str) -> None:
        assert spread(albums, f"/// gallery | {word}\n///").album.title == "Hội thao mùa xuân"


class TestProblems:
    @pytest.mark.parametrize(
        ("body", "problem"),
        [
            ("Một.\n\n/// gallery | 2019/hoi-tho\n///", "6:15 photos.unknown-album 2019/hoi-thao"),
            ("/// gallery | hoi-thap\n///", "4:15 photos.unknown-album 2019/hoi-thao"),
            ("/// gallery\n///", "4:1 photos.unknown-album "),
            (BLOCK.format("photos: [mot.jpg, hay.jpg]"), "5:19 photos.not-in-album hai.jpg"),
            (BLOCK.format("mot.jpg"), "5:1 photos.gallery-keys "),
            ("/// gallery | 2019/hoi-thao\nphotos: all", "4:1 photos.open-gallery "),
        ],
    )
    def test_what_is_wrong_is_told_at_its_place_with_the_nearest_word(self, albums: Site, body: str, problem: str) -> None:
        assert told(albums, body) == [problem]

    @pytest.mark.parametrize("keys", ["layout: wall", "photo: mot.jpg"])
    def test_a_key_or_a_layout_that_is_none_is_told(self, albums: Site, keys: str) -> None:
        (problem,) = told(albums, BLOCK.format(keys))

        assert problem.startswith("5:")

    def test_a_name_that_two_albums_have_is_not_guessed(self, albums: Site) -> None:
        albums.write("photos/2020/hoi-thao/index.md", ALBUM)

        (problem,) = told(albums, "/// gallery | hoi-thao\n///")

        assert "photos.unknown-album" in problem


class TestChecks:
    def test_the_check_tells_what_the_build_would_refuse(self, albums: Site) -> None:
        albums.news("/// gallery | la\n///")

        assert albums.told() == ["content/news/2019/a.md:4:15 photos.unknown-album"]

    def test_a_draft_album_may_be_shown_in_a_draft_only(self, albums: Site) -> None:
        albums.write("photos/2019/hoi-thao/index.md", ALBUM.replace("summary", "draft: true\nsummary"))
        albums.news(BLOCK.format(""), "news/2019/draft.md", "title: A\ndraft: true")
        albums.news(BLOCK.format(""))

        assert albums.told() == ["content/news/2019/a.md:4:15 photos.draft-album"]

    def test_a_block_in_code_is_no_block(self, albums: Site) -> None:
        albums.news("```\n/// gallery | la\n///\n```")

        assert albums.told() == []
